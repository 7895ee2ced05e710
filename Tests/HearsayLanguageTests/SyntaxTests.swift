import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Syntax")
struct SyntaxTests {
    @Test("any numbers give trees that hold every word", arguments: 0..<60)
    func anyNumbers(_ seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        let (text, _) = randomText(&random, pieces: Int.random(in: 1...150, using: &random))
        guard !text.words.isEmpty else { return }
        let odd: [Float] = [.nan, .infinity, -.infinity, 3e38]
        let outputs = try SmallModel.outputs(words: text.words.count) { _, _ in
            seed.isMultiple(of: 3) && Int.random(in: 0..<9, using: &random) == 0
                ? odd[Int.random(in: 0..<odd.count, using: &random)]
                : Float.random(in: -4...4, using: &random)
        }
        try check(try parse(text, outputs), of: text)
    }

    @Test("a sentence without end is cut, and at a comma if there is one")
    func endless() throws {
        let text = annotated(
            String(repeating: "so ", count: 300) + "far, "
                + String(repeating: "we dunno cannot 5pm ", count: 150))
        var random = Seeded(seed: 7)
        let outputs = try SmallModel.outputs(words: text.words.count) { head, channel in
            // No sentence begins anywhere.
            head == .tokens ? (channel == 3 ? -1 : 0) : Float.random(in: -4...4, using: &random)
        }
        let syntax = try parse(text, outputs)
        for sentence in syntax.sentences {
            let words = Set(syntax.tokens[sentence.tokens].map(\.words.lowerBound))
            #expect(words.count <= SyntaxDecoder.longestSentence)
        }
        #expect(syntax.sentences[0].tokens.count == 302)
        #expect(syntax.sentences.count == 3)
        #expect(syntax.sentences.map(\.beginsParagraph).prefix(3) == [true, false, false])
        try check(syntax, of: text)
    }

    @Test("the network's words for heads, relations, parts of speech and lemmas are taken")
    func told() throws {
        // "They" is the subject of "cannot", which is the root; "." hangs on it.
        let text = annotated("They cannot.")
        let outputs = try SmallModel.outputs(
            words: 3,
            rows: [
                [
                    .upos: [0, 9, 0], .lemmas: [9, 0, 0], .arcs: [9, 0, 0, 0, 0, 0],
                    .relations: [0, 9, 0, 0, 0, 0, 0, 0, 0, 0],
                ],
                [.upos: [0, 0, 9], .arcs: [0, 0, 9, 0, 0, 9]],
                [
                    .upos: [9, 0, 0], .lemmas: [0, 9, 0], .arcs: [9, 0, 0, 0, 0, 0],
                    .relations: [0, 0, 9, 0, 0, 0, 0, 0, 0, 0],
                ],
            ])
        let syntax = try parse(text, outputs)
        #expect(syntax.tokens.map { text.report[$0.passage] } == ["They", "can", "not", "."])
        #expect(syntax.tokens.map(\.head) == [1, nil, 1, 1])
        #expect(syntax.tokens.map(\.relation) == ["nsubj", "root", "advmod", "punct"])
        #expect(
            syntax.tokens.map(\.partOfSpeech) == [.pronoun, .auxiliary, .particle, .punctuation])
        #expect(syntax.tokens.map(\.lemma) == ["they", "can", "not", "."])
        #expect(syntax.tokens.map(\.words) == [0..<1, 1..<2, 1..<2, 2..<3])
        #expect(syntax.tokens.map(\.isContinuation) == [false, false, true, false])
    }

    @Test("a sentence begins with no small word or closing mark amid running words")
    func mayBegin() {
        let text = annotated("Police have fled, he said. then they came (here). Others stayed")
        let words = text.words.indices.filter(text.mayBeginSentence).map(text.text)
        #expect(words == ["Police", "then", "(", "here", ")", "Others"])
    }

    @Test("products of both words count for the relation, and none but the root is root")
    func products() {
        let dependencies = Dependencies(
            relations: ["root", "nsubj", "punct"], weights: [9, 9, 1, 0, 0, 1])
        var outputs = WordOutputs(
            words: 2, heads: [.relations], layout: HeadLayout([.relations: 0..<10]))
        // u (3), v (3), p (2), q (2)
        set(&outputs, 0, [9, 0, 0, 0, 0, 0, 1, 3, 0, 0])
        set(&outputs, 1, [0, 0, 0, 9, 0.5, 0, 0, 0, 2, 1])
        // nsubj: 0.5 + 1 * 2 * 1; punct: 1 * 3 * 1
        #expect(dependencies.relation(of: 0, to: 1, outputs) == "punct")
        set(&outputs, 1, [0, 0, 0, 9, 1.5, 0, 0, 0, 2, 1])
        #expect(dependencies.relation(of: 0, to: 1, outputs) == "nsubj")
    }

    @Test("a line ends a sentence, an empty one a paragraph, and else the network decides")
    func sentences() {
        let text = annotated("A b. C d\nE f.\n\nG h")
        let lines = SyntacticSentences(of: text, for: .syntax)
        let found = lines.sentences(of: text.words.indices) { $0 == 3 }
        #expect(found.map(\.words) == [0..<3, 3..<5, 5..<8, 8..<10])
        #expect(found.map(\.beginsParagraph) == [true, false, false, true])
    }

    private func parse(_ text: AnnotatedText, _ outputs: WordOutputs) throws -> Syntax {
        let decoder = try SyntaxDecoder(
            description: SmallModel.description(), contractions: shippedContractions(),
            baseForms: shippedBaseForms(), vocabulary: shippedVocabulary())
        return decoder.syntax(
            of: text.words.indices, outputs, text, SyntacticSentences(of: text, for: .syntax))
    }

    private func check(_ syntax: Syntax, of text: AnnotatedText) throws {
        #expect(syntax.sentences.flatMap { Array($0.tokens) } == Array(syntax.tokens.indices))
        #expect(Set(syntax.tokens.flatMap { Array($0.words) }) == Set(text.words.indices))
        for sentence in syntax.sentences {
            let tokens = syntax.tokens[sentence.tokens]
            #expect(isTree(tokens.map { $0.head.map { $0 - sentence.tokens.lowerBound } }))
            #expect(tokens.allSatisfy { ($0.relation == "root") == ($0.head == nil) })
            #expect(tokens.allSatisfy { !$0.lemma.isEmpty })
            #expect(tokens.first?.isContinuation == false)
        }
    }
}

private func set(_ outputs: inout WordOutputs, _ word: Int, _ row: [Float]) {
    row.withUnsafeBufferPointer { outputs.set(word, $0) }
}
