import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Windows")
struct WindowTests {
    @Test("every word is kept once, in order, and no window is too long", arguments: 0..<40)
    func partition(_ seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        let (pieces, count) = try sequence(words: Int.random(in: 1...3000, using: &random), &random)
        let starts = (0..<count).filter { _ in Int.random(in: 0..<20, using: &random) == 0 }
        let windows = Windows.cut(pieces, sentenceStarts: starts)
        #expect(windows.flatMap(\.kept) == Array(0..<count))
        for window in windows {
            #expect(pieces.count(window.words) <= Windows.limit)
            #expect(window.words.contains(window.kept.lowerBound))
            #expect(window.words.upperBound >= window.kept.upperBound)
        }
    }

    @Test("what is kept has context on both sides where the text has it", arguments: 0..<10)
    func context(_ seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        let (pieces, count) = try sequence(words: 2000, &random)
        for window in Windows.cut(pieces, sentenceStarts: []) {
            let before = pieces.count(window.words.lowerBound..<window.kept.lowerBound)
            let after = pieces.count(window.kept.upperBound..<window.words.upperBound)
            // A word's pieces stay together: at most three are missing.
            #expect(before >= Windows.context - 3 || window.words.lowerBound == 0)
            #expect(after >= Windows.context - 3 || window.words.upperBound == count)
        }
    }

    @Test("a seam falls between sentences where one is near")
    func seams() throws {
        var random = Seeded(seed: 5)
        let (pieces, _) = try sequence(words: 1500, &random)
        let starts = Array(stride(from: 0, to: 1500, by: 10))
        let windows = Windows.cut(pieces, sentenceStarts: starts)
        #expect(windows.count > 2)
        #expect(windows.allSatisfy { $0.kept.lowerBound.isMultiple(of: 10) })
    }

    @Test("a text that fits is one window; none is none")
    func short() throws {
        var random = Seeded(seed: 1)
        let (pieces, count) = try sequence(words: 100, &random)
        #expect(
            Windows.cut(pieces, sentenceStarts: []) == [Window(words: 0..<count, kept: 0..<count)])
        let (none, _) = try sequence(words: 0, &random)
        #expect(Windows.cut(none, sentenceStarts: []).isEmpty)
    }

    /// Words of one to three pieces each.
    private func sequence(words count: Int, _ random: inout Seeded) throws -> (PieceSequence, Int) {
        let vocabulary = try smallVocabulary()
        let choices = ["said", "the", "niamey", "sayings"]
        let text = (0..<count).map { _ in choices[Int.random(in: 0..<4, using: &random)] }
            .joined(separator: " ")
        let bytes = Array(text.utf8)
        let found = words(of: bytes)
        return (PieceSequence(words: found[...], bytes: bytes, vocabulary: vocabulary), found.count)
    }
}
