import HearsayText

/// An attribution in words: what every page says about it.
struct Claim: Sendable {
    /// Counts the attributions of the reading from 1.
    let number: Int
    /// Whoever speaks: the entity's name, else the source words.
    let speaker: String?
    /// The source words, where they do not hold the name itself ("she").
    let sourceWords: String?
    let stance: String
    let voice: String
    let kind: Reading.Attribution.SourceKind?
    let count: Int?
    let audience: String?
    /// The content, its parts joined by "…". Pages put no quotation marks around it: those that
    /// stand there are the report's, and tell what was said word for word.
    let words: String
    let grounds: String?
    let confidence: Double

    /// What stands in a speaker's place where the text names none.
    static let nobody = "(no source given)"

    /// Voice, kind of source, audience, in this order, as far as they are known.
    var notes: [String] {
        var notes = [voice]
        switch (kind, count) {
        case (let kind?, let count?): notes.append("\(kind.rawValue), \(count) of them")
        case (let kind?, nil): notes.append(kind.rawValue)
        case (nil, let count?): notes.append("\(count) of them")
        case (nil, nil): break
        }
        if let audience { notes.append("to \(audience)") }
        if confidence < 0.6 { notes.append("unsure: \(Int(max(0, confidence) * 100 + 0.5)) %") }
        return notes
    }
}

/// The claims of a reading, in its order.
func claims(of reading: Reading, text: SpanText) -> [Claim] {
    let names = Dictionary(
        reading.entities.map { ($0.id, oneLine($0.name)) }, uniquingKeysWith: { first, _ in first })
    func words(_ spans: [Span]) -> String? {
        let parts = spans.map { oneLine(text[$0]) }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " … ")
    }
    return reading.attributions.enumerated().map { index, attribution in
        let name = attribution.speaker.flatMap { names[$0] }
        let source = words(attribution.source)
        let isSaid = name.map { (source ?? "").lowercased().contains($0.lowercased()) } ?? true
        return Claim(
            number: index + 1, speaker: name ?? source,
            sourceWords: isSaid ? nil : source,
            stance: attribution.stance.rawValue, voice: attribution.voice.rawValue,
            kind: attribution.sourceKind, count: attribution.count,
            audience: attribution.audience.flatMap { names[$0] },
            words: words(attribution.content) ?? "", grounds: words(attribution.grounds),
            confidence: attribution.confidence.isFinite ? attribution.confidence : 1)
    }
}

/// The text with every run of white space as one space, and none at its ends.
func oneLine(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
        .joined(separator: " ")
}

/// The report in a few words: its headline, and where and when it was published.
struct Heading: Sendable {
    let title: String?
    /// Outlet, byline, place, day: what is known of them.
    let facts: [String]

    init(_ article: Reading.Article) {
        func known(_ value: String?) -> String? {
            guard let value = value.map(oneLine), !value.isEmpty else { return nil }
            return value
        }
        title = known(article.title)
        facts = [
            known(article.outlet), known(article.byline).map { "by \($0)" },
            known(article.dateline), known(article.published),
        ].compactMap(\.self)
    }
}

/// "1 claim", "2 claims".
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}
