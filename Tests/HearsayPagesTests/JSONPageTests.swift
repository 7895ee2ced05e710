import Foundation
import HearsayPages
import HearsayText
import Testing

@Suite("JSON")
struct JSONPageTests {
    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test("a reading is one line, in the order of the contract")
    func line() throws {
        let line = String(decoding: JSONPage.line(MiniReport.dam.reading), as: UTF8.self)
        #expect(!line.contains("\n"))
        try expectGolden(line + "\n", "dam.json")
    }

    @Test("the pretty form says the same, indented")
    func pretty() throws {
        let dam = MiniReport.dam
        let pretty = JSONPage.pretty(dam.reading, text: dam.bytes)
        try expectGolden(String(decoding: pretty, as: UTF8.self) + "\n", "dam.pretty.json")
        #expect(
            NSDictionary(dictionary: try object(pretty))
                == NSDictionary(dictionary: try object(JSONPage.line(dam.reading, text: dam.bytes)))
        )
    }

    private struct Written: Decodable {
        struct Article: Decodable { var title, text: String? }
        struct Attribution: Decodable { var words: [String: [String]] }
        var article: Article
        var attributions: [Attribution]
    }

    // With JSONDecoder: JSONSerialization on Linux loses U+FEFF.
    @Test("any string comes back as it went in")
    func roundTrip() throws {
        var dice = Dice(state: 1)
        for _ in 0..<200 {
            let text = dice.text(60)
            let scalars = Array(text.unicodeScalars)
            var reading = Reading(model: text, article: Reading.Article(sha256: text))
            reading.article.title = text
            reading.attributions = dice.attributions(1, length: scalars.count)
            let bytes = JSONPage.line(reading, text: Array(text.utf8))
            #expect(String(validating: bytes, as: UTF8.self) != nil)
            let read = try JSONDecoder().decode(Written.self, from: Data(bytes))
            #expect(read.article.title.map { Array($0.utf8) } == Array(text.utf8))
            #expect(read.article.text.map { Array($0.utf8) } == Array(text.utf8))
            let contents = reading.attributions[0].content.map { span in
                Array(scalars[min(span.start, scalars.count)..<min(span.end, scalars.count)])
            }
            let written = try #require(read.attributions.first).words["content"]
            #expect(written?.map { Array($0.unicodeScalars) } == contents)
        }
    }

    @Test(
        "a probability has at most three decimals and no trailing zero",
        arguments: [
            (0, "0"), (1, "1"), (0.5, "0.5"), (0.05, "0.05"), (0.005, "0.005"), (0.0004, "0"),
            (0.9996, "1"), (0.1 + 0.2, "0.3"), (0.935, "0.935"), (7, "1"), (-1, "0"),
        ])
    func probability(_ value: Double, _ written: String) throws {
        var dam = MiniReport.dam
        dam.reading.attributions[0].confidence = value
        let line = String(decoding: JSONPage.line(dam.reading), as: UTF8.self)
        #expect(line.contains("\"stance\":\"asserts\",\"confidence\":\(written)}"))
    }

    @Test("what is not known is absent")
    func absent() {
        var reading = Reading(model: "", article: Reading.Article(sha256: ""))
        reading.article.title = ""
        reading.attributions = [
            Reading.Attribution(
                id: "a1", source: [], cue: [], content: [Span(start: 0, end: 1)], voice: .direct,
                stance: .asserts, confidence: .nan)
        ]
        #expect(
            String(decoding: JSONPage.line(reading), as: UTF8.self)
                == #"{"hearsay":1,"article":{},"sentences":[],"mentions":[],"entities":[],"#
                + #""attributions":[{"id":"a1","source":[],"cue":[],"content":[[0,1]],"#
                + #""voice":"direct","stance":"asserts"}],"events":[],"times":[],"#
                + #""places":[],"quantities":[],"deadlines":[],"conditionals":[]}"#)
    }

    @Test("repairs are told when there were any")
    func repairs() {
        let reading = Reading(model: "m", article: Reading.Article(sha256: "s", repairs: 3))
        #expect(
            String(decoding: JSONPage.line(reading), as: UTF8.self)
                .contains(#""sha256":"s","repairs":3"#))
    }

    @Test("a failure names its line, and its id if it has one")
    func failure() {
        let known = JSONPage.failure(line: 7, id: "x\n", kind: "json", message: "“{”?")
        #expect(
            String(decoding: known, as: UTF8.self)
                == #"{"id":"x\n","line":7,"error":{"kind":"json","message":"“{”?"}}"#)
        let unknown = JSONPage.failure(line: 1, id: nil, kind: "k", message: "m")
        #expect(
            String(decoding: unknown, as: UTF8.self)
                == #"{"line":1,"error":{"kind":"k","message":"m"}}"#)
    }

    @Test("a time has a value only where it is known")
    func times() {
        var reading = Reading(model: "m", article: Reading.Article(sha256: "0"))
        reading.times = [
            Reading.Time(
                id: "t1", span: Span(start: 0, end: 6), kind: .date, value: "1998-03-06"),
            Reading.Time(id: "t2", span: Span(start: 8, end: 13), kind: .time, value: nil),
        ]
        let line = String(decoding: JSONPage.line(reading), as: UTF8.self)
        let expected =
            #""times":[{"id":"t1","start":0,"end":6,"type":"DATE","value":"1998-03-06"},"#
            + #"{"id":"t2","start":8,"end":13,"type":"TIME"}]"#
        #expect(line.contains(expected))
    }
}
