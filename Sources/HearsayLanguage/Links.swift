import Glibc
import HearsayText

/// Joins cues to their sources and contents to their cues.
///
/// The network gives every word four vectors: a cue's query for a source, a source's key, a
/// content's query for a cue, a cue's key; and two scores: "this cue has no source", "this content
/// has no cue". A span's vector is the mean of its first and last word's.
struct Links: Sendable {
    let description: ModelDescription.Link

    /// A head's choice among candidates.
    struct Choice: Equatable {
        /// Index of the candidate; nil: none.
        var candidate: Int?
        /// Softmax probability of the choice.
        var probability: Float
    }

    /// No link goes farther than this many words.
    static let reach = 120

    /// For each cue its source.
    func sources(ofCues cues: [Range<Int>], _ sources: [Range<Int>], _ outputs: WordOutputs)
        -> [Choice]
    {
        choose(
            heads: cues, candidates: sources, outputs, query: 0, key: 1, none: 0,
            bias: description.sourceBias)
    }

    /// For each content its cue.
    func cues(ofContents contents: [Range<Int>], _ cues: [Range<Int>], _ outputs: WordOutputs)
        -> [Choice]
    {
        choose(
            heads: contents, candidates: cues, outputs, query: 2, key: 3, none: 1,
            bias: description.contentBias)
    }

    private func choose(
        heads: [Range<Int>], candidates: [Range<Int>], _ outputs: WordOutputs, query: Int,
        key: Int, none: Int, bias: [Float]
    ) -> [Choice] {
        let size = description.size
        // The candidates' keys as the window of the head at hand sees them.
        var keys = [[Float]?](repeating: nil, count: candidates.count)
        var window: Int?
        var first = 0
        return heads.map { head in
            while first < candidates.count,
                head.lowerBound - candidates[first].upperBound > Self.reach
            {
                first += 1
            }
            let own = outputs.window(keeping: head.lowerBound)
            if own != window {
                keys = Array(repeating: nil, count: candidates.count)
                window = own
            }
            let vector = mean(outputs, head, query * size, size, window)
            var scores = [mean(outputs, head, 4 * size + none, 1, window)[0]]
            var near = first
            let following = candidates[first...].partitioningIndex {
                $0.lowerBound >= head.upperBound
            }
            while near < candidates.count,
                candidates[near].lowerBound - head.upperBound <= Self.reach
            {
                let known = keys[near] ?? mean(outputs, candidates[near], key * size, size, window)
                keys[near] = known
                let fit = dot(vector, known) / Float(size).squareRoot()
                scores.append(
                    fit + relation(head, candidates[near], index: near, following: following, bias))
                near += 1
            }
            return best(scores, first: first)
        }
    }

    /// Bias for how far apart two spans are, on which side, and how many candidates lie between.
    private func relation(
        _ head: Range<Int>, _ candidate: Range<Int>, index: Int, following: Int, _ bias: [Float]
    ) -> Float {
        let isAfter = candidate.lowerBound >= head.upperBound
        let gap =
            isAfter
            ? candidate.lowerBound - head.upperBound : head.lowerBound - candidate.upperBound
        let between = isAfter ? index - following : following - 1 - index
        let half = description.distances / 2
        let bucket = Self.bucket(max(0, gap), half) + (isAfter ? half : 0)
        return bias[bucket]
            + bias[description.distances + min(max(0, between), description.between - 1)]
    }

    /// Distance in words, in doubling steps: 0, 1, 2–3, 4–7 …
    static func bucket(_ gap: Int, _ buckets: Int) -> Int {
        gap == 0 ? 0 : min(buckets - 1, Int.bitWidth - gap.leadingZeroBitCount)
    }

    private func best(_ scores: [Float], first: Int) -> Choice {
        var top = 0
        for index in scores.indices where scores[index] > scores[top] { top = index }
        let sum = scores.reduce(into: Float(0)) { $0 += expf($1 - scores[top]) }
        return Choice(candidate: top == 0 ? nil : first + top - 1, probability: 1 / sum)
    }

    /// The mean of a span's first and last word's vectors, as a window sees them.
    private func mean(
        _ outputs: WordOutputs, _ span: Range<Int>, _ start: Int, _ size: Int, _ window: Int?
    ) -> [Float] {
        let first = outputs.links(span.lowerBound, seenIn: window).dropFirst(start).prefix(size)
        let last = outputs.links(span.upperBound - 1, seenIn: window).dropFirst(start).prefix(size)
        return zip(first, last).map { ($0 + $1) / 2 }
    }

    private func dot(_ left: [Float], _ right: [Float]) -> Float {
        var sum: Float = 0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }
}
