import HearsayText

/// The part that words play in an attribution.
enum Role: Int, Comparable, Sendable {
    case content, source, cue

    static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
}

/// One span of an attribution, as it lies on the text.
struct Mark: Hashable, Sendable {
    /// Index of the attribution in the reading.
    let attribution: Int
    let role: Role
    let span: Span
}

/// A stretch of text on which the same marks lie from its first to its last code point.
struct Segment: Sendable {
    let span: Span
    /// The marks that lie on it, the outermost first.
    let marks: [Mark]
    /// Those of them that begin here, the outermost first.
    let opens: [Mark]
    /// Those of them that end here, the innermost first.
    let closes: [Mark]

    /// How many contents lie within one another here.
    var contentDepth: Int { marks.count { $0.role == .content } }
}

/// Splits a text at every boundary of a mark, so that spans may nest and overlap at will.
///
/// The segments cover the text from end to end. `cuts` are further places to split it at.
func segments(
    of attributions: [Reading.Attribution], length: Int, cuts: [Int] = []
) -> [Segment] {
    let marks = marks(of: attributions, length: length)
    let inner = cuts.filter { 0...length ~= $0 }
    let bounds = Set(marks.flatMap { [$0.span.start, $0.span.end] } + inner + [0, length]).sorted()
    var found: [Segment] = []
    found.reserveCapacity(bounds.count)
    var active: [Mark] = []
    var next = 0
    for (start, end) in zip(bounds, bounds.dropFirst()) {
        active.removeAll { $0.span.end <= start }
        let old = active.count
        while next < marks.count, marks[next].span.start == start {
            active.append(marks[next])
            next += 1
        }
        found.append(
            Segment(
                span: Span(start: start, end: end), marks: active,
                opens: Array(active[old...]),
                closes: active.reversed().filter { $0.span.end == end }))
    }
    return found
}

/// The marks in text order, an outer one before those it holds. Of marks on the very same words
/// a content is the outer one, and an earlier attribution is.
private func marks(of attributions: [Reading.Attribution], length: Int) -> [Mark] {
    var marks: [Mark] = []
    for (index, attribution) in attributions.enumerated() {
        for (role, spans) in [
            (Role.content, attribution.content), (.source, attribution.source),
            (.cue, attribution.cue),
        ] {
            for span in spans {
                let cut = Span(start: max(0, span.start), end: min(length, span.end))
                guard cut.start < cut.end else { continue }
                marks.append(Mark(attribution: index, role: role, span: cut))
            }
        }
    }
    return marks.sorted { left, right in
        if left.span != right.span { return left.span < right.span }
        if left.role != right.role { return left.role < right.role }
        return left.attribution < right.attribution
    }
}
