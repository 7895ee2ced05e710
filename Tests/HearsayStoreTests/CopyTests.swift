import Foundation
import HearsayCopies
import HearsayStore
import HearsayText
import Testing

@Suite("Copies in a case file")
struct CopyTests {
    private let agencies: Agencies
    private let file: CaseFile

    init() throws {
        agencies = try Agencies(table: Array("Polar Press\tPP\t-\n".utf8))
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("hearsay-\(UUID().uuidString).db").path
        file = try CaseFile(path: path, mode: .create)
    }

    /// Sixty sentences' worth of words that no other seed has.
    private func story(_ seed: Int) -> String {
        (0..<30).map { "Village \(seed)x\($0) lost road \(seed)y\($0) to flood \(seed)z\($0)." }
            .joined(separator: " ")
    }

    private func add(_ id: String, _ outlet: String, _ day: String, _ text: String) throws {
        var report = Report(text: text, id: id)
        (report.outlet, report.published, report.url) = (outlet, day, "http://a.example/\(id)")
        let reading = Reading(model: "m", article: Reading.Article(sha256: id))
        try file.add(report: report, reading: reading, json: [], agencies: agencies)
    }

    /// Name, root and kind of every report, in the order of adding.
    private func copies() throws -> [String] {
        var found: [String] = []
        try file.database.rows(
            """
            SELECT r.name, q.name, r.copy_kind FROM report r
            LEFT JOIN report q ON q.id = r.copy_root ORDER BY r.id
            """
        ) { row in
            found.append(
                [row.text(0), row.text(1), row.text(2)].compactMap { $0 }
                    .joined(separator: " "))
        }
        return found
    }

    @Test("reports of other words are no copies")
    func others() throws {
        try add("a", "Gazette", "2026-03-01", story(1))
        try add("b", "Herald", "2026-03-02", story(2))
        #expect(try copies() == ["a", "b"])
    }

    @Test("the same words again are an exact copy of what was published first, added late or not")
    func order() throws {
        try add("late", "Herald", "2026-03-02", story(1))
        try add("early", "Gazette", "2026-03-01", story(1))
        try add("latest", "Courier", "2026-03-03", story(1))
        #expect(try copies() == ["late early exact", "early", "latest early exact"])
    }

    @Test("the agency's own report comes first, whenever it was published")
    func agency() throws {
        try add("paper", "Gazette", "2026-03-01", story(1) + "\n\nSource: Polar Press")
        try add("wire", "PP", "2026-03-02", story(1))
        #expect(try copies() == ["paper wire exact", "wire"])
    }

    @Test("a report that joins two groups makes them one")
    func joined() throws {
        let (first, second) = (story(1), story(2))
        try add("a", "Gazette", "2026-03-01", first)
        try add("b", "Herald", "2026-03-02", second)
        try add("both", "Courier", "2026-03-03", first + "\n\n" + second)
        let kinds = try copies()
        #expect(kinds[2].hasPrefix("both a") || kinds[2] == "both")
        var pairs = 0
        try file.database.rows("SELECT count(*) FROM copy") { pairs = $0.integer(0) ?? 0 }
        #expect(pairs == 2)
    }
}
