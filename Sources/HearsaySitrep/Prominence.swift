import HearsayStore
import HearsayText

/// Whom the reports tell of again and again: a pensioner at the market is in one report, the
/// president in most.
struct Prominence {
    /// The last word of a name: in how many reports, copies left out, somebody of that name is.
    private var reports: [String: Int] = [:]
    private let least: Int

    /// - Parameters:
    ///   - database: the case file.
    ///   - texts: how many distinct texts there are. In a casebook of a few whoever is named is
    ///     known.
    /// - Throws: what the store throws.
    init(_ database: Database, texts: Int) throws {
        least = min(3, max(1, texts / 8))
        try database.rows(
            """
            SELECT a.name, count(DISTINCT e.report) FROM entity e JOIN actor a ON a.id = e.actor
            WHERE NOT EXISTS (SELECT 1 FROM report c INDEXED BY report_reprint
              WHERE c.id = e.report AND c.copy_root IS NOT NULL) GROUP BY a.id
            """, []
        ) { row in
            guard let name = row.text(0), Phrases.isName(name),
                let last = name.split(separator: " ").last
            else { return }
            reports[String(last), default: 0] = max(reports[String(last)] ?? 0, row.integer(1) ?? 0)
        }
    }

    /// Whether words name somebody or something that several reports tell of.
    func isKnown(_ words: String) -> Bool {
        words.split { !($0.isLetter || $0.isNumber) }.contains {
            ($0.first?.isUppercase ?? false) && (reports[String($0)] ?? 0) >= least
        }
    }
}
