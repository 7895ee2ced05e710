import HandCase
import HearsayQuestions
import HearsayStore
import HearsayText
import Testing

@Suite("Numbers of a trace")
struct TraceTests {
    /// Wire has it from Ann Roe; Post from Wire; a reprint of Wire; and the Herald denies it.
    private func made() throws -> (file: HandCase, claim: Int) {
        let file = try HandCase()
        let words = "the bridge was shut"
        let wire = try file.report("Ann Roe said \(words).", "Wire", "2026-03-01")
        let post = try file.report(
            "Wire reported that Ann Roe said \(words).", "Post", "2026-03-02")
        _ = try file.report("Ann Roe said \(words).", "Gazette", "2026-03-03", copyOf: wire)
        let herald = try file.report("Ben Low denied that \(words).", "Herald", "2026-03-04")
        let roe = try file.actor("Ann Roe")
        let agency = try file.actor("Wire", "organization")
        let low = try file.actor("Ben Low")
        let first = try file.statement(words, in: wire, by: roe, source: "Ann Roe")
        let told = try file.statement(
            "Ann Roe said \(words)", in: post, by: agency, source: "Wire", kind: "outlet")
        let second = try file.statement(
            words, in: post, by: roe, source: "Ann Roe", parent: told)
        let denial = try file.statement(
            words, in: herald, by: low, source: "Ben Low", stance: "denies")
        var numbers = ClaimNumbers("disputed", 1, 1, texts: 3)
        (numbers.deniedLeast, numbers.deniedMost, numbers.suggested) = (1, 1, 4)
        let claim = try file.claim(words, in: wire, by: first, numbers)
        try file.clause(words, in: post, claim: claim, by: second)
        try file.clause(words, in: herald, claim: claim, by: denial, stance: "denied")
        try file.origin(of: claim, "Ann Roe", actor: roe, in: [wire, post])
        try file.origin(of: claim, "Ben Low", side: "denies", actor: low, in: [herald])
        return (file, claim)
    }

    @Test("under an origin stand the reports, each below the one it had it from")
    func tree() throws {
        let (file, claim) = try made()
        let trace = try #require(try HearsayQuestions.trace(claim, file.database))
        #expect(trace.least == 1 && trace.most == 1 && trace.suggested == 4)
        #expect(trace.standing == "disputed")
        #expect(trace.asserts.map(\.name) == ["Ann Roe"])
        let origin = try #require(trace.asserts.first)
        #expect(origin.kind == "named" && origin.count == 1)
        #expect(origin.reports.map(\.citation.outlet) == ["Wire"])
        #expect(origin.reports.first?.reports.map(\.citation.outlet) == ["Post"])
        #expect(
            origin.reports.first?.reports.first?.citation.chain.map(\.speaker)
                == ["Ann Roe", "Wire"])
        #expect(origin.reports.first?.copies.map(\.outlet) == ["Gazette"])
        #expect(origin.reports.first?.start == 13)
    }

    @Test("who denies stands apart, and a chain has the stance of each")
    func denials() throws {
        let (file, claim) = try made()
        let trace = try #require(try HearsayQuestions.trace(claim, file.database))
        #expect(trace.denies.map(\.name) == ["Ben Low"])
        #expect(trace.denies.first?.reports.map(\.stance) == ["denied"])
        #expect(trace.questions.isEmpty)
        #expect(trace.circles.isEmpty)
    }

    @Test("contradictions are told from both sides, the analyst's rating beside the suggestion")
    func beside() throws {
        let (file, claim) = try made()
        let other = try file.claim("Ben Low denied", in: 4)
        try file.contradiction(claim, other, "statements")
        _ = try file.file.rate(.claim(claim), as: "2", note: nil)
        let trace = try #require(try HearsayQuestions.trace(claim, file.database))
        #expect(
            trace.contradictions
                == [.init(claim: other, kind: "statements", words: "Ben Low denied")])
        #expect(trace.rating == "2")
        let back = try HearsayQuestions.trace(other, file.database)
        #expect(back?.contradictions.map(\.claim) == [claim])
        #expect(try HearsayQuestions.trace(99, file.database) == nil)
    }

    @Test("reports that have it from one another are a circle")
    func circle() throws {
        let file = try HandCase()
        let words = "the colonel has fled"
        let outlets = ["Wire", "Post", "Herald"]
        var round = ClaimNumbers("nameless", 0, 1, texts: 3)
        round.isCircular = true
        var claim: Int?
        for (place, outlet) in outlets.enumerated() {
            let cited = outlets[(place + 1) % 3]
            let report = try file.report(
                "\(cited) said \(words).", outlet, "2026-03-0\(place + 1)")
            let actor = try file.actor(cited, "organization")
            let said = try file.statement(
                words, in: report, by: actor, source: cited, kind: "outlet")
            if let claim {
                try file.clause(words, in: report, claim: claim, by: said)
            } else {
                claim = try file.claim(words, in: report, by: said, round)
            }
        }
        let id = try #require(claim)
        let found = try #require(try trace(id, file.database))
        #expect(found.circles.map { $0.map(\.citation.outlet) } == [["Wire", "Post", "Herald"]])
        #expect(try circles(id, file.database) == [["Wire", "Post", "Herald"]])
    }
}
