public import HearsayText
public import HearsayWorld

/// Finds the time expressions of a report and tells which days they mean (TimeML 1.2, TIMEX3).
public struct TimeReader: Sendable {
    private let lexicon: TimeLexicon

    /// A reader that knows what the data files say.
    public init(world: World) { lexicon = world.time }

    /// The time expressions of a report, in text order.
    ///
    /// Relative ones are counted from `report.published`; where that is absent, they have no
    /// value. Linear in the length of the text.
    public func times(in text: AnnotatedText) -> [Reading.Time] {
        var page = TimeText(text, lexicon)
        let expressions = page.expressions()
        guard !expressions.isEmpty else { return [] }
        let points = CodePoints(text.report.bytes)
        var resolver = TimeResolver(
            published: text.report.published.flatMap { CalendarDay(iso: $0) })
        return expressions.enumerated().map { number, expression in
            page.sentence = text.sentences[text.sentence(of: expression.words.lowerBound)]
            let tense = page.tense(of: expression.words, in: page.sentence)
            return Reading.Time(
                id: "t\(number + 1)", span: points.span(text.passage(expression.words)),
                kind: expression.kind, value: resolver.value(of: expression.meaning, tense))
        }
    }
}
