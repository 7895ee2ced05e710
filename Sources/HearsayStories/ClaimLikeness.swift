import Foundation

/// How likely two propositions of one story are one claim: what they have in common of words,
/// meaning, figures and times, and how near their reports are to each other.
package struct ClaimLikeness: Sendable {
    /// As likely as this on average, propositions are one claim.
    package static let least = 0.5
    /// How near to itself a report is.
    private static let within = 0.3
    /// No two reports are nearer: those that share paragraphs do not mean the same everywhere.
    private static let nearest = 0.4

    /// What each piece of evidence counts, on the logistic scale. Fitted on pairs and rounded; a
    /// claim's figure is part of it, so another figure for the same counts against.
    private enum Weight {
        static let meaning = 5.5
        static let words = 5.5
        static let information = 6.5
        static let figure = 3.5
        static let otherFigure = -3.5
        static let time = 2.3
        static let story = 8.0
        static let sameReport = -4.0
        static let length = -1.3
        static let bias = -5.3
    }

    /// Shared words that weigh so much are all that can be asked for.
    private static let fullInformation = 15.0

    private let proposition: Proposition
    private let words: [WordValue]
    private let total: Double

    package init(_ proposition: Proposition, _ weights: WordWeights) {
        self.proposition = proposition
        words = proposition.words.map { ($0, weights.weight(of: $0)) }
        total = words.reduce(0) { $0 + $1.value }
    }

    /// Whether two propositions are one claim.
    /// - Parameters:
    ///   - other: the other one.
    ///   - story: the likeness of their reports; nil: they stand in one.
    /// - Returns: a probability, and whether they differ in nothing but a figure.
    package func probability(
        of other: ClaimLikeness, story: Double?
    ) -> (same: Double, isOtherFigure: Bool) {
        let shared = sumOfShared(words, other.words) { weight, _ in weight }
        let meaning = Meaning.cosine(proposition.vector, other.proposition.vector)
        // Nothing in common: no other evidence makes up for that.
        guard shared > 0.75 || meaning > 0.2 else { return (0, false) }
        let figures = (proposition.figures, other.proposition.figures)
        let isSameFigure = figures.0.contains { a in figures.1.contains { $0.value == a.value } }
        let isOtherFigure =
            !isSameFigure
            && figures.0.contains { a in
                !a.unit.isEmpty && figures.1.contains { $0.unit == a.unit && $0.value != a.value }
            }
        let length = Double(min(words.count, other.words.count))
        var score = Weight.bias + Weight.meaning * meaning
        score += Weight.words * shared / max(1, (total * other.total).squareRoot())
        score += Weight.information * min(1, shared / Self.fullInformation)
        score += isSameFigure ? Weight.figure : 0
        score +=
            proposition.times.contains(where: other.proposition.times.contains)
            ? Weight.time : 0
        score += Weight.story * min(Self.nearest, story ?? Self.within)
        score += story == nil ? Weight.sameReport : 0
        score += Weight.length * log(1 + length)
        let same = logistic(score + (isOtherFigure ? Weight.otherFigure : 0))
        return (same, isOtherFigure && logistic(score) >= Self.least)
    }
}

private func logistic(_ score: Double) -> Double { 1 / (1 + exp(-score)) }
