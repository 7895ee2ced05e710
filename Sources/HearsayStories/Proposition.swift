package import HearsayText

/// What one clause of a report puts forward, as it is held against others.
package struct Proposition: Sendable, Equatable {
    /// A figure with the last word of what it counts, in the singular.
    package struct Figure: Sendable, Equatable {
        package var value: Double
        package var unit: String

        package init(value: Double, unit: String) {
            self.value = value
            self.unit = unit
        }
    }

    /// The lemmas of its own words and the words of the names that it is about.
    package var words: [String]
    package var figures: [Figure]
    /// TIMEX3 values.
    package var times: [String]
    package var vector: [Int8]
    /// The lemma of the word that tells what is done or is so.
    package var head: String

    package init(
        words: [String], figures: [Figure], times: [String], vector: [Int8], head: String
    ) {
        self.words = words
        self.figures = figures
        self.times = times
        self.vector = vector
        self.head = head
    }
}

extension Proposition {
    /// What an assertion of a reading puts forward.
    package init(_ assertion: Reading.Assertion, in facts: PropositionFacts) {
        var words = Set(assertion.words.filter { $0.utf8.count > 1 })
        for id in assertion.subjects + assertion.others {
            words.formUnion(facts.nameWords(id, saidIn: assertion.attribution))
        }
        self.init(
            words: words.sorted(),
            figures: assertion.quantities.compactMap { facts.figures[$0] }
                + assertion.numbers.map { Figure(value: $0, unit: "") },
            times: assertion.times.compactMap { facts.times[$0] },
            vector: assertion.vector.isEmpty ? [] : Meaning.bytes(of: assertion.vector),
            head: assertion.lemma)
    }
}

/// What a reading tells of the ids that its assertions name.
package struct PropositionFacts {
    let figures: [String: Proposition.Figure]
    let times: [String: String]
    private let names: [String: String]
    private let speakers: [String: String]
    private let pronouns: Set<String>

    package init(_ reading: Reading) {
        var figures: [String: Proposition.Figure] = [:]
        for figure in reading.quantities {
            guard let value = figure.value ?? figure.least ?? figure.most else { continue }
            let last = figure.unit.split(separator: " ").last.map { $0.lowercased() } ?? ""
            let unit = last.hasSuffix("s") && last.count > 3 ? String(last.dropLast()) : last
            figures[figure.id] = Proposition.Figure(value: value, unit: unit)
        }
        self.figures = figures
        var times: [String: String] = [:]
        for time in reading.times { times[time.id] = time.value }
        self.times = times
        names = Dictionary(
            reading.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var speakers: [String: String] = [:]
        for said in reading.attributions { speakers[said.id] = said.speaker }
        self.speakers = speakers
        let known = Set(reading.mentions.lazy.filter { $0.kind != .pronoun }.map(\.entity))
        pronouns = Set(reading.entities.lazy.map(\.id)).subtracting(known)
    }

    /// The words of an entity's name in lower case. "I" and "we" without a name are who speaks.
    func nameWords(_ entity: String, saidIn attribution: String?) -> [String] {
        var id = entity
        if pronouns.contains(id) {
            guard let speaker = attribution.flatMap({ speakers[$0] }) else { return [] }
            id = speaker
        }
        return (names[id] ?? "").lowercased()
            .split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0.utf8.count > 2 }
    }
}
