/// The first or last day of a term, which may be known to the year or the month only.
package struct CalendarBound: Sendable, Equatable {
    /// As ISO 8601 writes it: `2003`, `2003-05`, `2003-05-07`.
    package let text: String
    /// The first day that it may mean, as a number: 2003-05-07 is 20030507.
    package let earliest: Int
    /// The last one.
    package let latest: Int

    /// Nil for what is no day, month or year of the calendar.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let year = Self.number(parts[0], digits: 4), year > 0, parts.count <= 3 else {
            return nil
        }
        var (first, last) = ((month: 1, day: 1), (month: 12, day: 31))
        if parts.count > 1 {
            guard let month = Self.number(parts[1], digits: 2), 1...12 ~= month else { return nil }
            (first.month, last.month) = (month, month)
            last.day = Self.days(year, month)
        }
        if parts.count > 2 {
            guard let day = Self.number(parts[2], digits: 2), 1...last.day ~= day else {
                return nil
            }
            (first.day, last.day) = (day, day)
        }
        self.text = text
        earliest = (year * 100 + first.month) * 100 + first.day
        latest = (year * 100 + last.month) * 100 + last.day
    }

    /// Days between two days given as numbers, the months counted as 31 days.
    package static func distance(_ from: Int, _ to: Int) -> Int {
        func days(_ day: Int) -> Int {
            (day / 10_000 * 12 + day / 100 % 100) * 31 + day % 100
        }
        return days(to) - days(from)
    }

    private static func number(_ digits: Substring.UTF8View, digits count: Int) -> Int? {
        guard digits.count == count, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func days(_ year: Int, _ month: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
