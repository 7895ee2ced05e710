import HearsayText
import HearsayWorld

/// Times of day: "10:35 a.m. EST", "noon Thursday", "Friday night", "this morning", "tonight".
extension TimeText {
    func timeOfDay(_ index: Int) -> TimeMatch? { clock(index) ?? partOfDay(index) }

    private func clock(_ index: Int) -> TimeMatch? {
        guard let (end, clock) = clockTime(index) else { return nil }
        var place = end
        var text = clock
        if let phrase = phrase(end, .zone) {
            place = end + phrase.length
        } else if has(place, .zone), !has(place, .lead) {
            text += self[place].value
            place += 1
        }
        let afterComma = reads(place, ",") ? place + 1 : place
        if let day = dayName(afterComma) {
            return TimeMatch(day.end, .time, .time(day.meaning, text))
        }
        // "at noon on Thursday": the day is an expression of its own.
        let day = reads(place, "on") ? dayName(place + 1)?.meaning : nil
        return TimeMatch(place, .time, .time(day, text))
    }

    /// A day that may stand behind a time of day.
    private func dayName(_ index: Int) -> TimeMatch? {
        if has(index, .day), !has(index, .part) {
            return TimeMatch(index + 1, meaning: .day(self[index].shift))
        }
        guard has(index, [.weekday, .month]) else { return nil }
        guard let date = calendarDate(index) else { return weekday(index) }
        if case .yearly(.part, _) = date.meaning { return nil }
        return date
    }

    /// A time on the clock, as TIMEX3 writes it.
    private func clockTime(_ index: Int) -> (end: Int, text: String)? {
        if has(index, .part), self[index].part.utf8.count > 4, !has(index + 1, .units) {
            return (index + 1, self[index].part)
        }
        if has(index, .clock) {
            return (index + 1, "T\(digits(self[index].number, 2)):00")
        }
        guard has(index, .digits), self[index].digits <= 4 else { return nil }
        if isGlued(index), isMark(index - 1), !reads(index - 1, "(") { return nil }
        var hour = self[index].number
        var minute: Int?
        var end = index + 1
        if self[index].digits > 2 {
            guard self[index].digits == 4, has(end, .zone), !has(end, .lead) else { return nil }
            (hour, minute) = (hour / 100, hour % 100)
        } else if isGlued(end, ":") || isGlued(end, "."), isGlued(end + 1), has(end + 1, .digits),
            self[end + 1].digits == 2
        {
            let isColon = reads(end, ":")
            minute = self[end + 1].number
            end += 2
            if isGlued(end, ":"), isGlued(end + 1), has(end + 1, .digits) { end += 2 }
            if !isColon, halfDay(end) == nil { return nil }
        }
        guard hour <= 24, minute ?? 0 < 60 else { return nil }
        if let (next, isAfternoon) = halfDay(end) {
            guard 1...12 ~= hour else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
            end = next
        } else if reads(end, "o"), isGlued(end + 1), reads(end + 2, "clock") {
            end += 3
        } else if minute == nil {
            return nil
        }
        return (end, "T\(digits(hour, 2)):\(digits(minute ?? 0, 2))")
    }

    /// "a.m.", "PM".
    private func halfDay(_ index: Int) -> (end: Int, isAfternoon: Bool)? {
        if reads(index, any: ["am", "pm"]) { return (index + 1, reads(index, "pm")) }
        guard reads(index, any: ["a", "p"]), isGlued(index + 1, "."), reads(index + 2, "m"),
            isGlued(index + 2)
        else { return nil }
        return (isGlued(index + 3, ".") ? index + 4 : index + 3, reads(index, "p"))
    }

    private func partOfDay(_ index: Int) -> TimeMatch? {
        // "tonight", "overnight".
        if has(index, .part), has(index, .day) {
            return TimeMatch(index + 1, .time, .time(.day(0), self[index].part))
        }
        if reads(index, "overnight") {
            return TimeMatch(index + 1, .time, .time(.day(-1), self[index].part))
        }
        if let day = dayName(index) ?? weekday(index) {
            let edge = has(day.end, .edge) ? day.end + 1 : day.end
            guard has(edge, .part), self[edge].part.utf8.count == 3 else { return nil }
            return TimeMatch(edge + 1, .time, .time(day.meaning, self[edge].part))
        }
        let (place, direction) = pointer(index) ?? (index, .byTense)
        let mid = has(place, .edge) ? afterHyphen(place + 1) : place
        guard has(mid, .part), self[mid].part.utf8.count == 3 else { return nil }
        let part = self[mid].part
        let end = mid + 1
        if let day = dayName(end) { return TimeMatch(day.end, .time, .time(day.meaning, part)) }
        switch direction {
        case .last:
            guard part == "TNI" || part == "TEV" else { return nil }
            return TimeMatch(end, .time, .time(.day(-1), part))
        case .next:
            guard has(index, .article) else { return nil }
            return TimeMatch(end, .time, .time(.unit(.day, .following), part))
        case .this: return TimeMatch(end, .time, .time(.day(0), part))
        case .same, .previous, .following:
            return TimeMatch(end, .time, .time(.unit(.day, direction), part))
        case .byTense:
            guard has(index, .article) || mid > place, !isCapital(end), !has(end, .article),
                !reads(end, any: ["of", "when", "that", "before", "after"])
            else { return nil }
            return TimeMatch(end, .time, .time(nil, part))
        }
    }
}
