import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Names")
struct NameTests {
    /// What the network is made to say of a text, and the names that should come of it.
    struct Example: CustomTestStringConvertible {
        var sentences: [String]
        /// A label for a word.
        var labels: [(String, NameLabel)]
        var names: [String]
        var testDescription: String { sentences.joined(separator: " ") }
    }

    @Test(
        "are runs of labels without the marks at their edges",
        arguments: [
            Example(
                sentences: ["General Salifou Mody left Mali."],
                labels: [
                    ("Salifou", .beginPerson), ("Mody", .insidePerson), ("Mali", .beginPlace),
                ], names: ["person Salifou Mody", "place Mali"]),
            Example(
                sentences: ["The “Wagner”, it said."],
                labels: [
                    ("“", .beginOrganization), ("Wagner", .insideOrganization),
                    ("”", .insideOrganization), (",", .insideOrganization),
                ], names: ["organization Wagner"]),
            Example(
                sentences: ["Visit to Mali", "\nNiger waits."],
                labels: [("Mali", .beginPlace), ("Niger", .insidePlace)],
                names: ["place Mali", "place Niger"]),
            Example(
                sentences: ["The United", "\nNations."].map { $0 },
                labels: [("United", .beginOrganization), ("Nations", .beginOrganization)],
                names: ["organization United", "organization Nations"]),
            Example(sentences: ["Only “, here."], labels: [("“", .beginOther)], names: []),
        ])
    func spans(_ example: Example) {
        let text = annotated(example.sentences)
        let names = decode(text, example.labels)
        #expect(names.map { "\($0.type) \(text.text($0.words))" } == example.names)
        #expect(names.allSatisfy { $0.confidence > 0.9 && $0.confidence <= 1 })
    }

    @Test("a line break within a sentence does not cut a name")
    func wrapped() {
        let text = annotated("The United\nNations said so.")
        let names = decode(
            text, [("United", .beginOrganization), ("Nations", .insideOrganization)])
        #expect(names.map { text.text($0.words) } == ["United\nNations"])
    }

    @Test("an inside label without its beginning never makes a name of its own type")
    func constrained() {
        let text = annotated("Mali waits.")
        var made = MadeUp(words: text.words.count, [(.names, 11)])
        made[0, .names, Int(NameLabel.insidePlace.rawValue)] = 20
        made[1, .names, 0] = 20
        made[2, .names, 0] = 20
        let names = decoding.names(made.outputs[.names], in: 0..<3, text)
        #expect(names.map(\.type) == [.place] || names.isEmpty)
        #expect(decoding.chain.bestPath(made.outputs[.names]).first?.isInside == false)
    }

    @Test("the less sure the chain, the lower the confidence")
    func confidence() {
        let text = annotated("Mali waits.")
        var made = MadeUp(words: text.words.count, [(.names, 11)])
        made[0, .names, Int(NameLabel.beginPlace.rawValue)] = 1
        made[0, .names, 0] = 0.8
        let name = decoding.names(made.outputs[.names], in: 0..<3, text).first
        #expect(0.1...0.6 ~= name?.confidence ?? 0)
    }

    @Test("of a later section are counted in the report")
    func section() {
        let text = annotated("It rained.", "Mali waits.")
        var made = MadeUp(words: 3, [(.names, 11)])
        made[0, .names, Int(NameLabel.beginPlace.rawValue)] = 9
        let names = decoding.names(made.outputs[.names], in: 3..<6, text)
        #expect(names.map(\.words) == [3..<4])
    }

    @Test("whatever the numbers, names lie in the section and do not overlap", arguments: 0..<200)
    func anyNumbers(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let text = annotated("“The U.S.”, he said, left.", "\nMali and Niger", "\n“wait”,")
        let section = 2..<text.words.count
        var made = MadeUp(words: section.count, [(.names, 11)])
        made.scramble(&random)
        let transitions = (0..<121).map { _ in random.anyFinite() }
        let names = NameDecoding(chain: Chain(transitions: transitions))
            .names(made.outputs[.names], in: section, text)
        for name in names {
            #expect(!name.words.isEmpty && name.words.clamped(to: section) == name.words)
            #expect(0...1 ~= name.confidence)
        }
        for (one, next) in zip(names, names.dropFirst()) {
            #expect(one.words.upperBound <= next.words.lowerBound)
        }
    }

    private var decoding: NameDecoding {
        NameDecoding(chain: Chain(transitions: Array(repeating: 0, count: 121)))
    }

    private func decode(_ text: AnnotatedText, _ labels: [(String, NameLabel)]) -> [TaggedName] {
        var made = MadeUp(words: text.words.count, [(.names, 11)])
        for word in text.words.indices {
            let label = labels.first { $0.0 == text.text(word) }?.1 ?? .outside
            made[word, .names, Int(label.rawValue)] = 12
        }
        return decoding.names(made.outputs[.names], in: 0..<text.words.count, text)
    }
}
