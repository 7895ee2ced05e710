import Foundation
import HearsayCopies
import HearsayStore
import HearsayText
import Testing

@Suite("Case files")
struct CaseFileTests {
    private let none: Agencies

    init() throws { none = try Agencies(table: []) }

    private func file(_ name: String = "case.db") throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent(name).path
    }

    /// “Élan Varr said the bridge fell.” by two outlets.
    private func report(_ outlet: String) -> (Report, Reading) {
        var report = Report(text: "Élan Varr said the bridge fell.")
        report.outlet = outlet
        var reading = Reading(
            model: "m", article: Reading.Article(sha256: outlet),
            sentences: [Span(start: 0, end: 31)],
            mentions: [
                Reading.Mention(
                    id: "m1", span: Span(start: 0, end: 9), kind: .name, type: .person,
                    entity: "e1", confidence: 1)
            ],
            entities: [
                Reading.Entity(id: "e1", name: "Élan Varr", type: .person, mentions: ["m1"]),
                Reading.Entity(id: "e2", name: "a guard", type: .person, mentions: []),
            ])
        var said = Reading.Attribution(
            id: "a1", source: [Span(start: 0, end: 9)], cue: [Span(start: 10, end: 14)],
            content: [Span(start: 15, end: 25), Span(start: 26, end: 30)], voice: .indirect,
            stance: .asserts, confidence: 0.5)
        said.speaker = "e1"
        reading.attributions = [said]
        return (report, reading)
    }

    private func count(_ table: String, _ file: CaseFile) throws -> Int {
        var count = 0
        try file.database.rows("SELECT count(*) FROM \(table)") { count = $0.integer(0) ?? 0 }
        return count
    }

    @Test("a report goes in once, with exact words")
    func once() throws {
        let path = try file()
        let (report, reading) = report("a")
        do {
            let file = try CaseFile(path: path, mode: .create)
            #expect(try !file.has(report))
            #expect(
                try file.add(report: report, reading: reading, json: [0x7B, 0x7D], agencies: none))
            #expect(try !file.add(report: report, reading: reading, json: [], agencies: none))
        }
        let file = try CaseFile(path: path, mode: .readOnly)
        #expect(try file.has(report))
        var words: [String?] = []
        try file.database.rows("SELECT source, cue, content FROM statement") {
            words = [$0.text(0), $0.text(1), $0.text(2)]
        }
        #expect(words == ["Élan Varr", "said", "the bridge … fell"])
        var found = 0
        try file.database.rows(
            "SELECT rowid FROM report_words WHERE report_words MATCH ?", [.text("bridges")]
        ) { found = $0.integer(0) ?? 0 }
        #expect(found == 1)
    }

    @Test("names join across reports, the nameless do not")
    func actors() throws {
        let file = try CaseFile(path: try file(), mode: .create)
        for outlet in ["a", "b"] {
            let (report, reading) = report(outlet)
            try file.add(report: report, reading: reading, json: [], agencies: none)
        }
        #expect(try count("report", file) == 2)
        #expect(try count("entity", file) == 4)
        #expect(try count("actor", file) == 3)
    }

    @Test("a report that fails halfway leaves nothing")
    func allOrNothing() throws {
        let file = try CaseFile(path: try file(), mode: .create)
        var (report, reading) = report("a")
        reading.attributions += reading.attributions
        #expect(throws: StoreError.self) {
            try file.add(report: report, reading: reading, json: [], agencies: none)
        }
        #expect(try count("report", file) == 0)
        #expect(try count("actor", file) == 0)
        reading.attributions.removeLast()
        #expect(try file.add(report: report, reading: reading, json: [], agencies: none))
    }

    private func problem(_ path: String, _ mode: Database.Mode) -> StoreError.What? {
        do {
            _ = try CaseFile(path: path, mode: mode)
            return nil
        } catch { return error.what }
    }

    @Test("what is no case file is told apart and left alone")
    func others() throws {
        let path = try file()
        #expect(problem(path, .readOnly) == .missing)
        let text = Data(String(repeating: "no database ", count: 100).utf8)
        try text.write(to: URL(fileURLWithPath: path))
        #expect(problem(path, .create) == .notADatabase)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
        let other = try file("other.db")
        try Database(path: other, mode: .create).script("CREATE TABLE t (x)")
        #expect(problem(other, .create) == .notACaseFile)
        let newer = try file("newer.db")
        try CaseFile(path: newer, mode: .create).database.script("PRAGMA user_version = 99")
        #expect(problem(newer, .readWrite) == .newer)
    }

    @Test("a second writer waits, then says so")
    func busy() throws {
        let path = try file()
        let first = try CaseFile(path: path, mode: .create)
        let second = try CaseFile(path: path, mode: .readWrite, wait: 50)
        let (report, reading) = report("a")
        try first.database.transaction {
            do {
                try second.add(report: report, reading: reading, json: [], agencies: none)
                Issue.record("two wrote at once")
            } catch let error as StoreError { #expect(error.what == .busy) }
        }
        #expect(try second.add(report: report, reading: reading, json: [], agencies: none))
    }

    @Test("a full disk is told, and what was added before stays")
    func full() throws {
        let file = try CaseFile(path: try file(), mode: .create)
        let (report, reading) = report("a")
        try file.add(report: report, reading: reading, json: [], agencies: none)
        var pages = 0
        try file.database.rows("PRAGMA page_count") { pages = $0.integer(0) ?? 0 }
        try file.database.script("PRAGMA max_page_count = \(pages)")
        let (other, found) = self.report("b")
        do {
            try file.add(
                report: other, reading: found, json: Array(repeating: 1, count: 1 << 20),
                agencies: none)
            Issue.record("it fitted")
        } catch let error as StoreError { #expect(error.what == .full) }
        #expect(try count("report", file) == 1)
    }
}
