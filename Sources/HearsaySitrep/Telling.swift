import HearsayQuestions
import HearsayStore
import HearsayText

extension Clerk {
    /// The assertion that tells a claim: its best one, or where that is no clause that can stand
    /// on its own, the best of those that can and are carried by the same word (“his resignation”,
    /// “the minister has resigned”); nil where none can.
    func telling(of card: ClaimCard) throws -> Saying? {
        if let known = tellings[card.id] { return known }
        let best = try sayings.saying(card.report, card.assertion)
        var found = best.flatMap { $0.rank < 2 ? $0 : nil }
        if let best, found == nil, best.head.count > 3 {
            let stances = ["asserted", "confirmed"]
            found = try sayings.sayings(of: card.id, stances, head: best.head, limit: 20)
                .filter { $0.rank < 2 }
                .enumerated().min { Self.order($0) < Self.order($1) }?.element
        }
        tellings[card.id] = .some(found)
        return found
    }

    /// Named before unsourced before nameless, then the earliest.
    private static func order(_ saying: (offset: Int, element: Saying)) -> (Int, Int) {
        let source = saying.element.isNamed ? 0 : saying.element.verb == nil ? 1 : 2
        return (source, saying.offset)
    }

    /// The assertion that tells a claim as something that is so; nil where none can, and of an
    /// outlet's own prose about nobody whom other reports tell of.
    func tellingFact(of card: ClaimCard) throws -> Saying? {
        guard let saying = try telling(of: card), saying.isOfFact,
            saying.verb != nil || card.standing != "nameless" || prominence.isKnown(saying.words)
        else { return nil }
        return saying
    }

    /// Claims that can be told as something that is so: first those of an event or a figure about
    /// somebody whom several reports tell of and on somebody's word, last what has none of it.
    func tellable(_ cards: [ClaimCard]) throws -> [ClaimCard] {
        try cards.compactMap { card -> (ClaimCard, Int)? in
            guard let saying = try tellingFact(of: card) else { return nil }
            let isUnsourced = saying.verb == nil && card.standing == "nameless"
            let isUnknown = !prominence.isKnown(saying.words)
            return (card, saying.rank + (isUnknown ? 1 : 0) + (isUnsourced ? 1 : 0))
        }.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .map(\.element.0)
    }
}
