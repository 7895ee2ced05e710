import HearsayText
import HearsayWorld

/// Dates of the calendar in words: "Saturday, April 25", "March 1996", "8 January".
extension TimeText {
    func calendarDate(_ index: Int) -> TimeMatch? {
        let (start, _) = pointer(index) ?? (index, .byTense)
        if has(start, .weekday), isName(start) {
            var next = afterName(start)
            if reads(next, ",") { next += 1 }
            if reads(next, "the") { next += 1 }
            guard let match = monthAndDay(next) ?? dayAndMonth(next) else { return nil }
            return match
        }
        return monthAndDay(index) ?? dayAndMonth(index) ?? monthAlone(index)
    }

    /// The name of a month at a word, and the word after it and its full stop.
    func month(_ index: Int) -> (end: Int, month: Int)? {
        guard has(index, .month), isName(index) else { return nil }
        return (afterName(index), self[index].month)
    }

    /// "Jan. 8", "March eighth, 1996".
    private func monthAndDay(_ index: Int) -> TimeMatch? {
        guard let (next, month) = month(index) else { return nil }
        let start = reads(next, "the") ? next + 1 : next
        guard let (end, day) = dayOfMonth(start), day <= CalendarDay.days(in: month, of: 2000)
        else { return nil }
        return dated(end, .day(month: month, day: day))
    }

    /// "8 January 1998", "the 8th of January".
    private func dayAndMonth(_ index: Int) -> TimeMatch? {
        let start = has(index, .article) && has(index + 1, .ordinal) ? index + 1 : index
        guard let (next, day) = dayOfMonth(start) else { return nil }
        let place = reads(next, "of") && has(start, .ordinal) ? next + 1 : next
        guard let (end, month) = month(place), day <= CalendarDay.days(in: month, of: 2000),
            !isGlued(start) || !isMark(start - 1)
        else { return nil }
        return dated(end, .day(month: month, day: day))
    }

    /// A day of a month at a word: "8", "eighth", "twenty-first".
    func dayOfMonth(_ index: Int) -> (end: Int, day: Int)? {
        if has(index, .digits), self[index].digits <= 2, 1...31 ~= self[index].number {
            if isGlued(index + 1, ","), isGlued(index + 2) { return nil }
            if isGlued(index + 1, "."), isGlued(index + 2), has(index + 2, .digits) { return nil }
            if isGlued(index + 1, "%") || isGlued(index + 1, ":") && isGlued(index + 2) {
                return nil
            }
            return (index + 1, self[index].number)
        }
        if has(index, .ordinal), self[index].ordinal > 0 { return (index + 1, self[index].ordinal) }
        // "twenty-first".
        let next = afterHyphen(index + 1)
        if has(index, .number), [20, 30].contains(self[index].number), has(next, .ordinal),
            1...9 ~= self[next].ordinal
        {
            return (next + 1, self[index].number + self[next].ordinal)
        }
        return nil
    }

    /// A month without a day: with a year, or where no other word can be meant.
    private func monthAlone(_ index: Int) -> TimeMatch? {
        guard let (end, month) = month(index) else { return nil }
        let match = dated(end, .part(month, .month))
        if match.end > end || !has(index, .homonym) && end - index == 1 { return match }
        // "May" is a word of its own, "April" may be a name, and so may "Jan".
        let word = report.words[index]
        let isShort = word.end - word.start == 3 && !reads(index, "may")
        guard !isCapital(end), !isShort || end > index + 1 else { return nil }
        let isLed =
            has(index - 1, [.lead, .deictic, .anaphoric, .each, .edge])
            || reads(index - 1, any: ["a", "the", "its", "and", "or", "-", "("])
        return isLed ? match : nil
    }

    /// A day or a month with the year that may follow: ", 1998", "this year", "of 1995".
    private func dated(_ end: Int, _ yearly: Yearly) -> TimeMatch {
        var place = end
        if reads(place, ",") || reads(place, "of") { place += 1 }
        if let (yearEnd, year) = fullYear(place) ?? shortYear(place) {
            return TimeMatch(yearEnd, meaning: .within(yearly, year: .calendar(.year(year))))
        }
        if has(end, .deictic), reads(end + 1, "year") {
            let direction = direction(of: end)
            return TimeMatch(end + 2, meaning: .within(yearly, year: .unit(.year, direction)))
        }
        return TimeMatch(end, meaning: .yearly(yearly, .byTense))
    }

    /// A year behind a month: figures or words.
    private func fullYear(_ index: Int) -> (end: Int, year: Int)? {
        if has(index, .digits), self[index].digits == 4, 1000...2999 ~= self[index].number,
            !(isGlued(index + 1, ":") && isGlued(index + 2))
        {
            return (index + 1, self[index].number)
        }
        return spokenYear(index)
    }
}

extension TimeMatch {
    init(_ end: Int, meaning: TimeMeaning) { self.init(end, .date, meaning) }
}
