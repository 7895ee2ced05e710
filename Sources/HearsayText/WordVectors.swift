/// For each word of a text what it is about, as a row of numbers.
///
/// Kept as bytes with a scale a row, since a long report has many words; what is lost is far less
/// than what two readers would disagree on.
public struct WordVectors: Sendable, Equatable {
    /// Numbers a row.
    public let size: Int
    private var scales: [Float] = []
    private var values: [Int8] = []

    public init(size: Int) { self.size = size }

    /// How many words there are.
    public var count: Int { scales.count }

    /// Adds the next word.
    /// - Parameter row: `size` numbers; one that is not finite counts as 0.
    public mutating func append(_ row: some Collection<Float>) {
        let largest = row.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
        let scale = largest / 127
        scales.append(scale)
        values += row.map { $0.isFinite && scale > 0 ? Int8(($0 / scale).rounded()) : 0 }
    }

    /// The direction of the mean of some words.
    /// - Returns: `size` numbers, the sum of whose squares is 1. Words that are none, or sum up to
    ///   nothing, have the first axis.
    public func unit(of words: some Sequence<Int>) -> [Float] {
        var sum = [Double](repeating: 0, count: size)
        for word in words where word < count {
            let scale = Double(scales[word])
            for index in 0..<size { sum[index] += scale * Double(values[word * size + index]) }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0, length.isFinite else { return (0..<size).map { $0 == 0 ? 1 : 0 } }
        return sum.map { Float($0 / length) }
    }
}
