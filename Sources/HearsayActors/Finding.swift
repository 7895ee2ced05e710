import HearsayWorld

/// What words tell of whose someone is, and what part they play.
struct Finding {
    var country: String?
    var sector: String?
    /// The noun that says what part they play.
    var noun: SectorNoun?
    /// Whether they play it no more: "former".
    var isPast = false
    /// Whether a known actor, and not only a noun, is at the head.
    var isKnown = false
    /// What stands in the country's place where none is told.
    var standIn: String?

    /// Whether the body that the noun leaves it to is known.
    var isBodyKnown = false

    var isEmpty: Bool { country == nil && sector == nil && standIn == nil && !isKnown }
}
