import HearsayText

/// What is compared of the words of two mentions. `training/wording.py` does the same.
struct MentionWording: Sendable {
    /// Its head, in lower case.
    let form: Int32
    let isCapital: Bool
    let isPronoun: Bool
    private let type: Reading.EntityType
    /// Where it stands in the report.
    private let range: Range<Int>
    /// All its words in lower case, without determiners before it and the mark of the genitive.
    private let words: [Int32]
    /// Those of them that are words, of three bytes or more.
    private let telling: [Int32]

    /// What the words of two mentions have in common.
    enum Likeness: Int {
        case nothing, word, head, everything
        static let count = 4
    }

    /// How many classes of pairs there are.
    static let classes = 3 * 3 * Likeness.count * 2 * 2

    init(
        _ mention: TaggedMention, _ text: AnnotatedText, _ numbers: inout WordNumbers,
        isDeterminer: (ArraySlice<UInt8>) -> Bool
    ) {
        form = numbers.number(of: text.text(mention.head).lowercased())
        isCapital = text.words[mention.head].beginsWithCapital
        isPronoun = mention.kind == .pronoun
        type = mention.type
        range = mention.words
        var range = mention.words
        while range.lowerBound < mention.head, isDeterminer(text.bytes(range.lowerBound)) {
            range.removeFirst()
        }
        range.removeLast(text.genitive(endingAt: range.upperBound, after: mention.head))
        var words: [Int32] = []
        var telling: [Int32] = []
        for word in range {
            let number = numbers.number(of: text.text(word).lowercased())
            words.append(number)
            if text.bytes(word).count > 2, text.words[word].shape != .punctuation {
                telling.append(number)
            }
        }
        self.words = words
        self.telling = telling
    }

    func likeness(_ other: MentionWording) -> Likeness {
        if words == other.words { return .everything }
        if form == other.form { return .head }
        return telling.contains(where: other.telling.contains) ? .word : .nothing
    }

    /// The class of the pair of this mention and an earlier one: which of both are pronouns or
    /// begin with a capital, what their words have in common, whether they are of one type, whether
    /// one stands within the other.
    func pairClass(_ earlier: MentionWording) -> Int {
        let isOneType = type == earlier.type
        let isNested = range.holds(earlier.range) || earlier.range.holds(range)
        let kinds = kind * 3 + earlier.kind
        let alike = kinds * Likeness.count + likeness(earlier).rawValue
        return (alike * 2 + (isOneType ? 1 : 0)) * 2 + (isNested ? 1 : 0)
    }

    private var kind: Int { isPronoun ? 0 : isCapital ? 1 : 2 }
}

/// Numbers in place of words, to compare them fast: equal words, equal numbers.
struct WordNumbers {
    private var known: [String: Int32] = [:]

    mutating func number(of word: String) -> Int32 {
        let next = Int32(truncatingIfNeeded: known.count)
        if let number = known[word] { return number }
        known[word] = next
        return next
    }
}

extension Range<Int> {
    fileprivate func holds(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
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
