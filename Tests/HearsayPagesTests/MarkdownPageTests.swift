import HearsayText
import Testing

@testable import HearsayPages

@Suite("Markdown page")
struct MarkdownPageTests {
    @Test("chains are nested lists, voices a table")
    func golden() throws {
        let dam = MiniReport.dam
        try expectGolden(MarkdownPage.render(dam.reading, text: dam.bytes), "dam.md")
        let crossing = MiniReport.crossing
        try expectGolden(MarkdownPage.render(crossing.reading, text: crossing.bytes), "crossing.md")
        let siege = MiniReport.siege
        try expectGolden(MarkdownPage.render(siege.reading, text: siege.bytes), "siege.md")
    }

    @Test(
        "nothing from a report becomes Markdown",
        arguments: [
            ("*a* _b_ `c`", #"\*a\* \_b\_ \`c\`"#), ("[a](b)", #"\[a\](b)"#),
            ("<b>&amp;", #"\<b\>\&amp;"#), ("a|b\nc", #"a\|b c"#), ("\\*", #"\\\*"#),
            ("\u{1B}", "\u{FFFD}"),
        ])
    func escapes(_ text: String, _ escaped: String) {
        #expect(MarkdownPage.escaped(text) == escaped)
    }
}

@Suite("Voices")
struct VoicesTests {
    @Test("one voice over a name and a pronoun, and through whom each is heard")
    func rows() {
        let dam = MiniReport.dam
        let rows = voices(
            of: dam.reading, claims: claims(of: dam.reading, text: SpanText(dam.bytes)),
            chains: Chains(dam.reading.attributions))
        #expect(
            rows.map(\.name) == [
                "Ada Bell", "the engineers", "Two officials who feared for their posts",
            ])
        #expect(rows.map(\.times) == [2, 1, 1])
        #expect(rows.map(\.isNamed) == [true, false, false])
        #expect(rows.map(\.through) == [["the report"], ["Ada Bell"], ["the report"]])
    }

    @Test("a way of several goes from the nearest outwards")
    func ways() {
        var dam = MiniReport.dam
        dam.reading.attributions[3].parent = "a2"
        let rows = voices(
            of: dam.reading, claims: claims(of: dam.reading, text: SpanText(dam.bytes)),
            chains: Chains(dam.reading.attributions))
        #expect(rows.last?.through == ["the engineers ← Ada Bell"])
    }
}

@Suite("Text by code points")
struct SpanTextTests {
    @Test("spans are cut as code points, and at the end of the text")
    func spans() {
        var dice = Dice(state: 5)
        for length in [0, 1, 63, 64, 65, 128, 200] {
            let text = dice.text(length)
            let scalars = Array(text.unicodeScalars)
            let lookup = SpanText(Array(text.utf8))
            #expect(lookup.count == length)
            for start in 0...length {
                let end = Int.random(in: start...(length + 1), using: &dice)
                let wanted = Array(scalars[start..<min(end, length)])
                #expect(Array(lookup[Span(start: start, end: end)].unicodeScalars) == wanted)
            }
        }
    }
}
