import HandCase
import HearsayQuestions
import HearsayStore
import HearsayText
import Testing

@Suite("Numbers of sources")
struct SourceTests {
    private func rows(_ file: HandCase, _ filter: Filter = Filter()) throws -> [Answer.Row] {
        try Question.sources.answer(from: file.database, filter).rows
    }

    private func value(_ name: String, _ row: Answer.Row?) -> Answer.Value? {
        row?.fields.first { $0.name == name }?.value
    }

    /// Ann Roe says two things in two reports, a doctor one.
    private func made() throws -> (file: HandCase, roe: Int, said: [String], reports: [Int]) {
        let file = try HandCase()
        let first = try file.report(
            "Ann Roe said A was. A doctor told Ann Roe B was.", "Wire", "2026-03-01")
        let second = try file.report("Ann Roe warned C was.", "Post", "2026-03-03")
        let roe = try file.actor("Ann Roe")
        let said = [
            try file.statement("A was", in: first, by: roe, source: "Ann Roe"),
            try file.statement(
                "B was", in: first, source: "a doctor", kind: "anonymous", audience: roe),
            try file.statement(
                "C was", in: second, by: roe, source: "Ann Roe", stance: "warns"),
        ]
        return (file, roe, said, [first, second])
    }

    @Test("statements, reports, outlets, audiences and stances are counted")
    func counts() throws {
        let rows = try rows(try made().file)
        #expect(rows.map { value("source", $0) } == [.text("Ann Roe"), .text("a doctor")])
        #expect(value("statements", rows.first) == .integer(2))
        #expect(value("reports", rows.first) == .integer(2))
        #expect(value("named", rows.first) == .text("yes"))
        #expect(
            value("outlets", rows.first) == .counts([.init("Post", 1), .init("Wire", 1)]))
        #expect(
            value("stances", rows.first) == .counts([.init("asserts", 1), .init("warns", 1)]))
        #expect(value("audiences", rows.last) == .counts([.init("Ann Roe", 1)]))
        #expect(value("named", rows.last) == .text("no"))
    }

    @Test("a period and an actor narrow them")
    func narrowed() throws {
        let file = try made().file
        let late = try rows(file, Filter(since: "2026-03-02"))
        #expect(late.map { value("statements", $0) } == [.integer(1)])
        #expect(try rows(file, Filter(about: "roe")).count == 1)
        #expect(try rows(file, Filter(about: "doctor")).isEmpty)
    }

    @Test("confirmed is who another with a name agrees with; the nameless confirm nobody")
    func confirmed() throws {
        let (file, roe, said, reports) = try made()
        let claim = try file.claim(
            "A was", in: reports[0], by: said[0], ClaimNumbers("confirmed", 2, 2))
        try file.origin(of: claim, "Ann Roe", actor: roe, in: [reports[0]])
        try file.origin(of: claim, "a doctor", kind: "nameless", in: [reports[0]])
        var found = try rows(file)
        #expect(value("confirmed", found.first) == .integer(0))
        #expect(value("confirmed", found.last) == .integer(1))
        let low = try file.actor("Ben Low")
        try file.origin(of: claim, "Ben Low", actor: low, in: [reports[1]])
        found = try rows(file)
        #expect(value("confirmed", found.first) == .integer(1))
        #expect(value("contradicted", found.first) == .integer(0))
    }

    @Test("contradicted is who asserts what is disputed, and who denied what was confirmed")
    func contradicted() throws {
        let (file, roe, said, reports) = try made()
        let disputed = try file.claim(
            "A was", in: reports[0], by: said[0], ClaimNumbers("disputed", 1, 1))
        try file.origin(of: disputed, "Ann Roe", actor: roe, in: [reports[0]])
        let confirmed = try file.claim(
            "C was", in: reports[1], by: said[2], ClaimNumbers("confirmed", 2, 2))
        try file.origin(of: confirmed, "Ann Roe", side: "denies", actor: roe, in: [reports[1]])
        let rows = try rows(file)
        #expect(value("contradicted", rows.first) == .integer(2))
        #expect(value("contradicted", rows.last) == .integer(0))
        #expect(rows.first?.line.hasSuffix("; confirmed 0×, contradicted 2×") == true)
    }
}
