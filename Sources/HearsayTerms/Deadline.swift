import HearsayText

/// A deadline under way: tokens and words, not yet spans.
struct Deadline {
    /// The words for the time; those of the noun where no time is given.
    var words: Range<Int>
    /// Index of the time expression.
    var time: Int?
    /// Tokens of those who set it and for whom it is set.
    var issuer: Int?
    var addressee: Int?
    /// Index of the entity that set it, where no words of the sentence name it.
    var speaker: Int?
    /// The verb of what is asked for.
    var verb: Int?
    var demand: [Range<Int>] = []
    var consequence: [Range<Int>] = []
    /// A word that tells of it: whose word that is, the deadline is.
    var anchor: Int
    /// The sentence it was found in.
    var sentence: Int = 0
}
