import HearsayQuestions
import HearsayStore
import HearsayText

extension Clerk {
    /// Four lists: confirmed, single origin, nameless only, disputed; of each the weightiest, in
    /// the order of stories.
    func standings() throws -> SitrepPage.Section {
        var blocks: [SitrepPage.Block] = []
        for (standing, heading, nothing) in Self.lists {
            let total = try count(standing)
            guard total > 0 else {
                blocks.append(
                    .list(
                        heading: heading,
                        items: [[Sentence([.text(nothing), .notes(allReports)])]]))
                continue
            }
            var items = try items(standing)
            let rest = total - items.count
            if rest > 0 {
                items.append(
                    Self.rest(rest, command("claims --status \(standing)"), allReports))
            }
            blocks.append(.list(heading: "\(heading) (\(total))", items: items))
        }
        return .init("Standing of claims", blocks)
    }

    private static let lists = [
        ("confirmed", "Confirmed", "No claim is confirmed."),
        ("single", "Single origin", "No claim has a single origin."),
        ("nameless", "Nameless only", "No claim rests on nameless sources alone."),
        ("disputed", "Disputed", "No claim is disputed."),
    ]

    private func items(_ standing: String) throws -> [[Sentence]] {
        let cards = try tellable(claimCards(database, filter(standing), limit: 200))
        var chosen: [(card: ClaimCard, account: [Sentence])] = []
        // What was told above is passed over while there is something else to tell.
        let fresh = cards.filter { !told.contains($0.id) }
        for card in fresh + cards.filter({ told.contains($0.id) }) {
            guard chosen.count < Limits.standing else { break }
            guard standing != "disputed" || !told.contains(card.id) || fresh.isEmpty else {
                continue
            }
            let account = try account(of: card, hasOrigins: standing != "single")
            if !account.isEmpty { chosen.append((card, account)) }
        }
        let order = byStory(chosen.map(\.card)).map(\.id)
        return order.compactMap { id in chosen.first { $0.card.id == id }?.account }
    }
}
