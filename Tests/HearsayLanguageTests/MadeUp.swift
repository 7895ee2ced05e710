import HearsayText
import Testing

@testable import HearsayLanguage

/// Outputs of the network made by hand: all numbers are 0 but those that a test sets.
struct MadeUp {
    private let heads: [Head]
    private let layout: HeadLayout
    private var rows: [[Float]]

    /// The widths say how many numbers a word has in each head.
    init(words: Int, _ widths: [(Head, Int)]) {
        heads = widths.map(\.0)
        var ranges: [Head: Range<Int>] = [:]
        var end = 0
        for (head, width) in widths {
            ranges[head] = end..<(end + width)
            end += width
        }
        layout = HeadLayout(ranges)
        rows = Array(repeating: Array(repeating: 0, count: end), count: words)
    }

    subscript(word: Int, head: Head, index: Int) -> Float {
        get { rows[word][layout[head].lowerBound + index] }
        set { rows[word][layout[head].lowerBound + index] = newValue }
    }

    /// Sets neighbouring numbers.
    mutating func set(_ word: Int, _ head: Head, from start: Int, _ values: [Float]) {
        for (offset, value) in values.enumerated() { self[word, head, start + offset] = value }
    }

    /// Makes every number any finite one, small or as large as it gets.
    mutating func scramble(_ random: inout Seeded) {
        for word in rows.indices {
            for index in rows[word].indices { rows[word][index] = random.anyFinite() }
        }
    }

    var outputs: WordOutputs {
        var outputs = WordOutputs(words: rows.count, heads: heads, layout: layout)
        for (word, row) in rows.enumerated() {
            row.withUnsafeBufferPointer { outputs.set(word, $0) }
        }
        return outputs
    }
}

extension Seeded {
    /// Mostly a score as the network gives, now and then an extreme one.
    mutating func anyFinite() -> Float {
        switch Int.random(in: 0..<20, using: &self) {
        case 0: Float.greatestFiniteMagnitude * (Bool.random(using: &self) ? 1 : -1)
        case 1: Float.leastNonzeroMagnitude
        case 2: Float.random(in: -1e20...1e20, using: &self)
        default: Float.random(in: -9...9, using: &self)
        }
    }
}

/// A text of the given sentences, parted by spaces or, where a sentence begins with one, by a line
/// break.
func annotated(_ sentences: String...) -> AnnotatedText { annotated(sentences) }

func annotated(_ sentences: [String]) -> AnnotatedText {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var count = 0
    for sentence in sentences {
        if !bytes.isEmpty, !sentence.hasPrefix("\n") { bytes.append(0x20) }
        bytes += Array(sentence.utf8)
        let all = words(of: bytes).count
        ranges.append(count..<all)
        count = all
    }
    return AnnotatedText(
        report: Report(bytes: bytes), words: words(of: bytes), sentences: ranges,
        layout: Layout(), attributions: [])
}

extension AnnotatedText {
    /// The index of the first word that reads so.
    /// The words of a phrase, where it stands first.
    func range(_ phrase: String) throws -> Range<Int> {
        let size = HearsayText.words(of: Array(phrase.utf8)).count
        let starts = 0...(words.count - size)
        let start = try #require(starts.first { text($0..<($0 + size)) == phrase }, "\(phrase)")
        return start..<(start + size)
    }

    func word(_ form: String) -> Int { words.indices.first { text($0) == form } ?? -1 }
}
