/// Whose an actor is and what part it plays (PLOVER 2021).
public struct ActorCode: Hashable, Sendable {
    /// ISO 3166-1 alpha-3, or what stands in a country's place: one of `standIns`.
    public var country: String?
    /// One of `sectors`.
    public var sector: String?

    public init(country: String? = nil, sector: String? = nil) {
        self.country = country
        self.sector = sector
    }

    /// Both in one word: "NERMIL"; empty where neither is known.
    public var code: String { (country ?? "") + (sector ?? "") }

    /// The sectors of PLOVER 2021.
    public static let sectors: Set<String> = [
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JRN", "JUD", "LAB", "LEG", "MED",
        "MIL", "OPP", "PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK",
    ]

    /// What stands in the place of a country for those who are of none.
    public static let standIns: Set<String> = ["EUR", "IGO", "IMG", "ISM", "MNC", "NGO", "UNO"]
}
