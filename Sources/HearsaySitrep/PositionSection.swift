import HearsayStore
import HearsayText

extension Clerk {
    /// Who supports, opposes, demands, threatens, and whom, by number of acts.
    func positionSection() throws -> SitrepPage.Section {
        let title = "Actors and positions"
        let stands = try positions()
        let items = try stands.compactMap(item)
        guard !items.isEmpty else {
            return .init(title, [nothing("No report tells of a position.", allReports)])
        }
        var shown = Array(items.prefix(Limits.positions))
        if items.count > shown.count {
            shown.append(
                Self.rest(items.count - shown.count, command("positions"), allReports))
        }
        return .init(title, [.list(heading: nil, items: shown)])
    }

    /// "{actor} {verb} {target}: {words}. [n]"; nothing where the words show neither of the two.
    private func item(_ stand: Stand) throws -> [Sentence]? {
        guard let text = try library.text(stand.report), let span = try words(of: stand, text),
            let words = text[span], stand.isShown(by: words)
        else { return nil }
        let notes = try notebook.number(stand.report, span).map { [$0] } ?? allReports
        let times = stand.count > 1 ? " (\(Phrases.counted(stand.count, "time")))" : ""
        return [
            Sentence(
                [.text("\(stand.source.capitalised) \(stand.verb) \(stand.target)\(times): ")]
                    + quoted(words) + [.notes(notes)])
        ]
    }

    struct Stand {
        let source: String
        let verb: String
        let target: String
        var count: Int
        /// The latest.
        var report: Int
        var event: String
        var sentence: String
        var start: Int
        var day: String

        /// Whether words name one of the two, or part of the name, and no “Sundrian proposal” for
        /// somebody.
        func isShown(by words: String) -> Bool {
            let tokens = words.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
            let names = [source, target].map { $0.lowercased().withoutArticle }
            let isAdjective = zip(tokens, tokens.dropFirst()).contains {
                ["a", "an"].contains($0) && names.contains($1)
            }
            let parts = names.flatMap { $0.split(separator: " ").map(String.init) }
            return !isAdjective && parts.contains { $0.count > 3 && tokens.contains($0) }
        }
    }

    /// Events between actors that take a position and were not denied, counted.
    func positions() throws -> [Stand] {
        let actors = try actorsAbout()
        var stands: [String: Stand] = [:]
        var order: [String] = []
        let types = Phrases.positions.keys.sorted().map { "'\($0)'" }.joined(separator: ",")
        let sql = """
            SELECT e.report, e.local, e.type, s.id, s.name, s.type, t.id, t.name, t.type,
              e.sentence, e.start, r.published
            FROM event e JOIN report r ON r.id = e.report
            JOIN party p ON p.report = e.report AND p.event = e.local AND p.side = 'source'
            JOIN actor s ON s.id = p.actor
            JOIN party q ON q.report = e.report AND q.event = e.local AND q.side = 'target'
            JOIN actor t ON t.id = q.actor
            WHERE e.type IN (\(types)) AND r.copy_root IS NULL
              AND e.status NOT IN ('denied','did-not-happen','hypothetical')
              -- a place that stands for no state takes no position
              AND NOT (s.type = 'place' AND s.country IS NULL AND s.sector IS NULL)
              AND NOT (t.type = 'place' AND t.country IS NULL AND t.sector IS NULL)
            ORDER BY e.report, e.start
            """
        try database.rows(sql, []) { row in
            guard let report = row.integer(0), library.reports[report] != nil,
                let source = row.text(4), let target = row.text(7), source != target,
                let verb = Phrases.positions[row.text(2) ?? ""],
                Phrases.isName(source), Phrases.isName(target), !source.contains(target),
                !target.contains(source)
            else { return }
            if let actors, !actors.contains(row.integer(3) ?? 0),
                !actors.contains(row.integer(6) ?? 0)
            {
                return
            }
            let key = "\(source)\n\(verb)\n\(target)"
            if stands[key] == nil { order.append(key) }
            let old = stands[key]
            let day = row.text(11) ?? ""
            var stand =
                old
                ?? Stand(
                    source: Speaker.named(source, row.text(5)), verb: verb,
                    target: Speaker.named(target, row.text(8)), count: 0, report: report,
                    event: "", sentence: "", start: 0, day: "")
            stand.count += 1
            if old == nil || day >= stand.day {
                stand.report = report
                stand.event = row.text(1) ?? ""
                stand.sentence = row.text(9) ?? ""
                stand.start = row.integer(10) ?? 0
                stand.day = day
            }
            stands[key] = stand
        }
        return order.compactMap { stands[$0] }.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
    }

    /// The sentence that tells of it, or where that is long, its clause.
    private func words(of stand: Stand, _ text: ReportText) throws -> Span? {
        let sentence = text.span(of: stand.sentence, around: stand.start)
        let count = stand.sentence.split(whereSeparator: \.isWhitespace).count
        if let sentence, count <= Limits.quote { return sentence }
        var span: Span?
        try database.rows(
            "SELECT start, \"end\" FROM assertion WHERE report = ? AND event = ?"
                + " AND form = 'clause' LIMIT 1", [.integer(stand.report), .text(stand.event)]
        ) { row in span = Span(start: row.integer(0) ?? 0, end: row.integer(1) ?? 0) }
        return span.map { text.widened($0, within: nil) } ?? sentence
    }
}
