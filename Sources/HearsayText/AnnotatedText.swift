/// A report with what the language layer found in it. Ranges count words.
public struct AnnotatedText: Sendable {
    public let report: Report
    public let words: [Word]
    /// Sentences, headings, bylines and credit lines: every word is in exactly one.
    public let sentences: [Range<Int>]
    public let layout: Layout
    /// What the model tagged and linked, in text order.
    public var attributions: [TaggedAttribution]
    /// Tokens and trees, where they were asked for.
    public var syntax: Syntax?
    /// The names, in text order, no two of them overlapping; nil where they were not looked for.
    public var names: [TaggedName]?
    /// Who and what is pointed to; nil where that was not looked for.
    public var coreference: Coreference?
    /// The words that tell of events, in text order; nil where they were not looked for.
    public var events: [TaggedEvent]?
    /// What each word is about; nil where that was not asked for.
    public var vectors: WordVectors?

    public init(
        report: Report, words: [Word], sentences: [Range<Int>], layout: Layout,
        attributions: [TaggedAttribution]
    ) {
        self.report = report
        self.words = words
        self.sentences = sentences
        self.layout = layout
        self.attributions = attributions
    }

    /// The bytes from the first to the last word of a range; empty at 0 for an empty range.
    public func passage(_ range: Range<Int>) -> Passage {
        guard let first = range.first, let last = range.last else {
            return Passage(start: 0, end: 0)
        }
        return Passage(start: Int(words[first].start), end: Int(words[last].end))
    }

    /// The text of a range of words.
    public func text(_ range: Range<Int>) -> String { report[passage(range)] }

    /// The text of one word.
    public func text(_ word: Int) -> String { report[words[word].passage] }

    /// The sentence that holds a word.
    public func sentence(of word: Int) -> Int {
        sentences.partitioningIndex { $0.upperBound > word }
    }
}

/// An attribution as the model gives it: word ranges, linked.
public struct TaggedAttribution: Sendable, Equatable {
    public var source: [Range<Int>]
    public var cue: [Range<Int>]
    public var content: [Range<Int>]
    /// Index of the attribution whose content this one was found in.
    public var parent: Int?
    /// Calibrated probability that source, cue and content are right.
    public var confidence: Double

    public init(
        source: [Range<Int>], cue: [Range<Int>], content: [Range<Int>], parent: Int? = nil,
        confidence: Double
    ) {
        self.source = source
        self.cue = cue
        self.content = content
        self.parent = parent
        self.confidence = confidence
    }

    /// Every range of all three roles, in text order.
    public var ranges: [Range<Int>] {
        (source + cue + content).sorted { $0.lowerBound < $1.lowerBound }
    }
}

/// The parts of a report that are no running text. Ranges count words.
public struct Layout: Sendable, Equatable {
    /// The headline, where the text begins with one.
    public var headline: Range<Int>?
    /// "By Jane Doe": the name alone.
    public var byline: Range<Int>?
    /// "NIAMEY, Niger (AP) —": the place words alone.
    public var dateline: Range<Int>?
    /// Headings, bylines, datelines and credit lines whole: no statement begins or ends in them.
    public var furniture: [Range<Int>]

    public init(
        headline: Range<Int>? = nil, byline: Range<Int>? = nil, dateline: Range<Int>? = nil,
        furniture: [Range<Int>] = []
    ) {
        self.headline = headline
        self.byline = byline
        self.dateline = dateline
        self.furniture = furniture
    }
}
