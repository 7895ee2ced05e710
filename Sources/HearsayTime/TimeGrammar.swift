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
                guard mayBegin(index) else {
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

    /// Whether an expression may begin with the word.
    private func mayBegin(_ index: Int) -> Bool {
        if has(index, .starters) || reads(index, "half") { return true }
        return isMark(index) && isGlued(index + 1) && has(index + 1, [.digits, .decade])
            || phrase(index, .never) != nil || phrase(index, .reference) != nil
            || phrase(index, .approximate) != nil || phrase(index, .holiday) != nil
            || isQuarterCode(index)
    }

    private func longest(_ index: Int) -> TimeMatch? {
        var best = date(index)
        best.keepLonger(modified(index))
        best.keepLonger(duration(index))
        best.keepLonger(recurrence(index))
        best.keepLonger(reference(index))
        return best
    }

    /// The longest date or time of day that begins at a word.
    private func date(_ index: Int) -> TimeMatch? {
        var best = timeOfDay(index)
        best.keepLonger(calendarDate(index))
        best.keepLonger(numericDate(index))
        best.keepLonger(weekday(index))
        best.keepLonger(yearlyDate(index))
        best.keepLonger(quarter(index))
        best.keepLonger(relative(index))
        best.keepLonger(yearOrMore(index))
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

extension TimeMatch? {
    /// Takes another match where that ends later.
    fileprivate mutating func keepLonger(_ other: TimeMatch?) {
        guard let other else { return }
        if let own = self, own.end >= other.end { return }
        self = other
    }
}

extension TimeRoles {
    /// What a word has that an expression may begin with.
    fileprivate static let starters: TimeRoles = [
        .article, .indefinite, .deictic, .anaphoric, .each, .edge, .portion, .approximate, .vague,
        .month, .weekday, .weekdays, .unit, .units, .part, .season, .ordinal, .number, .day,
        .reference, .set, .holiday, .fiscal, .digits, .decade, .clock,
    ]
}
