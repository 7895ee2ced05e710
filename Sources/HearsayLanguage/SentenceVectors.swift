import HearsayText

/// A vector of length 1 for a sentence: the direction of the mean of its words'.
enum SentenceVectors {
    /// One vector a range. A range without words, or whose words' vectors sum up to nothing, has
    /// the first axis: the length is 1 whatever the numbers are.
    static func unit(of ranges: [Range<Int>], _ outputs: WordOutputs) -> [[Float]] {
        let size = outputs.width(.vector)
        return outputs.withRows(.vector) { rows in
            ranges.map { words in
                var sum = [Double](repeating: 0, count: size)
                for word in words {
                    let row = rows[word]
                    for index in 0..<size { sum[index] += Double(row[index]) }
                }
                // Scaled first, so that no square is too large.
                let largest = sum.reduce(0) { max($0, abs($1)) }
                guard largest > 0, largest.isFinite else {
                    return (0..<size).map { $0 == 0 ? 1 : 0 }
                }
                let length = sum.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
                return sum.map { Float($0 / largest / length) }
            }
        }
    }
}
