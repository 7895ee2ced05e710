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
