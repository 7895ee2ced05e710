import HearsayText
import HearsayWorld

/// What comes again and again: "every Friday", "each July", "Monday nights", "daily".
extension TimeText {
    func recurrence(_ index: Int) -> TimeMatch? {
        if has(index, .set) { return TimeMatch(index + 1, .set, .value(self[index].value)) }
        if has(index, .weekdays), isName(index) { return weekdays(index, index) }
        if has(index, .weekday), isName(index), has(index + 1, .parts) {
            return TimeMatch(
                index + 2, .set, .value("XXXX-WXX-\(self[index].weekday)\(self[index + 1].part)"))
        }
        guard has(index, .each) else { return nil }
        var place = index + 1
        var every = Amount(tenths: 10)
        if reads(place, "other") {
            every = Amount(tenths: 20)
            place += 1
        } else if reads(place, "single") {
            place += 1
        } else if reads(index, "every"), let (end, amount) = amount(place), amount.tenths != nil,
            !has(place, .indefinite)
        {
            (place, every) = (end, amount)
        }
        if has(place, .filler), has(place + 1, .unit) { place += 1 }
        if has(place, [.unit, .units]), let unit = self[place].unit, unit != .second {
            let value = unit == .quarter ? "P1Q" : every.duration(unit)
            return TimeMatch(place + 1, .set, .value(value))
        }
        if has(place, .weekday), isName(place) { return weekdays(index, place) }
        if let (end, month) = month(place) {
            return TimeMatch(end, .set, .value("XXXX-\(digits(month, 2))"))
        }
        if has(place, .season) {
            let names = ["SP", "SU", "FA", "WI"]
            return TimeMatch(place + 1, .set, .value("XXXX-\(names[self[place].season - 1])"))
        }
        if has(place, .part) {
            return TimeMatch(place + 1, .set, .value("XXXX-XX-XX\(self[place].part)"))
        }
        return nil
    }

    private func weekdays(_ index: Int, _ place: Int) -> TimeMatch {
        let day = "XXXX-WXX-\(self[place].weekday)"
        guard has(place + 1, [.part, .parts]) else {
            return TimeMatch(place + 1, .set, .value(day))
        }
        return TimeMatch(place + 2, .set, .value(day + self[place + 1].part))
    }
}
