import HearsayStore
import HearsayText

/// What the analyst has rated, sources before claims; beside a claim's rating stands what is
/// suggested, which is not the analyst's word.
func ratings(_ database: Database, _ filter: Filter) throws -> Answer {
    var found: [Rated] = []
    try database.rows(
        """
        SELECT a.subject, a.name, a.value, a.note, a.at, c.suggested, c.words, c.report
        FROM rating a LEFT JOIN claim c ON a.subject = 'claim' AND c.id = CAST(a.name AS INTEGER)
        ORDER BY a.subject DESC, length(a.name) * (a.subject = 'claim'), a.name
        LIMIT \(filter.limit + 1)
        """
    ) { row in
        found.append(
            Rated(
                subject: row.text(0) ?? "", name: row.text(1) ?? "", value: row.text(2) ?? "",
                note: row.text(3), at: row.text(4) ?? "", suggested: row.integer(5),
                words: row.text(6), report: row.integer(7)))
    }
    var evidence = Evidence(database)
    let rows = try found.map { rated in
        Answer.Row(
            group: rated.subject + "s", line: rated.line, fields: rated.fields,
            citations: [try rated.citation(database, &evidence)])
    }
    return Answer("ratings", rows, limit: filter.limit)
}

private struct Rated {
    let subject: String
    let name: String
    let value: String
    let note: String?
    let at: String
    let suggested: Int?
    let words: String?
    /// The report of a claim's best words.
    let report: Int?

    private var meaning: String? {
        Rating.scale(of: subject).first { $0.value == value }?.meaning
    }

    var line: String {
        let what = subject == "claim" ? "claim \(name)" : name
        return "\(what): \(value)" + (meaning.map { ", \($0)" } ?? "")
            + (suggested.map { " (suggested: \($0))" } ?? "") + (note.map { "; \($0)" } ?? "")
    }

    var fields: [Answer.Field] {
        [
            .init("subject", .text(subject)), .init("name", .text(name)),
            .init("value", .text(value)), .init("meaning", .init(meaning)),
            .init("suggested", suggested.map { .integer($0) } ?? .none),
            .init("note", .init(note)), .init("at", .text(at)),
        ]
    }

    /// A claim's words; of a source the latest report, or what it said last.
    func citation(_ database: Database, _ evidence: inout Evidence) throws -> Answer.Citation {
        if let report { return try evidence.citation(report, words: words ?? "") }
        var found: (report: Int, words: String, statement: String?)?
        try database.rows(
            "SELECT id, coalesce(title, '') FROM report WHERE outlet = ? ORDER BY id DESC LIMIT 1",
            [.text(name)]
        ) { found = ($0.integer(0) ?? 0, $0.text(1) ?? "", nil) }
        if found == nil {
            try database.rows(
                """
                SELECT s.report, s.content, s.local FROM actor a JOIN statement s ON s.speaker = a.id
                WHERE a.name = ? ORDER BY s.report DESC, s.local LIMIT 1
                """, [.text(name)]
            ) { found = ($0.integer(0) ?? 0, $0.text(1) ?? "", $0.text(2)) }
        }
        guard let found else { return Answer.Citation(report: 0, words: words ?? "") }
        return try evidence.citation(found.report, words: found.words, statement: found.statement)
    }
}
