/// What the network puts out for a word, question by question. The cases are named as in
/// `reader.json`.
enum Head: Int, CaseIterable, Sendable {
    /// BIO labels of sources, cues and contents.
    case tags
    /// Vectors that join cues to sources and contents to cues.
    case links
    /// BIO labels of names.
    case names
    /// Whether the word begins a token, and whether it begins a sentence.
    case tokens
    /// Universal part of speech.
    case upos
    /// Edit rules from a form to its lemma.
    case lemmas
    /// Vectors that join dependents to their syntactic heads.
    case arcs
    /// Which relation joins them.
    case relations
    /// Whether the word is the head of a mention, and of what type.
    case mentions
    /// Where the mention begins and ends.
    case boundaries
    /// Which earlier mention it goes back to.
    case antecedents
    /// Whether the word tells of an event, and of which.
    case triggers
    /// Who did it, to whom, where.
    case arguments
    /// How certain the event is.
    case factuality
    /// The event type of a text with marked source and target.
    case pair
    /// What the sentence is about.
    case vector

    /// The name in `reader.json`.
    var name: String { String(describing: self) }

}

/// Where each head's numbers stand in a row of the network's output.
struct HeadLayout: Sendable {
    /// Half-open ranges of channels, by the head's raw value; empty for a head that is not there.
    private let ranges: [Range<Int>]

    init(_ ranges: [Head: Range<Int>]) {
        self.ranges = Head.allCases.map { ranges[$0] ?? 0..<0 }
    }

    subscript(head: Head) -> Range<Int> { ranges[head.rawValue] }

    /// The first channel after all heads.
    var end: Int { ranges.map(\.upperBound).max() ?? 0 }

    /// Two heads that claim the same channel, if there are any.
    var overlap: (Head, Head)? {
        let ordered = Head.allCases.filter { !self[$0].isEmpty }
            .sorted { self[$0].lowerBound < self[$1].lowerBound }
        return zip(ordered, ordered.dropFirst()).first { self[$0].overlaps(self[$1]) }
    }
}
