/// A day of the proleptic Gregorian calendar (ISO 8601), counted from 1970-01-01.
package struct CalendarDay: Hashable, Comparable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// A day of a year; nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard 1...12 ~= month, day >= 1, day <= Self.days(in: month, of: year) else { return nil }
        self.init(year, month, day)
    }

    /// The first day of a month; months run on over the year.
    package init(firstOfMonth month: Int, year: Int) {
        let index = year * 12 + month - 1
        self.init(floorDivided(index, 12), index - floorDivided(index, 12) * 12 + 1, 1)
    }

    /// Howard Hinnant, "chrono-compatible low-level date algorithms" (2013): years begin in March,
    /// in eras of 400 years.
    private init(_ year: Int, _ month: Int, _ day: Int) {
        let year = month <= 2 ? year - 1 : year
        let era = floorDivided(year, 400)
        let ofEra = year - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// Year, month and day; the same algorithm backwards.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = floorDivided(shifted, 146_097)
        let ofEra = shifted - era * 146_097
        let years = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * years + years / 4 - years / 100)
        let month = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * month + 2) / 5 + 1
        let civil = month < 10 ? month + 3 : month - 9
        return (years + era * 400 + (civil <= 2 ? 1 : 0), civil, day)
    }

    /// ISO 8601: Monday is 1.
    package var weekday: Int { number + 3 - floorDivided(number + 3, 7) * 7 + 1 }

    /// The week of ISO 8601 and the year that it belongs to: that of its Thursday.
    package var week: (year: Int, week: Int) {
        let thursday = CalendarDay(number: number + 4 - weekday)
        let year = thursday.parts.year
        let first = CalendarDay(year, 1, 1)
        return (year, (thursday.number - first.number) / 7 + 1)
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.number < right.number
    }

    /// How many days a month has.
    package static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// Easter Sunday of a year, Gregorian (Meeus, "Astronomical Algorithms", chapter 8).
    package static func easter(of year: Int) -> CalendarDay {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let f = (b + 8) / 25
        let h = (19 * a + b - b / 4 - (b - f + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let total = h + l - 7 * m + 114
        return CalendarDay(year, total / 31, total % 31 + 1)
    }
}

/// Division that rounds down, for numbers below zero too.
package func floorDivided(_ value: Int, _ by: Int) -> Int {
    value >= 0 ? value / by : -((by - 1 - value) / by)
}

extension CalendarDay {
    /// The day that a text begins with as ISO 8601 writes it; nil where there is none.
    package init?(iso text: String) {
        let bytes = Array(text.utf8.prefix(10))
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        var numbers = [0, 0, 0]
        for (place, byte) in bytes.enumerated() where place != 4 && place != 7 {
            guard 0x30...0x39 ~= byte else { return nil }
            let part = place < 4 ? 0 : place < 7 ? 1 : 2
            numbers[part] = numbers[part] * 10 + Int(byte) - 0x30
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// "2026-03-31", as ISO 8601 writes a day of the years 1000 to 9999.
    package var iso: String {
        let (year, month, day) = parts
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}
