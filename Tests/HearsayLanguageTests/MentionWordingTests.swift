import Foundation
import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Wording of mentions")
struct MentionWordingTests {
    @Test("determiners and the genitive make no difference")
    func same() {
        let text = annotated(
            "The old bridge fell and an old bridge’s beams burned in this Old Bridge")
        #expect(likeness(text, (0..<3, 2), (5..<10, 7)) == .everything)
        #expect(likeness(text, (0..<3, 2), (13..<16, 15)) == .everything)
        #expect(likeness(text, (1..<3, 2), (2..<3, 2)) == .head)
    }

    @Test("small words and marks are nothing in common")
    func words() {
        let text = annotated("Anna Roe met Carl Tall and Ms Roe of ECOWAS — of no — place")
        #expect(likeness(text, (0..<2, 1), (3..<5, 4)) == .nothing)
        #expect(likeness(text, (0..<2, 0), (6..<8, 7)) == .word)
        #expect(likeness(text, (6..<10, 7), (10..<14, 12)) == .nothing)
    }

    @Test("every pair of kinds, likenesses, types and places has a class of its own")
    func classes() {
        let text = annotated("Roe said the old bridge and the bridge of Roe were his bridge Roe")
        let all = [
            mention(0..<1, 0, .name, .person), mention(2..<5, 4), mention(6..<10, 7),
            mention(9..<10, 9, .name, .person), mention(11..<12, 11, .pronoun, .person),
            mention(11..<13, 12), mention(13..<14, 13, .name, .place),
        ]
        var numbers = WordNumbers()
        let wordings = all.map { MentionWording($0, text, &numbers) { _ in false } }
        func pairClass(_ later: Int, _ earlier: Int) -> Int {
            wordings[later].pairClass(wordings[earlier])
        }
        // (((later kind × 3 + earlier kind) × 4 + likeness) × 2 + one type) × 2 + nested.
        #expect(pairClass(3, 0) == (((1 * 3 + 1) * 4 + 3) * 2 + 1) * 2)
        #expect(pairClass(6, 0) == (((1 * 3 + 1) * 4 + 3) * 2 + 0) * 2)
        #expect(pairClass(2, 1) == (((2 * 3 + 2) * 4 + 2) * 2 + 1) * 2)
        #expect(pairClass(3, 2) == (((1 * 3 + 2) * 4 + 1) * 2 + 0) * 2 + 1)
        #expect(pairClass(5, 4) == (((2 * 3 + 0) * 4 + 1) * 2 + 0) * 2 + 1)
        #expect(pairClass(4, 0) == (((0 * 3 + 1) * 4 + 0) * 2 + 1) * 2)
    }

    /// A text with mentions, and the class of each pair, as `training/wording.py` has them.
    private struct Case: Decodable {
        struct Mention: Decodable {
            var first, last, head: Int
            var isPronoun: Bool
            var type: Reading.EntityType

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                first = try values.decode(Int.self)
                last = try values.decode(Int.self)
                head = try values.decode(Int.self)
                isPronoun = try values.decode(Bool.self)
                let letters: [String: Reading.EntityType] = [
                    "p": .person, "o": .organization, "l": .place, "g": .group, "x": .other,
                ]
                type = letters[try values.decode(String.self)] ?? .other
            }
        }

        var text: String
        var mentions: [Mention]
        var classes: [[Int]]
    }

    @Test("training compares the same")
    func training() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Fixtures/wording.json")
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
        let (words, pronouns) = (try shippedHearsayWords(), try shippedPronouns())
        for known in cases {
            let text = annotated(known.text)
            var numbers = WordNumbers()
            let wordings = known.mentions.map { found in
                MentionWording(
                    mention(
                        found.first..<(found.last + 1), found.head,
                        found.isPronoun ? .pronoun : .nominal, found.type), text, &numbers
                ) { words.is($0, .determiner) && !pronouns.contains($0) }
            }
            let classes = wordings.map { later in wordings.map { later.pairClass($0) } }
            #expect(classes == known.classes, "\(known.text)")
        }
    }

    private func mention(
        _ words: Range<Int>, _ head: Int, _ kind: Reading.Mention.Kind = .nominal,
        _ type: Reading.EntityType = .other
    ) -> TaggedMention {
        TaggedMention(words: words, head: head, kind: kind, type: type, confidence: 1)
    }

    private func likeness(
        _ text: AnnotatedText, _ left: (Range<Int>, Int), _ right: (Range<Int>, Int)
    ) -> MentionWording.Likeness {
        var numbers = WordNumbers()
        func wording(_ words: Range<Int>, _ head: Int) -> MentionWording {
            MentionWording(mention(words, head), text, &numbers) {
                ["the", "an", "this"].contains(String(decoding: $0, as: UTF8.self).lowercased())
            }
        }
        let (one, other) = (wording(left.0, left.1), wording(right.0, right.1))
        #expect(one.likeness(other) == other.likeness(one))
        return one.likeness(other)
    }
}
