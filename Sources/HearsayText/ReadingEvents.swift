/// What a report tells of: events, places, quantities, deadlines, conditionals (contract version 1).
extension Reading {
    /// Who did what to whom (PLOVER 2021).
    public struct Event: Sendable, Equatable {
        /// Whether it happened. PLOVER's auxiliary modes in one value.
        public enum Status: String, Sendable, CaseIterable {
            case happened, ongoing, planned, threatened, requested, denied, hypothetical
            case didNotHappen = "did-not-happen"
        }

        public var id: String
        /// PLOVER root code: `ACCUSE`.
        public var type: String
        /// PLOVER mode: `disapprove`; nil where the root has none or none is told.
        public var mode: String?
        /// The words that tell of it.
        public var trigger: Span
        /// Ids of the entities that act.
        public var source: [String] = []
        /// Ids of the entities that it is done to.
        public var target: [String] = []
        /// The words for those that act.
        public var sourceSpans: [Span] = []
        /// The words for those that it is done to.
        public var targetSpans: [Span] = []
        public var status: Status
        /// Id of the time expression that says when.
        public var time: String?
        /// Id of the place where it happens.
        public var place: String?
        /// Id of the innermost attribution whose content holds it; nil: the outlet's own voice. An
        /// act of speech is not held by the attribution that it makes.
        public var attribution: String?
        /// Calibrated probability that type, source and target are right.
        public var confidence: Double

        public init(
            id: String, type: String, trigger: Span, status: Status, confidence: Double
        ) {
            self.id = id
            self.type = type
            self.trigger = trigger
            self.status = status
            self.confidence = confidence
        }
    }

    /// A toponym, or an adjective or noun made of one.
    public struct Place: Sendable, Equatable {
        /// In Niamey; Niamey refused; Nigerien soldiers.
        public enum Use: String, Sendable, CaseIterable { case literal, metonymic, adjectival }

        public var id: String
        public var span: Span
        /// Its name in the gazetteer; the text's own where it is in none.
        public var name: String
        /// Degrees north, WGS 84.
        public var latitude: Double?
        /// Degrees east, WGS 84.
        public var longitude: Double?
        /// ISO 3166-1 alpha-3.
        public var country: String?
        /// Name of the first-order division it lies in.
        public var admin1: String?
        /// GeoNames feature code: `PPLC`.
        public var feature: String?
        public var geonameID: Int?
        public var use: Use
        public var confidence: Double

        public init(id: String, span: Span, name: String, use: Use, confidence: Double) {
            self.id = id
            self.span = span
            self.name = name
            self.use = use
            self.confidence = confidence
        }
    }

    /// A figure with what it counts. A vague one has a least, a most or both in place of a value.
    public struct Quantity: Sendable, Equatable {
        public var id: String
        public var span: Span
        public var value: Double?
        public var least: Double?
        public var most: Double?
        /// What is counted, in the text's words ("soldiers"), or an ISO 4217 code.
        public var unit: String
        /// `killed`, `wounded`, `missing`, `detained`, `displaced`, `forces`; nil for others.
        public var kind: String?
        /// Id of the entity that has, sends or suffers it.
        public var holder: String?
        /// Id of the place where it is.
        public var place: String?
        /// Id of the innermost attribution whose content holds it.
        public var attribution: String?

        public init(id: String, span: Span, unit: String) {
            self.id = id
            self.span = span
            self.unit = unit
        }
    }

    /// What one asks of another until a time.
    public struct Deadline: Sendable, Equatable {
        public var id: String
        /// Ids of entities.
        public var issuer: String?
        public var addressee: String?
        /// The words for the time.
        public var span: Span
        /// TIMEX3 value of the time, where it is known.
        public var due: String?
        public var demand: [Span] = []
        public var consequence: [Span] = []
        /// Id of the innermost attribution whose content holds it.
        public var attribution: String?

        public init(id: String, span: Span) {
            self.id = id
            self.span = span
        }
    }

    /// If … then …
    public struct Conditional: Sendable, Equatable {
        public var id: String
        /// The words of the condition.
        public var condition: [Span]
        /// The words of what follows.
        public var consequence: [Span]
        /// Id of the innermost attribution whose content holds it.
        public var attribution: String?

        public init(id: String, condition: [Span], consequence: [Span]) {
            self.id = id
            self.condition = condition
            self.consequence = consequence
        }
    }
}
