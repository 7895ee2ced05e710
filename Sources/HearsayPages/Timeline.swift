import HearsayText

/// A day, a month or a year of a report, and what is told of it.
struct TimelineDay: Sendable, Equatable {
    struct Entry: Sendable, Equatable {
        /// Of the event, the deadline or the time expression that it comes from.
        let id: String
        let span: Span
        let words: String
        let whose: Facts.Word
    }

    /// TIMEX3 value, with the day of the week where it is a day.
    let value: String
    var entries: [Entry]
}

/// The resolved times of a reading in the order of the calendar, each with the deadlines and events
/// that are anchored to it; where there are none, with the sentence that names it.
func timeline(
    of reading: Reading, deadlines: [Facts.Deadline], deeds: [Facts.Deed], _ look: FactLookup
) -> [TimelineDay] {
    var events: [String: [Int]] = [:]
    for (index, event) in reading.events.enumerated() {
        if let time = event.time { events[time, default: []].append(index) }
    }
    var due: [Span: Int] = [:]
    for (index, deadline) in reading.deadlines.enumerated() { due[deadline.span] = index }
    var days: [String: [TimelineDay.Entry]] = [:]
    for time in reading.times where time.kind == .date || time.kind == .time {
        let deadline = due[time.span]
        let value = deadline.flatMap { reading.deadlines[$0].due } ?? time.value
        guard let value, CalendarPlace(value) != nil else { continue }
        // Times of day stand with their day.
        let day = String(value.prefix { $0 != "T" })
        var entries = (events[time.id] ?? []).map { index in
            let deed = deeds[index]
            let parties = [deed.source, deed.target].filter { !$0.isEmpty }
            return TimelineDay.Entry(
                id: deed.id, span: deed.span,
                words: parties.joined(separator: " → ") + (parties.isEmpty ? "" : ": ")
                    + "\(deed.type), \(deed.status)",
                whose: deed.whose)
        }
        if let deadline {
            let row = deadlines[deadline]
            entries.append(
                TimelineDay.Entry(
                    id: row.id, span: row.span,
                    words: "deadline" + (row.addressee.map { " for \($0)" } ?? ""), whose: row.whose
                ))
        }
        if entries.isEmpty { entries = [sentence(of: time, reading, look)] }
        days[day, default: []] += entries
    }
    return days.sorted { left, right in
        guard let first = CalendarPlace(left.key), let second = CalendarPlace(right.key) else {
            return left.key < right.key
        }
        return first != second ? first < second : left.key < right.key
    }.map { TimelineDay(value: withWeekday($0.key), entries: $0.value) }
}

/// The sentence that names a time.
private func sentence(
    of time: Reading.Time, _ reading: Reading, _ look: FactLookup
) -> TimelineDay.Entry {
    let place = reading.sentences.partitioningIndex { $0.end > time.span.start }
    let sentence =
        place < reading.sentences.count && reading.sentences[place].start <= time.span.start
        ? reading.sentences[place] : time.span
    // The innermost is the shortest of those that hold it.
    let holders = reading.attributions.filter { attribution in
        attribution.content.contains {
            $0.start <= time.span.start && time.span.end <= $0.end
        }
    }
    let length = { (attribution: Reading.Attribution) in
        attribution.content.reduce(0) { $0 + $1.end - $1.start }
    }
    let holder = holders.min { length($0) < length($1) }
    return TimelineDay.Entry(
        id: time.id, span: time.span, words: "“\(look.words([sentence]))”",
        whose: look.whose(holder?.id))
}

/// Where a TIMEX3 value stands in the calendar: by its first day.
struct CalendarPlace: Comparable {
    private let year: Int
    private let month: Int
    private let day: Int

    /// Nil for a value that names no year: `PRESENT_REF`, `XXXX-12-25`.
    init?(_ value: String) {
        let parts = value.prefix { $0 != "T" }.split(separator: "-", maxSplits: 2)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else {
            return nil
        }
        self.year = year
        let second = parts.count > 1 ? String(parts[1]) : ""
        if let month = Int(second) {
            self.month = month
            day = parts.count > 2 ? Int(parts[2]) ?? 0 : 0
        } else if second.hasPrefix("W") {
            let week = Int(second.dropFirst()) ?? 1
            month = (week - 1) * 7 / 31 + 1
            day = (week - 1) * 7 % 31
        } else if second.hasPrefix("Q") {
            month = 3 * (Int(second.dropFirst()) ?? 1) - 2
            day = 0
        } else {
            month = ["SP": 3, "SU": 6, "FA": 9, "WI": 12, "H2": 7][second] ?? 0
            day = 0
        }
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The day of the week, for a day: "Sun".
    var weekday: String? {
        guard month > 0, day > 0 else { return nil }
        // Sakamoto's method: the shift of each month's first day, in years that begin in March.
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        guard 1...12 ~= month else { return nil }
        let year = month < 3 ? year - 1 : year
        let number = year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day
        return ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][number % 7]
    }
}

/// A day with its day of the week: "2023-08-06 Sun"; any other value as it is.
func withWeekday(_ value: String) -> String {
    let isDay = value.utf8.count >= 10 && value.utf8.prefix(10).allSatisfy { $0 < 0x3A }
    guard isDay, let weekday = CalendarPlace(value)?.weekday else { return value }
    let day = value.prefix(10)
    let time = value.dropFirst(10).drop { $0 == "T" }
    let isClock = time.first.map { $0.isNumber } ?? false
    return "\(day) \(weekday)" + (isClock ? " \(time)" : "")
}
