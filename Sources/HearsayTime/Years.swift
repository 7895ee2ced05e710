import HearsayText
import HearsayWorld

/// Years, decades and centuries: "1995", "fiscal 1989", "the '80s", "the 19th century".
extension TimeText {
    func yearOrMore(_ index: Int) -> TimeMatch? {
        year(index) ?? decade(index) ?? century(index)
    }

    private func year(_ index: Int) -> TimeMatch? {
        if has(index, .fiscal) {
            let place = reads(index + 1, "year") ? index + 2 : index + 1
            return plainYear(place, isSure: true)
        }
        if has(index, .article), reads(index + 1, "year") {
            if let match = plainYear(index + 2, isSure: true) { return match }
            guard let (end, number) = numberWords(index + 2), 1900...2100 ~= number else {
                return nil
            }
            return TimeMatch(end, meaning: .calendar(.year(number)))
        }
        return plainYear(index, isSure: false)
    }

    private func plainYear(_ index: Int, isSure: Bool) -> TimeMatch? {
        if let (end, year) = shortYear(index) ?? spokenYear(index) {
            return TimeMatch(end, meaning: .calendar(.year(year)))
        }
        guard has(index, .digits), self[index].digits == 4, isSure || isYear(index) else {
            return nil
        }
        return TimeMatch(index + 1, meaning: .calendar(.year(self[index].number)))
    }

    /// Whether four figures are a year and no number.
    private func isYear(_ index: Int) -> Bool {
        let number = self[index].number
        guard 1000...2100 ~= number else { return false }
        let isLed = has(index - 1, [.lead, .edge, .article]) || reads(index - 1, "and")
        if isGlued(index), isMark(index - 1) {
            let isPlain = reads(index - 1, any: ["(", "\"", "“", "‘", "'", "—", "–"])
            let isRange = reads(index - 1, "-") && has(index - 2, [.digits, .edge])
            guard isPlain || isRange else { return false }
        }
        let next = index + 1
        if isGlued(next) {
            if reads(next, "%") || reads(next, "°") { return false }
            if reads(next, any: [",", ".", ":", "/"]), isGlued(next + 1), has(next + 1, .digits) {
                return false
            }
        }
        if reads(next, any: ["hours", "gmt", "utc", "percent", "per", "million", "billion"]) {
            return false
        }
        // "2000 troops" are no year, "the 1998 talks" are.
        if !isLed || number % 100 == 0, isLower(next), isPlural(next),
            !reads(index - 1, "the")
        {
            return false
        }
        return 1900...2050 ~= number || isLed && 1400...2100 ~= number
    }

    private func isPlural(_ index: Int) -> Bool {
        let word = report.words[index]
        let bytes = report.report.bytes
        let end = Int(word.end)
        guard word.end - word.start > 3 else { return false }
        return bytes[end - 1] == UInt8(ascii: "s") && bytes[end - 2] != UInt8(ascii: "s")
    }

    /// "’98".
    func shortYear(_ index: Int) -> (end: Int, year: Int)? {
        guard reads(index, "'") || reads(index, "’") || reads(index, "‘"), isGlued(index + 1),
            has(index + 1, .digits), self[index + 1].digits == 2, !has(index + 2, .units)
        else { return nil }
        return (index + 2, Self.year(short: self[index + 1].number))
    }

    /// "nineteen ninety-four".
    func spokenYear(_ index: Int) -> (end: Int, year: Int)? {
        guard has(index, .number), 17...20 ~= self[index].number,
            let (end, rest) = numberWords(index + 1), 10...99 ~= rest, !reads(index + 1, "dozen")
        else { return nil }
        return (end, self[index].number * 100 + rest)
    }

    /// "the 1990s", "the nineties", "the '80s".
    private func decade(_ index: Int) -> TimeMatch? {
        var place = has(index, .article) ? index + 1 : index
        if has(place, .edge) { place = afterHyphen(place + 1) }
        if reads(place, any: ["'", "’", "‘"]), isGlued(place + 1) { place += 1 }
        guard has(place, .decade) else { return nil }
        // "in her late 30s".
        let isAge = reads(index - 1, any: ["his", "her", "their", "my", "your"])
        if isAge, self[place].digits == 2 { return nil }
        let year = self[place].number
        // "the 1900s" are a hundred years.
        let isCentury = year % 100 == 0 && year < 2000 && self[place].digits == 4
        let period = CalendarPeriod(
            isCentury ? .century : .decade, index: year / (isCentury ? 100 : 10))
        return TimeMatch(place + 1, meaning: .calendar(period))
    }

    /// "the 20th century", "11th-century".
    private func century(_ index: Int) -> TimeMatch? {
        var place = has(index, .article) ? index + 1 : index
        if has(place, .edge) { place = afterHyphen(place + 1) }
        guard has(place, .ordinal) || has(place, .number) else { return nil }
        var number = self[place].ordinal
        var end = afterHyphen(place + 1)
        if has(place, .number), self[place].number == 20, 1...9 ~= self[end].ordinal {
            number = 20 + self[end].ordinal
            end = afterHyphen(end + 1)
        }
        guard number > 0, reads(end, "century") else { return nil }
        return TimeMatch(
            end + 1, meaning: .calendar(CalendarPeriod(.century, index: number - 1)))
    }
}
