import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Pair windows")
struct PairWindowTests {
    @Test("a text that fits is read whole")
    func whole() throws {
        #expect(try words(sentences: 4, limit: 40, [3..<4]) == 0..<40)
    }

    @Test("of a longer one the spans' sentences and those around them, in turn")
    func around() throws {
        // Sentences of ten words; five fit.
        #expect(try words(sentences: 20, limit: 55, [103..<104, 112..<115]) == 80..<130)
        #expect(try words(sentences: 20, limit: 55, [3..<4]) == 0..<50)
        #expect(try words(sentences: 20, limit: 55, [199..<200]) == 150..<200)
        #expect(try words(sentences: 20, limit: 55, []) == 0..<50)
    }

    @Test("of spans too far apart the first and what follows it")
    func apart() throws {
        #expect(try words(sentences: 20, limit: 55, [23..<24, 150..<151]) == 20..<75)
        // One sentence that is longer than the window: from the span on.
        #expect(try words(sentences: 1, length: 100, limit: 30, [60..<61]) == 60..<90)
    }

    @Test("never more than the limit, never nothing", arguments: 0..<100)
    func anySpans(_ seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        let length = Int.random(in: 1...40, using: &random)
        let limit = Int.random(in: 1...60, using: &random)
        let count = 12 * length
        let spans = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let start = Int.random(in: 0..<count, using: &random)
            return start..<Int.random(in: start...count, using: &random)
        }
        let found = try words(sentences: 12, length: length, limit: limit, spans)
        #expect(!found.isEmpty && found.count <= limit)
        #expect(found.clamped(to: 0..<count) == found)
        let first = spans.filter { !$0.isEmpty }.map(\.lowerBound).min()
        if let first { #expect(found.contains(first)) }
    }

    /// Words of one piece each.
    private func words(
        sentences count: Int, length: Int = 10, limit: Int, _ spans: [Range<Int>]
    ) throws -> Range<Int> {
        let bytes = Array(
            Array(repeating: "said", count: count * length).joined(separator: " ").utf8)
        let pieces = PieceSequence(
            words: HearsayText.words(of: bytes)[...], bytes: bytes,
            vocabulary: try smallVocabulary())
        let sentences = (0..<count).map { ($0 * length)..<(($0 + 1) * length) }
        return PairWindow(pieces: pieces, sentences: sentences, limit: limit)
            .words(around: spans)
    }
}
