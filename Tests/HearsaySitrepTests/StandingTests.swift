import HandCase
import Testing

@Suite("Standing of claims")
struct StandingTests {
    @Test("four lists, each with its count; what is empty says so")
    func lists() throws {
        let file = try HandCase()
        let text = "Ann Roe said that the bridge was shut by soldiers."
        let report = try file.report(text, "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        let said = try file.statement(
            "the bridge was shut by soldiers", in: report, by: roe, source: "Ann Roe")
        let claim = try file.claim("the bridge was shut by soldiers", in: report, by: said)
        try file.origin(of: claim, "Ann Roe", actor: roe, in: [report])
        #expect(
            try file.page(since: "2026-03-02").lines("Standing") == [
                "# Confirmed", "No claim is confirmed.", "# Single origin (1)",
                "Ann Roe said that “the bridge was shut by soldiers”.", "# Nameless only",
                "No claim rests on nameless sources alone.", "# Disputed", "No claim is disputed.",
            ])
    }

    @Test("more than the limit end in how many are left, and the command that shows them")
    func rest() throws {
        let file = try HandCase()
        let things = ["bridge", "ferry", "school", "tower", "station"]
        let words = things.map { "the \($0) was shut by soldiers" }
        let report = try file.report(
            "Ann Roe said " + words.joined(separator: ", ") + ".", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        for clause in words {
            let said = try file.statement(clause, in: report, by: roe, source: "Ann Roe")
            _ = try file.claim(clause, in: report, by: said)
        }
        let lines = try file.page(since: "2026-03-02").lines("Standing")
        #expect(lines.contains("And three more: hearsay claims CASE --status single."))
    }

    @Test("what the page has told above is not told again")
    func above() throws {
        let file = try HandCase()
        let words = "the bridge was shut by soldiers"
        let report = try file.report("Ann Roe said that \(words).", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        let said = try file.statement(words, in: report, by: roe, source: "Ann Roe")
        try file.claim(words, in: report, by: said)
        let lines = try file.page().lines("Standing")
        let start = try #require(lines.firstIndex(of: "# Single origin (1)"))
        #expect(lines[start + 1] == "Told above.")
    }

    @Test("a dispute is told with its other side; one without is only counted")
    func disputes() throws {
        let file = try HandCase()
        let words = [
            "seven soldiers were killed at the pass", "twelve soldiers were killed at the pass",
            "the road was closed to all",
        ]
        let report = try file.report(
            "Ann Roe said \(words[0]). Ben Low said \(words[1]). Cat Orr said \(words[2]).",
            "Wire", "2026-03-01")
        var claims: [Int] = []
        for (name, clause) in zip(["Ann Roe", "Ben Low", "Cat Orr"], words) {
            let actor = try file.actor(name)
            let said = try file.statement(clause, in: report, by: actor, source: name)
            claims.append(
                try file.claim(clause, in: report, by: said, ClaimNumbers("disputed", 1, 1)))
        }
        try file.contradiction(claims[0], claims[1])
        let lines = try file.page(since: "2026-03-02").lines("Standing")
        let start = try #require(lines.firstIndex(of: "# Disputed (3)"))
        #expect(
            lines[(start + 1)...].first?.contains("Ben Low gave “twelve soldiers were killed")
                == true)
        #expect(!lines.contains { $0.contains("the road was closed") })
    }

    @Test("a confirmation says when, and how long after whose report")
    func confirmation() throws {
        let file = try HandCase()
        let first = try file.report(
            "Two aides said that the mutineers were offered an amnesty.", "Wire", "2026-03-04")
        let second = try file.report(
            "Ann Roe confirmed that an amnesty was offered to them.", "Post", "2026-03-07")
        let roe = try file.actor("Ann Roe")
        let leak = try file.statement(
            "the mutineers were offered an amnesty", in: first, source: "Two aides",
            kind: "anonymous")
        let word = try file.statement(
            "an amnesty was offered to them", in: second, by: roe, source: "Ann Roe",
            stance: "confirms")
        let claim = try file.claim(
            "the mutineers were offered an amnesty", in: first, by: leak,
            ClaimNumbers("confirmed", 2, 3))
        try file.clause(
            "an amnesty was offered to them", in: second, claim: claim, by: word,
            stance: "confirmed")
        let line = try #require(try file.page(since: "2026-03-04").lines("Highlights").first)
        #expect(
            line.contains(
                "Ann Roe confirmed it on 7 March, three days after Wire reported it on the word of"
                    + " two aides: “an amnesty was offered to them”."), "\(line)")
    }
}
