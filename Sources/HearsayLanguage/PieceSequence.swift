import HearsayText

/// The word pieces of a run of words, and where each word's pieces begin.
struct PieceSequence {
    private(set) var ids: [Int32] = []
    /// For each word the index of its first piece; one more entry at the end.
    private(set) var firsts: [Int] = []

    init(words: ArraySlice<Word>, bytes: [UInt8], vocabulary: Vocabulary) {
        ids.reserveCapacity(words.count * 5 / 4)
        firsts.reserveCapacity(words.count + 1)
        for word in words {
            firsts.append(ids.count)
            vocabulary.appendPieces(of: bytes[Int(word.start)..<Int(word.end)], to: &ids)
        }
        firsts.append(ids.count)
    }

    /// How many pieces a range of words has.
    func count(_ words: Range<Int>) -> Int { firsts[words.upperBound] - firsts[words.lowerBound] }

    /// The word that holds a piece, or the one after the last.
    func word(ofPiece piece: Int) -> Int {
        var low = 0
        var high = firsts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if firsts[middle + 1] <= piece { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
