import HearsayText
import HearsayWorld

/// A time expression of a report: its words, kind and meaning.
struct TimeExpression {
    let words: Range<Int>
    let kind: Reading.Time.Kind
    let meaning: TimeMeaning
}

extension TimeText {
    /// The time expressions of the report, in text order, none within another. At each word the
    /// longest match wins; of equally long ones, that of the rule that is asked first.
    mutating func expressions() -> [TimeExpression] {
        var found: [TimeExpression] = []
        for range in report.sentences {
            sentence = range
            var index = range.lowerBound
            while index < range.upperBound {
                guard isKnown(index) || isMark(index) && isGlued(index + 1) else {
                    index += 1
                    continue
                }
                if let phrase = phrase(index, .never),
                    phrase.length > self.phrase(index, .reference)?.length ?? 0
                {
                    index += phrase.length
                    continue
                }
                guard let match = longest(index) else {
                    index += 1
                    continue
                }
                found.append(
                    TimeExpression(
                        words: index..<match.end, kind: match.kind, meaning: match.meaning))
                index = match.end
            }
        }
        return found
    }

    private func longest(_ index: Int) -> TimeMatch? {
        var best = date(index)
        for match in [modified(index), duration(index), recurrence(index), reference(index)] {
            if let match, match.end > best?.end ?? index { best = match }
        }
        return best
    }

    /// The longest date or time of day that begins at a word.
    private func date(_ index: Int) -> TimeMatch? {
        var best: TimeMatch?
        let matches = [
            timeOfDay(index), calendarDate(index), numericDate(index), weekday(index),
            yearlyDate(index), quarter(index), relative(index), yearOrMore(index),
        ]
        for match in matches {
            if let match, match.end > best?.end ?? index { best = match }
        }
        return best
    }

    /// A date with the words before it that belong to it: "early next year", "the end of 1990",
    /// "mid-November", "around 7:15 p.m.".
    private func modified(_ index: Int) -> TimeMatch? {
        var place = index
        if reads(index, "around") || reads(index, "about") && has(index + 1, [.digits, .clock]) {
            // "to get around Friday's ruling" is no date.
            guard let match = date(index + 1), !has(index + 1, .weekday),
                reads(index, "around") || match.kind == .time
            else { return nil }
            return match
        }
        if has(place, .article) { place += 1 }
        if has(place, .edge) {
            place = afterHyphen(place + 1)
            return date(place)
        }
        guard has(place, .portion), reads(place + 1, "of"),
            place > index || reads(place, any: ["end", "part"])
        else { return nil }
        guard let match = date(place + 2), match.kind == .date else { return nil }
        return match
    }
}
