/// The network's output for a run of words, at each word's first piece.
struct WordOutputs {
    /// `labels` scores a word.
    private(set) var emissions: [Float]
    /// `linkSize` numbers a word: four vectors and two scores, see `Links`.
    private(set) var links: [Float]
    let linkSize: Int

    init(words: Int, linkSize: Int) {
        emissions = Array(repeating: 0, count: words * Label.count)
        links = Array(repeating: 0, count: words * linkSize)
        self.linkSize = linkSize
    }

    /// Stores one word's row of the network's output.
    mutating func set(_ word: Int, _ row: UnsafeBufferPointer<Float>.SubSequence) {
        let split = row.startIndex + Label.count
        emissions.withUnsafeMutableBufferPointer { buffer in
            for (offset, value) in row[..<split].enumerated() {
                buffer[word * Label.count + offset] = value
            }
        }
        links.withUnsafeMutableBufferPointer { buffer in
            for (offset, value) in row[split...].enumerated() {
                buffer[word * linkSize + offset] = value
            }
        }
    }
}
