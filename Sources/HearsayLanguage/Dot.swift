/// The dot product of two vectors of one length. The order of additions is fixed, so the same
/// numbers always give the same sum.
@inline(__always)
func dot(_ left: UnsafeBufferPointer<Float>, _ right: UnsafeBufferPointer<Float>) -> Float {
    let count = min(left.count, right.count)
    guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
    var sums = SIMD8<Float>.zero
    var index = 0
    while index + 8 <= count {
        let first = UnsafeRawPointer(one + index).loadUnaligned(as: SIMD8<Float>.self)
        let second = UnsafeRawPointer(other + index).loadUnaligned(as: SIMD8<Float>.self)
        sums += first * second
        index += 8
    }
    var sum = sums.sum()
    while index < count {
        sum += one[index] * other[index]
        index += 1
    }
    return sum
}

/// The weighted sum of what is above 0 in the sum of four vectors of one length. The order of
/// additions is fixed.
@inline(__always)
func rectified(
    _ one: UnsafeBufferPointer<Float>, _ two: UnsafeBufferPointer<Float>,
    _ three: UnsafeBufferPointer<Float>, _ four: UnsafeBufferPointer<Float>,
    weights: UnsafeBufferPointer<Float>
) -> Float {
    var sums = SIMD8<Float>.zero
    var index = 0
    func eight(_ vector: UnsafeBufferPointer<Float>) -> SIMD8<Float> {
        guard let base = vector.baseAddress else { return .zero }
        return UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<Float>.self)
    }
    while index + 8 <= weights.count {
        let sum = eight(one) + eight(two) + (eight(three) + eight(four))
        sums += eight(weights) * sum.replacing(with: 0, where: sum .< 0)
        index += 8
    }
    var sum = sums.sum()
    while index < weights.count {
        let unit = one[index] + two[index] + (three[index] + four[index])
        sum += weights[index] * max(0, unit)
        index += 1
    }
    return sum
}
