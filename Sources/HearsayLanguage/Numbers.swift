import Glibc

/// A number of the network as a probability: within 0 ... 1, and 0 where it is none.
func probability(_ value: Float) -> Double { value > 0 ? min(Double(value), 1) : 0 }

/// 1 / (1 + e^-x), of a logit.
func logistic(_ logit: Float) -> Double { probability(1 / (1 + expf(-logit))) }

/// The probabilities of scores; nothing for no scores.
func softmax(_ scores: UnsafeBufferPointer<Float>) -> [Float] {
    guard let best = argmax(scores) else { return [] }
    var shares = scores.map { expf($0 - scores[best]) }
    let sum = shares.reduce(0, +)
    if sum > 0 { for index in shares.indices { shares[index] /= sum } }
    return shares
}

/// The first of the largest; nil for none.
func argmax(_ scores: UnsafeBufferPointer<Float>) -> Int? {
    guard !scores.isEmpty else { return nil }
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
}

extension UnsafeBufferPointer<Float> {
    /// The part of a row that begins at `start`.
    func part(_ start: Int, _ count: Int) -> Self {
        UnsafeBufferPointer(rebasing: self[start..<(start + count)])
    }
}
