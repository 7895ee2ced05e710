import Foundation

/// How much two reports look as if they told of one happening: common words, weighted by how few
/// reports have them; common meaning of their beginnings; nearness in time.
package struct StoryLikeness: Sendable {
    /// Reports as like as this on average are one story. Fitted on ECB+ train and dev, where
    /// scores stand level from 0.08 to 0.12.
    package static let least = 0.1
    /// Days in which likeness falls to a third.
    private static let lasting = 3.0
    /// As many days apart a report without a day is from all others.
    private static let unknownDistance = 3.0

    private let words: WordDirection
    private let lead: WordDirection
    private let names: WordDirection
    private let outline: Outline

    package init(_ outline: Outline, _ weights: WordWeights) {
        self.outline = outline
        words = weights.direction(of: outline.words)
        lead = weights.direction(of: outline.lead)
        names = weights.direction(of: outline.names)
    }

    /// The likeness of two reports, 0 and up.
    package func likeness(to other: StoryLikeness) -> Double {
        let common =
            words.cosine(other.words) + 0.2 * lead.cosine(other.lead)
            + 0.1 * names.cosine(other.names)
        // Most pairs are far below the threshold whatever their vectors say.
        let near = common * nearness(to: other)
        guard near * 2 >= Self.least / 4 else { return near }
        return near * (1 + max(0, (meaning(of: other) + other.meaning(of: self)) / 2))
    }

    private func nearness(to other: StoryLikeness) -> Double {
        guard let day = outline.day, let otherDay = other.outline.day else {
            return exp(-Self.unknownDistance / Self.lasting)
        }
        return exp(-abs(day - otherDay) / Self.lasting)
    }

    /// The mean over the clauses of the beginning of the best match in another report.
    private func meaning(of other: StoryLikeness) -> Double {
        let leading = outline.clauses.prefix(max(1, outline.leading))
        guard !leading.isEmpty, !other.outline.clauses.isEmpty else { return 0 }
        let sum = leading.reduce(0) { sum, clause in
            sum + (other.outline.clauses.lazy.map { Meaning.cosine(clause, $0) }.max() ?? 0)
        }
        return sum / Double(leading.count)
    }
}
