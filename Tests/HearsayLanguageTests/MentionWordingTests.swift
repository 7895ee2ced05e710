import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Wording of mentions")
struct MentionWordingTests {
    private let weights = MentionWording.Weights(sameWords: 3, otherName: -2, none: 0)

    @Test("what reads the same but for determiners and the genitive gains")
    func same() {
        let text = annotated(
            "The old bridge fell and an old bridge’s beams burned in this Old Bridge")
        #expect(bonus(text, (0..<3, 2), (5..<10, 7)) == 3)
        #expect(bonus(text, (0..<3, 2), (13..<16, 15)) == 3)
        #expect(bonus(text, (1..<3, 2), (2..<3, 2)) == 0)
    }

    @Test("names that share no word lose, short forms in capitals and small words do not")
    func names() {
        let text = annotated("Anna Roe met Carl Tall and Ms Roe of ECOWAS in the market")
        #expect(bonus(text, (0..<2, 1), (3..<5, 4)) == -2)
        #expect(bonus(text, (0..<2, 1), (6..<8, 7)) == 0)
        #expect(bonus(text, (0..<2, 1), (9..<10, 9)) == 0)
        #expect(bonus(text, (0..<2, 1), (11..<13, 12)) == 0)
    }

    @Test("pronouns gain and lose nothing")
    func pronouns() {
        let text = annotated("He met her and he left Anna")
        #expect(bonus(text, (0..<1, 0), (4..<5, 4), .pronoun) == 0)
        #expect(bonus(text, (0..<1, 0), (6..<7, 6), .pronoun) == 0)
    }

    @Test("the same words outweigh none, and none outweighs what is close")
    func antecedents() {
        let text = annotated("The old bridge fell so the old bridge and the new bridge burned")
        let outputs = MadeUp(words: text.words.count, [(.antecedents, 5)]).outputs
        let parameters = ModelDescription.Coreference(
            size: 2, reach: 8, distance: Array(repeating: 0.3, count: 8), sameWord: [0, 0])
        var antecedents = Antecedents(
            parameters, weights: MentionWording.Weights(sameWords: 3, otherName: -3, none: 0.4),
            isDeterminer: { Array($0) == Array("the".utf8) || Array($0) == Array("The".utf8) })
        var coreference = Coreference()
        antecedents.add(
            [mention(0..<3, 2), mention(5..<8, 7), mention(9..<12, 11)], outputs,
            in: text.words.indices, text, to: &coreference)
        #expect(coreference.clusters == [[0, 1], [2]])
    }

    private func mention(_ words: Range<Int>, _ head: Int, _ kind: Reading.Mention.Kind = .nominal)
        -> TaggedMention
    {
        TaggedMention(words: words, head: head, kind: kind, type: .other, confidence: 1)
    }

    private func bonus(
        _ text: AnnotatedText, _ left: (Range<Int>, Int), _ right: (Range<Int>, Int),
        _ kind: Reading.Mention.Kind = .nominal
    ) -> Float {
        func wording(_ words: Range<Int>, _ head: Int) -> MentionWording {
            MentionWording(mention(words, head, kind), text) {
                ["the", "an", "this"].contains(String(decoding: $0, as: UTF8.self).lowercased())
            }
        }
        return wording(right.0, right.1).bonus(wording(left.0, left.1), weights)
    }
}
