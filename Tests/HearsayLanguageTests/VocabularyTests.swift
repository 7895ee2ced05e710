import Foundation
import Testing

@testable import HearsayLanguage

/// A vocabulary of a few pieces; their numbers are their places.
func smallVocabulary() throws -> Vocabulary {
    let pieces = [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "said", "say", "##ing", "##s", "the", "nia", "##mey",
        "zurich", "#", "##said",
    ]
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(pieces.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Vocabulary(path: file.path)
}

@Suite("Vocabulary")
struct VocabularyTests {
    struct Example: CustomTestStringConvertible {
        let word: String
        let pieces: [Int32]
        var testDescription: String { String(word.prefix(20)) }
    }

    @Test(
        "the longest piece first, then what continues it",
        arguments: [
            Example(word: "said", pieces: [4]),
            Example(word: "SAYINGS", pieces: [5, 6, 7]),
            Example(word: "Niamey", pieces: [9, 10]),
            Example(word: "Zürich", pieces: [11]),
            Example(word: "Zu\u{308}rich", pieces: [11]),
            Example(word: "sa\u{AD}id", pieces: [4]),
            Example(word: "saidx", pieces: [1]),
            Example(word: "#", pieces: [12]),
            Example(word: "\u{301}", pieces: [1]),
            Example(
                word: String(repeating: "said", count: 25),
                pieces: [4] + Array(repeating: 13, count: 24)),
            Example(word: String(repeating: "said", count: 26), pieces: [1]),
            Example(word: String(repeating: "x", count: 1_000_000), pieces: [1]),
        ])
    func pieces(_ example: Example) throws {
        var found: [Int32] = []
        try smallVocabulary().appendPieces(of: Array(example.word.utf8)[...], to: &found)
        #expect(found == example.pieces)
    }

    @Test("a missing file is named")
    func missing() {
        let error = #expect(throws: ModelError.self) { try Vocabulary(path: "/nowhere/vocab.txt") }
        #expect(error?.description.contains("/nowhere/vocab.txt") == true)
    }
}
