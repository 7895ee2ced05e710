import HandCase
import HearsayQuestions
import HearsayStore
import HearsayText
import Testing

@Suite("Numbers of claims")
struct ClaimTests {
    private func value(_ name: String, _ row: Answer.Row?) -> Answer.Value? {
        row?.fields.first { $0.name == name }?.value
    }

    private func ask(_ file: HandCase, _ filter: Filter = Filter()) throws -> [Answer.Row] {
        try Question.claims.answer(from: file.database, filter).rows
    }

    @Test("a row tells standing, origins, texts, outlets, days and what is suggested")
    func row() throws {
        let file = try HandCase()
        let report = try file.report("Ann Roe said it was shut.", "Wire", "2026-03-01T10:00:00Z")
        let roe = try file.actor("Ann Roe")
        let said = try file.statement("it was shut", in: report, by: roe, source: "Ann Roe")
        var numbers = ClaimNumbers("confirmed", 2, 4, texts: 5)
        (numbers.outlets, numbers.deniedLeast, numbers.deniedMost) = (3, 1, 2)
        numbers.suggested = 2
        let claim = try file.claim("it was shut", in: report, by: said, numbers)
        _ = try file.file.rate(.claim(claim), as: "1", note: nil)
        let row = try #require(try ask(file).first)
        #expect(
            row.line == "claim 1, Ann Roe: confirmed, 2–4 origins, 5 texts of 3 outlets,"
                + " 2026-03-01, suggested 2, rated 1")
        #expect(value("least", row) == .integer(2))
        #expect(value("most", row) == .integer(4))
        #expect(value("denied_least", row) == .integer(1))
        #expect(value("denied_most", row) == .integer(2))
        #expect(value("who_kind", row) == .text("named"))
        #expect(value("circular", row) == .text("no"))
        #expect(row.citations.map(\.words) == ["it was shut"])
    }

    @Test("one is one: no plural, no range")
    func one() throws {
        let file = try HandCase()
        let report = try file.report("It was shut.", "Wire", "2026-03-01")
        var numbers = ClaimNumbers()
        numbers.isCircular = true
        try file.claim("It was shut", in: report, numbers)
        let line = try #require(try ask(file).first?.line)
        #expect(
            line == "claim 1, Wire: single, 1 origin, 1 text of 1 outlet, 2026-03-01, circular,"
                + " suggested 3")
    }

    @Test("more origins come first, then more texts")
    func order() throws {
        let file = try HandCase()
        let report = try file.report("A was. B was. C was.", "Wire", "2026-03-01")
        try file.claim("A was", in: report, ClaimNumbers("single", 1, 1, texts: 2))
        try file.claim("B was", in: report, ClaimNumbers("confirmed", 2, 2))
        try file.claim("C was", in: report, ClaimNumbers("single", 1, 1, texts: 3))
        #expect(
            try ask(file).map { value("words", $0) }
                == [.text("B was"), .text("C was"), .text("A was")])
        #expect(try ask(file, Filter(status: "single")).count == 2)
        #expect(try ask(file, Filter(since: "2026-03-02")).isEmpty)
        #expect(try Question.claims.answer(from: file.database, Filter(limit: 2)).isCut)
    }

    @Test("uncorroborated is what one origin says and nobody named confirms")
    func uncorroborated() throws {
        let file = try HandCase()
        let report = try file.report("A was. B was. C was. D was.", "Wire", "2026-03-01")
        try file.claim("A was", in: report, ClaimNumbers("single", 1, 2))
        try file.claim("B was", in: report, ClaimNumbers("confirmed", 2, 2))
        let disputed = try file.claim("C was", in: report, ClaimNumbers("disputed", 1, 1))
        try file.claim("D was", in: report, ClaimNumbers("open", 1, 1))
        let filter = Filter(isUncorroborated: true)
        #expect(
            try ask(file, filter).map { value("words", $0) } == [.text("A was"), .text("C was")])
        let roe = try file.actor("Ann Roe")
        let answer = try file.report("Ann Roe confirmed C was.", "Post", "2026-03-02")
        let said = try file.statement(
            "C was", in: answer, by: roe, source: "Ann Roe", stance: "confirms")
        try file.clause("C was", in: answer, claim: disputed, by: said, stance: "confirmed")
        #expect(try ask(file, filter).map { value("words", $0) } == [.text("A was")])
    }

    @Test("about an actor: origins of a claim, and those that its events are about")
    func about() throws {
        let file = try HandCase()
        let report = try file.report("Ann Roe hit Ben Low. It rained.", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        let low = try file.actor("Ben Low")
        let event = try file.event(
            "ASSAULT", in: report, from: roe, to: low, sentence: "Ann Roe hit Ben Low.")
        try file.claim("Ann Roe hit Ben Low", in: report, event: event)
        let rain = try file.claim("It rained", in: report)
        let orr = try file.actor("Cat Orr")
        try file.origin(of: rain, "Cat Orr", actor: orr, in: [report])
        for (name, words) in [
            ("Ben", "Ann Roe hit Ben Low"), ("cat orr", "It rained"),
        ] {
            #expect(
                try ask(file, Filter(about: name)).map { value("words", $0) } == [.text(words)])
        }
        #expect(try ask(file, Filter(about: "Nobody")).isEmpty)
    }
}
