import HearsayText

/// What the network reads at once. Ranges count words of the sequence the window was cut from.
struct Window: Equatable {
    /// The words it reads.
    var words: Range<Int>
    /// Those whose output is kept: the rest is there to give them context.
    var kept: Range<Int>
}

/// How a text is cut into windows.
enum Windows {
    /// Most word pieces in a window, the two marks at its ends not counted; the network was
    /// trained on as many.
    static let limit = 382
    /// Pieces of context on either side of what is kept, where the text has them.
    static let context = 48
    /// A seam may move this many pieces to fall between two sentences.
    static let slack = 24

    /// Windows that keep every word exactly once, in order, of nearly equal length.
    /// `sentenceStarts` are the words with which a sentence begins, in order.
    static func cut(_ pieces: PieceSequence, sentenceStarts: [Int]) -> [Window] {
        let count = pieces.firsts.count - 1
        guard count > 0 else { return [] }
        let total = pieces.ids.count
        if total <= limit { return [Window(words: 0..<count, kept: 0..<count)] }
        let room = limit - 2 * context - 2 * slack
        let parts = (total + room - 1) / room
        var seams = [0]
        for part in 1..<parts {
            let seam = nearestSeam(total * part / parts, pieces, sentenceStarts)
            if let last = seams.last, seam > last { seams.append(seam) }
        }
        if seams.last != count { seams.append(count) }
        return zip(seams, seams.dropFirst()).map { start, end in
            window(keeping: start..<end, pieces, count)
        }
    }

    /// The sentence start nearest to a piece if one is near, else the word there.
    private static func nearestSeam(
        _ piece: Int, _ pieces: PieceSequence, _ sentenceStarts: [Int]
    ) -> Int {
        let word = pieces.word(ofPiece: piece)
        let after = sentenceStarts.partitioningIndex { $0 >= word }
        var best = word
        var distance = slack + 1
        for index in [after - 1, after] where sentenceStarts.indices.contains(index) {
            let away = abs(pieces.firsts[sentenceStarts[index]] - piece)
            if away < distance { (best, distance) = (sentenceStarts[index], away) }
        }
        return best
    }

    private static func window(keeping kept: Range<Int>, _ pieces: PieceSequence, _ count: Int)
        -> Window
    {
        var (start, end) = (kept.lowerBound, kept.upperBound)
        let spare = max(0, limit - pieces.count(kept)) / 2
        let side = min(context, spare)
        while start > 0, pieces.count((start - 1)..<kept.lowerBound) <= side { start -= 1 }
        while end < count, pieces.count(kept.upperBound..<(end + 1)) <= side { end += 1 }
        return Window(words: start..<end, kept: kept)
    }
}
