import HandCase
import HearsayText
import Testing

@Suite("Head of a situation report")
struct HeadTests {
    @Test("inputs count reports, texts after copies, outlets and origins")
    func inputs() throws {
        let file = try HandCase()
        let first = try file.report("The bridge was shut at noon.", "Wire", "2026-03-01")
        _ = try file.report(
            "The bridge was shut at noon.", "Post", "2026-03-02", copyOf: first)
        let claim = try file.claim("The bridge was shut at noon", in: first)
        try file.origin(of: claim, "Ann Roe", in: [first])
        try file.origin(of: claim, "two aides", kind: "nameless", count: 2, in: [first])
        try file.origin(of: claim, "Post", kind: "unsourced", in: [first])
        try file.origin(of: claim, "Ben Low", side: "denies", in: [first])
        let page = try file.page()
        #expect(page.title == "Situation report, 2 March 2026")
        #expect(
            page.lines("Inputs") == [
                "Two reports of two outlets, published 1 to 2 March; one distinct text after"
                    + " copies; 1 to 4 independent origins."
            ])
    }

    @Test("a period says what of it is new")
    func period() throws {
        let file = try HandCase()
        _ = try file.report("The bridge was shut.", "Wire", "2026-03-01")
        _ = try file.report("The bridge was opened.", "Wire", "2026-03-03")
        let line = try #require(try file.page(since: "2026-03-02").lines("Inputs").first)
        #expect(line.contains("One report of these was published on 2 March or later"))
    }

    @Test("a day in the past leaves later reports out, and says so")
    func past() throws {
        let file = try HandCase()
        _ = try file.report("The bridge was shut.", "Wire", "2026-03-01")
        _ = try file.report("The bridge was opened.", "Wire", "2026-03-03")
        let page = try file.page(asOf: "2026-03-02")
        let line = try #require(page.lines("Inputs").first)
        #expect(line.hasPrefix("One report of one outlet, published 1 March"))
        #expect(line.contains("The casebook holds later reports"))
    }

    @Test("a casebook without reports says so")
    func empty() throws {
        #expect(try HandCase().page().lines("Inputs") == ["The casebook holds no reports."])
    }
}
