import HearsayStore
import HearsayText

/// Looks up what a row rests on: its report, the report's reprints, the chain of its speakers.
struct Evidence {
    private let database: Database
    private let chains: Chains
    private var reports: [Int: Answer.Citation] = [:]

    init(_ database: Database) {
        self.database = database
        chains = Chains(database)
    }

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
        citation.chain = try chains.chain(statement, in: report).map { Answer.Link($0) }
        return citation
    }

    private mutating func card(_ report: Int) throws -> Answer.Citation {
        if let known = reports[report] { return known }
        var card = Answer.Citation(report: report, words: "")
        try database.rows(
            "SELECT \(ReportHead.columns) FROM report r WHERE r.id = ?", [.integer(report)]
        ) { row in
            let head = ReportHead(row)
            card.outlet = head.outlet
            card.published = head.published
            card.title = head.title
            card.url = head.url
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
}

extension Answer.Link {
    fileprivate init(_ link: ChainLink) {
        self.init(speaker: link.speaker, stance: link.stance)
        kind = link.kind
        audience = link.audience
        cue = link.cue
    }
}
