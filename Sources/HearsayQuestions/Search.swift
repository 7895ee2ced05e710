import HearsayStore
import HearsayText

/// Reports in which words occur, all of them, the best match first. Word forms count as one; words
/// in quotation marks must stand side by side.
func search(_ words: String, _ database: Database, _ filter: Filter) throws -> Answer {
    let phrases = phrases(words)
    guard !phrases.isEmpty else { return Answer("search", [], limit: filter.limit) }
    var conditions = Conditions()
    conditions.add("report_words MATCH ?", phrases.joined(separator: " "))
    // The plus keeps SQLite from matching the words anew for each report of a list.
    conditions.addOriginals("+report_words.rowid")
    conditions.addPublished("+report_words.rowid", filter)
    conditions.addActor(
        filter.about, "+report_words.rowid IN (SELECT report FROM entity WHERE actor IN @)")
    var found: [(report: Int, words: String)] = []
    try database.rows(
        "SELECT report_words.rowid, snippet(report_words, 1, '', '', '…', 40) FROM report_words"
            + "\(conditions.clause) ORDER BY rank LIMIT \(filter.limit + 1)", conditions.values
    ) { row in found.append((row.integer(0) ?? 0, row.text(1) ?? "")) }
    var evidence = Evidence(database)
    let rows = try found.map { report, words in
        let citation = try evidence.citation(report, words: words)
        return Answer.Row(
            line: citation.title ?? "report \(report)",
            fields: [.init("title", .init(citation.title)), .init("snippet", .text(words))],
            citations: [citation])
    }
    return Answer("search", rows, limit: filter.limit)
}

/// What a user typed as phrases of FTS5, each in quotation marks, so that nothing in it is syntax.
/// A mark that nobody closed reaches to the end.
func phrases(_ typed: String) -> [String] {
    var phrases: [String] = []
    for (place, part) in typed.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
        phrases +=
            place % 2 == 1
            ? [String(part)]
            : part.split(whereSeparator: \.isWhitespace)
                .map(String.init)
    }
    // FTS5 ends a query at a NUL; a phrase without a word would match nothing.
    return phrases.map { $0.filter { $0 != "\0" } }
        .filter { $0.contains { $0.isLetter || $0.isNumber } }.map { "\"\($0)\"" }
}
