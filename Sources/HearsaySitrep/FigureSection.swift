import HearsayStore
import HearsayText

/// A figure of which reports of one story give several values.
struct FigureRange {
    struct End {
        let value: Double
        let report: Int
        /// Of the sentence.
        let span: Span
        let words: String
        let who: String
        let day: String?
        /// Whether it is the outlet's own word.
        let isOwn: Bool
    }

    let what: String
    let low: End
    let high: End
    /// How many reports give one.
    let reports: Int
}

extension Clerk {
    /// Figures as ranges, each end with who gave it.
    func figureSection(_ ranges: [FigureRange]) throws -> SitrepPage.Section {
        let title = "Figures"
        guard !ranges.isEmpty else {
            return .init(title, [nothing("No figure differs between reports.", allReports)])
        }
        let rows = try ranges.prefix(Limits.figures).map { range in
            let notes = try [range.low, range.high].compactMap {
                try notebook.number($0.report, $0.span)
            }
            func end(_ end: FigureRange.End) -> [Sentence] {
                [Sentence([.quote(Quote.shortened(end.words, to: 8))]), Sentence([.text(end.who)])]
            }
            return [Sentence([.text(range.what)])] + end(range.low) + end(range.high)
                + [Sentence([.notes(notes.isEmpty ? allReports : notes)])]
        }
        var blocks: [SitrepPage.Block] = [
            .table(
                head: ["What", "Lowest", "according to", "Highest", "according to", "Notes"],
                rows: rows)
        ]
        if ranges.count > rows.count {
            blocks.append(
                .paragraph(
                    Self.rest(ranges.count - rows.count, command("figures"), allReports)))
        }
        return .init(title, blocks)
    }

    /// Figures of one story, kind and unit of which the ends differ, by story.
    func figureRanges() throws -> [FigureRange] {
        struct Key: Hashable {
            let story: Int
            let kind: String
            let unit: String
            let holder: Int
        }
        struct Row {
            let value: Double
            let report: Int
            let local: String
            let span: Span
        }
        let actors = try actorsAbout()
        var groups: [Key: [Row]] = [:]
        var order: [Key] = []
        let sql = """
            SELECT f.report, f.local, coalesce(f.value, f.min, f.max), f.kind, f.unit, f.holder,
              f.words, f.start, f."end" FROM figure f JOIN report r ON r.id = f.report
            WHERE r.copy_root IS NULL AND r.story IS NOT NULL
              AND (f.kind IS NOT NULL OR f.holder IS NOT NULL)
            ORDER BY r.story, r.published, f.report, f.start
            """
        try database.rows(sql, []) { row in
            guard let value = row.real(2), let card = library.reports[row.integer(0) ?? 0],
                let story = card.story
            else { return }
            if let actors, !actors.contains(row.integer(5) ?? 0) { return }
            if Phrases.tellsShare(row.text(6) ?? "") { return }
            let kind = row.text(3) ?? ""
            // Whom a toll counts is told in other words each time: dead, bodies, soldiers.
            let isToll = !kind.isEmpty
            let key = Key(
                story: story, kind: kind, unit: isToll ? "" : row.text(4) ?? "",
                holder: isToll ? 0 : row.integer(5) ?? 0)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(
                Row(
                    value: value, report: card.id, local: row.text(1) ?? "",
                    span: Span(start: row.integer(7) ?? 0, end: row.integer(8) ?? 0)))
        }
        var ranges: [FigureRange] = []
        for key in order {
            guard let rows = try groups[key]?.filter({ try !isShare($0.report, $0.span) }),
                Set(rows.map(\.report)).count > 1,
                let low = rows.map(\.value).min(), let high = rows.map(\.value).max(), low < high,
                let first = try end(
                    rows.filter { $0.value == low }.map { ($0.report, $0.local) }, low),
                let last = try end(
                    rows.filter { $0.value == high }.map { ($0.report, $0.local) }, high)
            else { continue }
            let title = try storyTitle(key.story)
            let what = [key.kind, key.unit].filter { !$0.isEmpty }.joined(separator: ", ")
            ranges.append(
                FigureRange(
                    what: what.capitalised
                        + (title.map { ": \(Quote.shortened($0, to: 6))" } ?? ""), low: first,
                    high: last, reports: Set(rows.map(\.report)).count))
        }
        return ranges
    }

    /// Whether a figure counts some of those who are told of: “the first three soldiers”.
    private func isShare(_ report: Int, _ span: Span) throws -> Bool {
        guard let text = try library.text(report) else { return false }
        return ["first", "last", "other", "another"].contains { text.isPreceded(span, by: $0) }
    }

    /// What a story is called: the title of its first report.
    func storyTitle(_ story: Int) throws -> String? {
        library.ids.compactMap { library.reports[$0] }
            .filter { $0.story == story && $0.root == nil && $0.title != nil }
            .min { ($0.day ?? "~", $0.id) < ($1.day ?? "~", $1.id) }?.title
    }

    /// The first of some figures that somebody is named for; the first where nobody is.
    private func end(
        _ figures: [(report: Int, local: String)], _ value: Double
    ) throws -> FigureRange.End? {
        let ends = try figures.prefix(20).compactMap { try end($0.report, $0.local, value) }
        return ends.first { !$0.isOwn } ?? ends.first
    }

    private func end(
        _ report: Int, _ local: String, _ value: Double
    ) throws -> FigureRange.End? {
        var found: FigureRange.End?
        let text = try library.text(report)
        let card = library.reports[report]
        try database.rows(
            """
            SELECT f.words, f.sentence, f.start, s.source, s.source_kind, a.name, a.type, s.local
            FROM figure f LEFT JOIN statement s ON s.report = f.report AND s.local = f.statement
            LEFT JOIN actor a ON a.id = s.speaker WHERE f.report = ? AND f.local = ?
            """, [.integer(report), .text(local)]
        ) { row in
            guard let words = row.text(0), let sentence = row.text(1),
                let span = text?.span(of: sentence, around: row.integer(2) ?? 0)
            else { return }
            let speaker = Speaker(
                source: row.text(3), kind: row.text(4), name: row.text(5), type: row.text(6))
            let outlet = card?.outlet ?? "a report without an outlet"
            let isOwn = row.text(7) == nil || speaker.isOutlet
            found = FigureRange.End(
                value: value, report: report, span: span, words: words,
                who: isOwn ? outlet : speaker.name ?? outlet, day: card?.day,
                isOwn: isOwn)
        }
        return found
    }
}
