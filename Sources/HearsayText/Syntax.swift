/// Tokens and trees of a text, as Universal Dependencies version 2 has them
/// (universaldependencies.org).
public struct Syntax: Sendable, Equatable {
    /// Syntactic words in text order.
    public var tokens: [SyntaxToken]
    /// Sentences in text order: every token is in exactly one.
    public var sentences: [Sentence]

    public init(tokens: [SyntaxToken] = [], sentences: [Sentence] = []) {
        self.tokens = tokens
        self.sentences = sentences
    }

    /// A tree: one token is the root, all others go back to it.
    public struct Sentence: Sendable, Equatable {
        /// Its tokens, none of them missing, at least one.
        public var tokens: Range<Int>
        /// Whether an empty line stands before it, or nothing.
        public var beginsParagraph: Bool

        public init(tokens: Range<Int>, beginsParagraph: Bool) {
            self.tokens = tokens
            self.beginsParagraph = beginsParagraph
        }
    }

    /// Adds what was found in the words after these. Heads and sentences of `other` count its own
    /// tokens.
    public mutating func append(_ other: Syntax) {
        let before = tokens.count
        tokens += other.tokens.map { token in
            var moved = token
            moved.head = token.head.map { $0 + before }
            return moved
        }
        sentences += other.sentences.map { sentence in
            let range = sentence.tokens
            return Sentence(
                tokens: (range.lowerBound + before)..<(range.upperBound + before),
                beginsParagraph: sentence.beginsParagraph)
        }
    }
}

/// A syntactic word. "don't" is two of them, "do" and "n't"; so is "cannot".
public struct SyntaxToken: Sendable, Equatable {
    /// Its form in the text.
    public var passage: Passage
    /// The words that it is made of. Two tokens may share one: "can" and "not" in "cannot".
    public var words: Range<Int>
    /// Whether it is written together with the token before it, as one multi-word token.
    public var isContinuation: Bool
    public var partOfSpeech: PartOfSpeech
    public var lemma: String
    /// Index of the token that it depends on; nil for the root of its sentence.
    public var head: Int?
    /// The relation to its head, with the subtype: "nsubj:pass". "root" at the root alone.
    public var relation: String

    public init(
        passage: Passage, words: Range<Int>, isContinuation: Bool = false,
        partOfSpeech: PartOfSpeech, lemma: String, head: Int?, relation: String
    ) {
        self.passage = passage
        self.words = words
        self.isContinuation = isContinuation
        self.partOfSpeech = partOfSpeech
        self.lemma = lemma
        self.head = head
        self.relation = relation
    }
}

/// The parts of speech of Universal Dependencies; the raw values are its tags.
public enum PartOfSpeech: String, Sendable, CaseIterable {
    case adjective = "ADJ"
    case adposition = "ADP"
    case adverb = "ADV"
    case auxiliary = "AUX"
    case coordinator = "CCONJ"
    case determiner = "DET"
    case interjection = "INTJ"
    case noun = "NOUN"
    case numeral = "NUM"
    case particle = "PART"
    case pronoun = "PRON"
    case properNoun = "PROPN"
    case punctuation = "PUNCT"
    case subordinator = "SCONJ"
    case symbol = "SYM"
    case verb = "VERB"
    case other = "X"
}
