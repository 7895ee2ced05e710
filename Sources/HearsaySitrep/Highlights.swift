import HearsayQuestions
import HearsayStore
import HearsayText

extension Clerk {
    /// Two to five claims that are new or changed in the period, the weightiest first, at most two
    /// of a story.
    func highlights() throws -> SitrepPage.Section {
        var items: [[Sentence]] = []
        var ofStory: [Int: Int] = [:]
        for card in try weighed() where items.count < Limits.highlights {
            if let story = card.story, ofStory[story, default: 0] >= Limits.highlightsOfStory {
                continue
            }
            // The other side of a contradiction was told with the first.
            guard !told.contains(card.id), try tellingFact(of: card) != nil else { continue }
            let account = try account(of: card)
            guard !account.isEmpty else { continue }
            items.append(account)
            if let story = card.story { ofStory[story, default: 0] += 1 }
        }
        let title = "Highlights"
        guard !items.isEmpty else {
            return .init(title, [nothing("No report puts a claim forward.", newReports)])
        }
        return .init(title, [.list(heading: nil, items: items)])
    }

    /// By least origins, texts, what changed about them, and the latest assertion.
    private func weighed() throws -> [ClaimCard] {
        let cards = try claimCards(database, filter(since: request.since), limit: 400)
            .filter { $0.standing != "open" }
        let answered = try answered(cards.map(\.id))
        return cards.enumerated().sorted { one, other in
            func rank(_ place: Int, _ card: ClaimCard) -> (Int, Int, Int, Int) {
                (-card.least, -card.texts, answered.contains(card.id) ? 0 : 1, place)
            }
            return rank(one.offset, one.element) < rank(other.offset, other.element)
        }.map(\.element)
    }

    /// Those of some claims that somebody confirmed or denied in the period.
    private func answered(_ claims: [Int]) throws -> Set<Int> {
        var answered: Set<Int> = []
        for claim in claims {
            try database.rows(
                "SELECT 1 FROM assertion k JOIN report r ON r.id = k.report WHERE k.claim = ?"
                    + " AND k.stance IN ('confirmed','denied') AND r.published >= ? LIMIT 1",
                [.integer(claim), .text(request.since ?? "")]
            ) { _ in answered.insert(claim) }
        }
        return answered
    }
}
