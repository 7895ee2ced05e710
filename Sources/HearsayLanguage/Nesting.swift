import HearsayText

/// Chains of hearsay: which contents are read again, and what of it is believed.
///
/// The corpus that the model learned from is flat, so the network gives one layer. A content read
/// on its own, as if it were the report, gives the next.
struct Nesting {
    /// How many layers below the first are looked for.
    static let deepest = 2
    /// Shorter contents hold no attribution.
    static let fewestWords = 5
    /// An inner attribution less likely than this is left out.
    static let leastConfidence = 0.25

    let text: AnnotatedText
    let words: HearsayWords

    /// A content to be read again.
    struct Place {
        let run: TextRun
        /// Index of the attribution whose content it is.
        let parent: Int
    }

    /// The contents of the attributions `level` that may hold another.
    func places(in all: [TaggedAttribution], _ level: [Int]) -> [Place] {
        level.flatMap { parent in
            all[parent].content.compactMap { content in
                let words = inner(content)
                guard words.count(where: { !text.words[$0].isMark }) >= Self.fewestWords,
                    hasCueWord(words)
                else { return nil }
                return Place(run: TextRun(words: words, isContent: true), parent: parent)
            }
        }
    }

    /// Of what was found within contents, that which passes on somebody's word: it has a source of
    /// its own and a cue of hearsay, and is likely enough.
    func plausible(_ found: [TaggedAttribution]) -> [TaggedAttribution] {
        found.filter { inner in
            !inner.source.isEmpty && inner.cue.contains(where: hasCueWord)
                && inner.confidence >= Self.leastConfidence
        }
    }

    private func hasCueWord(_ words: Range<Int>) -> Bool {
        words.contains { self.words.is(bytes($0), .cue) }
    }

    private func bytes(_ word: Int) -> ArraySlice<UInt8> {
        text.report.bytes[Int(text.words[word].start)..<Int(text.words[word].end)]
    }

    /// A content without the quotation marks at its ends.
    private func inner(_ content: Range<Int>) -> Range<Int> {
        var words = content
        while let first = words.first, text.isQuotationMark(first) { words.removeFirst() }
        while let last = words.last, text.isQuotationMark(last) { words.removeLast() }
        return words
    }
}
