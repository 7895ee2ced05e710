/// Finds reports by the heaviest words that they share.
struct SharedWords {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The originals that share words with a report, those with most of them first, the latest added
    /// of equals.
    /// - Parameters:
    ///   - report: the report.
    ///   - days: those published as far apart or farther are passed over; those without a day are not.
    ///   - least: how many words they share at least.
    ///   - story: one whose reports are passed over, and reports without any; nil: none are.
    ///   - limit: as many at most.
    /// - Returns: each with how many words it shares.
    /// - Throws: `StoreError` where SQLite fails.
    func reports(
        near report: Int, days: Double, least: Int, outside story: Int? = nil, limit: Int
    ) throws -> [(report: Int, shared: Int)] {
        var found: [(report: Int, shared: Int)] = []
        try database.rows(
            """
            SELECT k.report, count(*) FROM story_word w
            JOIN story_key k ON k.word = w.word
            JOIN report r ON r.id = k.report
            JOIN report own ON own.id = w.report
            WHERE w.report = ?1 AND k.report <> ?1 AND r.copy_root IS NULL
            AND (?2 IS NULL OR r.story <> ?2)
            AND (abs(julianday(r.published) - julianday(own.published)) < ?3
              OR r.published IS NULL OR own.published IS NULL)
            GROUP BY k.report HAVING count(*) >= ?4
            ORDER BY count(*) DESC, k.report DESC LIMIT ?5
            """,
            [.integer(report), .integer(story), .real(days), .integer(least), .integer(limit)]
        ) { row in
            guard let other = row.integer(0) else { return }
            found.append((other, row.integer(1) ?? 0))
        }
        return found
    }
}
