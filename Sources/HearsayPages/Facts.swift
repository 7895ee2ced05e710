import HearsayText

/// What a report tells of, in words: what every page says about deadlines, events, days, figures
/// and conditions.
struct Facts: Sendable {
    /// What one asks of another until a time.
    struct Deadline: Sendable, Equatable {
        let id: String
        let span: Span
        /// TIMEX3 value, with the day of the week where it is a day.
        let due: String?
        let issuer: String?
        let addressee: String?
        let demand: String
        let consequence: String
        let whose: Word
    }

    /// Who does what to whom.
    struct Deed: Sendable, Equatable {
        let id: String
        let span: Span
        let source: String
        let target: String
        /// "ACCUSE", "ASSAULT (aerial)".
        let type: String
        let status: String
        let day: String?
        let place: String?
        let words: String
        let whose: Word
    }

    struct Figure: Sendable, Equatable {
        let id: String
        let span: Span
        /// "1,500 soldiers", "≥ 100,000,000 USD".
        let value: String
        /// Kind, holder and place, as far as they are known.
        let notes: [String]
        let words: String
        let whose: Word
    }

    struct Condition: Sendable, Equatable {
        let id: String
        let span: Span
        let condition: String
        let consequence: String
        let whose: Word
    }

    /// Whose word a fact is.
    struct Word: Sendable, Equatable {
        /// The speaker, or nil for the outlet's own voice.
        let speaker: String?
        /// The number of the claim that holds it.
        let claim: Int?

        /// What stands for the outlet's own voice.
        static let own = "the report"

        var name: String { speaker ?? Self.own }
    }

    let deadlines: [Deadline]
    let deeds: [Deed]
    let figures: [Figure]
    let conditions: [Condition]
    let timeline: [TimelineDay]

    /// The facts of a reading, with its claims.
    init(_ reading: Reading, text: SpanText, claims: [Claim]) {
        let look = FactLookup(reading, text: text, claims: claims)
        deadlines = reading.deadlines.map { look.deadline($0) }
        deeds = reading.events.map { look.deed($0) }
        figures = reading.quantities.map { look.figure($0) }
        conditions = reading.conditionals.map { look.condition($0) }
        timeline = HearsayPages.timeline(of: reading, deadlines: deadlines, deeds: deeds, look)
    }

    /// Every fact's id and the words that it is read from, in text order.
    var anchors: [(id: String, span: Span)] {
        let all =
            deadlines.map { ($0.id, $0.span) } + deeds.map { ($0.id, $0.span) }
            + figures.map { ($0.id, $0.span) } + conditions.map { ($0.id, $0.span) }
            + timeline.flatMap { $0.entries.map { ($0.id, $0.span) } }
        var seen = Set<String>()
        return all.filter { seen.insert($0.0).inserted }.map { (id: $0.0, span: $0.1) }
            .sorted { $0.span != $1.span ? $0.span < $1.span : $0.id < $1.id }
    }
}
