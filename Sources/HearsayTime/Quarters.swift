import HearsayText
import HearsayWorld

/// Quarters and halves of a year, and the periods that figures are given for: "this year's third
/// quarter", "the year-ago period", "the latest quarter", "the first half of 1989".
extension TimeText {
    func quarter(_ index: Int) -> TimeMatch? {
        var place = has(index, .article) ? index + 1 : index
        let hasArticle = place > index
        var year: TimeMeaning?
        var isYearAgo = false
        if let (end, meaning) = quarterYear(place) {
            (place, year) = (end, meaning)
        } else if let end = yearAgo(place) {
            (place, isYearAgo) = (end, true)
        }
        if has(place, .fiscal) { place = afterHyphen(place + 1) }
        if has(place, .digits) || isQuarterCode(place) { return year == nil ? code(place) : nil }
        var number: Int?
        var isPointed = false
        if has(place, .ordinal) {
            number = self[place].ordinal
            // "the third-quarter loss": the article is the noun's.
            guard !hasArticle || afterHyphen(place + 1) == place + 1 || year != nil else {
                return nil
            }
            place = afterHyphen(place + 1)
        } else if reads(
            place, any: ["latest", "current", "last", "past", "previous", "next", "this"])
        {
            if reads(place, any: ["last"]), reads(place + 1, "half") { number = -1 }
            isPointed = number == nil
            place += 1
        }
        if has(place, .fiscal) { place += 1 }
        let unit: CalendarPeriod.Unit
        if reads(place, "quarter") || reads(place, "period") && number == nil {
            unit = .quarter
        } else if reads(place, "half"), number != nil,
            hasArticle || year != nil || afterHyphen(place - 1) == place
        {
            unit = .half
        } else {
            // "year-earlier profit".
            guard isYearAgo, number == nil, !isPointed, afterHyphen(index + 1) > index + 1 else {
                return nil
            }
            return TimeMatch(place, meaning: .yearAgo(nil))
        }
        let isPeriod = reads(place, "period")
        place += 1
        let yearly = number.map { Yearly.part($0 < 0 ? (unit == .half ? 2 : 4) : $0, unit) }
        if case .part(let part, _)? = yearly, part > (unit == .half ? 2 : 4) { return nil }
        if isYearAgo || yearAgo(place) != nil, unit == .quarter {
            let end = isYearAgo ? place : yearAgo(place) ?? place
            return TimeMatch(end, meaning: .yearAgo(yearly))
        }
        if reads(place, any: ["of", "in"]) || has(place, .digits), yearly != nil {
            let next = reads(place, any: ["of", "in"]) ? place + 1 : place
            if let (end, meaning) = quarterYear(next) { return whole(end, yearly, meaning) }
        }
        if let year { return whole(place, yearly, year) }
        guard yearly != nil || hasArticle || isPointed else { return nil }
        guard let yearly else {
            if isPeriod, !isPointed, !hasArticle { return nil }
            if isPointed, reads(place - 2, any: ["current", "this"]) {
                return TimeMatch(place, meaning: .unit(.quarter, .this))
            }
            if isPointed, reads(place - 2, "next") {
                return TimeMatch(place, meaning: .unit(.quarter, .next))
            }
            if isPeriod, reads(place - 2, any: ["last", "past", "next", "this"]) { return nil }
            return TimeMatch(place, meaning: .fiscal(nil))
        }
        if unit == .half, reads(place, "of") { return nil }
        return TimeMatch(place, meaning: .fiscal(yearly))
    }

    private func whole(_ end: Int, _ yearly: Yearly?, _ year: TimeMeaning) -> TimeMatch {
        // "the 1988 period": the same quarter of that year.
        TimeMatch(end, meaning: .within(yearly ?? .part(0, .quarter), year: year))
    }

    /// The year of a quarter: "1988", "fiscal 1989", "this year's", "next year", "the year".
    private func quarterYear(_ index: Int) -> (end: Int, TimeMeaning)? {
        var place = index
        if has(place, .article) { place += 1 }
        if has(place, .fiscal) { place += 1 }
        if has(place, .digits), self[place].digits == 4, 1900...2100 ~= self[place].number {
            return (afterPossessive(place + 1), .calendar(.year(self[place].number)))
        }
        if let (end, year) = shortYear(place) { return (end, .calendar(.year(year))) }
        if has(place, .decade) || reads(place, "'") && has(place + 1, .decade) {
            let decade = has(place, .decade) ? place : place + 1
            let period = CalendarPeriod(.decade, index: self[decade].number / 10)
            return (decade + 1, .calendar(period))
        }
        if has(place, .deictic), reads(place + 1, "year") {
            return (afterPossessive(place + 2), .unit(.year, direction(of: place)))
        }
        if place > index, reads(place, "year"), has(index - 1, .lead) {
            return (place + 1, .unit(.year, .this))
        }
        return nil
    }

    /// "year-ago", "year-earlier", "a year ago".
    private func yearAgo(_ index: Int) -> Int? {
        let place = has(index, .indefinite) ? index + 1 : index
        guard reads(place, "year") else { return nil }
        let next = afterHyphen(place + 1)
        guard reads(next, any: ["ago", "earlier"]), next > place + 1 || place > index else {
            return nil
        }
        return next + 1
    }

    /// "Q3", "Q3 1998".
    func isQuarterCode(_ index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        let word = report.words[index]
        let bytes = report.report.bytes
        return word.end - word.start == 2 && bytes[Int(word.start)] == UInt8(ascii: "Q")
            && 0x31...0x34 ~= bytes[Int(word.start) + 1]
    }

    private func code(_ index: Int) -> TimeMatch? {
        guard isQuarterCode(index) else { return nil }
        let number = Int(report.report.bytes[Int(report.words[index].start) + 1]) - 0x30
        let yearly = Yearly.part(number, .quarter)
        if let (end, year) = quarterYear(reads(index + 1, "of") ? index + 2 : index + 1) {
            return TimeMatch(end, meaning: .within(yearly, year: year))
        }
        return TimeMatch(index + 1, meaning: .fiscal(yearly))
    }
}
