import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Token forms")
struct TokenFormTests {
    struct Example: CustomTestStringConvertible {
        let text: String
        /// A class a word.
        let classes: [UInt8]
        /// Forms; "+" before those that belong to the word before.
        let forms: [String]
        var testDescription: String { text }
    }

    @Test(
        "words become tokens",
        arguments: [
            Example(
                text: "The U.S. left.", classes: [0, 0, 1, 1, 1, 0, 0],
                forms: ["The", "U.S.", "left", "."]),
            Example(text: "John's cat", classes: [0, 2, 1, 0], forms: ["John", "+'s", "cat"]),
            Example(text: "I don't", classes: [0, 0, 2, 1], forms: ["I", "do", "+n't"]),
            Example(text: "They CAN’T", classes: [0, 0, 2, 1], forms: ["They", "CA", "+N’T"]),
            // The network may not know that "n't" is one word.
            Example(text: "I don't", classes: [0, 0, 0, 0], forms: ["I", "do", "+n't"]),
            Example(text: "I do n't", classes: [0, 0, 0, 2, 0], forms: ["I", "do", "n't"]),
            Example(text: "isn’t", classes: [0, 1, 1], forms: ["is", "+n’t"]),
            Example(text: "y'all", classes: [0, 1, 2], forms: ["y'", "+all"]),
            // Nor that a number is.
            Example(text: "14,000 left", classes: [0, 0, 1, 0], forms: ["14,000", "left"]),
            Example(text: "3.5,", classes: [0, 0, 0, 0], forms: ["3.5", ","]),
            Example(text: "7,8", classes: [0, 0, 0], forms: ["7", ",", "8"]),
            // Only an apostrophe parts a word.
            Example(text: "left.", classes: [0, 2], forms: ["left", "."]),
            Example(text: "a”b", classes: [0, 1, 1], forms: ["a", "”", "b"]),
            // Nothing goes on across white space.
            Example(text: "a b c", classes: [1, 1, 2], forms: ["a", "b", "c"]),
        ])
    func forms(_ example: Example) throws {
        #expect(try forms(of: example.text, example.classes) == example.forms)
    }

    @Test("a word that goes on and on is cut into words of at most eight parts")
    func manyParts() throws {
        let text = "a" + String(repeating: "'a", count: 60)
        let found = try forms(of: text, [0] + Array(repeating: 2, count: 120))
        #expect(found.count == 121)
        #expect(found.count { !$0.hasPrefix("+") } == 16)
    }

    @Test("any classes give tokens that hold every byte of every word once", arguments: 0..<100)
    func partition(_ seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        let (text, classes) = randomText(&random)
        let forms = TokenForms(text: text)
        let all = text.words.indices
        let corrected = forms.corrected(classes, of: all)
        let found = forms.tokens(of: all, corrected[...])
        var covered = found.flatMap { Array($0.passage.start..<$0.passage.end) }
        #expect(covered == text.words.flatMap { Array($0.start..<$0.end).map(Int.init) })
        covered = found.flatMap { Array($0.words) }
        #expect(Set(covered) == Set(all))
        for (index, form) in found.enumerated() {
            #expect(!form.passage.isEmpty)
            if form.isContinuation {
                #expect(found[index - 1].passage.end == form.passage.start)
            }
        }
    }

    private func forms(of text: String, _ classes: [UInt8]) throws -> [String] {
        let text = annotated(text)
        let forms = TokenForms(text: text)
        let all = text.words.indices
        let corrected = forms.corrected(
            classes.compactMap { TokenClass(rawValue: $0) }, of: all)
        return forms.tokens(of: all, corrected[...]).map {
            ($0.isContinuation ? "+" : "") + text.report[$0.passage]
        }
    }
}

extension Passage {
    var isEmpty: Bool { start >= end }
}

/// A text with its words and nothing else.
func annotated(_ text: String) -> AnnotatedText {
    let report = Report(text: text)
    let words = words(of: report.bytes)
    return AnnotatedText(
        report: report, words: words, sentences: words.isEmpty ? [] : [0..<words.count],
        layout: Layout(), attributions: [])
}

/// Words, marks and white space as they come, and a class for each word.
func randomText(_ random: inout Seeded, pieces: Int = 60) -> (AnnotatedText, [TokenClass]) {
    let choices = [
        "don", "n", "'", "’", "t", "T", "s", "can", "cannot", "Gonna", "dunno", "5", "5pm", "2.5bn",
        ".", ",", "-", "“", " ", " ", " ", "\n", "\n\n", "Zürich", "7", "ñ", "y'all", ";",
        "\u{301}",
    ]
    let text = (0..<pieces).map { _ in choices[Int.random(in: 0..<choices.count, using: &random)] }
        .joined()
    let annotated = annotated(text)
    let classes = annotated.words.map { _ in
        TokenClass(rawValue: UInt8.random(in: 0...2, using: &random)) ?? .begins
    }
    return (annotated, classes)
}
