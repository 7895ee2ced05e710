/// Who had a claim from whom: its origins, and under each the reports through which it came.
public struct Trace: Sendable, Equatable {
    /// The claim's id in the casebook.
    public var claim: Int
    /// Exact words of its best assertion.
    public var words: String
    public var kind: String
    public var standing: String
    /// Independent origins, at least and at most.
    public var least: Int
    public var most: Int
    public var suggested: Int
    /// The analyst's own rating.
    public var rating: String?
    /// Those who can have known.
    public var asserts: [Origin] = []
    public var denies: [Origin] = []
    /// Reports that only ask whether it is so.
    public var questions: [Step] = []
    /// Reports that have it from one another, none from outside; in the order in which each had it
    /// from the next.
    public var circles: [[Step]] = []
    /// Claims that cannot be true beside this one.
    public var contradictions: [Contradiction] = []

    /// - Parameters:
    ///   - claim: the claim's id.
    ///   - words: exact words of its best assertion.
    ///   - kind: asserted, foretold, demanded, promised or threatened.
    ///   - standing: the list that it stands in.
    ///   - origins: independent origins, at least and at most.
    ///   - suggested: credibility suggested from the count.
    public init(
        claim: Int, words: String, kind: String, standing: String, origins: (Int, Int),
        suggested: Int
    ) {
        self.claim = claim
        self.words = words
        self.kind = kind
        self.standing = standing
        (least, most) = origins
        self.suggested = suggested
    }

    /// One who can have known.
    public struct Origin: Sendable, Equatable {
        /// named, nameless or unsourced.
        public var kind: String
        public var name: String
        /// How many the text says that they are.
        public var count: Int
        /// The reports that had it from nobody's report.
        public var reports: [Step]

        /// - Parameters:
        ///   - kind: named, nameless or unsourced.
        ///   - name: the name, or the words for whoever has none.
        ///   - count: how many they are.
        ///   - reports: those that had it first.
        public init(kind: String, name: String, count: Int, reports: [Step]) {
            self.kind = kind
            self.name = name
            self.count = count
            self.reports = reports
        }
    }

    /// A report that has it, with those that have it from there.
    public struct Step: Sendable, Equatable {
        /// Outlet, day, words and chain.
        public var citation: Answer.Citation
        /// asserted, confirmed, denied or questioned.
        public var stance: String
        /// Where the words stand, in code points of the report's text.
        public var start: Int
        public var end: Int
        /// Reports that reprint this one.
        public var copies: [Copy] = []
        /// Reports that name this one's outlet as where they have it from.
        public var reports: [Step] = []

        /// - Parameters:
        ///   - citation: outlet, day, words and chain.
        ///   - stance: towards the claim.
        ///   - start: first code point of the words.
        ///   - end: the code point behind them.
        public init(citation: Answer.Citation, stance: String, start: Int, end: Int) {
            self.citation = citation
            self.stance = stance
            self.start = start
            self.end = end
        }
    }

    /// A reprint.
    public struct Copy: Sendable, Equatable {
        public var report: Int
        public var outlet: String?
        public var published: String?

        /// - Parameters:
        ///   - report: its id in the casebook.
        ///   - outlet: who printed it.
        ///   - published: the day or instant.
        public init(report: Int, outlet: String?, published: String?) {
            self.report = report
            self.outlet = outlet
            self.published = published
        }
    }

    /// Another claim that cannot be true beside this one.
    public struct Contradiction: Sendable, Equatable {
        public var claim: Int
        /// figures or statements.
        public var kind: String
        public var words: String

        /// - Parameters:
        ///   - claim: its id.
        ///   - kind: figures or statements.
        ///   - words: exact words of its best assertion.
        public init(claim: Int, kind: String, words: String) {
            self.claim = claim
            self.kind = kind
            self.words = words
        }
    }
}
