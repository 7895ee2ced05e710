internal import HearsayStore
internal import HearsayText

/// A report of the case file with all that rows about it need, held while they are written.
final class ReportCard {
    /// Somebody or something in the report.
    struct Entity {
        let local: String
        let actor: Int
        let name: String
        let type: String
        /// Whether the report names it.
        let isNamed: Bool
    }

    let id: Int
    /// The sender's own id.
    let name: String?
    let url: String?
    let outlet: String?
    let publisher: String?
    let title: String?
    /// ISO 8601 day or instant.
    let published: String?
    /// ISO 8601 instant, UTC.
    let added: String
    let sha256: String
    let model: String
    /// Number of the story that it belongs to.
    let story: Int?
    /// The analyst's letter for the outlet.
    let outletRating: String?
    let parts: ReadingParts
    let bytes: [UInt8]
    private let points: CodePoints
    let links: [String: ChainLink]
    /// The reading's entities: their actors, by local id.
    private(set) var entities: [Entity] = []
    /// The reports that reprint it, in the order of their addition.
    private(set) var copies: [(report: Int, outlet: String?)] = []

    /// Reads a report's rows.
    /// - Parameters:
    ///   - id: the report's number.
    ///   - database: the case file.
    ///   - isWhole: whether text, spans and entities are wanted, beside the statements.
    /// - Throws: what the store throws.
    init?(_ id: Int, _ database: Database, isWhole: Bool = true) throws {
        self.id = id
        var texts: [String?] = []
        var story: Int?
        var json: [UInt8] = []
        try database.rows(
            """
            SELECT r.name, r.url, r.outlet, r.publisher, r.title, r.published, r.added, r.sha256,
              CASE WHEN ?2 THEN r.text END, g.model, a.value, r.story, CASE WHEN ?2 THEN g.json END
            FROM report r LEFT JOIN reading g ON g.report = r.id
            LEFT JOIN rating a ON a.subject = 'source' AND a.name = r.outlet WHERE r.id = ?1
            """, [.integer(id), .integer(isWhole ? 1 : 0)]
        ) { row in
            texts = (0...10).map { row.text($0) }
            story = row.integer(11)
            json = row.blob(12) ?? []
        }
        guard texts.count == 11 else { return nil }
        name = texts[0]
        url = texts[1]
        outlet = texts[2]
        publisher = texts[3]
        title = texts[4]
        published = texts[5]
        added = texts[6] ?? ""
        sha256 = texts[7] ?? ""
        bytes = Array((texts[8] ?? "").utf8)
        model = texts[9] ?? ""
        outletRating = texts[10]
        self.story = story
        parts = json.isEmpty ? ReadingParts() : ReadingParts(json: json)
        points = CodePoints(bytes)
        links = try Chains(database).links(of: id)
        guard isWhole else { return }
        try readEntities(database)
        try database.rows(
            "SELECT id, outlet FROM report WHERE copy_root = ? ORDER BY id", [.integer(id)]
        ) { row in copies.append((row.integer(0) ?? 0, row.text(1))) }
    }

    var named: [Entity] { entities.filter(\.isNamed) }

    /// Outlets that reprint it, each once, by name.
    var copyOutlets: [String] { Set(copies.compactMap(\.outlet)).sorted() }

    /// Tells readings apart across case files: the report's number and the first of its digest.
    var reading: String { "\(id)-\(sha256.prefix(12))" }

    /// How many code points the text has.
    var length: Int { points.offset(ofByte: bytes.count) }

    /// The exact words of a range of code points; none for one that the text does not have.
    func words(_ start: Int, _ end: Int) -> String {
        points.words(of: Span(start: start, end: end)) ?? ""
    }

    /// The exact words of several ranges, as [start, end] each.
    func words(_ spans: [[Int]]?) -> String? {
        let parts = (spans ?? []).filter { $0.count == 2 }.map { words($0[0], $0[1]) }
            .filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " … ")
    }

    /// Where the first paragraph ends that holds a sentence, in code points: headings and credit
    /// lines before it have no full stop at their end.
    var leadEnd: Int {
        var start = 0
        let marks = Set(".?!\"')".utf8)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let last = bytes[start..<end].last { $0 > 0x20 }
            // A closing typographic mark ends with 0x9D or 0x99.
            if let last, marks.contains(last) || last == 0x9D || last == 0x99 {
                return points.offset(ofByte: end)
            }
            start = end + 1
        }
        return length
    }

    /// From the innermost speaker outwards; empty: the outlet's own word.
    func chain(_ statement: String?) -> [ChainLink] { links.chain(statement) }

    private func readEntities(_ database: Database) throws {
        try database.rows(
            """
            SELECT e.local, e.actor, e.name, a.type, a.key FROM entity e JOIN actor a ON a.id = e.actor
            WHERE e.report = ? ORDER BY e.local
            """, [.integer(id)]
        ) { row in
            entities.append(
                Entity(
                    local: row.text(0) ?? "", actor: row.integer(1) ?? 0, name: row.text(2) ?? "",
                    type: row.text(3) ?? "", isNamed: row.text(4)?.hasPrefix("#") != true))
        }
    }
}

extension [String: ChainLink] {
    /// In text order of what was said.
    var inOrder: [ChainLink] {
        values.sorted {
            ($0.start, $0.local.utf8.count, $0.local) < ($1.start, $1.local.utf8.count, $1.local)
        }
    }
}
