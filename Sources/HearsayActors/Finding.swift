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

    /// Whether several countries are told, of which none is the whole one's.
    var isMixed = false

    var isEmpty: Bool { country == nil && sector == nil && !isKnown }

    /// Whether the noun leaves it to the body one belongs to, and that is not known.
    var needsBody: Bool { noun.map { $0.followsBody && !isBodyKnown } ?? false }

    /// Takes the part of the body that one belongs to.
    mutating func take(_ body: Finding) {
        sector = body.sector ?? (body.isKnown || body.noun?.followsBody == false ? nil : sector)
        standIn = standIn ?? body.standIn
        isBodyKnown = true
    }

    /// The same when no more is to come.
    func settled() -> Finding {
        var found = self
        if isMixed { found.country = nil }
        if noun?.needsCountry ?? false, !isBodyKnown, country == nil { found.sector = nil }
        if country == nil { found.country = standIn }
        return found
    }
}
