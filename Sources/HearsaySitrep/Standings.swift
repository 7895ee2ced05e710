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
            let (own, above) = try items(standing)
            var items = own
            let rest = total - items.count - above
            if rest > 0 {
                let all = command("claims --status \(standing)")
                items.append(
                    Self.rest(rest, all, allReports, lead: own.isEmpty ? "Not shown" : "And"))
            } else if items.isEmpty {
                items.append([Sentence([.text("Told above."), .notes(allReports)])])
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

    /// The weightiest of a list that were not told above, and how many were.
    private func items(_ standing: String) throws -> ([[Sentence]], above: Int) {
        let all = try claimCards(database, filter(standing), limit: 200)
        let above = all.count { told.contains($0.id) }
        var chosen: [(card: ClaimCard, account: [Sentence])] = []
        for card in try tellable(all) where !told.contains(card.id) {
            guard chosen.count < Limits.standing else { break }
            let account = try account(of: card, hasOrigins: standing != "single")
            // A dispute of which nobody's other word can be told is none to the reader.
            let best = try telling(of: card)
            let isTold =
                standing != "disputed" || account.count > 2 || best?.verb == "denies"
            if !account.isEmpty, isTold { chosen.append((card, account)) }
        }
        let order = byStory(chosen.map(\.card)).map(\.id)
        return (order.compactMap { id in chosen.first { $0.card.id == id }?.account }, above)
    }
}
