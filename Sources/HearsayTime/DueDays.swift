import HearsayText

/// The day so long after another, as TIMEX3 writes it: `P2D` and `PT48H` after `2023-08-04` are
/// `2023-08-06`. Nil for what is no day, or for a length that is not known or no whole days.
package func day(_ day: String, after length: String) -> String? {
    guard let start = CalendarDay(iso: day), length.hasPrefix("P"), let unit = length.last else {
        return nil
    }
    let isTime = length.hasPrefix("PT")
    guard let count = Int(length.dropFirst(isTime ? 2 : 1).dropLast()), 0..<10_000 ~= count else {
        return nil
    }
    switch (isTime, unit) {
    case (true, "H"): return shifted(start, days: count / 24)
    case (true, _): return shifted(start, days: 0)
    case (false, "D"): return shifted(start, days: count)
    case (false, "W"): return shifted(start, days: 7 * count)
    case (false, "M"), (false, "Y"):
        let (year, month, day) = start.parts
        let months = month - 1 + (unit == "Y" ? 12 * count : count)
        let (later, place) = (year + months / 12, months % 12 + 1)
        let last = CalendarDay.days(in: place, of: later)
        return CalendarDay(year: later, month: place, day: min(day, last))
            .map { CalendarPeriod.day($0).text }
    default: return nil
    }
}

/// The first such day of the week, or such time on it, after a day: the value of a weekday that is
/// still to come. A value that is no day, or not before the day, stays as it is.
package func upcoming(_ value: String, after day: String) -> String {
    guard let anchor = CalendarDay(iso: day), let own = CalendarDay(iso: String(value.prefix(10))),
        own < anchor, anchor.number - own.number <= 7
    else { return value }
    let rest = value.dropFirst(10)
    return CalendarPeriod.day(CalendarDay(number: own.number + 7)).text + rest
}

private func shifted(_ day: CalendarDay, days: Int) -> String {
    CalendarPeriod.day(CalendarDay(number: day.number + days)).text
}
