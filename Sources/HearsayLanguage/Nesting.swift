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
    /// A single word ("he said this") passes nothing on.
    static let fewestTold = 2

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

    /// Whether something found within a content passes on somebody's word: it has a source of its
    /// own, not the speaker's "I", and a cue of hearsay that tells of something said, and is likely
    /// enough.
    func isPlausible(_ inner: TaggedAttribution) -> Bool {
        guard inner.confidence >= Self.leastConfidence, inner.cue.contains(where: hasCueWord),
            let cue = inner.cue.first, let source = inner.source.first,
            tells(inner)
        else { return false }
        let isOwnWord = source.count == 1 && words.is(text.bytes(source.lowerBound), .speaker)
        return !isOwnWord && !words.is(text.bytes(cue.lowerBound), .unsaid)
    }

    /// Whether enough is told for something to be passed on.
    private func tells(_ inner: TaggedAttribution) -> Bool {
        inner.content.joined().count(where: { !text.words[$0].isMark }) >= Self.fewestTold
    }

    /// Whether something found within a content goes on with what its speaker says there: "warned
    /// against a strike, vowing that …".
    func goesOn(_ inner: TaggedAttribution) -> Bool {
        guard inner.source.isEmpty, inner.confidence >= Self.leastConfidence,
            let cue = inner.cue.first
        else { return false }
        return isParticiple(cue.lowerBound) && words.is(text.bytes(cue.lowerBound), .cue)
    }

    /// The content of `outer` without what follows a participle of the same speaker: "warned against
    /// an attack, vowing that …" ends at the comma. Nil where nothing is to be cut: within a
    /// quotation, or where another's cue stands before the participle and it may be theirs.
    func cut(
        _ outer: TaggedAttribution, before inner: TaggedAttribution, beside cues: [Range<Int>]
    ) -> [Range<Int>]? {
        guard let cue = inner.cue.first, isParticiple(cue.lowerBound),
            let index = outer.content.firstIndex(where: { $0.contains(cue.lowerBound - 1) }),
            outer.content[index].contains(cue.lowerBound)
        else { return nil }
        let content = outer.content[index]
        let kept = content.lowerBound..<(cue.lowerBound - 1)
        guard !kept.isEmpty, !cues.contains(where: { kept.contains($0.lowerBound) }) else {
            return nil
        }
        return outer.content[..<index] + [kept]
    }

    /// A reduced relative clause belongs to the words it follows: in "two officers confirmed the
    /// meeting first reported by Radio Lune" all behind "confirmed" is the officers' word, and the
    /// radio's word is within it, even where the network ends their content at "meeting".
    func joinReducedRelatives(_ all: inout [TaggedAttribution], _ level: [Int]) {
        for inner in level {
            guard let cue = all[inner].cue.first, let content = all[inner].content.last,
                content.upperBound == cue.lowerBound,
                let outer = level.first(where: { other in
                    other != inner && all[other].parent == all[inner].parent
                        && all[other].content.last == content
                        && (all[other].cue.first?.upperBound ?? cue.lowerBound)
                            <= content.lowerBound
                })
            else { continue }
            let end = max(cue.upperBound, all[inner].source.last?.upperBound ?? 0)
            all[outer].content[all[outer].content.count - 1] = content.lowerBound..<end
            all[inner].parent = outer
        }
    }

    /// Whether a word is an unquoted "-ing" after a comma.
    private func isParticiple(_ word: Int) -> Bool {
        word > 0 && !text.words[word].isQuoted
            && text.bytes(word).suffix(3).elementsEqual("ing".utf8)
            && text.bytes(word - 1).elementsEqual(",".utf8)
    }

    private func hasCueWord(_ words: Range<Int>) -> Bool {
        words.contains { self.words.is(text.bytes($0), .cue) }
    }

    /// A content without the quotation marks at its ends.
    private func inner(_ content: Range<Int>) -> Range<Int> {
        var words = content
        while let first = words.first, text.isQuotationMark(first) { words.removeFirst() }
        while let last = words.last, text.isQuotationMark(last) { words.removeLast() }
        return words
    }
}
