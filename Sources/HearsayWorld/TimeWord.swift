/// A unit that stretches of time are counted in.
package enum TimeUnit: String, Sendable, CaseIterable {
    case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade
    case century, millennium
}

/// What a word may do in a time expression.
package struct TimeRoles: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// "the"; "a", "an".
    package static let article = Self(rawValue: 1 << 0)
    package static let indefinite = Self(rawValue: 1 << 1)
    /// "last", "this", "next": counted from the day of publication.
    package static let deictic = Self(rawValue: 1 << 2)
    /// "previous", "same", "following": counted from the time mentioned before.
    package static let anaphoric = Self(rawValue: 1 << 3)
    /// "every".
    package static let each = Self(rawValue: 1 << 4)
    /// "early", "mid": before a date.
    package static let edge = Self(rawValue: 1 << 5)
    /// "end" in "the end of".
    package static let portion = Self(rawValue: 1 << 6)
    /// "nearly", "at least".
    package static let approximate = Self(rawValue: 1 << 7)
    /// "several".
    package static let vague = Self(rawValue: 1 << 8)
    /// What may stand between a number and its unit: "trading" in "eight trading days".
    package static let filler = Self(rawValue: 1 << 9)
    /// What leads up to a date: "since".
    package static let lead = Self(rawValue: 1 << 10)
    package static let zone = Self(rawValue: 1 << 11)
    package static let month = Self(rawValue: 1 << 12)
    package static let weekday = Self(rawValue: 1 << 13)
    package static let weekdays = Self(rawValue: 1 << 14)
    package static let unit = Self(rawValue: 1 << 15)
    package static let units = Self(rawValue: 1 << 16)
    package static let part = Self(rawValue: 1 << 17)
    package static let parts = Self(rawValue: 1 << 18)
    package static let season = Self(rawValue: 1 << 19)
    package static let seasons = Self(rawValue: 1 << 20)
    package static let ordinal = Self(rawValue: 1 << 21)
    /// A number word.
    package static let number = Self(rawValue: 1 << 22)
    /// "today".
    package static let day = Self(rawValue: 1 << 23)
    /// "now", "recently".
    package static let reference = Self(rawValue: 1 << 24)
    /// "daily".
    package static let set = Self(rawValue: 1 << 25)
    package static let holiday = Self(rawValue: 1 << 26)
    package static let fiscal = Self(rawValue: 1 << 27)
    package static let period = Self(rawValue: 1 << 28)
    /// Words of a clause that tells what is to come, or what was.
    package static let future = Self(rawValue: 1 << 29)
    package static let past = Self(rawValue: 1 << 30)
    /// A phrase that begins like a time expression and is none.
    package static let never = Self(rawValue: 1 << 31)
    /// A month, weekday or season that is another word too: "may", "fall".
    package static let homonym = Self(rawValue: 1 << 32)
    // What figures are is seen from their form, not from the table.
    /// Digits only.
    package static let digits = Self(rawValue: 1 << 33)
    /// "1990s".
    package static let decade = Self(rawValue: 1 << 34)
    /// "10pm".
    package static let clock = Self(rawValue: 1 << 35)

    /// The classes that `time-words.tsv` may name.
    static let named: [String: TimeRoles] = [
        "article": .article, "indefinite": .indefinite, "deictic": .deictic,
        "anaphoric": .anaphoric, "each": .each, "edge": .edge, "portion": .portion,
        "approximate": .approximate, "vague": .vague, "filler": .filler, "lead": .lead,
        "zone": .zone, "month": .month, "weekday": .weekday, "weekdays": .weekdays,
        "unit": .unit, "units": .units, "part": .part, "parts": .parts, "season": .season,
        "seasons": .seasons, "ordinal": .ordinal, "day": .day, "reference": .reference,
        "set": .set, "holiday": .holiday, "fiscal": .fiscal, "period": .period,
        "decade": .decade, "future": .future, "past": .past, "never": .never, "homonym": .homonym,
    ]
}

/// What is known of a word that may stand in a time expression.
package struct TimeWord: Sendable {
    package var roles: TimeRoles = []
    /// Of a number word, of digits, of a decade ("1990s" is 1990).
    package var number = 0
    /// Of a number word.
    package var numberPart = NumberWord.Part.unit
    /// How many digits it is written with.
    package var digits = 0
    /// "third" is 3; the last one of a row is -1.
    package var ordinal = 0
    /// 1 ... 12.
    package var month = 0
    /// ISO 8601: Monday is 1.
    package var weekday = 0
    package var unit: TimeUnit?
    /// Of a part of the day, as TIMEX3 writes it: `TMO`.
    package var part = ""
    /// Spring is 1, winter 4.
    package var season = 0
    /// Steps from the anchor: "last" is -1; of "yesterday", days.
    package var shift = 0
    /// The value of a reference, a set, a holiday or a time zone.
    package var value = ""

    package init() {}
}

/// A phrase of several words.
package struct TimePhrase: Sendable {
    /// The words after the first one, as `TimeLexicon` numbers them.
    package let rest: [Int32]
    package let roles: TimeRoles
    package let value: String
    /// Words in all.
    package var length: Int { rest.count + 1 }
}
