internal import HearsayStories
internal import HearsayText

/// Writes what a report puts forward, and its outline, within a transaction of its caller.
struct AssertionWriter {
    private let database: Database
    private let reading: Reading
    private let words: SpanWords

    init(_ database: Database, _ reading: Reading, _ words: SpanWords) {
        self.database = database
        self.reading = reading
        self.words = words
    }

    /// Writes all of it; nothing for a reading without assertions.
    func write(_ report: Int, title: String?) throws {
        guard !reading.assertions.isEmpty else { return }
        let outline = Outline(of: reading, title: title ?? reading.article.title)
        try database.insert(
            "outline", [("report", .integer(report)), ("words", .text(outline.lines))])
        let facts = PropositionFacts(reading)
        for assertion in reading.assertions {
            let proposition = Proposition(assertion, in: facts)
            let figures = proposition.figures.map { "\($0.value) \($0.unit)" }
            try database.insert(
                "assertion",
                [
                    ("report", .integer(report)), ("local", .text(assertion.id)),
                    ("form", .text(assertion.form.rawValue)),
                    ("statement", .text(assertion.attribution)),
                    ("event", .text(assertion.event)), ("stance", .text("asserted")),
                    ("status", .text(assertion.status.rawValue)),
                    ("start", .integer(assertion.span.start)),
                    ("end", .integer(assertion.span.end)),
                    ("head_start", .integer(assertion.head.start)),
                    ("head_end", .integer(assertion.head.end)),
                    ("words", .text(words[assertion.span])), ("lemma", .text(assertion.lemma)),
                    ("lemmas", .text(proposition.words.joined(separator: " "))),
                    ("figures", .text(figures.joined(separator: "\n"))),
                    ("times", .text(proposition.times.joined(separator: "\n"))),
                    ("negated", .integer(assertion.isNegated ? 1 : 0)),
                    (
                        "vector",
                        proposition.vector.isEmpty
                            ? .null : .blob(proposition.vector.map { UInt8(bitPattern: $0) })
                    ),
                ])
        }
    }
}

extension Outline {
    /// As the table holds it.
    var lines: String {
        var lines: [String] = []
        for (kind, counts) in [("w", words), ("l", lead), ("n", names)] {
            for (word, count) in counts.sorted(by: { $0.key < $1.key }) {
                lines.append("\(kind) \(count) \(word)")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// From the table's text and what other tables know.
    init(lines: String, day: Double?, clauses: [(vector: [Int8], isLeading: Bool)]) {
        self.init(
            words: [:], lead: [:], names: [:], day: day, clauses: clauses.map(\.vector),
            leading: clauses.count { $0.isLeading })
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let count = Double(parts[1]) else { continue }
            switch parts[0] {
            case "w": words[String(parts[2])] = count
            case "l": lead[String(parts[2])] = count
            default: names[String(parts[2])] = count
            }
        }
    }
}
