import Foundation
import HearsayText
import Testing

@Suite("Words")
struct WordTests {
    struct Case: Decodable, CustomTestStringConvertible {
        struct Entry: Decodable, Equatable {
            var start: Int
            var end: Int
            var shape: Int
            var gap: Int
            var isQuoted: Bool
        }

        let text: String
        let words: [Entry]
        var testDescription: String { String(text.debugDescription.prefix(40)) }

        private enum Key: CodingKey { case text, words }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            text = try values.decode(String.self, forKey: .text)
            var list = try values.nestedUnkeyedContainer(forKey: .words)
            var words: [Entry] = []
            while !list.isAtEnd {
                var row = try list.nestedUnkeyedContainer()
                let numbers = try (0..<4).map { _ in try row.decode(Int.self) }
                words.append(
                    Entry(
                        start: numbers[0], end: numbers[1], shape: numbers[2], gap: numbers[3],
                        isQuoted: try row.decode(Bool.self)))
            }
            self.words = words
        }

        static func all() throws -> [Case] {
            let file = Fixtures.root.appending(path: "Tests/Fixtures/words.json")
            return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
        }
    }

    @Test("are the same as those the model was trained on", arguments: try Case.all())
    func sameAsInTraining(_ example: Case) {
        let bytes = Array(example.text.utf8)
        let codePoints = CodePoints(bytes)
        let found = words(of: bytes).map { word in
            let span = codePoints.span(word.passage)
            return Case.Entry(
                start: span.start, end: span.end, shape: Int(word.shape.rawValue),
                gap: Int(word.gap.rawValue), isQuoted: word.isQuoted)
        }
        #expect(found == example.words)
    }

    @Test("hold every code point that is no space exactly once, in order")
    func coverText() {
        var texts = TextGenerator(seed: 1)
        for _ in 0..<2000 {
            let report = Report(text: texts.next())
            var position = 0
            for word in words(of: report.bytes) {
                let gap = report[Passage(start: position, end: Int(word.start))]
                #expect(gap.unicodeScalars.allSatisfy(isSpace))
                #expect(word.start < word.end)
                let inside = report[word.passage].unicodeScalars
                #expect(!inside.contains(where: isSpace))
                #expect(!word.isMark || inside.count == 1)
                position = Int(word.end)
            }
            let rest = report[Passage(start: position, end: report.bytes.count)]
            #expect(rest.unicodeScalars.allSatisfy(isSpace))
        }
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .surrogate,
            .privateUse, .unassigned:
            true
        default: false
        }
    }

    @Test("of a very long text come in one pass")
    func longTexts() {
        let size = 2_000_000
        #expect(words(of: [UInt8](repeating: 0x61, count: size)).count == 1)
        #expect(words(of: [UInt8](repeating: 0x22, count: size / 10)).count == size / 10)
        #expect(words(of: [UInt8](repeating: 0x0A, count: size / 10)).isEmpty)
        let quotes = Array(String(repeating: "“", count: 100_000).utf8)
        #expect(words(of: quotes).allSatisfy { $0.isQuoted })
    }
}
