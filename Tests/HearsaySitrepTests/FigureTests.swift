import HandCase
import Testing

@Suite("Figures and positions")
struct FigureTests {
    /// Two reports that give a toll of the same story.
    private func toll(_ low: String, _ high: String) throws -> [String] {
        let file = try HandCase()
        for (outlet, words, value, day) in [
            ("Wire", low, 7.0, "2026-03-01"), ("Post", high, 12.0, "2026-03-02"),
        ] {
            let sentence = "The \(words) were killed at the pass"
            let report = try file.report("\(sentence).", outlet, day, title: "Ambush")
            try file.figure(words, value, kind: "killed", sentence: sentence, in: report)
        }
        return try file.page().lines("Figures")
    }

    @Test("a figure that differs is a range, each end with who gave it")
    func range() throws {
        #expect(
            try toll("seven soldiers", "twelve soldiers") == [
                "Killed: Ambush | “seven soldiers” | Wire | “twelve soldiers” | Post"
            ])
    }

    @Test(
        "a part of those who are counted is no figure of them all",
        arguments: ["four of the dead", "first three soldiers"])
    func share(_ words: String) throws {
        let part = words.hasPrefix("first") ? "three soldiers" : words
        let file = try HandCase()
        let sentences = ["The twelve soldiers were killed", "The \(words) were killed"]
        for (sentence, figure) in zip(sentences, [("twelve soldiers", 12.0), (part, 3.0)]) {
            let report = try file.report("\(sentence).", "Wire", "2026-03-01")
            try file.figure(
                figure.0, figure.1, kind: "killed", sentence: sentence, in: report)
        }
        #expect(try file.page().lines("Figures") == ["No figure differs between reports."])
    }

    @Test("a figure names the speaker who gave it, and a copy gives none")
    func speaker() throws {
        let file = try HandCase()
        let sentence = "Ann Roe said that seven soldiers were killed"
        let first = try file.report("\(sentence).", "Wire", "2026-03-01")
        let roe = try file.actor("Ann Roe")
        let said = try file.statement(
            "seven soldiers were killed", in: first, by: roe, source: "Ann Roe")
        try file.figure("seven", 7, kind: "killed", sentence: sentence, in: first, by: said)
        let copy = try file.report("Twelve were killed.", "Post", "2026-03-02", copyOf: first)
        try file.figure("Twelve", 12, kind: "killed", sentence: "Twelve were killed", in: copy)
        #expect(try file.page().lines("Figures") == ["No figure differs between reports."])
        let other = try file.report("Nine were killed.", "Herald", "2026-03-03")
        try file.figure("Nine", 9, kind: "killed", sentence: "Nine were killed", in: other)
        let line = try #require(try file.page().lines("Figures").first)
        #expect(line == "Killed | “seven” | Ann Roe | “Nine” | Herald")
    }

    @Test("positions are counted, the latest quoted")
    func positions() throws {
        let file = try HandCase()
        let sentence = "Ormond rejected the plan of Veltria"
        let first = try file.report("\(sentence) today.", "Wire", "2026-03-01")
        let second = try file.report("\(sentence) again.", "Post", "2026-03-02")
        let ormond = try file.actor("Ormond", "place", country: "ORM")
        let veltria = try file.actor("Veltria", "place", country: "VLT")
        for report in [first, second] {
            try file.event("REJECT", in: report, from: ormond, to: veltria, sentence: sentence)
        }
        #expect(
            try file.page().lines("Actors") == [
                "Ormond rejects Veltria (two times): “\(sentence)”."
            ])
        #expect(try file.page().cited("Actors") == [sentence])
    }

    @Test("no position: denied, of a town, of words that name neither, of a “Veltrian plan”")
    func noPositions() throws {
        let file = try HandCase()
        let sentences = [
            "Ormond rejected Veltria", "Ann Roe agreed to go to Drennik", "He was not allowed in",
            "A Veltrian plan was blocked by Ormond",
        ]
        let report = try file.report(sentences.joined(separator: ". ") + ".", "Wire", "2026-03-01")
        let ormond = try file.actor("Ormond", "place", country: "ORM")
        let veltria = try file.actor("Veltria", "place", country: "VLT")
        let veltrian = try file.actor("Veltrian", "organization")
        let roe = try file.actor("Ann Roe")
        let drennik = try file.actor("Drennik", "place")
        try file.event(
            "REJECT", in: report, from: ormond, to: veltria, sentence: sentences[0],
            status: "denied")
        try file.event("AGREE", in: report, from: roe, to: drennik, sentence: sentences[1])
        try file.event("REJECT", in: report, from: veltria, to: ormond, sentence: sentences[2])
        try file.event("REJECT", in: report, from: ormond, to: veltrian, sentence: sentences[3])
        #expect(try file.page().lines("Actors") == ["No report tells of a position."])
    }
}
