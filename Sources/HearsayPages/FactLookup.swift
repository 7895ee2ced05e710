import HearsayText

/// From ids and spans of a reading to words.
struct FactLookup {
    let text: SpanText
    private let names: [String: String]
    private let places: [String: String]
    private let times: [String: Reading.Time]
    private let attributions: [String: Int]
    private let claims: [Claim]

    init(_ reading: Reading, text: SpanText, claims: [Claim]) {
        func table<Key: Hashable, Value>(_ pairs: [(Key, Value)]) -> [Key: Value] {
            Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }
        self.text = text
        self.claims = claims
        names = table(reading.entities.map { ($0.id, oneLine($0.name)) })
        places = table(reading.places.map { ($0.id, oneLine($0.name)) })
        times = table(reading.times.map { ($0.id, $0) })
        attributions = table(reading.attributions.enumerated().map { ($1.id, $0) })
    }

    func words(_ spans: [Span]) -> String {
        spans.map { oneLine(text[$0]) }.filter { !$0.isEmpty }.joined(separator: " … ")
    }

    func whose(_ id: String?) -> Facts.Word {
        guard let index = id.flatMap({ attributions[$0] }), claims.indices.contains(index) else {
            return Facts.Word(speaker: nil, claim: nil)
        }
        return Facts.Word(
            speaker: claims[index].speaker ?? Claim.nobody, claim: claims[index].number)
    }

    func deadline(_ deadline: Reading.Deadline) -> Facts.Deadline {
        Facts.Deadline(
            id: deadline.id, span: deadline.span, due: deadline.due.map(withWeekday),
            issuer: deadline.issuer.flatMap { names[$0] },
            addressee: deadline.addressee.flatMap { names[$0] }, demand: words(deadline.demand),
            consequence: words(deadline.consequence), whose: whose(deadline.attribution))
    }

    func deed(_ event: Reading.Event) -> Facts.Deed {
        func actors(_ ids: [String], _ spans: [Span]) -> String {
            let known = ids.compactMap { names[$0] }
            return known.isEmpty ? words(spans) : known.joined(separator: ", ")
        }
        return Facts.Deed(
            id: event.id, span: event.trigger, source: actors(event.source, event.sourceSpans),
            target: actors(event.target, event.targetSpans),
            type: event.type + (event.mode.map { " (\($0))" } ?? ""), status: event.status.rawValue,
            day: event.time.flatMap { times[$0]?.value }.map(withWeekday),
            place: event.place.flatMap { places[$0] }, words: words([event.trigger]),
            whose: whose(event.attribution))
    }

    func figure(_ quantity: Reading.Quantity) -> Facts.Figure {
        let number: String =
            switch (quantity.value, quantity.least, quantity.most) {
            case (let value?, _, _): grouped(value)
            case (nil, let least?, let most?): "\(grouped(least))–\(grouped(most))"
            case (nil, let least?, nil): "≥ \(grouped(least))"
            case (nil, nil, let most?): "≤ \(grouped(most))"
            case (nil, nil, nil): "some"
            }
        let place = quantity.place.flatMap { places[$0] }.map { "in \($0)" }
        return Facts.Figure(
            id: quantity.id, span: quantity.span, value: "\(number) \(oneLine(quantity.unit))",
            notes: [quantity.kind, quantity.holder.flatMap { names[$0] }, place].compactMap(\.self),
            words: words([quantity.span]), whose: whose(quantity.attribution))
    }

    func condition(_ conditional: Reading.Conditional) -> Facts.Condition {
        let first = (conditional.condition + conditional.consequence).min()
        return Facts.Condition(
            id: conditional.id, span: first ?? Span(start: 0, end: 0),
            condition: words(conditional.condition), consequence: words(conditional.consequence),
            whose: whose(conditional.attribution))
    }
}

/// A number with commas between its thousands: "1,500", "0.55".
func grouped(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let text = value == value.rounded(.towardZero) ? "\(Int(value))" : "\(value)"
    guard abs(value) >= 1000 else { return text }
    let whole = text.prefix { $0 != "." }
    var result = ""
    for (place, figure) in whole.enumerated() {
        if place > 0, figure != "-", (whole.count - place) % 3 == 0, result != "-" { result += "," }
        result.append(figure)
    }
    return result + text.dropFirst(whole.count)
}
