/// The network's output for a run of words, at each word's first piece: the rows of the heads that
/// were asked for.
struct WordOutputs {
    /// How many words there are.
    let count: Int
    private let layout: HeadLayout
    let heads: [Head]
    /// By the head's raw value, word by word; empty for a head that was not asked for.
    private var values: [[Float]]
    /// Vectors that join words, window by window, in text order, where there are several windows.
    var windows: [WindowLinks] = []

    init(words: Int, heads: [Head], layout: HeadLayout) {
        count = words
        self.layout = layout
        self.heads = heads
        values = Array(repeating: [], count: Head.allCases.count)
        for head in heads {
            values[head.rawValue] = Array(repeating: 0, count: words * layout[head].count)
        }
    }

    /// All numbers of a head, `width(head)` a word; none where it was not asked for.
    subscript(head: Head) -> [Float] { values[head.rawValue] }

    /// How many numbers a head has for a word.
    func width(_ head: Head) -> Int { layout[head].count }

    /// The numbers of one head for all words, without a copy.
    func withRows<Result>(_ head: Head, _ body: (HeadRows) throws -> Result) rethrows -> Result {
        let width = width(head)
        return try values[head.rawValue].withUnsafeBufferPointer {
            try body(HeadRows(values: $0, width: width))
        }
    }

    /// Stores one word's row of the network's output, all channels, of which the heads asked for
    /// are kept.
    mutating func set(_ word: Int, _ row: UnsafeBufferPointer<Float>) {
        for head in heads {
            let channels = layout[head]
            values[head.rawValue].withUnsafeMutableBufferPointer { kept in
                let from = UnsafeBufferPointer(rebasing: row[channels])
                let start = word * channels.count
                _ = UnsafeMutableBufferPointer(rebasing: kept[start..<(start + channels.count)])
                    .update(fromContentsOf: from)
            }
        }
    }
}

/// One head's numbers, word by word; valid within `WordOutputs.withRows` alone.
struct HeadRows {
    let values: UnsafeBufferPointer<Float>
    let width: Int

    /// Of how many words there are numbers.
    var count: Int { width > 0 ? values.count / width : 0 }

    /// The numbers of a word.
    @inline(__always)
    subscript(word: Int) -> UnsafeBufferPointer<Float> {
        UnsafeBufferPointer(rebasing: values[(word * width)..<((word + 1) * width)])
    }
}
