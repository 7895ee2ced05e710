internal import HearsayPages
internal import HearsayQuestions
internal import HearsayStore

/// Claims as schema.org's, each as what a ClaimReview reviews, with where it appeared, who is quoted
/// with it, and in the terms of PROV-O where it comes from. One JSON-LD document.
struct ClaimExport {
    let database: Database
    let scope: Scope

    /// - Returns: how many claims were written.
    func write(to sink: ([UInt8]) throws -> Void) throws -> Int {
        try sink(Array(Self.head.utf8))
        let conditions = scope.claims()
        // Claims come in the order of their stories: the next one is mostly of the same reports.
        var cards: [Int: ReportCard] = [:]
        var count = 0
        try database.rows(
            """
            SELECT c.id, c.words, c.kind, c.standing, c.least, c.most, c.denied_least,
              c.denied_most, c.circular, c.suggested, a.value, a.note, a.at, c.story
            FROM claim c LEFT JOIN rating a ON a.subject = 'claim'
              AND a.name = CAST(c.id AS TEXT)\(conditions.clause) ORDER BY c.id
            """, conditions.values
        ) { row in
            let claim = ExportedClaim(
                id: row.integer(0) ?? 0, words: row.text(1) ?? "", kind: row.text(2) ?? "",
                standing: row.text(3) ?? "", least: row.integer(4) ?? 0, most: row.integer(5) ?? 0,
                deniedLeast: row.integer(6) ?? 0, deniedMost: row.integer(7) ?? 0,
                isCircular: row.integer(8) == 1, suggested: row.integer(9) ?? 0,
                rating: row.text(10), note: row.text(11), ratedAt: row.text(12),
                story: row.integer(13))
            if cards.count >= 256 { cards = [:] }
            let appearances = try appearances(claim.id, &cards)
            let origins = try origins(claim.id)
            try sink(
                Array((count == 0 ? "\n" : ",\n").utf8)
                    + claim.json(appearances: appearances, origins: origins))
            count += 1
        }
        try sink(Array("\n]}\n".utf8))
        return count
    }

    private static let head = """
        {"@context":[{"@vocab":"https://schema.org/"},\
        {"prov":"http://www.w3.org/ns/prov#"},\(ownTerms)],"@graph":[
        """

    /// Hearsay's own fields are no terms of schema.org.
    private static let ownTerms: String = {
        let names = [
            "reading", "report", "statement", "words", "stance", "status", "chain", "claim",
            "story", "kind", "standing", "least", "most", "denied_least", "denied_most",
            "circular", "suggested", "rating", "origins", "side", "count", "start", "end",
        ]
        let terms = names.map { "\"hearsay_\($0)\":\"urn:hearsay:\($0)\"" }
        return "{\(terms.joined(separator: ","))}"
    }()

    /// Where a claim stands, the report published first before the others.
    private func appearances(
        _ claim: Int, _ cards: inout [Int: ReportCard]
    ) throws -> [ExportedClaim.Appearance] {
        var found: [(report: Int, appearance: ExportedClaim.Appearance)] = []
        try database.rows(
            """
            SELECT x.report, x.statement, x.stance, x.status, x.words, x.start, x."end"
            FROM assertion x JOIN report r ON r.id = x.report WHERE x.claim = ?
            ORDER BY r.published IS NULL, r.published, r.id, x.start, x.local
            """, [.integer(claim)]
        ) { row in
            found.append(
                (
                    row.integer(0) ?? 0,
                    ExportedClaim.Appearance(
                        statement: row.text(1), stance: row.text(2) ?? "",
                        status: row.text(3) ?? "", words: row.text(4) ?? "",
                        start: row.integer(5) ?? 0, end: row.integer(6) ?? 0)
                ))
        }
        return try found.map { report, appearance in
            var appearance = appearance
            let card = try cards[report] ?? ReportCard(report, database, isWhole: false)
            cards[report] = card
            if let card {
                appearance.chain = card.chain(appearance.statement)
                appearance.report = CardValues(card)
            }
            return appearance
        }
    }

    private func origins(_ claim: Int) throws -> [ExportedClaim.Origin] {
        var origins: [ExportedClaim.Origin] = []
        try database.rows(
            "SELECT side, kind, name, count FROM origin WHERE claim = ? ORDER BY side, number",
            [.integer(claim)]
        ) { row in
            origins.append(
                ExportedClaim.Origin(
                    side: row.text(0) ?? "", kind: row.text(1) ?? "", name: row.text(2) ?? "",
                    count: row.integer(3) ?? 0))
        }
        return origins
    }
}
