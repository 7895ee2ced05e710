public import HearsayText

extension EventStatus {
    /// A word that carries the type less likely than this tells nothing of the event's status.
    package static let leastProbability = 0.2
    /// From here on what the model says of a word (negated, uncertain, in the future) is taken as
    /// said.
    static let likely = 0.5
    /// On the scale of factuality from -3 to 3: told as a fact from here on, …
    static let factual = 1.0
    /// … and as what did not happen from here down.
    static let counterfactual = -1.0

    /// Whether an event is told as having happened, from the word that tells of it. Nil where the
    /// evidence is weak. The first rule that fits decides:
    ///
    /// 1. A trigger that is hardly one tells nothing.
    /// 2. Negated, or far below zero: it did not happen.
    /// 3. Told as a fact that lies in no future: it happened. A threat that was uttered happened,
    ///    whatever becomes of what it threatens.
    /// 4. In the future or uncertain: what is threatened or asked for by its type is so; what lies
    ///    in the future is planned, the rest hypothetical.
    ///
    /// Whether it is going on still, and whether somebody denies it, no single word tells:
    /// `ongoing` and `denied` are for who knows the whole report.
    public init?(of event: TaggedEvent) {
        guard event.probability >= Self.leastProbability else { return nil }
        let told = event.factuality
        let isFuture = told.future >= Self.likely
        let isUncertain = told.uncertain >= Self.likely
        if told.value <= Self.counterfactual
            || told.negated >= Self.likely && told.value < Self.factual
        {
            self = .didNotHappen
        } else if told.value >= Self.factual, !isFuture {
            self = .happened
        } else if isFuture || isUncertain {
            switch event.root {
            case "THREATEN": self = .threatened
            case "REQUEST": self = .requested
            default: self = isFuture ? .planned : .hypothetical
            }
        } else {
            return nil
        }
    }
}
