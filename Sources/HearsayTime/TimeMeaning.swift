import HearsayText
import HearsayWorld

/// What a time expression says, before it is known from when it was said.
indirect enum TimeMeaning: Equatable {
    /// A value that hangs on no day: a duration, a set, `PAST_REF`.
    case value(String)
    /// A named stretch of the calendar.
    case calendar(CalendarPeriod)
    /// So many days after publication.
    case day(Int)
    /// A day or a month of some year.
    case yearly(Yearly, Direction)
    /// A day of some week; Monday is 1.
    case weekday(Int, Direction)
    /// The unit around the anchor, or so many after it.
    case unit(CalendarPeriod.Unit, Direction)
    /// So many units after publication ("ago": below zero) or after the time mentioned before.
    case offset(Int, TimeUnit, isNarrative: Bool)
    /// The quarter or year that figures were given for last.
    case fiscal(Yearly?)
    /// The same part of the year as that, a year before; a quarter given is taken instead.
    case yearAgo(Yearly?)
    /// A part of the year that another expression gives.
    case within(Yearly, year: TimeMeaning)
    /// A time of some day; of the day mentioned last where no other is given.
    case time(TimeMeaning?, String)
    /// A stretch over which figures are given: what follows is compared by the year.
    case span(String)
}

/// Which of those that come again and again is meant.
enum Direction: Equatable {
    /// The tense of the clause tells.
    case byTense
    /// Counted from publication: "last", "this", "next".
    case last, this, next
    /// Counted from the time mentioned before: "previous", "same", "following".
    case previous, same, following

    /// -1, 0 or 1.
    var steps: Int {
        switch self {
        case .last, .previous: -1
        case .byTense, .this, .same: 0
        case .next, .following: 1
        }
    }

    var isNarrative: Bool {
        switch self {
        case .previous, .same, .following: true
        case .byTense, .last, .this, .next: false
        }
    }
}

/// A time expression: where it ends, and what it says.
struct TimeMatch {
    /// The word after its last one.
    var end: Int
    var kind: Reading.Time.Kind
    var meaning: TimeMeaning

    init(_ end: Int, _ kind: Reading.Time.Kind = .date, _ meaning: TimeMeaning) {
        self.end = end
        self.kind = kind
        self.meaning = meaning
    }
}
