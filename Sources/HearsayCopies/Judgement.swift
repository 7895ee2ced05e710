import HearsayText

/// From how many words on a body without its furniture tells a report.
private let leastBody = 20
/// How many words a copy that is not exact must share.
private let leastNear = 20
/// Which shares a copy has at least: of the shorter text and of the longer one. An outlet that
/// prints its own report again changes little.
private let leastShares = (shorter: 0.5, longer: 0.33)
private let leastOwnShare = 0.5
/// A text that begins with so many words of its own, and shares less than this, is no version of
/// the other but one that took from it. A new lead of two sentences with its headline is shorter:
/// 60 words made parts of 3 in 100 copies that were cut, reordered and given one.
private let ownLead = (words: 90, share: 0.7)
/// How many of its own words a lifted passage has: two sentences, or one that is long.
private let leastPart = 24
private let leastLongSentence = 64

/// The kind and extent of what `left`, the shorter one, shares with `right`.
func judged(_ left: CopyText, _ right: CopyText, standing: Set<UInt64>, sameOutlet: Bool)
    -> Overlap?
{
    var stretches = Alignment(left, right).stretches
    let isExact = isExact(left, right)
    if !isExact, !standing.isEmpty {
        let samples = (Fingerprint(left).samples, Fingerprint(right).samples)
        stretches.removeAll { stretch in
            // Samples of both: where words were changed, few of either are among the shared.
            let inside =
                stretch.samples(samples.0, \.left) + stretch.samples(samples.1, \.right)
            return inside.count { standing.contains($0.key) } * 2 > inside.count
        }
    }
    let leftCount = left.tokens.count
    let rightCount = right.tokens.count
    let words = stretches.reduce(0) { $0 + $1.words }
    var found = Overlap(
        kind: .near, firstShare: Double(words) / Double(leftCount),
        secondShare: Double(words) / Double(rightCount),
        matches: stretches.map { $0.match(left, right) })
    if isExact {
        found.kind = .exact
        guard found.matches.isEmpty else { return found }
        // Too short for a stretch, but all of it.
        found.firstShare = 1
        found.secondShare = 1
        let all = Stretch(Run(left: 0, right: 0, count: min(leftCount, rightCount)))
        found.matches = [all.match(left, right)]
        return found
    }
    let shorter = sameOutlet ? leastOwnShare : leastShares.shorter
    let longer = sameOutlet ? leastOwnShare : leastShares.longer
    if words >= leastNear, found.firstShare >= shorter, found.secondShare >= longer,
        sharesOwnWords(stretches, left),
        sameOutlet || found.firstShare >= ownLead.share || !hasOwnLead(stretches)
    {
        return found
    }
    guard !sameOutlet else { return nil }
    let lifted = stretches.filter { isLifted($0, left, right) }
    guard !lifted.isEmpty else { return nil }
    let liftedWords = lifted.reduce(0) { $0 + $1.words }
    return Overlap(
        kind: .part, firstShare: Double(liftedWords) / Double(leftCount),
        secondShare: Double(liftedWords) / Double(rightCount),
        matches: lifted.map { $0.match(left, right) })
}

/// Whether one of the texts begins with words that are not in the other, more than a new lead has.
private func hasOwnLead(_ stretches: [Stretch]) -> Bool {
    let left = stretches.map(\.left.lowerBound).min() ?? 0
    let right = stretches.map(\.right.lowerBound).min() ?? 0
    return max(left, right) >= ownLead.words
}

private func isExact(_ left: CopyText, _ right: CopyText) -> Bool {
    if left.tokens.elementsEqual(right.tokens, by: { $0.hash == $1.hash }) { return true }
    let body = left.body
    return body.count >= leastBody && body == right.body
}

/// Whether what is shared is more than a statement that both quote in full.
private func sharesOwnWords(_ stretches: [Stretch], _ text: CopyText) -> Bool {
    let own = text.tokens.count { !$0.isQuoted }
    guard own >= leastNear else { return true }
    let shared = stretches.reduce(0) { sum, stretch in
        sum + stretch.sharedWords(text, \.left).count { !$0.isQuoted }
    }
    return shared * 5 >= own * 2
}

/// Whether a stretch is a passage that was lifted, and neither a quotation nor a turn of phrase.
private func isLifted(_ stretch: Stretch, _ left: CopyText, _ right: CopyText) -> Bool {
    let shared = stretch.sharedWords(left, \.left)
    let other = stretch.sharedWords(right, \.right)
    let own = min(shared.count { !$0.isQuoted }, other.count { !$0.isQuoted })
    guard own >= leastPart, stretch.isDense else { return false }
    return own >= leastLongSentence || crossesSentences(shared) || crossesSentences(other)
}

/// Whether a sentence begins among shared words, with five of them before it and four, as short
/// sentences have, from its first word on.
private func crossesSentences(_ words: [CopyText.Token]) -> Bool {
    words.dropFirst(5).dropLast(3).contains { $0.startsSentence }
}

extension Stretch {
    /// Whether little was changed: sentences that merely use the same phrases are more gap than run.
    fileprivate var isDense: Bool { words * 5 >= max(left.count, right.count) * 3 }

    /// The words of one of the texts that are in the other.
    fileprivate func sharedWords(_ text: CopyText, _ start: KeyPath<Run, Int>) -> [CopyText.Token] {
        runs.flatMap { text.tokens[$0[keyPath: start]..<$0[keyPath: start] + $0.count] }
    }

    /// The samples that lie within its runs.
    fileprivate func samples(
        _ samples: [Fingerprint.Sample], _ start: KeyPath<Run, Int>
    ) -> [Fingerprint.Sample] {
        samples.filter { sample in
            runs.contains { run in
                let end = run[keyPath: start] + run.count
                return run[keyPath: start] <= sample.word
                    && sample.word + Fingerprint.shingleLength <= end
            }
        }
    }

    fileprivate func match(_ first: CopyText, _ second: CopyText) -> Overlap.Match {
        Overlap.Match(
            first: first.passage(left), second: second.passage(right), words: words)
    }
}

extension CopyText {
    /// The bytes of a range of words that is not empty.
    fileprivate func passage(_ range: Range<Int>) -> Passage {
        Passage(
            start: tokens[range.lowerBound].passage.start,
            end: tokens[range.upperBound - 1].passage.end)
    }
}
