package import HearsayText

/// What one report has in common with another.
package struct Overlap: Sendable, Equatable {
    /// How much of a report is in the other.
    package enum Kind: String, Sendable {
        /// Every word, but for headline, byline, dateline and credit lines.
        case exact
        /// Most of the shorter one, and a good part of the longer one.
        case near
        /// A passage.
        case part
    }

    /// A stretch of words that both have, with small changes at most.
    package struct Match: Sendable, Equatable {
        /// Where it stands in the first report, in UTF-8 bytes.
        package var first: Passage
        /// Where it stands in the second one.
        package var second: Passage
        /// How many words of it are the same in both.
        package var words: Int
    }

    package var kind: Kind
    /// The share of the first report's words that is found in the second.
    package var firstShare: Double
    /// The share of the second report's words that is found in the first.
    package var secondShare: Double
    /// What they share, in the order of the first report.
    package var matches: [Match]

    /// The same seen from the other report.
    package var reversed: Overlap {
        let turned = matches.map { Match(first: $0.second, second: $0.first, words: $0.words) }
        return Overlap(
            kind: kind, firstShare: secondShare, secondShare: firstShare,
            matches: turned.sorted { $0.first < $1.first })
    }
}

/// What two reports have in common, held against their texts.
///
/// It is the same both ways, but for first and second. Time grows with the sum of their lengths.
/// - Parameters:
///   - first: a report's words.
///   - second: another's.
///   - standing: samples that are no sign of copying (`CopyCandidates.standing`).
///   - sameOutlet: whether one outlet published both: a passage that it uses again is background
///     of its own and no copy.
/// - Returns: nil where neither is a copy of the other nor of part of it.
package func overlap(
    of first: CopyText, and second: CopyText, standing: Set<UInt64> = [],
    sameOutlet: Bool = false
) -> Overlap? {
    let isTurned = precedes(second, first)
    let (left, right) = isTurned ? (second, first) : (first, second)
    guard !left.tokens.isEmpty, !right.tokens.isEmpty else { return nil }
    guard let found = judged(left, right, standing: standing, sameOutlet: sameOutlet) else {
        return nil
    }
    return isTurned ? found.reversed : found
}

/// An order of texts that does not hang on which was given first: the shorter one precedes.
private func precedes(_ left: CopyText, _ right: CopyText) -> Bool {
    if left.tokens.count != right.tokens.count { return left.tokens.count < right.tokens.count }
    return left.tokens.lazy.map(\.hash).lexicographicallyPrecedes(right.tokens.lazy.map(\.hash))
}
