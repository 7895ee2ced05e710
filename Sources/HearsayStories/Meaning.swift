/// Vectors of meaning as the casebook keeps them: directions, a signed byte a number.
package enum Meaning {
    /// The byte that stands for 1.
    static let unit: Float = 127

    /// A vector of length 1 in bytes.
    package static func bytes(of vector: [Float]) -> [Int8] {
        vector.map { Int8(max(-unit, min(unit, ($0 * unit).rounded()))) }
    }

    /// The cosine of two vectors, -1 to 1; 0 where they have not the same size.
    package static func cosine(_ a: [Int8], _ b: [Int8]) -> Double {
        guard a.count == b.count else { return 0 }
        var sum: Int32 = 0
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                for index in a.indices { sum &+= Int32(a[index]) &* Int32(b[index]) }
            }
        }
        return Double(sum) / Double(unit * unit)
    }
}
