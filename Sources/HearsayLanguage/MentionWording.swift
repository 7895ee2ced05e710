import HearsayText

/// What is compared of the words of two mentions.
struct MentionWording: Sendable {
    /// Its head, in lower case.
    let form: String
    let isCapital: Bool
    /// Whether it may be a name: a capital at its head, and no pronoun.
    private let isNameLike: Bool
    /// A word in capitals alone, which may stand for a name of other words: "ECOWAS".
    private let isShort: Bool
    private let isPronoun: Bool
    /// All its words in lower case, without determiners before it and the mark of the genitive.
    private let words: [String]

    /// What is added to the network's scores, which know no word of a mention but its head.
    struct Weights: Sendable {
        /// To the score of two mentions that read the same.
        var sameWords: Float
        /// To that of two names that share no word.
        var otherName: Float
        /// To that of going back to none.
        var none: Float

        static let none = Weights(sameWords: 0, otherName: 0, none: 0)
        /// Measured on OntoGUM dev; the figures change little from half to twice of each.
        static let measured = Weights(sameWords: 3, otherName: -3, none: 0.4)
    }

    init(
        _ mention: TaggedMention, _ text: AnnotatedText, isDeterminer: (ArraySlice<UInt8>) -> Bool
    ) {
        form = text.text(mention.head).lowercased()
        let shape = text.words[mention.head].shape
        isCapital = text.words[mention.head].beginsWithCapital
        isPronoun = mention.kind == .pronoun
        isNameLike = isCapital && !isPronoun
        var range = mention.words
        while range.lowerBound < mention.head, isDeterminer(text.bytes(range.lowerBound)) {
            range.removeFirst()
        }
        range.removeLast(text.genitive(endingAt: range.upperBound, after: mention.head))
        isShort = range.count == 1 && shape == .upper
        words = range.map { text.text($0).lowercased() }
    }

    /// What the words of a mention and of one before it add to the score of the two being one.
    func bonus(_ other: MentionWording, _ weights: Weights) -> Float {
        if isPronoun || other.isPronoun { return 0 }
        if words == other.words { return weights.sameWords }
        guard isNameLike, other.isNameLike, !isShort, !other.isShort,
            !words.contains(where: other.words.contains)
        else { return 0 }
        return weights.otherName
    }
}

extension AnnotatedText {
    /// Of how many words the mark of a genitive is that ends at a place: 2 for "’s", 1 for "’"; 0 if
    /// there is none behind a word.
    fileprivate func genitive(endingAt end: Int, after head: Int) -> Int {
        func isMark(_ word: Int) -> Bool { ["'", "’"].contains(text(word)) }
        if end > head + 2, isMark(end - 2), ["s", "S"].contains(text(end - 1)) { return 2 }
        return end > head + 1 && isMark(end - 1) ? 1 : 0
    }
}
