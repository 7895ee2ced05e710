import HearsayText

/// Days as a page writes them: "5 March", with the year where it is not that of the page.
struct PageCalendar {
    /// The day of the page; nil where no report has a day.
    let asOf: CalendarDay?

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// A day, instant or TIMEX3 value in words; values that name no day as they are.
    func named(_ value: String) -> String {
        guard let day = CalendarDay(iso: value) else { return coarse(value) }
        let (year, month, number) = day.parts
        var name = "\(number) \(Self.months[month - 1])"
        if year != asOf?.parts.year { name += " \(year)" }
        return name + time(value.dropFirst(10))
    }

    /// "2 to 11 March", "5 March", "28 February to 3 March".
    func period(_ first: CalendarDay, _ last: CalendarDay) -> String {
        let (from, to) = (first.parts, last.parts)
        if first == last { return named(first.iso) }
        if from.year == to.year, from.month == to.month {
            return "\(from.day) to \(named(last.iso))"
        }
        return "\(named(first.iso)) to \(named(last.iso))"
    }

    /// "T12:00" as ", 12:00"; midnight at the end of a day as its own words.
    private func time(_ rest: Substring) -> String {
        guard rest.first == "T" else { return Self.parts[String(rest)] ?? "" }
        let clock = String(rest.dropFirst().prefix(5))
        if clock == "24:00" { return ", midnight" }
        if clock == "12:00" { return ", noon" }
        if let part = Self.parts[String(rest.prefix(3))] { return part }
        if let part = Self.parts[String(rest)] { return part }
        return clock.count == 5 && clock.contains(":") ? ", \(clock)" : ""
    }

    private static let parts = [
        "TMO": " in the morning", "TMI": ", midday", "TAF": " in the afternoon",
        "TEV": " in the evening", "TNI": " at night",
    ]

    /// "2026-03" as "March", "2026-W10" as "the week of 2 March".
    private func coarse(_ value: String) -> String {
        let parts = value.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[0]) else { return value }
        let suffix = year == asOf?.parts.year ? "" : " \(year)"
        if let month = Int(parts[1]), 1...12 ~= month { return Self.months[month - 1] + suffix }
        return monday(of: parts[1], year).map { "the week of " + named($0.iso) } ?? value
    }
}

extension PageCalendar {
    /// The last day that a TIMEX3 value reaches: of a week its Sunday, of a month its last.
    func lastDay(of value: String) -> CalendarDay? {
        if let day = CalendarDay(iso: value) { return day }
        let parts = value.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[0]) else { return nil }
        if let month = Int(parts[1]), 1...12 ~= month {
            return CalendarDay(
                year: year, month: month, day: CalendarDay.days(in: month, of: year))
        }
        return monday(of: parts[1], year).map { CalendarDay(number: $0.number + 6) }
    }

    /// The first day of a week ("W10") of ISO 8601: 4 January lies in the first.
    private func monday(of week: Substring, _ year: Int) -> CalendarDay? {
        guard week.first == "W", let number = Int(week.dropFirst()), 1...53 ~= number,
            let january = CalendarDay(year: year, month: 1, day: 4)
        else { return nil }
        return CalendarDay(number: january.number - january.weekday + 1 + 7 * (number - 1))
    }
}
