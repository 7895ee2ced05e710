internal import HearsayStories
internal import HearsayText

/// The outlines of a case file and how rare their words are, read as they are needed.
final class OutlineTable {
    /// The row that counts all reports.
    private static let everyReport = ""

    private let database: Database
    private var outlines: [Int: Outline] = [:]
    private var frequency: [String: Int] = [:]
    private(set) var weights = WordWeights(reports: 0, frequency: [:])

    init(_ database: Database) { self.database = database }

    /// A report's outline; nil for one that was added by an older version.
    func outline(of report: Int) throws -> Outline? {
        if let known = outlines[report] { return known }
        var lines: String?
        var day: Double?
        try database.rows(
            """
            SELECT o.words, julianday(r.published) - 2440587.5 FROM outline o
            JOIN report r ON r.id = o.report WHERE o.report = ?
            """, [.integer(report)]
        ) {
            lines = $0.text(0)
            day = $0.real(1)
        }
        guard let lines else { return nil }
        var clauses: [(vector: [Int8], isLeading: Bool)] = []
        try database.rows(
            """
            SELECT vector, head_start FROM assertion
            WHERE report = ? AND form = 'clause' AND vector IS NOT NULL ORDER BY head_start, local
            """, [.integer(report)]
        ) { row in
            let vector = (row.blob(0) ?? []).map { Int8(bitPattern: $0) }
            clauses.append((vector, Outline.isLead(row.integer(1) ?? 0, after: clauses.count)))
        }
        let outline = Outline(lines: lines, day: day, clauses: clauses)
        outlines[report] = outline
        return outline
    }

    /// Takes reports into the count of words, each once.
    func count(_ reports: [Int]) throws {
        for report in reports {
            guard let outline = try outline(of: report) else { continue }
            for word in [Self.everyReport] + outline.allWords {
                try database.run(
                    """
                    INSERT INTO term (word, reports) VALUES (?, 1)
                    ON CONFLICT (word) DO UPDATE SET reports = reports + 1
                    """, [.text(word)])
                frequency[word] = nil
            }
        }
    }

    /// Brings `weights` up to date for the words of some reports.
    func weigh(_ reports: [Int]) throws {
        for report in reports {
            for word in try outline(of: report)?.allWords ?? [] where frequency[word] == nil {
                var count = 0
                try database.rows("SELECT reports FROM term WHERE word = ?", [.text(word)]) {
                    count = $0.integer(0) ?? 0
                }
                frequency[word] = count
            }
        }
        var counted = 0
        try database.rows(
            "SELECT reports FROM term WHERE word = ?", [.text(Self.everyReport)]
        ) { counted = $0.integer(0) ?? 0 }
        weights = WordWeights(reports: counted, frequency: frequency)
    }
}

extension Outline {
    /// Every word and name that is counted; a name keeps apart from a word by its sign.
    var allWords: [String] { words.keys.sorted() + names.keys.sorted() }
}
