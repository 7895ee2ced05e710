import HearsayText

/// A stretch of the calendar that has a name: a day, the third quarter of 1989, the 1990s.
struct CalendarPeriod: Hashable {
    enum Unit { case day, weekend, week, month, quarter, half, season, year, decade, century }

    let unit: Unit
    /// Its place among the periods of its unit, so that the next one is one more: days and weeks
    /// since 1970, else from year 0. The seasons of a year begin with spring.
    let index: Int

    init(_ unit: Unit, index: Int) {
        self.unit = unit
        self.index = index
    }

    static func year(_ year: Int) -> CalendarPeriod { CalendarPeriod(.year, index: year) }

    static func month(_ month: Int, of year: Int) -> CalendarPeriod {
        CalendarPeriod(.month, index: year * 12 + month - 1)
    }

    static func day(_ day: CalendarDay) -> CalendarPeriod {
        CalendarPeriod(.day, index: day.number)
    }

    /// One of the quarters, halves or seasons of a year, counted from 1.
    static func part(_ number: Int, _ unit: Unit, of year: Int) -> CalendarPeriod {
        CalendarPeriod(unit, index: year * (unit == .half ? 2 : 4) + number - 1)
    }

    /// The period of a unit in which a day lies.
    init(_ unit: Unit, around day: CalendarDay) {
        let (year, month, _) = day.parts
        let index =
            switch unit {
            case .day: day.number
            case .week, .weekend: floorDivided(day.number + 3, 7)
            case .month: year * 12 + month - 1
            case .quarter: year * 4 + (month - 1) / 3
            case .half: year * 2 + (month - 1) / 6
            // A winter belongs to the year in which it begins.
            case .season: floorDivided(year * 12 + month - 3, 3)
            case .year: year
            case .decade: floorDivided(year, 10)
            case .century: floorDivided(year, 100)
            }
        self.init(unit, index: index)
    }

    /// Its first day.
    var firstDay: CalendarDay {
        switch unit {
        case .day: CalendarDay(number: index)
        case .week: CalendarDay(number: index * 7 - 3)
        case .weekend: CalendarDay(number: index * 7 + 2)
        case .month: CalendarDay(firstOfMonth: index + 1, year: 0)
        case .quarter: CalendarDay(firstOfMonth: index * 3 + 1, year: 0)
        case .half: CalendarDay(firstOfMonth: index * 6 + 1, year: 0)
        case .season: CalendarDay(firstOfMonth: index * 3 + 3, year: 0)
        case .year: CalendarDay(firstOfMonth: 1, year: index)
        case .decade: CalendarDay(firstOfMonth: 1, year: index * 10)
        case .century: CalendarDay(firstOfMonth: 1, year: index * 100)
        }
    }

    /// Its last day.
    var lastDay: CalendarDay {
        if unit == .weekend { return CalendarDay(number: firstDay.number + 1) }
        return CalendarDay(number: shifted(by: 1).firstDay.number - 1)
    }

    /// The year in which it begins.
    var year: Int { firstDay.parts.year }

    /// So many periods of its own unit later, or earlier.
    func shifted(by steps: Int) -> CalendarPeriod { CalendarPeriod(unit, index: index + steps) }

    /// The same part of another year; the nearest day there is, for 29 February.
    func shifted(byYears years: Int) -> CalendarPeriod {
        switch unit {
        case .day:
            let (year, month, day) = firstDay.parts
            let last = CalendarDay.days(in: month, of: year + years)
            let moved = CalendarDay(year: year + years, month: month, day: min(day, last))
            return moved.map { .day($0) } ?? self
        case .week, .weekend:
            return CalendarPeriod(unit, around: CalendarDay(number: firstDay.number + years * 364))
        case .month: return shifted(by: 12 * years)
        case .quarter, .season: return shifted(by: 4 * years)
        case .half: return shifted(by: 2 * years)
        case .year: return shifted(by: years)
        case .decade, .century: return .year(year + years)
        }
    }

    /// As TIMEX3 writes it: `1998-01-08`, `1998-W12`, `1989-Q3`, `199`.
    var text: String {
        switch unit {
        case .day:
            let (year, month, day) = firstDay.parts
            return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
        case .week, .weekend:
            let (year, week) = firstDay.week
            return "\(digits(year, 4))-W\(digits(week, 2))" + (unit == .weekend ? "-WE" : "")
        case .month: return "\(digits(year, 4))-\(digits(index - year * 12 + 1, 2))"
        case .quarter: return "\(digits(year, 4))-Q\(index - year * 4 + 1)"
        case .half: return "\(digits(year, 4))-H\(index - year * 2 + 1)"
        case .season:
            let names = ["SP", "SU", "FA", "WI"]
            return "\(digits(year, 4))-\(names[index - floorDivided(index, 4) * 4])"
        case .year: return digits(index, 4)
        case .decade: return digits(index, 3)
        case .century: return digits(index, 2)
        }
    }
}

/// A number with at least so many digits.
func digits(_ number: Int, _ count: Int) -> String {
    let text = String(abs(number))
    let zeros = String(repeating: "0", count: max(0, count - text.utf8.count))
    return (number < 0 ? "-" : "") + zeros + text
}
