import HearsayText
import Testing

@testable import HearsayScene

@Suite struct SceneTests {
    /// "Mali praised Chad." with a tree.
    private var text: AnnotatedText {
        var text = AnnotatedText(
            report: Report(text: "Mali praised Chad."),
            words: words(of: Array("Mali praised Chad.".utf8)),
            sentences: [0..<4], layout: Layout(), attributions: [])
        func token(
            _ word: Int, _ tag: PartOfSpeech, _ lemma: String, _ head: Int?, _ relation: String
        ) -> SyntaxToken {
            SyntaxToken(
                passage: text.words[word].passage, words: word..<(word + 1), partOfSpeech: tag,
                lemma: lemma, head: head, relation: relation)
        }
        text.syntax = Syntax(
            tokens: [
                token(0, .properNoun, "Mali", 1, "nsubj"), token(1, .verb, "praise", nil, "root"),
                token(2, .properNoun, "Chad", 1, "obj"), token(3, .punctuation, ".", 1, "punct"),
            ],
            sentences: [Syntax.Sentence(tokens: 0..<4, beginsParagraph: true)])
        return text
    }

    @Test func dependentsAreFoundByRelation() {
        let tree = SyntaxTree(text.syntax ?? Syntax(), words: 4)
        #expect(tree.dependent(of: 1, "nsubj") == 0)
        #expect(tree.dependents(of: 1, "nsubj", "obj") == [0, 2])
        #expect(tree.words(of: 1) == 0..<4)
        #expect(tree.head(of: 2..<3) == 2)
    }

    @Test func innermostAttributionHoldsAWord() {
        var reading = Reading(model: "", article: Reading.Article(sha256: ""))
        for (number, content) in [Span(start: 0, end: 18), Span(start: 5, end: 17)].enumerated() {
            reading.attributions.append(
                Reading.Attribution(
                    id: "a\(number + 1)", source: [], cue: [], content: [content],
                    voice: .indirect, stance: .asserts, confidence: 1))
        }
        let scene = Scene(text, reading)
        #expect(scene.attribution(holding: 0) == 0)
        #expect(scene.attribution(holding: 1) == 1)
        #expect(scene.attribution(holding: 3) == 0)
        #expect(scene.attribution(cuedBy: 1) == nil)
    }

    @Test func aNameIsPreferredToThePhraseAroundIt() {
        var reading = Reading(model: "", article: Reading.Article(sha256: ""))
        reading.mentions = [
            Reading.Mention(
                id: "m1", span: Span(start: 0, end: 12), kind: .nominal, type: .other, entity: "e2",
                confidence: 1),
            Reading.Mention(
                id: "m2", span: Span(start: 13, end: 17), kind: .name, type: .place, entity: "e1",
                confidence: 1),
        ]
        reading.entities = [
            Reading.Entity(id: "e1", name: "Chad", type: .place, mentions: ["m2"]),
            Reading.Entity(id: "e2", name: "x", type: .other, mentions: ["m1"]),
        ]
        let scene = Scene(text, reading)
        #expect(scene.entity(at: 2) == 0)
        #expect(scene.entity(at: 0) == nil)
        #expect(scene.words(of: Span(start: 13, end: 17)) == 2..<3)
        #expect(scene.span(2..<3) == Span(start: 13, end: 17))
    }
}
