import HearsayText
import HearsayWorld

/// Days and units counted from now or from then: "yesterday", "last week", "the following year",
/// "the weekend", "year-end".
extension TimeText {
    func relative(_ index: Int) -> TimeMatch? {
        day(index) ?? pointedUnit(index) ?? yearEnd(index)
    }

    private func day(_ index: Int) -> TimeMatch? {
        if has(index, .day), !has(index, .part) {
            // "Radio Today", a programme.
            if report.words[index].shape == .title, isCapital(index - 1) { return nil }
            return TimeMatch(index + 1, meaning: .day(self[index].shift))
        }
        // "the day before yesterday".
        guard has(index, .article), reads(index + 1, "day"),
            reads(index + 2, any: ["before", "after"]), has(index + 3, .day)
        else { return nil }
        let shift = self[index + 3].shift
        let isFarther = reads(index + 2, "before") ? shift < 0 : shift > 0
        return isFarther ? TimeMatch(index + 4, meaning: .day(2 * shift)) : nil
    }

    private func pointedUnit(_ index: Int) -> TimeMatch? {
        guard let (first, direction) = pointer(index) else { return nil }
        var place = first
        let isPointed = direction != .byTense
        let isLatest = reads(place - 1, "latest")
        while has(place, .filler) || has(place, .fiscal) {
            guard reads(place, any: ["full", "whole", "entire", "fiscal", "financial"]) else {
                return nil
            }
            place += 1
        }
        let isFiscal = has(place - 1, .fiscal)
        guard has(place, .unit), let unit = self[place].unit, afterHyphen(place + 1) == place + 1
        else { return nil }
        // "This Week", a programme.
        if report.words[place].shape == .title, isCapital(place - 1) { return nil }
        let end = place + 1
        if !isPointed {
            guard isBareUnit(unit, index, end) else { return beside(unit, end) }
            if let match = beside(unit, end) { return match }
            if unit == .year, reads(end, any: ["ended", "ending"]) {
                return TimeMatch(end, .duration, .span("P1Y"))
            }
        }
        switch unit {
        case .second, .minute, .fortnight, .millennium: return nil
        case .hour:
            guard reads(place - 1, any: ["last", "past", "next"]) else { return nil }
            return TimeMatch(end, .duration, .value("PT1H"))
        case .day:
            guard direction != .this || reads(place - 1, "current"), direction != .last else {
                return reads(place - 1, "past") ? TimeMatch(end, .duration, .value("P1D")) : nil
            }
            return TimeMatch(end, meaning: .unit(.day, isPointed ? direction : .same))
        case .weekend:
            return TimeMatch(end, meaning: .unit(.weekend, direction))
        case .week: return TimeMatch(end, meaning: .unit(.week, direction))
        case .month: return TimeMatch(end, meaning: .unit(.month, direction))
        case .quarter: return nil
        case .year:
            let step = isLatest && isFiscal ? Direction.this : direction
            let last = isPointed && reads(end, "or") && reads(end + 1, "so") ? end + 2 : end
            return TimeMatch(last, meaning: .unit(.year, step))
        case .decade: return TimeMatch(end, meaning: .unit(.decade, direction))
        case .century: return TimeMatch(end, meaning: .unit(.century, direction))
        }
    }

    /// Whether "the" and a unit alone mean one of the calendar.
    private func isBareUnit(_ unit: TimeUnit, _ index: Int, _ end: Int) -> Bool {
        guard has(index, .article) else { return false }
        switch unit {
        case .weekend, .week, .month, .year:
            return !reads(end, any: ["when", "that", "after", "before", "of"])
        case .day:
            let isLed = reads(index - 1, any: ["in", "during", "for", "of", "on"])
            return isLed && !reads(end, any: ["when", "that", "of", "after", "before"])
        case .decade, .century:
            return has(index - 1, .lead) && !reads(end, "of")
        default: return false
        }
    }

    /// "the day before" and "the year after", where nothing follows that they would count from.
    private func beside(_ unit: TimeUnit, _ end: Int) -> TimeMatch? {
        guard reads(end, any: ["before", "after", "earlier", "previous"]),
            isMark(end + 1) || !sentence.contains(end + 1) || reads(end, "earlier")
        else { return nil }
        let step = reads(end, "after") ? 1 : -1
        return TimeMatch(end + 1, meaning: .offset(step, unit, isNarrative: true))
    }

    /// "year-end", "the year's end".
    private func yearEnd(_ index: Int) -> TimeMatch? {
        let place = has(index, .article) ? index + 1 : index
        guard reads(place, any: ["year", "month"]) else { return nil }
        let next = afterPossessive(afterHyphen(place + 1))
        guard reads(next, "end") else { return nil }
        let unit: CalendarPeriod.Unit = reads(place, "year") ? .year : .month
        return TimeMatch(next + 1, meaning: .unit(unit, .this))
    }
}
