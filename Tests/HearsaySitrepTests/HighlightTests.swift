import HandCase
import Testing

@testable import HearsaySitrep

@Suite("Highlights")
struct HighlightTests {
    @Test("the claim of most origins comes first, with its count and its denial")
    func order() throws {
        let file = try HandCase()
        let text =
            "Ann Roe said that the bridge was shut by soldiers."
            + " Ben Low said that seven ferries were sunk at night."
        let report = try file.report(text, "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe", in: [report])
        let low = try file.actor("Ben Low", in: [report])
        let one = try file.statement(
            "the bridge was shut by soldiers", in: report, by: roe, source: "Ann Roe")
        let two = try file.statement(
            "seven ferries were sunk at night", in: report, by: low, source: "Ben Low")
        let minor = try file.claim("the bridge was shut by soldiers", in: report, by: one)
        try file.origin(of: minor, "Ann Roe", actor: roe, in: [report])
        let major = try file.claim(
            "seven ferries were sunk at night", in: report, by: two,
            ClaimNumbers("confirmed", 2, 3, texts: 5))
        try file.origin(of: major, "Ben Low", actor: low, in: [report])
        try file.origin(of: major, "two aides", kind: "nameless", count: 2, in: [report])
        let answer = try file.report(
            "The Defence Ministry said that no ferries were sunk that night.", "Post",
            "2026-03-02")
        let ministry = try file.actor("Defence Ministry", "organization", in: [answer])
        let denial = try file.statement(
            "no ferries were sunk that night", in: answer, by: ministry,
            source: "The Defence Ministry", kind: "institution", stance: "denies")
        try file.clause(
            "no ferries were sunk that night", in: answer, claim: major, by: denial,
            stance: "denied")
        let lines = try file.page().lines("Highlights")
        #expect(
            lines == [
                "Ben Low said that “seven ferries were sunk at night”. Two to three independent"
                    + " origins, two of them nameless, in five texts. The Defence Ministry denied"
                    + " it on 2 March: “no ferries were sunk that night”.",
                "Ann Roe said that “the bridge was shut by soldiers”. One origin.",
            ])
    }

    @Test("of one story at most two are told")
    func story() throws {
        let file = try HandCase()
        let sentences = [
            "the bridge was shut by soldiers", "the ferry was sunk by soldiers",
            "the school was burned by soldiers",
        ]
        let report = try file.report(
            "Ann Roe said " + sentences.joined(separator: ", ") + ".", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        for sentence in sentences {
            let said = try file.statement(sentence, in: report, by: roe, source: "Ann Roe")
            _ = try file.claim(sentence, in: report, by: said)
        }
        #expect(try file.page().lines("Highlights").count == 2)
    }

    @Test(
        "no fragment, forecast or demand is told as a claim",
        arguments: [
            ("when their shift ends", "asserts"),
            ("who spoke on condition of anonymity", "asserts"),
            ("that", "asserts"), ("the claims of the colonel about money", "denies"),
            ("the bridge must be opened at once", "demands"),
            ("the bridge will be opened at noon", "predicts"),
            ("the bridge was shut by Ann Roe", "asserts"),
        ])
    func fragments(_ words: String, _ stance: String) throws {
        let file = try HandCase()
        let report = try file.report("Ann Roe told us so: \(words).", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe", in: [report])
        let said = try file.statement(
            words, in: report, by: roe, source: "Ann Roe", stance: stance)
        let claim = try file.claim(
            words, in: report, by: said, head: words.contains("claims") ? "claims" : nil,
            ClaimNumbers("confirmed", 2, 2))
        try file.origin(of: claim, "Ann Roe", actor: roe, in: [report])
        let page = try file.page()
        #expect(page.lines("Highlights") == ["No report puts a claim forward."])
        let told = page.lines("Standing") + page.lines("What changed")
        #expect(!told.contains { $0.contains("“\(words)") }, "\(told)")
    }

    @Test(
        "a claim of which the best words are a fragment is told in others of the same verb",
        arguments: [("resign", true), ("rain", false)])
    func others(_ lemma: String, _ isTold: Bool) throws {
        let file = try HandCase()
        let words = "the minister had resigned from office"
        let report = try file.report(
            "Ann Roe promised his resignation. Ben Low said that \(words).", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        let low = try file.actor("Ben Low")
        let promise = try file.statement(
            "his resignation", in: report, by: roe, source: "Ann Roe", stance: "promises")
        let said = try file.statement(words, in: report, by: low, source: "Ben Low")
        let claim = try file.claim(
            "his resignation", in: report, by: promise, lemma: "resignation")
        try file.clause(words, in: report, claim: claim, by: said, lemma: lemma)
        let line = try #require(try file.page().lines("Highlights").first)
        #expect(line.hasPrefix("Ben Low said that “\(words)”") == isTold, "\(line)")
    }

    @Test("an outlet's own prose is told where it names somebody known from other reports")
    func prose() throws {
        let file = try HandCase()
        let words = "a pensioner fed the pigeons at the market"
        let first = try file.report(
            "The minister Ann Roe was seen at the bridge; \(words).", "Wire", "2026-03-01")
        _ = try file.actor("Ann Roe", in: [first])
        let numbers = ClaimNumbers("nameless", 1, 1)
        try file.claim("The minister Ann Roe was seen at the bridge", in: first, numbers)
        try file.claim(words, in: first, head: "fed", numbers)
        #expect(
            try file.page().lines("Highlights") == [
                "Wire reported: “The minister Ann Roe was seen at the bridge”. One origin."
            ])
    }

    @Test(
        "known is who is in three reports of a large casebook, copies left out; in a small one all")
    func known() throws {
        let file = try HandCase()
        var reports: [Int] = []
        for day in 1...4 {
            reports.append(
                try file.report("Ann Roe met Ben Low.", "Wire", "2026-03-0\(day)"))
        }
        let copy = try file.report(
            "Ann Roe met Ben Low.", "Post", "2026-03-05", copyOf: reports[0])
        _ = try file.actor("Ann Roe", in: Array(reports[..<3]))
        _ = try file.actor("Ben Low", in: Array(reports[..<2]) + [copy])
        let large = try Prominence(file.database, texts: 100)
        #expect(large.isKnown("so said Roe"))
        #expect(!large.isKnown("so said Low"))
        #expect(!large.isKnown("a roe was shot in the City"))
        #expect(try Prominence(file.database, texts: 4).isKnown("so said Low"))
    }
}
