import HearsayText

/// From how many words on a body without its furniture tells a report.
private let leastBody = 20
/// How many words a copy that is not exact must share.
private let leastNear = 20
/// How many of its own words a lifted passage has: two sentences, or one that is long.
private let leastPart = 24
private let leastLongSentence = 64

/// The kind and extent of what `left`, the shorter one, shares with `right`.
func judged(_ left: CopyText, _ right: CopyText, standing: Set<UInt64>) -> Overlap? {
    var stretches = Alignment(left, right).stretches
    let isExact = isExact(left, right)
    if !isExact, !standing.isEmpty {
        let samples = Fingerprint(left).samples
        stretches.removeAll { isStanding($0, samples, standing) }
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
        let all = Stretch(left: 0..<leftCount, right: 0..<rightCount, words: leftCount)
        found.matches = [all.match(left, right)]
        return found
    }
    if words >= leastNear, found.firstShare >= 0.5, found.secondShare >= 0.25,
        sharesOwnWords(stretches, left)
    {
        return found
    }
    let lifted = stretches.filter { isLifted($0, from: left) }
    guard !lifted.isEmpty else { return nil }
    let liftedWords = lifted.reduce(0) { $0 + $1.words }
    return Overlap(
        kind: .part, firstShare: Double(liftedWords) / Double(leftCount),
        secondShare: Double(liftedWords) / Double(rightCount),
        matches: lifted.map { $0.match(left, right) })
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
    let shared = stretches.reduce(0) { $0 + $1.ownWords(of: text) }
    return shared * 5 >= own * 2
}

/// Whether most samples of a stretch are standing text.
private func isStanding(
    _ stretch: Stretch, _ samples: [Fingerprint.Sample], _ standing: Set<UInt64>
) -> Bool {
    let inside = samples.filter { stretch.left.contains($0.word) }
    return inside.count { standing.contains($0.key) } * 2 > inside.count
}

/// Whether a stretch is a passage that was lifted, and neither a quotation nor a turn of phrase.
private func isLifted(_ stretch: Stretch, from text: CopyText) -> Bool {
    let own = stretch.ownWords(of: text)
    guard own >= leastPart else { return false }
    return own >= leastLongSentence || stretch.crossesSentences(of: text)
}

extension Stretch {
    /// How many of its words stand outside quotation marks, as far as they are shared.
    fileprivate func ownWords(of text: CopyText) -> Int {
        let quoted = text.tokens[left].count { $0.isQuoted }
        return max(0, words - quoted)
    }

    /// Whether a sentence begins in it, with eight words of it on either side.
    fileprivate func crossesSentences(of text: CopyText) -> Bool {
        left.dropFirst(8).dropLast(7).contains { text.tokens[$0].startsSentence }
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
