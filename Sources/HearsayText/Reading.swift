/// What was found in one report: the output contract, version 1 (docs/reading.md).
///
/// Every offset is a Unicode code point of the report's text, half-open. Values that are not
/// known are absent.
public struct Reading: Sendable, Equatable {
    /// The model that read the report.
    public var model: String
    /// The report, as far as it is known.
    public var article: Article
    /// Sentences, headings and credit lines, in text order.
    public var sentences: [Span]
    /// Words that name or point to someone, in text order.
    public var mentions: [Mention]
    /// Those whom the mentions point to.
    public var entities: [Entity]
    /// Who said what, in text order of the content.
    public var attributions: [Attribution]
    /// Words for days, times of day, lengths and repetitions, in text order.
    public var times: [Time]
    /// Who did what to whom, in text order of the triggers.
    public var events: [Event] = []
    /// Names of places and words made of them, in text order.
    public var places: [Place] = []
    /// Figures that count something, in text order.
    public var quantities: [Quantity] = []
    /// What somebody is to do by when, in text order of the demands.
    public var deadlines: [Deadline] = []
    /// What follows if something is so, in text order.
    public var conditionals: [Conditional] = []
    /// What is put forward, in text order of the heads; empty where it was not asked for.
    public var assertions: [Assertion] = []

    public init(
        model: String, article: Article, sentences: [Span] = [], mentions: [Mention] = [],
        entities: [Entity] = [], attributions: [Attribution] = [], times: [Time] = []
    ) {
        self.model = model
        self.article = article
        self.sentences = sentences
        self.mentions = mentions
        self.entities = entities
        self.attributions = attributions
        self.times = times
    }
}

/// Code points `start ..< end` of a report's text.
public struct Span: Hashable, Sendable, Comparable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Text order: by start, the longer one first where they start together.
    public static func < (left: Span, right: Span) -> Bool {
        left.start != right.start ? left.start < right.start : left.end > right.end
    }
}

extension Reading {
    /// The report that was read.
    public struct Article: Sendable, Equatable {
        public var id: String?
        public var url: String?
        public var outlet: String?
        public var title: String?
        public var byline: String?
        public var dateline: String?
        public var published: String?
        /// What was given for the day of publication and is no ISO 8601 date: relative dates have
        /// no value then.
        public var unreadDate: String?
        /// Of the text's UTF-8, in hexadecimal.
        public var sha256: String
        /// The text, where it was asked for.
        public var text: String?
        /// Malformed UTF-8 sequences that were replaced, if any.
        public var repairs: Int

        public init(sha256: String, repairs: Int = 0) {
            self.sha256 = sha256
            self.repairs = repairs
        }
    }

    /// A name, a noun phrase or a pronoun.
    public struct Mention: Sendable, Equatable {
        public enum Kind: String, Sendable, CaseIterable { case name, nominal, pronoun }

        public var id: String
        public var span: Span
        public var kind: Kind
        public var type: EntityType
        /// Id of the entity it points to.
        public var entity: String
        public var confidence: Double

        public init(
            id: String, span: Span, kind: Kind, type: EntityType, entity: String,
            confidence: Double
        ) {
            self.id = id
            self.span = span
            self.kind = kind
            self.type = type
            self.entity = entity
            self.confidence = confidence
        }
    }

    /// What sort of thing an entity is.
    public enum EntityType: String, Sendable, CaseIterable {
        case person, organization, place, group, other
    }

    /// One real-world actor of the report, its mentions joined.
    public struct Entity: Sendable, Equatable {
        public var id: String
        /// Its fullest name in the report; for the nameless, the fullest description.
        public var name: String
        public var type: EntityType
        /// Ids of its mentions, in text order.
        public var mentions: [String]
        /// Roles that the text gives it ("General", "coup leader").
        public var roles: [String]
        /// Ids of the entities it belongs to.
        public var affiliations: [String]
        /// Country and sector, as far as they are known.
        public var actor: ActorCode?

        public init(
            id: String, name: String, type: EntityType, mentions: [String], roles: [String] = [],
            affiliations: [String] = []
        ) {
            self.id = id
            self.name = name
            self.type = type
            self.mentions = mentions
            self.roles = roles
            self.affiliations = affiliations
        }
    }

    /// Somebody's word: a source, a cue and a content.
    public struct Attribution: Sendable, Equatable {
        public enum SourceKind: String, Sendable, CaseIterable {
            case named, anonymous, institution, collective, document, outlet
        }
        public enum Voice: String, Sendable, CaseIterable { case direct, indirect, mixed }
        public enum Stance: String, Sendable, CaseIterable {
            case asserts, confirms, denies, warns, threatens, promises, urges, demands, accuses,
                predicts, questions
        }

        public var id: String
        public var source: [Span]
        public var cue: [Span]
        public var content: [Span]
        /// Id of the attribution whose content holds this one: a chain of hearsay.
        public var parent: String?
        /// Id of the entity that the source words refer to.
        public var speaker: String?
        public var sourceKind: SourceKind?
        /// How many the source words say they are ("three Malian sources").
        public var count: Int?
        /// The words that say on what ground or under which condition.
        public var grounds: [Span]
        /// Id of the entity it was said to.
        public var audience: String?
        public var voice: Voice
        public var stance: Stance
        /// Calibrated probability that source, cue and content are right.
        public var confidence: Double

        public init(
            id: String, source: [Span], cue: [Span], content: [Span], voice: Voice,
            stance: Stance, confidence: Double
        ) {
            self.id = id
            self.source = source
            self.cue = cue
            self.content = content
            self.grounds = []
            self.voice = voice
            self.stance = stance
            self.confidence = confidence
        }
    }

    /// A time expression (TimeML 1.2, TIMEX3).
    public struct Time: Sendable, Equatable {
        public enum Kind: String, Sendable, CaseIterable {
            case date = "DATE"
            case time = "TIME"
            case duration = "DURATION"
            case set = "SET"
        }

        public var id: String
        public var span: Span
        public var kind: Kind
        /// ISO 8601 as TIMEX3 extends it (`1998-01-08`, `1998-W12`, `P3D`, `PAST_REF`); nil where
        /// it hangs on a day that is not known.
        public var value: String?

        public init(id: String, span: Span, kind: Kind, value: String?) {
            self.id = id
            self.span = span
            self.kind = kind
            self.value = value
        }
    }
}
