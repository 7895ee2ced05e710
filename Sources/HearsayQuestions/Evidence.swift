import HearsayStore
import HearsayText

/// Looks up what a row rests on: its report, the report's reprints, the chain of its speakers.
struct Evidence {
    private let database: Database
    private var reports: [Int: Answer.Citation] = [:]
    /// A chain longer than any in the news; what a damaged file could hold must still end.
    private static let longestChain = 32

    init(_ database: Database) { self.database = database }

    /// - Parameters:
    ///   - report: id of the report.
    ///   - words: exact words of it.
    ///   - statement: local id of the innermost statement they lie in.
    /// - Returns: the report's word, with its reprints and its chain.
    /// - Throws: what the store throws.
    mutating func citation(
        _ report: Int, words: String, statement: String? = nil
    ) throws -> Answer.Citation {
        var citation = try card(report)
        citation.words = words
        citation.chain = try chain(report, statement)
        return citation
    }

    private mutating func card(_ report: Int) throws -> Answer.Citation {
        if let known = reports[report] { return known }
        var card = Answer.Citation(report: report, words: "")
        try database.rows(
            "SELECT coalesce(source_outlet, outlet), published, title, url FROM report WHERE id = ?",
            [.integer(report)]
        ) { row in
            card.outlet = row.text(0)
            card.published = row.text(1)
            card.title = row.text(2)
            card.url = row.text(3)
        }
        try database.rows(
            "SELECT coalesce(source_outlet, outlet), count(*) FROM report WHERE copy_root = ?"
                + " GROUP BY 1",
            [.integer(report)]
        ) { row in
            card.copies += row.integer(1) ?? 0
            if let outlet = row.text(0) { card.copyOutlets.append(outlet) }
        }
        reports[report] = card
        return card
    }

    /// From the innermost speaker outwards.
    private func chain(_ report: Int, _ statement: String?) throws -> [Answer.Link] {
        var chain: [Answer.Link] = []
        var next = statement
        while let local = next, chain.count < Self.longestChain {
            next = nil
            try database.rows(Self.link, [.integer(report), .text(local)]) { row in
                let speaker = row.text(0) ?? row.text(1) ?? "somebody"
                var link = Answer.Link(speaker: speaker, stance: row.text(2) ?? "")
                link.kind = row.text(3)
                link.audience = row.text(4)
                link.cue = row.text(5)
                chain.append(link)
                next = row.text(6)
            }
        }
        return chain
    }

    private static let link = """
        SELECT a.name, s.source, s.stance, s.source_kind, b.name, s.cue, s.parent
        FROM statement s LEFT JOIN actor a ON a.id = s.speaker
        LEFT JOIN actor b ON b.id = s.audience WHERE s.report = ? AND s.local = ?
        """
}
