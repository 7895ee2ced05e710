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

/// The inner product of two vectors of one length.
func dot(_ left: UnsafeBufferPointer<Float>, _ right: UnsafeBufferPointer<Float>) -> Float {
    // Four sums that wait for none of the others.
    var sums = SIMD4<Float>()
    let whole = left.count / 4 * 4
    for index in stride(from: 0, to: whole, by: 4) {
        sums +=
            SIMD4(left[index], left[index + 1], left[index + 2], left[index + 3])
            * SIMD4(right[index], right[index + 1], right[index + 2], right[index + 3])
    }
    var sum = sums.sum()
    for index in whole..<left.count { sum += left[index] * right[index] }
    return sum
}

extension UnsafeBufferPointer<Float> {
    /// The part of a row that begins at `start`.
    func part(_ start: Int, _ count: Int) -> Self {
        UnsafeBufferPointer(rebasing: self[start..<(start + count)])
    }
}
