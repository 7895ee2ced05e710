/// The classes a single word belongs to, and which phrase tables have phrases that begin with it.
package struct WordClasses: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let determiner = Self(rawValue: 1 << 0)
    package static let definite = Self(rawValue: 1 << 1)
    package static let indefinite = Self(rawValue: 1 << 2)
    package static let possessive = Self(rawValue: 1 << 3)
    package static let preposition = Self(rawValue: 1 << 4)
    package static let conjunction = Self(rawValue: 1 << 5)
    package static let relative = Self(rawValue: 1 << 6)
    package static let auxiliary = Self(rawValue: 1 << 7)
    package static let adverb = Self(rawValue: 1 << 8)
    package static let question = Self(rawValue: 1 << 9)
    package static let calendar = Self(rawValue: 1 << 10)
    package static let particle = Self(rawValue: 1 << 11)
    package static let opener = Self(rawValue: 1 << 12)
    package static let pronoun = Self(rawValue: 1 << 13)
    package static let title = Self(rawValue: 1 << 14)
    package static let givenName = Self(rawValue: 1 << 15)
    package static let number = Self(rawValue: 1 << 16)
    package static let properAdjective = Self(rawValue: 1 << 17)
    package static let role = Self(rawValue: 1 << 18)
    package static let body = Self(rawValue: 1 << 19)
    package static let outlet = Self(rawValue: 1 << 20)
    package static let organization = Self(rawValue: 1 << 21)
    package static let place = Self(rawValue: 1 << 22)
    package static let cue = Self(rawValue: 1 << 23)
    package static let ground = Self(rawValue: 1 << 24)
    package static let direction = Self(rawValue: 1 << 25)
    package static let commonPlaceWord = Self(rawValue: 1 << 26)
    package static let street = Self(rawValue: 1 << 27)
    package static let facility = Self(rawValue: 1 << 28)
    package static let placePart = Self(rawValue: 1 << 29)

    /// The classes that `closed-words.tsv` may name.
    static let named: [String: WordClasses] = [
        "determiner": .determiner, "definite": .definite, "indefinite": .indefinite,
        "possessive": .possessive, "preposition": .preposition, "conjunction": .conjunction,
        "relative": .relative, "auxiliary": .auxiliary, "adverb": .adverb,
        "question": .question, "calendar": .calendar, "particle": .particle, "opener": .opener,
        "direction": .direction,
    ]
    /// The classes that `place-words.tsv` may name.
    static let placeWords: [String: WordClasses] = [
        "common": .commonPlaceWord, "facility": .facility, "part": .placePart, "street": .street,
    ]
}

/// Grammatical gender, as far as a word tells it.
package enum Gender: String, Sendable { case masculine = "m", feminine = "f" }

/// What is known of a single word.
package struct WordFacts: Sendable {
    package var classes: WordClasses = []
    /// Of a title or a given name.
    package var gender: Gender?
    package var number: NumberWord?
    package var pronoun: Pronoun?

    package init() {}

    /// Whether the word is of one of the classes.
    package func isAny(_ some: WordClasses) -> Bool { !classes.isDisjoint(with: some) }
}

/// A personal pronoun.
package struct Pronoun: Sendable, Equatable {
    /// What it can stand for.
    package enum Sort: String, Sendable { case person, group, thing, any }
    package enum Number: String, Sendable { case singular, plural, any }

    package let sort: Sort
    package let number: Number
    package let gender: Gender?
}
