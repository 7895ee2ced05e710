import HearsayText
import Testing

@testable import HearsayPages

@Suite("Page for the terminal")
struct TextPageTests {
    @Test("without colour, brackets and numbers tell the roles")
    func plain() throws {
        let dam = MiniReport.dam
        try expectGolden(TextPage(width: 72).render(dam.reading, text: dam.bytes), "dam.txt")
        let crossing = MiniReport.crossing
        try expectGolden(
            TextPage(width: 40).render(crossing.reading, text: crossing.bytes), "crossing.txt")
    }

    @Test("deadlines stand on top; events, days, figures and conditions below, each with its words")
    func facts() throws {
        let siege = MiniReport.siege
        try expectGolden(TextPage(width: 72).render(siege.reading, text: siege.bytes), "siege.txt")
    }

    @Test("with colour, every line begins and ends without one")
    func color() throws {
        let dam = MiniReport.dam
        let page = TextPage(width: 72, hasColor: true).render(dam.reading, text: dam.bytes)
        try expectGolden(page, "dam.color.txt")
        for line in page.split(separator: "\n") where line.contains("\u{1B}") {
            let last = try #require(line.split(separator: "\u{1B}").last)
            #expect(last.hasPrefix("[0m"))
        }
    }

    @Test("no line is wider than asked, whatever the report")
    func width() {
        var dice = Dice(state: 2)
        for round in 0..<120 {
            let text = dice.text(200)
            let width = 24 + round
            var reading = Reading(model: "m", article: Reading.Article(sha256: "s"))
            reading.article.title = dice.text(50)
            reading.entities = [
                Reading.Entity(id: "e1", name: dice.text(30), type: .person, mentions: [])
            ]
            reading.attributions = dice.attributions(8, length: text.unicodeScalars.count)
            for index in reading.attributions.indices where index % 2 == 0 {
                reading.attributions[index].speaker = "e1"
            }
            reading.tellEverything(dice: &dice, length: text.unicodeScalars.count)
            let page = TextPage(width: width).render(reading, text: Array(text.utf8))
            for line in page.split(separator: "\n") { #expect(columns(String(line)) <= width) }
            #expect(!page.unicodeScalars.contains("\u{1B}"))
        }
    }

    @Test("wrapping loses no text")
    func wrapping() {
        var dice = Dice(state: 3)
        for width in 2..<90 {
            let text = dice.text(300)
            var wrapper = Wrapper(width: width)
            wrapper.add(text)
            let page = wrapper.finish()
            func words(_ text: String) -> [Unicode.Scalar] {
                printable(text).unicodeScalars.filter { !$0.properties.isWhitespace }
            }
            #expect(words(page) == words(text))
            for line in page.split(separator: "\n") { #expect(columns(String(line)) <= width) }
        }
    }

    @Test("a parent that is missing, or is its own child, does not hang the page")
    func circles() {
        var dam = MiniReport.dam
        dam.reading.attributions[0].parent = "a2"
        dam.reading.attributions[2].parent = "a3"
        dam.reading.attributions[3].parent = "nobody"
        let page = TextPage(width: 72).render(dam.reading, text: dam.bytes)
        for number in ["¹ ", "² ", "³ ", "⁴ "] { #expect(page.contains(number)) }
    }

    @Test("a report without attributions says so")
    func empty() {
        let page = TextPage().render(MiniReport("Rain.").reading, text: Array("Rain.".utf8))
        #expect(page.contains("no attribution was found"))
        #expect(!page.contains("VOICES"))
    }

    @Test(
        "characters take the columns that terminals give them",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("東", 2), ("한", 2), ("ﾊ", 1), ("Ａ", 2),
            ("👩‍🚒", 2), ("🇫🇷", 2), ("\u{200B}", 0), ("“", 1), ("\u{1B}", 0), ("│", 1),
        ])
    func columnsOfCharacters(_ text: String, _ wanted: Int) {
        #expect(columns(text) == wanted)
    }

    @Test("what would command the terminal is shown instead")
    func commands() {
        #expect(printable("\u{1B}[2J\u{7}\u{9B}\u{202E}") == "␛[2J␇\u{FFFD}\u{FFFD}")
    }
}
