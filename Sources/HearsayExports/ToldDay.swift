internal import HearsayText

/// A day, month or year of the calendar, as far as a TIMEX3 value tells it.
struct ToldDay: Sendable, Equatable {
    let year: Int
    let month: Int?
    let day: Int?

    /// - Parameter timex: `2026-03-31T14:00`, `2026-03`, `2026`; others (weeks, seasons, lengths,
    ///   PAST_REF) tell no day.
    init?(_ timex: String?) {
        guard let date = timex?.split(separator: "T", omittingEmptySubsequences: false).first
        else { return nil }
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = [4, 2, 2]
        guard parts.count <= 3, zip(parts, lengths).allSatisfy({ $0.utf8.count == $1 }) else {
            return nil
        }
        var numbers: [Int] = []
        for part in parts {
            guard part.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int(part) else {
                return nil
            }
            numbers.append(number)
        }
        guard let year = numbers.first, year > 0 else { return nil }
        self.year = year
        month = numbers.count > 1 ? numbers[1] : nil
        day = numbers.count > 2 ? numbers[2] : nil
        if let month, !(1...12).contains(month) { return nil }
        if let day, CalendarDay(year: year, month: month ?? 0, day: day) == nil { return nil }
    }

    /// "2026-03-31", where it is told to the day.
    var iso: String? {
        guard let month, let day else { return nil }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// 20260331
    var digits: Int? {
        guard let month, let day else { return nil }
        return year * 10_000 + month * 100 + day
    }

    /// 202603
    var monthDigits: Int? { month.map { year * 100 + $0 } }

    /// GDELT's year with the share of it that has passed, months counted as 30 days: 2026.2466.
    var fraction: String? {
        guard let month, let day else { return nil }
        let share = (((month - 1) * 30 + day) * 10_000 + 182) / 365
        return "\(year).\(padded(share, 4))"
    }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
