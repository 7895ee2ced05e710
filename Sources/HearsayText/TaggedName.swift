/// A name as the model gives it.
public struct TaggedName: Sendable, Equatable {
    /// The words of the name, without quotation marks or commas at its edges.
    public var words: Range<Int>
    public var type: Reading.EntityType
    /// Probability that all its words belong to a name of this type, 0 ... 1.
    public var confidence: Double

    public init(words: Range<Int>, type: Reading.EntityType, confidence: Double) {
        self.words = words
        self.type = type
        self.confidence = confidence
    }
}
