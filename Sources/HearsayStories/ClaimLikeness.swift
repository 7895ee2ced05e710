import Foundation

/// How likely two propositions of like reports are one claim: what they have in common of meaning,
/// words, figures and times.
package struct ClaimLikeness: Sendable {
    /// As likely as this on average, propositions are one claim: what is joined wrongly does more harm
    /// than what is not joined, but most pairs that are one say so in other words.
    package static let least = 0.18

    /// What each piece of evidence counts, on the logistic scale. Fitted on pairs of five cases that
    /// the model was not trained on, and rounded; but for another figure, which the cases hold too
    /// little of: a claim's figure is part of it.
    private enum Weight {
        static let meaning = 7.7
        static let words = 1.3
        static let information = 1.9
        static let figure = 1.4
        static let otherNumber = -0.8
        static let otherFigure = -3.5
        static let time = 1.7
        static let sameReport = -1.1
        static let bias = -7.1
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
    ///   - isSameReport: whether they stand in one report.
    /// - Returns: a probability, and whether they differ in nothing but a figure.
    package func probability(
        of other: ClaimLikeness, isSameReport: Bool
    ) -> (same: Double, isOtherFigure: Bool) {
        let meaning = Meaning.cosine(proposition.vector, other.proposition.vector)
        // Nothing in common: no other evidence makes up for that. Most pairs are such.
        guard meaning > 0.2 || proposition.vector.isEmpty else { return (0, false) }
        let shared = sumOfShared(words, other.words) { weight, _ in weight }
        let figures = (proposition.figures, other.proposition.figures)
        let isSameFigure = figures.0.contains { a in figures.1.contains { $0.value == a.value } }
        let isOtherFigure =
            !isSameFigure
            && figures.0.contains { a in
                !a.unit.isEmpty && figures.1.contains { $0.unit == a.unit && $0.value != a.value }
            }
        var score = Weight.bias + Weight.meaning * meaning
        score += Weight.words * shared / max(1, (total * other.total).squareRoot())
        score += Weight.information * min(1, shared / Self.fullInformation)
        score += isSameFigure ? Weight.figure : 0
        score +=
            proposition.times.contains(where: other.proposition.times.contains)
            ? Weight.time : 0
        score += isSameReport ? Weight.sameReport : 0
        // Whether they differ in nothing but a figure, all else tells.
        var against = isOtherFigure ? Weight.otherFigure : 0
        if !isSameFigure, !figures.0.isEmpty, !figures.1.isEmpty { against += Weight.otherNumber }
        let same = logistic(score + against)
        return (same, isOtherFigure && logistic(score) >= Self.least)
    }
}

private func logistic(_ score: Double) -> Double { 1 / (1 + exp(-score)) }
