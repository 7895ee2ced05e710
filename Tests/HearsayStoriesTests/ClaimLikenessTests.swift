import Testing

@testable import HearsayStories

@Suite("Likeness of claims")
struct ClaimLikenessTests {
    @Test("another figure speaks against one claim, and not against a contradiction")
    func otherFigure() {
        let seven = proposition([127, 0], Proposition.Figure(value: 7, unit: "soldier"))
        let twelve = proposition([96, 83], Proposition.Figure(value: 12, unit: "soldier"))
        let plain = proposition([96, 83])
        let weights = WordWeights(reports: 2, frequency: [:])
        func compare(_ one: Proposition, _ other: Proposition) -> (Double, Bool) {
            let found = ClaimLikeness(one, weights).probability(
                of: ClaimLikeness(other, weights), isSameReport: false)
            return (found.same, found.isOtherFigure)
        }
        // But for the figures both are just alike enough.
        #expect(compare(seven, plain).0 >= ClaimLikeness.least)
        #expect(compare(seven, twelve).0 < ClaimLikeness.least)
        #expect(compare(seven, twelve).1)
        #expect(!compare(seven, plain).1)
    }

    @Test("a number that counts nothing named speaks against another, but contradicts none")
    func bareNumber() {
        let weights = WordWeights(reports: 2, frequency: [:])
        let counted = proposition([127, 0], Proposition.Figure(value: 7, unit: "soldier"))
        let bare = proposition([96, 83], Proposition.Figure(value: 12, unit: ""))
        let same = proposition([96, 83], Proposition.Figure(value: 7, unit: ""))
        let none = proposition([96, 83])
        func probability(_ other: Proposition) -> (same: Double, isOtherFigure: Bool) {
            ClaimLikeness(counted, weights).probability(
                of: ClaimLikeness(other, weights), isSameReport: false)
        }
        #expect(probability(bare).same < probability(none).same)
        #expect(probability(same).same > probability(none).same)
        #expect(!probability(bare).isOtherFigure)
    }

    private func proposition(_ vector: [Int8], _ figures: Proposition.Figure...) -> Proposition {
        Proposition(words: [], figures: figures, times: [], vector: vector, head: "")
    }
}
