import HearsayText

/// What comes every year.
enum Yearly: Equatable {
    case day(month: Int, day: Int)
    case part(Int, CalendarPeriod.Unit)
    /// As `time-words.tsv` writes holidays: `12-25`, `11-4-4` for the fourth Thursday of November,
    /// `easter-2`.
    case holiday(String)
}

extension Yearly {
    /// The one of a year; nil where that has none.
    func period(of year: Int) -> CalendarPeriod? {
        switch self {
        case .day(let month, let day):
            return CalendarDay(year: year, month: month, day: day).map { .day($0) }
        case .part(let month, .month): return .month(month, of: year)
        case .part(let number, let unit): return .part(number, unit, of: year)
        case .holiday(let rule): return holiday(rule, of: year).map { .day($0) }
        }
    }

    private func holiday(_ rule: String, of year: Int) -> CalendarDay? {
        if rule.hasPrefix("easter") {
            guard 1583...9999 ~= year else { return nil }
            let shift = Int(rule.dropFirst(6)) ?? 0
            return CalendarDay(number: CalendarDay.easter(of: year).number + shift)
        }
        let parts = rule.split(separator: "-").compactMap { Int($0) }
        if parts.count == 2 { return CalendarDay(year: year, month: parts[0], day: parts[1]) }
        // Month, day of the week, which one of the month; the fifth is the last.
        guard parts.count == 3, let first = CalendarDay(year: year, month: parts[0], day: 1) else {
            return nil
        }
        var day = 1 + (parts[1] - first.weekday + 7) % 7 + 7 * (parts[2] - 1)
        if day > CalendarDay.days(in: parts[0], of: year) { day -= 7 }
        return CalendarDay(year: year, month: parts[0], day: day)
    }
}
