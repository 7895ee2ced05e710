import HearsayText
import Testing

@testable import HearsayEvents

@Suite("Events of trees that no sentence has")
struct EventPropertyTests {
    private static let forms = [
        "Mali", "Togo", "attacked", "threatened", "talks", "agreed", "to", "not", "will", "with",
        "on",
        "by", "visit", "who", "sanctions", "imposed", "and", "Russian", "forces", "its", "said",
        "-",
        "launched", "deny", "of", "between", "seized", "power",
    ]
    private static let tags = [
        "PROPN", "NOUN", "VERB", "ADP", "AUX", "PRON", "ADJ", "PART", "PUNCT",
    ]
    private static let relations = [
        "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss", "case", "mark", "aux",
        "xcomp", "ccomp", "acl", "acl:relcl", "advcl", "conj", "amod", "compound", "appos", "flat",
    ]

    @Test(
        "are the same on every run and point to entities that are listed",
        arguments: UInt64(0)..<200)
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...24, using: &random)
        // Any tree: every word but the root hangs on one before it in a shuffled order.
        let order = Array(1...count).shuffled(using: &random)
        var heads = [Int](repeating: 0, count: count)
        for place in 1..<max(1, count) {
            heads[order[place] - 1] = order[Int.random(in: 0..<place, using: &random)]
        }
        let lines = (0..<count).map { word in
            let form = Self.forms.randomElement(using: &random) ?? ""
            let tag = Self.tags.randomElement(using: &random) ?? ""
            let relation = heads[word] == 0 ? "root" : Self.relations.randomElement(using: &random)
            return "\(form) \(tag) \(heads[word]) \(relation ?? "")"
        }
        let sketch = try Sketch(lines.joined(separator: "\n"))
        let reading = try sketch.read()
        #expect(try sketch.read() == reading)
        let entities = Set(reading.entities.map(\.id))
        let length = sketch.text.report.bytes.count
        for event in reading.events {
            #expect(entities.isSuperset(of: event.source + event.target))
            #expect(!event.sourceSpans.isEmpty || !event.targetSpans.isEmpty)
            for span in event.sourceSpans + event.targetSpans + [event.trigger] {
                #expect(0 <= span.start && span.start < span.end && span.end <= length)
            }
            #expect(0 <= event.confidence && event.confidence <= 1)
        }
        #expect(reading.events.map(\.id) == reading.events.indices.map { "v\($0 + 1)" })
    }
}

/// Random numbers that are the same on every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
