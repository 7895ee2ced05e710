import HearsayText

/// A record of `hearsay code`: a report and two actors in it.
struct PairFields: RecordFields {
    let id, text: Field
    let source, target: SpanField

    enum Key: String, CodingKey { case id, text, source, target }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        id = try container.field(.id)
        text = try container.field(.text)
        source = try container.decodeIfPresent(SpanField.self, forKey: .source) ?? .absent
        target = try container.decodeIfPresent(SpanField.self, forKey: .target) ?? .absent
    }

    func content() throws(RecordProblem) -> PairQuestion {
        let report = Report(text: try words(among: [("text", text), ("id", id)]), id: id.string)
        let points = CodePoints(report.bytes)
        return PairQuestion(
            report: report, source: try passage("source", source, points),
            target: try passage("target", target, points))
    }

    private func passage(_ name: String, _ field: SpanField, _ points: CodePoints)
        throws(RecordProblem) -> Passage?
    {
        switch field {
        case .absent: return nil
        case .span(let span):
            if span.start < span.end, let start = points.byte(ofCodePoint: span.start),
                let end = points.byte(ofCodePoint: span.end)
            {
                return Passage(start: start, end: end)
            }
            throw RecordProblem(
                kind: .span,
                message: "The field “\(name)” is no range of the text: [\(span.start), "
                    + "\(span.end)]. Offsets count code points, the end is behind the start.")
        case .other:
            throw RecordProblem(
                kind: .span, message: "The field “\(name)” is neither [start, end] nor null.")
        }
    }
}

/// A field that should be `[start, end]`.
enum SpanField: Decodable {
    case absent, span(Span), other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .absent
        } else if let ends = try? container.decode([Int].self), ends.count == 2 {
            self = .span(Span(start: ends[0], end: ends[1]))
        } else {
            self = .other
        }
    }
}
