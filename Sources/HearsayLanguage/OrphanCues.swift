import HearsayText

/// Gives a content to cues for which the network found none.
///
/// Its labels are flat: in "The envoy had warned of a strike, the source added" the inner
/// attribution takes the words, and "the source added" is left without. Where the cue closes or
/// opens its sentence the syntax leaves no doubt: the content is the rest of the sentence, and the
/// inner attribution becomes a link of the chain.
struct OrphanCues {
    let text: AnnotatedText

    /// Words that may follow a closing "…, the source said": "on Friday", "in a statement".
    static let longestTail = 6
    /// Fewer words make no statement.
    static let fewestWords = 3

    /// The attributions with a content, or with one that their sentence gives them.
    func completed(_ attributions: [TaggedAttribution]) -> [TaggedAttribution] {
        let taken = attributions.flatMap(\.ranges)
        let cues = attributions.flatMap(\.cue)
        return attributions.compactMap { attribution in
            if !attribution.content.isEmpty { return extended(attribution, cues, taken) }
            guard let content = content(of: attribution, taken) else { return nil }
            var completed = attribution
            completed.content = [content]
            return completed
        }
    }

    /// "After the visit, the envoy warned of a strike, the agency reported": where the content found
    /// stops before an inner attribution, it goes on to the comma.
    private func extended(
        _ attribution: TaggedAttribution, _ cues: [Range<Int>], _ taken: [Range<Int>]
    ) -> TaggedAttribution {
        guard let cue = attribution.cue.first, let found = attribution.content.last,
            let whole = content(of: attribution, taken), whole.upperBound <= cue.lowerBound,
            whole.lowerBound <= found.lowerBound, found.upperBound < whole.upperBound,
            cues.contains(where: {
                found.upperBound <= $0.lowerBound && $0.upperBound <= whole.upperBound
            })
        else { return attribution }
        var extended = attribution
        extended.content.removeAll { whole.contains($0.lowerBound) }
        extended.content.append(whole)
        return extended
    }

    private func content(of orphan: TaggedAttribution, _ taken: [Range<Int>]) -> Range<Int>? {
        guard let cue = orphan.cue.first else { return nil }
        let sentence = text.sentences[text.sentence(of: cue.lowerBound)]
        let own = (orphan.source + orphan.cue).filter { sentence.contains($0.lowerBound) }
        let start = own.map(\.lowerBound).min() ?? cue.lowerBound
        let end = own.map(\.upperBound).max() ?? cue.upperBound
        if let before = closing(sentence, start: start, end: end, taken) { return before }
        return opening(sentence, start: start, end: end)
    }

    /// "…, the source added.": what stands before the comma.
    private func closing(
        _ sentence: Range<Int>, start: Int, end: Int, _ taken: [Range<Int>]
    ) -> Range<Int>? {
        let tail = end..<max(end, sentence.upperBound)
        guard tail.count(where: { !text.words[$0].isMark }) <= Self.longestTail,
            !tail.contains(where: isComma),
            !taken.contains(where: { $0.lowerBound >= end && $0.lowerBound < sentence.upperBound })
        else { return nil }
        var last = start - 1
        while last > sentence.lowerBound, text.isQuotationMark(last) { last -= 1 }
        guard last > sentence.lowerBound, isComma(last) else { return nil }
        // A comma before the closing mark belongs to the quotation.
        let isQuoted = last < start - 1
        return statement(sentence.lowerBound..<(isQuoted ? start : last))
    }

    /// "According to the source, …": what stands after the comma.
    private func opening(_ sentence: Range<Int>, start: Int, end: Int) -> Range<Int>? {
        guard start == sentence.lowerBound, end < sentence.upperBound, isComma(end) else {
            return nil
        }
        var last = sentence.upperBound
        while last > end + 1, text.words[last - 1].isMark, !text.isQuotationMark(last - 1) {
            last -= 1
        }
        return statement((end + 1)..<last)
    }

    private func statement(_ words: Range<Int>) -> Range<Int>? {
        words.count(where: { !text.words[$0].isMark }) >= Self.fewestWords ? words : nil
    }

    private func isComma(_ word: Int) -> Bool {
        let at = Int(text.words[word].start)
        return text.report.bytes[at] == UInt8(ascii: ",")
    }
}
