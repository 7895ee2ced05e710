import HearsayQuestions
import HearsayStore
import HearsayText

extension Clerk {
    /// What the reports since a day have brought: confirmed, denied, contradicted, deadlines, new
    /// claims, and what is demanded, promised, threatened or foretold.
    func changes(_ deadlines: [Deadline]) throws -> SitrepPage.Section {
        let title =
            request.since.map { "What changed since \(calendar.named($0))" }
            ?? "What changed on \(calendar.named(changedSince))"
        guard !library.ids(since: changedSince).isEmpty else {
            return .init(title, [nothing("No report was published since.", allReports)])
        }
        var items = try newlyAnswered()
        items += try newlyContradicted()
        items += try changedDeadlines(deadlines)
        let (new, more) = try newClaims()
        items += new
        items += try newIntents()
        if items.isEmpty {
            return .init(title, [nothing("Nothing changed.", newReports)])
        }
        if more > 0 {
            items.append(
                Clerk.rest(
                    more, command("claims --since \(changedSince)"), newReports))
        }
        return .init(title, [.list(heading: nil, items: items)])
    }

    /// "And 12 more: hearsay claims CASE --status single. [n]"
    static func rest(
        _ count: Int, _ command: String, _ notes: [Int], lead: String = "And"
    ) -> [Sentence] {
        let words = Phrases.number(count) + (lead == "And" ? " more" : "")
        return [
            Sentence([
                .text("\(lead) \(words): "), .code(command), .text("."),
                .notes(notes),
            ])
        ]
    }

    /// Claims that somebody confirmed or denied in the period, confirmed before denied.
    private func newlyAnswered() throws -> [[Sentence]] {
        var found: [(claim: Int, stance: String)] = []
        for report in library.ids(since: changedSince) {
            try database.rows(
                "SELECT claim, stance FROM assertion WHERE report = ? AND stance IN"
                    + " ('confirmed','denied') AND claim IS NOT NULL ORDER BY start",
                [.integer(report)]
            ) { row in found.append((row.integer(0) ?? 0, row.text(1) ?? "")) }
        }
        var items: [[Sentence]] = []
        for stance in ["confirmed", "denied"] {
            for claim in found where claim.stance == stance && !told.contains(claim.claim) {
                guard items.count < Limits.changes / 2,
                    let card = try claimCard(database, claim.claim),
                    concerns(card)
                else { continue }
                // A claim that nobody else asserted before is no news of the one who confirms it.
                let others = try sayings.sayings(of: card.id, ["asserted"])
                let answers = try sayings.sayings(of: card.id, [stance])
                guard !others.isEmpty,
                    answers.contains(where: {
                        ($0.isNamed || $0.verb == "denies") && ($0.day ?? "") >= changedSince
                    })
                else { continue }
                let lead = stance == "confirmed" ? "Confirmed: " : "Denied: "
                let account = try account(of: card, lead: lead)
                // A denial that cannot be told is no news; its claim is told among the new ones.
                if account.count > (stance == "denied" ? 2 : 0) { items.append(account) }
            }
        }
        return items
    }

    /// Whether a claim is among those that the page is about.
    func concerns(_ card: ClaimCard) -> Bool {
        request.about == nil || concerned.contains(card.id)
    }

    /// Pairs of claims that cannot both be true, of which one is of the period.
    private func newlyContradicted() throws -> [[Sentence]] {
        var pairs: [(ClaimCard, Int)] = []
        try database.rows(
            "SELECT \(ClaimCard.columns), x.other FROM claim c JOIN contradiction x"
                + " ON x.claim = c.id WHERE c.\"first\" >= ?"
                + " ORDER BY c.least DESC, c.texts DESC, c.id LIMIT 100",
            [.text(changedSince)]
        ) { row in pairs.append((ClaimCard(row), row.integer(ClaimCard.width) ?? 0)) }
        var items: [[Sentence]] = []
        for (card, otherID) in pairs where items.count < 3 && concerns(card) {
            guard !told.contains(card.id), !told.contains(otherID),
                let other = try claimCard(database, otherID),
                let new = try telling(of: card), let old = try telling(of: other)
            else { continue }
            told.formUnion([card.id, other.id])
            items.append([try contradiction(old, new)])
        }
        return items
    }

    /// "Contradicted: {a} gave “…” [n], {b} “…”. [m]"; of one who corrects himself, with the days.
    private func contradiction(_ old: Saying, _ new: Saying) throws -> Sentence {
        func on(_ saying: Saying) -> String {
            saying.day.map { " on \(calendar.named($0))" } ?? ""
        }
        let isSame = old.who == new.who
        let lead = isSame ? "Moved: " : "Contradicted: "
        let first = Quote.shortened(old.words, to: Limits.quote)
        let second = isSame ? " gave on\(on(new).dropFirst(3)) " : " gave "
        return Sentence(
            [
                .text(lead + old.who + " gave" + (isSame ? on(old) : "") + " "), .quote(first),
                .notes(try note(old)), .text(", " + (isSame ? "and" : new.who) + second),
            ] + quoted(new.words) + [.notes(try note(new))])
    }

    /// The weightiest claims of the period that were not told above, and how many more there are.
    private func newClaims() throws -> ([[Sentence]], Int) {
        let new = try claimCards(database, filter(since: changedSince), limit: 2_000)
            .filter { $0.standing != "open" && ($0.first ?? "") >= changedSince }
        var items: [(ClaimCard, [Sentence])] = []
        let order = try tellable(Array(new.prefix(400)))
        for card in order where items.count < Limits.newClaims && !told.contains(card.id) {
            let account = try account(of: card, lead: "New: ")
            if !account.isEmpty { items.append((card, account)) }
        }
        items.sort { ($0.0.first ?? "", $0.0.id) < ($1.0.first ?? "", $1.0.id) }
        return (items.map(\.1), new.count { !told.contains($0.id) })
    }

    /// What somebody demanded, threatened, promised or foretold in the period.
    private func newIntents() throws -> [[Sentence]] {
        let open = try claimCards(database, filter("open", since: changedSince), limit: 400)
            .filter { ($0.first ?? "") >= changedSince }
        var items: [[Sentence]] = []
        for (kind, most) in [
            ("demanded", 2), ("threatened", 2), ("promised", 2), ("foretold", 3),
        ] {
            for card in open.filter({ $0.kind == kind && !told.contains($0.id) }).prefix(most) {
                guard let best = try telling(of: card), best.verb != nil else { continue }
                told.insert(card.id)
                items.append([try said(best)])
            }
        }
        return items
    }
}
