/// A report and two actors in it: what does the one do to the other? (`hearsay code`)
public struct PairQuestion: Sendable {
    public var report: Report
    /// The words of who acts, where they are known.
    public var source: Passage?
    /// The words of who is acted upon, where they are known.
    public var target: Passage?

    public init(report: Report, source: Passage? = nil, target: Passage? = nil) {
        self.report = report
        self.source = source
        self.target = target
    }
}

/// What a source does to a target, coded by the PLOVER ontology (Halterman et al. 2023).
public struct PairCode: Sendable, Equatable {
    /// A PLOVER type such as `ACCUSE`, or `none`.
    public var type: String
    /// The type's mode, such as `disapprove`; nil where it has none.
    public var mode: String?
    /// Whether it happened; nil where the text does not tell.
    public var status: EventStatus?
    /// The probability of every type and of `none`, in the model's order.
    public var scores: [Score]

    /// The name of the type of a pair between which nothing happens.
    public static let none = "none"

    /// A type and its probability.
    public struct Score: Sendable, Equatable {
        public var type: String
        /// 0 ... 1; all scores of a pair together are 1.
        public var probability: Double

        public init(type: String, probability: Double) {
            self.type = type
            self.probability = probability
        }
    }

    public init(type: String, mode: String? = nil, status: EventStatus? = nil, scores: [Score]) {
        self.type = type
        self.mode = mode
        self.status = status
        self.scores = scores
    }
}

/// Whether an event is told as having happened (docs/reading.md).
public typealias EventStatus = Reading.Event.Status
