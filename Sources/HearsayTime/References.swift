import HearsayWorld

/// Words for the present, the past and the future: "now", "recently", "the future".
extension TimeText {
    func reference(_ index: Int) -> TimeMatch? {
        if let phrase = phrase(index, .reference) {
            // "the past" and "the future" stand alone: "the past year" is another matter.
            let end = index + phrase.length
            let isAdjective =
                reads(end - 1, any: ["past", "future"]) && isLower(end) && !follows(end)
            if !isAdjective { return TimeMatch(end, meaning: .value(phrase.value)) }
        }
        guard has(index, .reference) else { return nil }
        return TimeMatch(index + 1, meaning: .value(self[index].value))
    }

    /// Whether a word cannot be the noun that an adjective waits for.
    private func follows(_ index: Int) -> Bool {
        !has(index, [.unit, .units, .number, .digits, .vague, .filler])
    }
}
