import HearsayText

extension Page {
    /// Whether a statement gives the speaker's very words, the sense, or some of each. Quotation
    /// marks that hold the cue too are those of an outer speaker and do not count.
    func voice(of statement: Statement) -> Reading.Attribution.Voice {
        if statement.isVerbatim { return .direct }
        let mark = statement.cue.first?.lowerBound ?? statement.source.first?.lowerBound
        let outer = mark.map { quotations.double[$0] } ?? -1
        let outerSingle = mark.map { quotations.single[$0] } ?? -1
        var quoted = 0
        var plain = 0
        for range in statement.content {
            for word in range where !isMark(word) {
                let double = quotations.double[word]
                let single = quotations.single[word]
                if double >= 0 && double != outer || single >= 0 && single != outerSingle {
                    quoted += 1
                } else {
                    plain += 1
                }
            }
        }
        if quoted == 0 { return .indirect }
        return plain == 0 ? .direct : .mixed
    }
}
