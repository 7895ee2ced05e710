import Foundation

@testable import HearsayLanguage

/// A model of contract 3 that is as small as it may be: the description, and outputs made by hand.
enum SmallModel {
    /// `reader.json` of it, all that tests change within reach.
    static func json() -> [String: Any] {
        let labels = Label.allCases.map(\.name)
        let link: [String: Any] = [
            "size": 1, "distances": 2, "between": 1, "source_bias": [0, 0, 0],
            "content_bias": [0, 0, 0],
        ]
        return [
            "contract": 3, "name": "small", "heads": heads, "labels": labels,
            "transitions": Array(repeating: 0, count: 49), "link": link,
            "names": [
                "labels": NameLabel.allCases.map(\.name),
                "transitions": Array(repeating: 0, count: 121),
            ] as [String: Any],
            "upos": ["PUNCT", "PRON", "VERB"], "lemmas": ["l|0|", "k|0|", "l|2|"],
            "relations": ["root", "nsubj", "punct"], "relation_weights": [0, 0, 0, 0, 0, 0],
            "coreference": [
                "size": 1, "reach": 4, "distance": Array(repeating: 0, count: 8),
                "same_word": [0, 0], "distance_rows": [], "class_rows": [], "pairing": [],
            ] as [String: Any],
            "pair": ["roots": ["CONSULT", "ASSAULT"], "modes": ["ASSAULT/aerial"]],
        ]
    }

    /// Widths in the order of `Head.allCases`, one head after the other.
    private static var heads: [String: [Int]] {
        let widths = [7, 6, 11, 4, 3, 3, 6, 10, 6, 4, 3, 4, 7, 4, 12, 2]
        var start = 0
        var heads: [String: [Int]] = [:]
        for (head, width) in zip(Head.allCases, widths) {
            heads[head.name] = [start, start + width]
            start += width
        }
        return heads
    }

    static func description(_ change: (inout [String: Any]) -> Void = { _ in }) throws
        -> ModelDescription
    {
        var json = json()
        change(&json)
        return try ModelDescription.decoded(JSONSerialization.data(withJSONObject: json))
    }

    /// The heads of trees, each number made by `value` from its head and channel.
    static func outputs(words: Int, _ value: (Head, Int) -> Float) throws -> WordOutputs {
        let layout = try description().layout
        let rows = (0..<words).map { _ in
            Dictionary(
                uniqueKeysWithValues: SyntaxDecoder.heads.map { head in
                    (head, (0..<layout[head].count).map { value(head, $0) })
                })
        }
        return try outputs(words: words, rows: rows)
    }

    /// The heads of trees, 0 where a row does not name one.
    static func outputs(words: Int, rows: [[Head: [Float]]]) throws -> WordOutputs {
        let layout = try description().layout
        var outputs = WordOutputs(words: words, heads: SyntaxDecoder.heads, layout: layout)
        for (word, row) in rows.enumerated() {
            var channels = [Float](repeating: 0, count: layout.end)
            for (head, numbers) in row {
                channels.replaceSubrange(layout[head].prefix(numbers.count), with: numbers)
            }
            channels.withUnsafeBufferPointer { outputs.set(word, $0) }
        }
        return outputs
    }
}
