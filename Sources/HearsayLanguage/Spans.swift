/// The spans of a label path, by role, in text order.
struct Spans: Equatable {
    var sources: [Range<Int>] = []
    var cues: [Range<Int>] = []
    var contents: [Range<Int>] = []

    init(_ path: [Label]) {
        var start: Int?
        for (word, label) in path.enumerated() where !label.isInside {
            if let first = start { append(first..<word, path[first].role) }
            start = label.role == nil ? nil : word
        }
        if let first = start { append(first..<path.count, path[first].role) }
    }

    private mutating func append(_ range: Range<Int>, _ role: Role?) {
        switch role {
        case .source: sources.append(range)
        case .cue: cues.append(range)
        case .content: contents.append(range)
        case nil: break
        }
    }
}
