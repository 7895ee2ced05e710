import HearsayText

/// Chains of hearsay: where a content is read again, and what of it is believed.
///
/// The corpus that the model learned from is flat, so the network gives one layer. A content read
/// on its own, as if it were the report, gives the next.
enum Nesting {
    /// How many layers below the first are looked for.
    static let deepest = 2
    /// Shorter contents hold no attribution.
    static let fewestWords = 5
    /// An inner attribution less likely than this is left out: on flat text most are mistakes.
    static let leastConfidence = 0.5

    /// A content to be read again.
    struct Place {
        let run: TextRun
        /// Index of the attribution whose content it is.
        let parent: Int
    }

    /// The contents of the attributions `level` that are long enough to hold another.
    static func places(in all: [TaggedAttribution], _ level: [Int], _ text: AnnotatedText)
        -> [Place]
    {
        level.flatMap { parent in
            all[parent].content.compactMap { content in
                let words = inner(content, text)
                guard words.count(where: { !text.words[$0].isMark }) >= fewestWords else {
                    return nil
                }
                return Place(run: TextRun(words: words, isContent: true), parent: parent)
            }
        }
    }

    /// A content without the quotation marks at its ends.
    private static func inner(_ content: Range<Int>, _ text: AnnotatedText) -> Range<Int> {
        var words = content
        while let first = words.first, text.isQuotationMark(first) { words.removeFirst() }
        while let last = words.last, text.isQuotationMark(last) { words.removeLast() }
        return words
    }

    /// Of what was found within a content, that which has a cue and a source of its own and is
    /// likely enough.
    static func plausible(_ found: [TaggedAttribution]) -> [TaggedAttribution] {
        found.filter { inner in
            !inner.cue.isEmpty && !inner.source.isEmpty && inner.confidence >= leastConfidence
        }
    }
}
