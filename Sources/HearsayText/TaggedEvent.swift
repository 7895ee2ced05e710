/// A word that tells of an event, as the model gives it. Indices count words.
public struct TaggedEvent: Sendable, Equatable {
    /// The trigger.
    public var word: Int
    /// Its PLOVER type (Halterman et al. 2023), such as `ACCUSE`; nil for an event of no such type.
    public var root: String?
    /// Probability of this type at the word, 0 ... 1.
    public var probability: Double
    public var factuality: Factuality
    /// The head word of who does it, in the same sentence or one beside it.
    public var source: Int?
    /// The head word of whom it is done to.
    public var target: Int?
    /// The head word of where it happens.
    public var place: Int?

    public init(
        word: Int, root: String?, probability: Double, factuality: Factuality,
        source: Int? = nil, target: Int? = nil, place: Int? = nil
    ) {
        self.word = word
        self.root = root
        self.probability = probability
        self.factuality = factuality
        self.source = source
        self.target = target
        self.place = place
    }
}

/// Whether an event is told as a fact.
public struct Factuality: Sendable, Equatable {
    /// From -3, certainly did not happen, over 0, unknown, to 3, certainly happened (Saurí and
    /// Pustejovsky 2009, on the scale of Stanovsky et al. 2017).
    public var value: Double
    /// Probability that it is negated, 0 ... 1.
    public var negated: Double
    /// Probability that it is told as uncertain, 0 ... 1.
    public var uncertain: Double
    /// Probability that it lies in the future, 0 ... 1.
    public var future: Double

    public init(value: Double, negated: Double, uncertain: Double, future: Double) {
        self.value = value
        self.negated = negated
        self.uncertain = uncertain
        self.future = future
    }
}
