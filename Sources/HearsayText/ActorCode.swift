/// Whose an actor is and what part it plays (PLOVER 2021).
public struct ActorCode: Hashable, Sendable {
    /// ISO 3166-1 alpha-3, or what stands in a country's place: IGO, UNO, EUR, NGO, ISM, IMG, MNC.
    public var country: String?
    /// A PLOVER sector: GOV, MIL, REB …
    public var sector: String?

    public init(country: String? = nil, sector: String? = nil) {
        self.country = country
        self.sector = sector
    }

    /// Both in one word: "NERMIL"; empty where neither is known.
    public var code: String { (country ?? "") + (sector ?? "") }
}
