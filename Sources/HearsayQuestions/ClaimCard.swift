package import HearsayStore

/// One proposition as put forward in one or many reports: a row of `claim`, and who says its best
/// assertion.
package struct ClaimCard: Sendable, Equatable {
    package let id: Int
    package let story: Int?
    /// Its best assertion.
    package let report: Int
    package let assertion: String
    package let words: String
    package let kind: String
    package let first: String?
    package let last: String?
    package let texts: Int
    package let outlets: Int
    package let least: Int
    package let most: Int
    package let deniedLeast: Int
    package let deniedMost: Int
    package let isCircular: Bool
    package let standing: String
    package let suggested: Int

    /// The columns that `init` reads, of a claim `c`.
    package static let columns = """
        c.id, c.story, c.report, c.assertion, c.words, c.kind, c."first", c."last", c.texts, \
        c.outlets, c.least, c.most, c.denied_least, c.denied_most, c.circular, c.standing, \
        c.suggested
        """
    package static let width = 17

    /// - Parameter row: begins with `columns`.
    package init(_ row: borrowing Row) {
        id = row.integer(0) ?? 0
        story = row.integer(1)
        report = row.integer(2) ?? 0
        assertion = row.text(3) ?? ""
        words = row.text(4) ?? ""
        kind = row.text(5) ?? ""
        first = row.text(6)
        last = row.text(7)
        texts = row.integer(8) ?? 0
        outlets = row.integer(9) ?? 0
        least = row.integer(10) ?? 0
        most = row.integer(11) ?? 0
        deniedLeast = row.integer(12) ?? 0
        deniedMost = row.integer(13) ?? 0
        isCircular = row.integer(14) == 1
        standing = row.text(15) ?? ""
        suggested = row.integer(16) ?? 6
    }

    /// "2" or "1–3".
    package var origins: String { least == most ? "\(least)" : "\(least)–\(most)" }
}
