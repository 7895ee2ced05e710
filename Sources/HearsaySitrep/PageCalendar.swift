import HearsayText

/// Days as a page writes them: "5 March", with the year where it is not that of the page.
struct PageCalendar {
    /// The day of the page; nil where no report has a day.
    let asOf: CalendarDay?

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
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
        if first == last { return named(iso(first)) }
        if from.year == to.year, from.month == to.month {
            return "\(from.day) to \(named(iso(last)))"
        }
        return "\(named(iso(first))) to \(named(iso(last)))"
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
        if parts[1].first == "W", let week = Int(parts[1].dropFirst()), 1...53 ~= week,
            let january = CalendarDay(year: year, month: 1, day: 4)
        {
            let monday = CalendarDay(
                number: january.number - january.weekday + 1 + 7 * (week - 1))
            return "the week of " + named(iso(monday))
        }
        return value
    }

    func iso(_ day: CalendarDay) -> String {
        let (year, month, number) = day.parts
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(number))"
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
        guard parts[1].first == "W", let week = Int(parts[1].dropFirst()), 1...53 ~= week,
            let january = CalendarDay(year: year, month: 1, day: 4)
        else { return nil }
        return CalendarDay(number: january.number - january.weekday + 7 * week)
    }
}
