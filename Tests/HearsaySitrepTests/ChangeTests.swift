import HandCase
import Testing

@Suite("What changed")
struct ChangeTests {
    @Test("only claims of the period are new, and how many more there are is told")
    func new() throws {
        let file = try HandCase()
        let roe = try file.actor("Ann Roe")
        // Of one story two are highlights: what is new is left to the list.
        for (day, thing, least) in [
            ("2026-03-01", "bridge", 2), ("2026-03-01", "school", 2), ("2026-03-03", "ferry", 1),
        ] {
            let words = "the \(thing) was shut by soldiers"
            let report = try file.report(
                "Ann Roe said that \(words). She said it was so.", "Wire", day)
            let said = try file.statement(words, in: report, by: roe, source: "Ann Roe")
            try file.claim(words, in: report, by: said, ClaimNumbers("single", least, least))
            if least == 1 { try file.claim("it was so", in: report, by: said) }
        }
        let page = try file.page()
        let lines = page.lines("What changed on 3 March")
        let new = lines.filter { $0.hasPrefix("New: ") }
        #expect(new.count == 1)
        #expect(!lines.contains { $0.contains("bridge") })
        #expect(lines.last == "And one more: hearsay claims CASE --since 2026-03-03.")
    }

    @Test("a figure that one speaker changes has moved; two speakers contradict each other")
    func moved() throws {
        for (name, lead) in [("Ann Roe", "Moved: "), ("Ben Low", "Contradicted: ")] {
            let file = try HandCase()
            // Highlights of the story are two heavier claims.
            let old = try file.report(
                "Ann Roe said that seven soldiers were killed there.", "Wire", "2026-03-01")
            let new = try file.report(
                "\(name) said that twelve soldiers were killed there.", "Wire", "2026-03-03")
            let roe = try file.actor("Ann Roe")
            let other = name == "Ann Roe" ? roe : try file.actor(name)
            let first = try file.statement(
                "seven soldiers were killed there", in: old, by: roe, source: "Ann Roe")
            let second = try file.statement(
                "twelve soldiers were killed there", in: new, by: other, source: name)
            let one = try file.claim(
                "seven soldiers were killed there", in: old, by: first,
                ClaimNumbers("disputed", 1, 1))
            let two = try file.claim(
                "twelve soldiers were killed there", in: new, by: second,
                ClaimNumbers("disputed", 1, 1))
            try file.contradiction(one, two)
            var numbers = ClaimNumbers("confirmed", 3, 3)
            let heavy = try file.report(
                "The bridge of Port Ann was shut. The ferry of Port Ann was sunk.", "Post",
                "2026-03-02")
            _ = try file.actor("Port Ann", "place", in: [heavy])
            for words in ["The bridge of Port Ann was shut", "The ferry of Port Ann was sunk"] {
                try file.claim(words, in: heavy, numbers)
                numbers.texts += 1
            }
            let lines = try file.page().lines("What changed")
            #expect(lines.first?.hasPrefix(lead + "Ann Roe gave ") == true, "\(lines)")
            #expect(lines.first?.contains("“twelve soldiers were killed there”") == true)
        }
    }

    @Test("demands, threats, promises and forecasts of the period are told")
    func intents() throws {
        let file = try HandCase()
        let words = "the bridge will be opened at noon"
        let report = try file.report("Ann Roe predicted that \(words).", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        let said = try file.statement(
            words, in: report, by: roe, source: "Ann Roe", stance: "predicts")
        var numbers = ClaimNumbers("open", 1, 1)
        numbers.kind = "foretold"
        try file.claim(words, in: report, by: said, numbers)
        #expect(
            try file.page().lines("What changed") == ["Ann Roe predicted that “\(words)”."])
    }

    @Test("where nothing was published since, that is told")
    func nothing() throws {
        let file = try HandCase()
        _ = try file.report("The bridge was shut.", "Wire", "2026-03-01")
        #expect(
            try file.page(since: "2026-03-05").lines("What changed since 5 March")
                == ["No report was published since."])
        #expect(try file.page().lines("What changed") == ["Nothing changed."])
    }
}
