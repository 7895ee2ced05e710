/// What is known of a name or of a phrase, outside any report.
public struct ActorLookup: Sendable {
    /// What was asked for means on the day; nil where nothing is known, or several may be meant.
    public var code: ActorCode?
    /// The known actors of that name.
    public var actors: [Match]

    public init(code: ActorCode?, actors: [Match]) {
        self.code = code
        self.actors = actors
    }

    /// A known actor.
    public struct Match: Sendable {
        public var name: String
        /// ISO 3166-1 alpha-3, or what stands in a country's place.
        public var country: String?
        /// What it is on the day.
        public var code: ActorCode
        public var aliases: [String]
        /// In the order of time.
        public var terms: [Term]

        public init(
            name: String, country: String?, code: ActorCode, aliases: [String], terms: [Term]
        ) {
            self.name = name
            self.country = country
            self.code = code
            self.aliases = aliases
            self.terms = terms
        }
    }

    /// What an actor is from a day to a day.
    public struct Term: Sendable {
        /// ISO 8601: a day, a month or a year; nil where it is not told.
        public var from: String?
        public var to: String?
        public var sector: String?
        /// `head-of-state`, `body` …: see `Data/actors.tsv`.
        public var kind: String

        public init(from: String?, to: String?, sector: String?, kind: String) {
            self.from = from
            self.to = to
            self.sector = sector
            self.kind = kind
        }
    }
}
