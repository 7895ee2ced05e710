import Foundation
import HearsayText
import Testing

@testable import HearsayPages

@Suite("HTML page")
struct HTMLPageTests {
    /// The report's text on the page, with its tags taken off and entities resolved. By bytes:
    /// a combining mark behind a tag must not hide the tag.
    private func shownText(_ page: String) throws -> String {
        let bytes = Array(page.utf8)
        func place(of text: String, from start: Int) -> Int? {
            let sought = Array(text.utf8)
            return (start...(bytes.count - sought.count)).first {
                bytes[$0] == sought[0] && bytes[$0..<($0 + sought.count)].elementsEqual(sought)
            }
        }
        let opening = "<div class=\"text\" dir=\"auto\">"
        let start = try #require(place(of: opening, from: 0)) + opening.utf8.count
        let end = try #require(place(of: "</div>", from: start))
        let entities = [
            "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#13": "\r", "amp": "&",
        ]
        var text: [UInt8] = []
        var position = start
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "<"):
                position = try #require(place(of: ">", from: position))
            case UInt8(ascii: "&"):
                let close = try #require(place(of: ";", from: position))
                let name = String(decoding: bytes[(position + 1)..<close], as: UTF8.self)
                text += Array(try #require(entities[name]).utf8)
                position = close
            default:
                text.append(bytes[position])
            }
            position += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    @Test("the body is what it was")
    func golden() throws {
        let dam = MiniReport.dam
        let page = HTMLPage.render([.init(reading: dam.reading, text: dam.bytes)])
        let body = try #require(page.components(separatedBy: "</style>").last)
        try expectGolden(body.components(separatedBy: "<script>")[0], "dam.html")
    }

    @Test("every fact links to its words, and they are there")
    func facts() throws {
        let siege = MiniReport.siege
        let page = HTMLPage.render([.init(reading: siege.reading, text: siege.bytes)])
        let body = try #require(page.components(separatedBy: "</style>").last)
        try expectGolden(body.components(separatedBy: "<script>")[0], "siege.html")
        for link in page.components(separatedBy: "href=\"#").dropFirst() {
            let id = link.prefix { $0 != "\"" }
            #expect(page.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
        }
    }

    @Test("the text without its tags is the report, however spans cross")
    func text() throws {
        var dice = Dice(state: 4)
        for _ in 0..<100 {
            let text = dice.text(150)
            var reading = Reading(model: "m", article: Reading.Article(sha256: "s"))
            reading.attributions = dice.attributions(6, length: text.unicodeScalars.count)
            reading.tellEverything(dice: &dice, length: text.unicodeScalars.count)
            let page = HTMLPage.render([.init(reading: reading, text: Array(text.utf8))])
            let wanted = text.unicodeScalars.map { scalar -> Unicode.Scalar in
                let isControl = scalar.properties.generalCategory == .control
                return isControl && !"\t\n\r".unicodeScalars.contains(scalar) ? "\u{FFFD}" : scalar
            }
            #expect(Array(try shownText(page).unicodeScalars) == wanted)
        }
    }

    @Test("nothing from a report becomes markup")
    func untrusted() {
        let evil = "\"><img src=x onerror=alert(1)></style></script><script>alert(1)</script>'&lt;"
        var mini = MiniReport(evil)
        mini.reading.article.title = evil
        mini.reading.article.outlet = evil
        mini.reading.article.byline = evil
        mini.entity("e1\"", evil)
        mini.attribution(
            source: [mini.span(evil)], cue: [mini.span("alert")], content: [mini.span(evil)],
            parent: evil, speaker: "e1\"")
        mini.reading.attributions[0].audience = "e1\""
        mini.reading.attributions[0].grounds = [mini.span(evil)]
        mini.reading.entities[0].actor = ActorCode(country: evil, sector: evil)
        var dice = Dice(state: 9)
        mini.reading.tellEverything(dice: &dice, length: 20)
        for index in mini.reading.quantities.indices {
            mini.reading.quantities[index].unit = evil
            mini.reading.quantities[index].id = evil
        }
        for index in mini.reading.deadlines.indices {
            mini.reading.deadlines[index].issuer = "e1\""
            mini.reading.deadlines[index].due = evil
        }
        for index in mini.reading.events.indices {
            mini.reading.events[index].type = evil
            mini.reading.events[index].mode = evil
        }
        let page = HTMLPage.render([
            .init(reading: mini.reading, text: mini.bytes),
            .init(reading: mini.reading, text: mini.bytes),
        ])
        #expect(!page.contains("<img"))
        #expect(page.components(separatedBy: "<script").count == 2)
        #expect(page.components(separatedBy: "</style").count == 2)
        #expect(!page.contains("x onerror=alert(1)>"))
    }

    @Test("every claim has one link in the text and one place in the list, in each report")
    func links() {
        let dam = MiniReport.dam
        let part = HTMLPage.Part(reading: dam.reading, text: dam.bytes)
        let page = HTMLPage.render([part, part])
        for report in 1...2 {
            for claim in 1...4 {
                for text in [
                    "href=\"#r\(report)-c\(claim)\"", "id=\"r\(report)-c\(claim)\"",
                    "id=\"r\(report)-t\(claim)\"", "href=\"#r\(report)-t\(claim)\"",
                ] { #expect(page.components(separatedBy: text).count == 2, "\(text)") }
            }
        }
        #expect(page.contains("<a href=\"#r2\">Tollo dam &lt;in doubt&gt;</a>"))
    }

    @Test("the page asks for nothing from outside")
    func selfContained() {
        let page = HTMLPage.render([])
        for text in ["http:", "https:", "url(", "@import", "src=", "innerHTML", "eval("] {
            #expect(!page.contains(text), "\(text)")
        }
    }

    @Test("the security policy holds the hashes of the style and the script")
    func hashes() throws {
        #expect(try hash(HTMLAssets.style) == HTMLAssets.styleHash)
        #expect(try hash(HTMLAssets.script) == HTMLAssets.scriptHash)
    }

    /// SHA-256 in base 64, by the system's own tool.
    private func hash(_ text: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let printed = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let digits = Array(printed.prefix(64).utf8).map { Int($0) }
        let bytes = stride(from: 0, to: 64, by: 2).map { index in
            let pair = digits[index...(index + 1)].map { $0 < 58 ? $0 - 48 : $0 - 87 }
            return UInt8(pair[0] * 16 + pair[1])
        }
        return Data(bytes).base64EncodedString()
    }
}
