import HandCase
import HearsayStore
import Testing

@Suite("Gaps and method")
struct GapTests {
    @Test("where the fields lack nothing, that is told")
    func none() throws {
        let file = try HandCase()
        _ = try file.report("The bridge was shut.", "Wire", "2026-03-01")
        #expect(try file.page().lines("Gaps") == ["The fields show no gap."])
    }

    @Test("whoever is accused and has no word of his own is missed")
    func accused() throws {
        let file = try HandCase()
        let sentence = "The Ministry accused the Ninth Regiment of the attack"
        let report = try file.report(
            "\(sentence). The Ninth Regiment said it was not so.", "Wire", "2026-03-01")
        let ministry = try file.actor("Ministry", "organization")
        let regiment = try file.actor("Ninth Regiment", "organization")
        try file.event("ACCUSE", in: report, from: ministry, to: regiment, sentence: sentence)
        #expect(
            try file.page().lines("Gaps") == [
                "No report gives the word of the Ninth Regiment on this: “\(sentence)”."
            ])
        _ = try file.statement(
            "it was not so", in: report, by: regiment, source: "The Ninth Regiment")
        #expect(try file.page().lines("Gaps") == ["The fields show no gap."])
    }

    @Test("what many repeat from one, and what goes round in a circle")
    func repeated() throws {
        let file = try HandCase()
        let words = ["the bridge was shut by soldiers", "the colonel was flown out at night"]
        let report = try file.report(
            "Ann Roe said that \(words[0]), and \(words[1]).", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        let said = try file.statement(words[0], in: report, by: roe, source: "Ann Roe")
        try file.claim(words[0], in: report, by: said, ClaimNumbers("single", 1, 1, texts: 3))
        var round = ClaimNumbers("nameless", 0, 1)
        round.isCircular = true
        let next = try file.statement(words[1], in: report, by: roe, source: "Ann Roe")
        try file.claim(words[1], in: report, by: next, round)
        #expect(
            try file.page().lines("Gaps") == [
                "None of its reports says where it began: “\(words[1])”.",
                "Three texts repeat this, all from Ann Roe: “\(words[0])”.",
            ])
    }

    @Test("the method names program and model")
    func method() throws {
        let file = try HandCase()
        let report = try file.report("The bridge was shut.", "Wire", "2026-03-01")
        try file.insert(
            "reading",
            [("report", .integer(report)), ("model", .text("m7")), ("json", .blob([123, 125]))])
        let line = try #require(try file.page().lines("Method").first)
        #expect(line.hasPrefix("Hearsay (model m7) made every sentence"))
    }
}
