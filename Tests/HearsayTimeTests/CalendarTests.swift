import HearsayText
import Testing

@testable import HearsayTime

@Suite("The calendar")
struct CalendarTests {
    @Test("every day from 1800 to 2200 comes back from its number, in order")
    func roundTrip() throws {
        let first = try #require(CalendarDay(year: 1800, month: 1, day: 1))
        var number = first.number
        for year in 1800...2200 {
            for month in 1...12 {
                for day in 1...CalendarDay.days(in: month, of: year) {
                    let made = try #require(CalendarDay(year: year, month: month, day: day))
                    guard made.number == number, made.parts == (year, month, day) else {
                        Issue.record("\(year)-\(month)-\(day)")
                        return
                    }
                    number += 1
                }
            }
        }
    }

    @Test("days that the calendar does not have are none")
    func impossible() {
        #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
        #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDay(year: 1998, month: 13, day: 1) == nil)
        #expect(CalendarDay(year: 1998, month: 4, day: 31) == nil)
        #expect(CalendarDay(iso: "1998-02-30") == nil)
        #expect(CalendarDay(iso: "1998-1-05") == nil)
        #expect(CalendarDay(iso: "1998-01-05T12:00")?.parts.day == 5)
    }

    @Test(
        "days of the week and weeks are those of ISO 8601",
        arguments: [
            ("1970-01-01", 4, 1970, 1), ("2004-12-31", 5, 2004, 53), ("2005-01-01", 6, 2004, 53),
            ("2005-01-02", 7, 2004, 53), ("2007-12-31", 1, 2008, 1), ("2010-01-03", 7, 2009, 53),
            ("1998-03-11", 3, 1998, 11), ("2000-02-29", 2, 2000, 9),
        ])
    func weeks(day: String, weekday: Int, year: Int, week: Int) throws {
        let day = try #require(CalendarDay(iso: day))
        #expect(day.weekday == weekday)
        #expect(day.week == (year, week))
    }

    @Test("weeks follow each other from Monday to Sunday over four hundred years")
    func weekOrder() throws {
        let first = try #require(CalendarDay(year: 1800, month: 1, day: 6))
        var before = first.week
        for number in first.number + 1..<first.number + 146_097 {
            let day = CalendarDay(number: number)
            let week = day.week
            let isNext =
                week == (before.year, before.week + 1)
                || week == (before.year + 1, 1) && before.week >= 52
            guard day.weekday == 1 ? isNext : week == before else {
                Issue.record("\(day.parts)")
                return
            }
            before = week
        }
    }

    @Test(
        "Easter falls where the church has it",
        arguments: [
            (1998, 4, 12), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31),
        ])
    func easter(year: Int, month: Int, day: Int) {
        #expect(CalendarDay.easter(of: year).parts == (year, month, day))
    }

    @Test(
        "a period holds the day that it was made around, and its neighbours do not",
        arguments: [
            CalendarPeriod.Unit.day, .week, .month, .quarter, .half, .season, .year, .decade,
            .century,
        ])
    func periods(unit: CalendarPeriod.Unit) {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let day = CalendarDay(number: Int.random(in: -62_000...84_000, using: &random))
            let period = CalendarPeriod(unit, around: day)
            #expect(period.firstDay <= day && day <= period.lastDay)
            #expect(period.shifted(by: 1).firstDay.number == period.lastDay.number + 1)
            #expect(CalendarPeriod(unit, around: period.lastDay) == period)
        }
    }
}

/// Random numbers that are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
