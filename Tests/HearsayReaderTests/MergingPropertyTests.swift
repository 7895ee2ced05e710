import Foundation
import HearsayReader
import HearsayText
import Testing

/// Real reports with names and clusters thrown at random.
@Suite("Mentions and entities, whatever the model says")
struct MergingPropertyTests {
    @Test(
        "mentions are in one entity each, no words twice, names as the model has them",
        arguments: 0..<40)
    func anyLayers(_ seed: Int) throws {
        var random = Dice(seed: UInt64(seed))
        let sheet = ["dam", "strike", "border", "fever"][seed % 4]
        let file = try String(contentsOfFile: sheetFolder + sheet + ".txt", encoding: .utf8)
        let scripted = try Scripted(file.components(separatedBy: "\n---\n")[0])
        var text = scripted.annotated
        text.names = names(text, &random)
        text.coreference = coreference(text, &random)
        let reading = try reader().read(text, model: "random")
        #expect(try reader().read(text, model: "random") == reading)
        try checkMentions(reading, text)
        // Who speaks is what the rules say: the words of a source point to the same entity.
        let plain = try reader().read(scripted.annotated, model: "random")
        #expect(plain.attributions.map(\.content) == reading.attributions.map(\.content))
        #expect(
            plain.attributions.map { $0.speaker == nil }
                == reading.attributions.map { $0.speaker == nil })
        for attribution in reading.attributions {
            for id in [attribution.speaker, attribution.audience].compactMap(\.self) {
                #expect(reading.entities.contains { $0.id == id && !$0.mentions.isEmpty })
            }
        }
    }

    private func checkMentions(_ reading: Reading, _ text: AnnotatedText) throws {
        let end = CodePoints(text.report.bytes).offset(ofByte: text.report.bytes.count)
        #expect(Set(reading.mentions.map(\.span)).count == reading.mentions.count)
        var entityOf: [String: String] = [:]
        for entity in reading.entities {
            #expect(!entity.name.isEmpty && !entity.mentions.isEmpty)
            for mention in entity.mentions {
                #expect(entityOf.updateValue(entity.id, forKey: mention) == nil)
            }
        }
        for mention in reading.mentions {
            #expect(0 <= mention.span.start && mention.span.start < mention.span.end)
            #expect(mention.span.end <= end)
            guard entityOf[mention.id] != mention.entity else { continue }
            // A reference is listed once: the same is said by a longer mention that holds it.
            #expect(entityOf[mention.id] == nil)
            #expect(
                reading.mentions.contains {
                    $0.entity == mention.entity && $0.id != mention.id
                        && $0.span.start <= mention.span.start && mention.span.end <= $0.span.end
                })
        }
        let points = CodePoints(text.report.bytes)
        let wanted = Set((text.names ?? []).map { points.span(text.passage($0.words)) })
        let names = reading.mentions.filter { $0.kind == .name }
        #expect(wanted.isSubset(of: names.map(\.span)))
        // What the model overlooked is of somebody whose name it found.
        let known = Set(names.lazy.filter { wanted.contains($0.span) }.map(\.entity))
        #expect(known.isSuperset(of: names.map(\.entity)))
    }

    private func names(_ text: AnnotatedText, _ random: inout Dice) -> [TaggedName] {
        var names: [TaggedName] = []
        var word = 0
        while word < text.words.count {
            let length = min(Int.random(in: 1...3, using: &random), text.words.count - word)
            if Int.random(in: 0..<6, using: &random) == 0 {
                let type = Reading.EntityType.allCases.randomElement(using: &random) ?? .other
                names.append(
                    TaggedName(words: word..<(word + length), type: type, confidence: 0.5))
            }
            word += length
        }
        return names
    }

    private func coreference(_ text: AnnotatedText, _ random: inout Dice) -> Coreference {
        var coreference = Coreference()
        var seen: Set<Range<Int>> = []
        let share = Int.random(in: 2...60, using: &random)
        for head in text.words.indices where Bool.random(using: &random) {
            let sentence = text.sentences[text.sentence(of: head)]
            let first = Int.random(in: max(sentence.lowerBound, head - 4)...head, using: &random)
            let last = Int.random(in: head..<min(sentence.upperBound, head + 4), using: &random)
            guard seen.insert(first..<(last + 1)).inserted else { continue }
            let mention = TaggedMention(
                words: first..<(last + 1), head: head,
                kind: Reading.Mention.Kind.allCases.randomElement(using: &random) ?? .nominal,
                type: Reading.EntityType.allCases.randomElement(using: &random) ?? .other,
                confidence: 0.5)
            let count = coreference.clusters.count
            let isNew = count == 0 || Int.random(in: 0..<share, using: &random) == 0
            coreference.add(
                mention, to: isNew ? nil : Int.random(in: 0..<count, using: &random))
        }
        return coreference
    }

    /// SplitMix64 (Steele et al. 2014).
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }
}
