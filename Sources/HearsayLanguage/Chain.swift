import Glibc

/// A linear-chain conditional random field (Lafferty et al. 2001) over BIO labels: the best path
/// (Viterbi) and the probability of each label (forward-backward).
struct Chain: Sendable {
    let transitions: [Float]  // from × to
    private let steps: [Float]  // exp of the same
    private static let labels = Label.count
    private static let never: Float = -1e4

    /// - Parameter transitions: scores, row by row, from × to; forbidden ones far below all.
    init(transitions: [Float]) {
        self.transitions = transitions
        steps = transitions.map { expf($0) }
    }

    /// The best labels for `emissions` (words × labels). No span begins with an inside label.
    func bestPath(_ emissions: [Float]) -> [Label] {
        let count = emissions.count / Self.labels
        guard count > 0 else { return [] }
        var score = startScores(emissions)
        var back = [UInt8](repeating: 0, count: emissions.count)
        var next = score
        for word in 1..<max(count, 1) {
            for to in 0..<Self.labels {
                var best = -Float.infinity
                var from = 0
                for candidate in 0..<Self.labels {
                    let value = score[candidate] + transitions[candidate * Self.labels + to]
                    if value > best { (best, from) = (value, candidate) }
                }
                next[to] = best + emissions[word * Self.labels + to]
                back[word * Self.labels + to] = UInt8(from)
            }
            swap(&score, &next)
        }
        var label = score.indices.max { score[$0] < score[$1] } ?? 0
        var path = [Label](repeating: .outside, count: count)
        for word in stride(from: count - 1, through: 0, by: -1) {
            path[word] = Label(rawValue: UInt8(label)) ?? .outside
            label = Int(back[word * Self.labels + label])
        }
        return path
    }

    /// The probability of every label at every word (words × labels).
    func marginals(_ emissions: [Float]) -> [Float] {
        let size = Self.labels
        let count = emissions.count / size
        guard count > 0 else { return [] }
        var forward = exponentials(emissions)
        for label in Label.allCases where label.isInside { forward[Int(label.rawValue)] = 0 }
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

    private func startScores(_ emissions: [Float]) -> [Float] {
        Label.allCases.map { $0.isInside ? Self.never : emissions[Int($0.rawValue)] }
    }

    /// exp of the emissions, each word's largest scaled to 1.
    private func exponentials(_ emissions: [Float]) -> [Float] {
        var out = emissions
        for start in stride(from: 0, to: out.count, by: Self.labels) {
            var largest = -Float.infinity
            for label in 0..<Self.labels { largest = max(largest, out[start + label]) }
            for label in 0..<Self.labels { out[start + label] = expf(out[start + label] - largest) }
        }
        return out
    }

    private func normalise(_ values: inout [Float], _ word: Int) {
        let start = word * Self.labels
        var sum: Float = 0
        for label in 0..<Self.labels { sum += values[start + label] }
        guard sum > 0 else { return }
        for label in 0..<Self.labels { values[start + label] /= sum }
    }
}
