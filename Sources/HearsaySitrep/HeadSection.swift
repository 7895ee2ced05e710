import HearsayStore
import HearsayText

extension Clerk {
    /// As-of, period and inputs: reports, distinct texts, outlets, independent origins.
    func head() throws -> SitrepPage.Section {
        var sentences: [Sentence] = []
        let notes = allReports
        guard !library.ids.isEmpty else {
            return SitrepPage.Section(
                "Inputs", [nothing("The casebook holds no reports.", notes)])
        }
        let cards = library.ids.compactMap { library.reports[$0] }
        let texts = cards.count { $0.root == nil }
        let outlets = Set(cards.compactMap(\.outlet)).count
        let days = cards.compactMap { $0.day.flatMap { CalendarDay(iso: $0) } }.sorted()
        var words = Phrases.counted(cards.count, "report").capitalised
        words += " of \(Phrases.counted(outlets, "outlet"))"
        if let first = days.first, let last = days.last {
            words += ", published \(calendar.period(first, last))"
        }
        words += "; \(Phrases.counted(texts, "distinct text")) after copies"
        if let (least, most) = try allOrigins() {
            words += "; \(least) to \(most) independent origins"
        }
        sentences.append(Sentence([.text(words + "."), .notes(notes)]))
        if let since = request.since {
            let new = library.ids(since: since).count
            let begin = calendar.named(since)
            let were = new == 1 ? "was" : "were"
            sentences.append(
                Sentence([
                    .text(
                        "\(Phrases.counted(new, "report").capitalised) of these \(were) published"
                            + " on \(begin) or later; that is what is new below."),
                    .notes(newReports),
                ]))
        }
        if let about = request.about {
            sentences.append(
                Sentence([
                    .text("Only what concerns “\(about)” is shown."), .notes(notes),
                ]))
        }
        if library.hasLater {
            sentences.append(
                Sentence([
                    .text(
                        "The casebook holds later reports: they are not quoted, but origins and"
                            + " standing are counted with them."), .notes(notes),
                ]))
        }
        let missing = try reportsWithoutClaims()
        if missing == texts {
            sentences.append(
                Sentence([
                    .text(
                        "No claims are known of these reports: they were read by an older program,"
                            + " or put nothing forward."), .notes(notes),
                ]))
        }
        return SitrepPage.Section("Inputs", [.paragraph(sentences)])
    }

    /// The rules for one claim (docs/origins.md) over all claims of the casebook.
    private func allOrigins() throws -> (Int, Int)? {
        var named = 0
        var nameless = 0
        var unsourced = 0
        try database.rows(
            "SELECT count(DISTINCT coalesce(actor, name)) FROM origin"
                + " WHERE side = 'asserts' AND kind = 'named'", []
        ) { row in named = row.integer(0) ?? 0 }
        try database.rows(
            "SELECT count(DISTINCT name) FROM origin WHERE side = 'asserts' AND kind = 'unsourced'",
            []
        ) { row in unsourced = row.integer(0) ?? 0 }
        // One description in one report is one origin, however much it tells.
        try database.rows(
            """
            SELECT coalesce(sum(n), 0) FROM (SELECT max(o.count) AS n FROM origin o
            JOIN origin_report r ON r.claim = o.claim AND r.side = o.side AND r.number = o.number
            WHERE o.side = 'asserts' AND o.kind = 'nameless' GROUP BY r.report, o.name)
            """, []
        ) { row in nameless = row.integer(0) ?? 0 }
        guard named + nameless + unsourced > 0 else { return nil }
        return (max(named, 1), named + nameless + unsourced)
    }

    private func reportsWithoutClaims() throws -> Int {
        var with: Set<Int> = []
        try database.rows("SELECT DISTINCT report FROM assertion", []) { row in
            with.insert(row.integer(0) ?? 0)
        }
        return library.ids.count { library.reports[$0]?.root == nil && !with.contains($0) }
    }
}
