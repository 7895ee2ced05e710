import HearsayText
import HearsayWorld

/// What a clause tells of: what was, what is to come, or, where the words leave no doubt, what is over.
enum Tense { case past, over, future, unknown }

extension TimeText {
    /// The tense of the clause that an expression stands in, told by the nearest verb to its left
    /// in the sentence; by the first one to its right where there is none.
    func tense(of expression: Range<Int>, in sentence: Range<Int>) -> Tense {
        let before = expression.lowerBound - 1
        // "the Tuesday deadline": what has been told of may be over.
        if has(before, .article) { return .unknown }
        // "the quarter ended Oct. 31".
        if before > sentence.lowerBound, reads(before, "ended") { return .over }
        if before > sentence.lowerBound, reads(before, "ending") { return .future }
        // "gave them until Friday".
        if reads(before, any: ["until", "till"]), before > sentence.lowerBound,
            !reads(before - 1, "up")
        {
            return .future
        }
        // "the board on Friday approved", "Monday will be", "a Sunday deadline".
        let next = expression.upperBound
        if next < sentence.upperBound, let tense = tense(at: next, from: sentence.lowerBound) {
            return tense
        }
        // "a June agreement": the noun may be past or to come.
        if has(before, .indefinite) { return .unknown }
        let farthest = max(sentence.lowerBound, expression.lowerBound - 16)
        var index = expression.lowerBound - 1
        while index >= farthest {
            if let tense = tense(at: index, from: sentence.lowerBound) {
                // "changed hands in December"; "extended to December" looks ahead.
                return tense == .past && reads(before, "in") ? .over : tense
            }
            index -= 1
        }
        let end = min(sentence.upperBound, expression.upperBound + 16)
        for index in expression.upperBound..<max(expression.upperBound, end) {
            if let tense = tense(at: index, from: sentence.lowerBound) { return tense }
        }
        return .unknown
    }

    private func tense(at index: Int, from start: Int) -> Tense? {
        guard !isMark(index) else { return nil }
        if has(index, .future) || phrase(index, .future) != nil {
            // "had been due to expire".
            return reads(index - 1, "been") ? .past : .future
        }
        // "be completed" tells nothing yet: "will" or "to" comes before it.
        if index > start, reads(index - 1, "be") { return nil }
        if has(index, .past) { return .past }
        return isLower(index) && endsInEd(index) ? .past : nil
    }

    private func endsInEd(_ index: Int) -> Bool {
        let word = report.words[index]
        let end = Int(word.end)
        let bytes = report.report.bytes
        return word.end - word.start > 4 && bytes[end - 1] == UInt8(ascii: "d")
            && bytes[end - 2] == UInt8(ascii: "e") && bytes[end - 3] != UInt8(ascii: "e")
    }
}
