import Glibc

/// A linear-chain conditional random field (Lafferty et al. 2001) over BIO labels: the best path
/// (Viterbi) and the probability of each label (forward-backward).
///
/// No path begins with an inside label, and none goes from one sort of span inside another,
/// whatever the scores are.
struct Chain<Label: BIOLabel>: Sendable {
    let transitions: [Float]  // from × to
    private let steps: [Float]  // exp of the same
    private let labels: [Label]
    private static var never: Float { -1e4 }

    /// - Parameter transitions: scores, row by row, from × to; those of what is forbidden are not
    ///   looked at.
    init(transitions: [Float]) {
        let labels = Array(Label.allCases)
        precondition(transitions.count == labels.count * labels.count)
        self.labels = labels
        var allowed = transitions
        for (from, before) in labels.enumerated() {
            for (to, label) in labels.enumerated() where !label.follows(before) {
                allowed[from * labels.count + to] = min(
                    Self.never, allowed[from * labels.count + to])
            }
        }
        self.transitions = allowed
        steps = allowed.map { expf($0) }
    }

    /// The best labels for `emissions` (words × labels).
    func bestPath(_ emissions: [Float]) -> [Label] {
        let size = labels.count
        let count = emissions.count / size
        guard count > 0 else { return [] }
        var score = labels.indices.map { labels[$0].isFirst ? emissions[$0] : Self.never }
        var back = [UInt8](repeating: 0, count: emissions.count)
        var next = score
        for word in 1..<max(count, 1) {
            for to in 0..<size {
                var best = -Float.infinity
                var from = 0
                for candidate in 0..<size {
                    let value = score[candidate] + transitions[candidate * size + to]
                    if value > best { (best, from) = (value, candidate) }
                }
                next[to] = best + emissions[word * size + to]
                back[word * size + to] = UInt8(from)
            }
            swap(&score, &next)
        }
        var label = score.indices.max { score[$0] < score[$1] } ?? 0
        var path = [Label](repeating: .outside, count: count)
        for word in stride(from: count - 1, through: 0, by: -1) {
            path[word] = labels[label]
            label = Int(back[word * size + label])
        }
        return path
    }

    /// The probability of every label at every word (words × labels).
    func marginals(_ emissions: [Float]) -> [Float] {
        let size = labels.count
        let count = emissions.count / size
        guard count > 0 else { return [] }
        var forward = exponentials(emissions)
        for label in 0..<size where !labels[label].isFirst { forward[label] = 0 }
        let own = forward
        normalise(&forward, 0)
        for word in 1..<max(count, 1) {
            for to in 0..<size {
                var sum: Float = 0
                for from in 0..<size {
                    sum += forward[(word - 1) * size + from] * steps[from * size + to]
                }
                forward[word * size + to] = sum * own[word * size + to]
            }
            normalise(&forward, word)
        }
        var backward = [Float](repeating: 1, count: size)
        for word in stride(from: count - 2, through: 0, by: -1) {
            var before = [Float](repeating: 0, count: size)
            for from in 0..<size {
                for to in 0..<size {
                    before[from] +=
                        steps[from * size + to] * own[(word + 1) * size + to] * backward[to]
                }
            }
            backward = before
            normalise(&backward, 0)
            for label in 0..<size { forward[word * size + label] *= backward[label] }
            normalise(&forward, word)
        }
        return forward
    }

    /// exp of the emissions, each word's largest scaled to 1.
    private func exponentials(_ emissions: [Float]) -> [Float] {
        var out = emissions
        let size = labels.count
        for start in stride(from: 0, to: out.count, by: size) {
            var largest = -Float.infinity
            for label in 0..<size { largest = max(largest, out[start + label]) }
            for label in 0..<size { out[start + label] = expf(out[start + label] - largest) }
        }
        return out
    }

    private func normalise(_ values: inout [Float], _ word: Int) {
        let start = word * labels.count
        var sum: Float = 0
        for label in labels.indices { sum += values[start + label] }
        guard sum > 0 else { return }
        for label in labels.indices { values[start + label] /= sum }
    }
}
