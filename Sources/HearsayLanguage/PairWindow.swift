import HearsayText

/// Which words of a report are read to tell what a source does to a target.
struct PairWindow {
    /// Pieces of every word of the report.
    let pieces: PieceSequence
    let sentences: [Range<Int>]
    /// Most pieces that are read.
    var limit = Windows.limit

    /// The whole report where it fits. Else the sentences from the one span to the other and, as
    /// many as fit, those around them, one before and one behind in turn. Where the spans lie too
    /// far apart, what follows the first sentence of the first span, or of the second where it
    /// has the first's sentence cut off; the other then goes unmarked. Without spans, the start.
    func words(around spans: [Range<Int>]) -> Range<Int> {
        let all = 0..<(pieces.firsts.count - 1)
        guard pieces.count(all) > limit else { return all }
        let spans = spans.filter { !$0.isEmpty }
        let first = spans.map(\.lowerBound).min() ?? 0
        let last = spans.map(\.upperBound).max() ?? 1
        var low = sentence(of: first)
        var high = sentence(of: last - 1)
        guard fits(low, high) else {
            return longest(from: sentences[low].lowerBound, holding: first)
        }
        var grew = true
        while grew {
            grew = false
            if low > 0, fits(low - 1, high) { (low, grew) = (low - 1, true) }
            if high + 1 < sentences.count, fits(low, high + 1) { (high, grew) = (high + 1, true) }
        }
        return sentences[low].lowerBound..<sentences[high].upperBound
    }

    private func fits(_ low: Int, _ high: Int) -> Bool {
        pieces.count(sentences[low].lowerBound..<sentences[high].upperBound) <= limit
    }

    private func sentence(of word: Int) -> Int {
        min(sentences.partitioningIndex { $0.upperBound > word }, sentences.count - 1)
    }

    /// As many words as fit from a sentence's start on; from `word` itself where it would not be
    /// among them.
    private func longest(from start: Int, holding word: Int) -> Range<Int> {
        let from = pieces.count(start..<(word + 1)) <= limit ? start : word
        var end = from + 1
        while end < pieces.firsts.count - 1, pieces.count(from..<(end + 1)) <= limit { end += 1 }
        return from..<end
    }
}
