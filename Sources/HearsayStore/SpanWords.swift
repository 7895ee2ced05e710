internal import HearsayText

/// The exact words of a report's spans.
struct SpanWords {
    private let points: CodePoints
    private let sentences: [Span]

    init(_ report: Report, _ reading: Reading) {
        points = CodePoints(report.bytes)
        sentences = reading.sentences
    }

    /// The words of one span; none for a span that the text does not have.
    subscript(span: Span) -> String { points.words(of: span) ?? "" }

    /// The words of a phrase's parts; nil where it has none.
    subscript(spans: [Span]) -> String? {
        spans.isEmpty ? nil : spans.map { self[$0] }.joined(separator: " … ")
    }

    /// The sentence that a span begins in; the span's own words where there is none.
    func sentence(around span: Span) -> String {
        let sentence = sentences.first { $0.start <= span.start && span.start < $0.end }
        return self[sentence ?? span]
    }
}
