import HearsayStore
import HearsayText

/// The clauses of reports as words are looked for in them. Many deadlines are held against one
/// report: it is read once.
final class Clauses {
    struct Clause {
        let local: String
        /// Its words, as much as is quoted of them, in lower case.
        let plain: [UInt8]
        /// Whether it says that a deadline ran out.
        let tellsEnd: Bool
    }

    private let library: Library
    private var known: [Int: [Clause]] = [:]

    init(_ library: Library) { self.library = library }

    /// Those of a report, in text order.
    func clauses(of report: Int) throws -> [Clause] {
        if let found = known[report] { return found }
        var found: [Clause] = []
        if let text = try library.text(report) {
            try library.database.rows(Self.sql, [.integer(report)]) { row in
                let own = Span(start: row.integer(1) ?? 0, end: row.integer(2) ?? 0)
                let content = row.integer(3).map { Span(start: $0, end: row.integer(4) ?? $0) }
                let words = text[text.widened(own, within: content)] ?? ""
                found.append(Clause(row.text(0) ?? "", words))
            }
        }
        known[report] = found
        return found
    }

    private static let sql = """
        SELECT k.local, k.start, k."end", s.start, s."end" FROM assertion k
        LEFT JOIN statement s ON s.report = k.report AND s.local = k.statement
        WHERE k.report = ? AND k.form = 'clause' ORDER BY k.start
        """
}

extension Clauses.Clause {
    fileprivate init(_ local: String, _ words: String) {
        let plain = Array(words.lowercased().utf8)
        self.init(
            local: local, plain: plain,
            tellsEnd: Self.deadlines.contains { plain.holds($0) }
                && Self.ends.contains { plain.holds($0) })
    }

    private static let deadlines = ["deadline", "ultimatum"].map { Array($0.utf8) }
    private static let ends = [
        "ran out", "run out", "expire", "passed", "came and went", "lapse", "went by",
    ].map { Array($0.utf8) }
}

/// What a clause that speaks of a deadline holds: the name of whoever set it or has to meet it,
/// and what was demanded or that something was.
struct SoughtWords {
    private let names: [[UInt8]]
    private let asked: [[UInt8]]

    /// - Parameters:
    ///   - names: in lower case, without articles.
    ///   - demand: what was demanded.
    init(names: [String], demand: String) {
        self.names = names.map { Array($0.utf8) }
        asked = demand.lowercased().split { !$0.isLetter }
            .filter { $0.count > 4 }.map { Array($0.prefix(5).utf8) }
    }

    /// Whether these are in words, which are in lower case.
    func areIn(_ plain: [UInt8]) -> Bool {
        guard names.contains(where: { plain.holds($0) }) else { return false }
        return Self.demands.contains { plain.holds($0) } || asked.count { plain.holds($0) } > 1
    }

    private static let demands = ["demanded", "deadline"].map { Array($0.utf8) }
}

extension [UInt8] {
    /// Whether some bytes stand in it, one behind the other.
    func holds(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        var start = startIndex
        while start + part.count <= endIndex {
            if self[start] == first, self[start..<start + part.count] == part[...] { return true }
            start += 1
        }
        return false
    }
}
