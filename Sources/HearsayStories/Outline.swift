package import HearsayText

/// What a report is about, as far as it tells which other reports tell of the same happening.
package struct Outline: Sendable, Equatable {
    /// How often each lemma stands in what the report puts forward; words of the title count more.
    package var words: [String: Double]
    /// The same of the title and of the beginning alone.
    package var lead: [String: Double]
    /// How often each name is mentioned where something is put forward.
    package var names: [String: Double]
    /// Day of publication, counted from 1 January 1970, with its fraction; nil: not known.
    package var day: Double?
    /// What each clause is about, in text order: vectors of length `Meaning.unit`.
    package var clauses: [[Int8]]
    /// How many of the clauses are the beginning.
    package var leading: Int

    package init(
        words: [String: Double], lead: [String: Double], names: [String: Double], day: Double?,
        clauses: [[Int8]], leading: Int
    ) {
        self.words = words
        self.lead = lead
        self.names = names
        self.day = day
        self.clauses = clauses
        self.leading = leading
    }
}

extension Outline {
    /// Code points from the start of a report in which its news stands.
    private static let beginning = 500
    /// How many clauses of the beginning are compared.
    private static let leadingClauses = 6
    /// As many times as in a sentence a word of the title counts.
    private static let titleWeight = 3.0

    /// Whether a clause is compared as one of the beginning.
    /// - Parameters:
    ///   - start: where its head stands, in code points.
    ///   - count: how many clauses come before it.
    /// - Returns: true for the first few near the top.
    package static func isLead(_ start: Int, after count: Int) -> Bool {
        start < beginning && count < leadingClauses
    }

    /// The outline of a reading with assertions.
    package init(of reading: Reading, title: String?) {
        self.init(words: [:], lead: [:], names: [:], day: nil, clauses: [], leading: 0)
        var entities: [String: Reading.Entity] = [:]
        for entity in reading.entities { entities[entity.id] = entity }
        let named = Set(reading.mentions.lazy.filter { $0.kind == .name }.map(\.entity))
        let places = Dictionary(
            reading.places.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for assertion in reading.assertions {
            for id in assertion.subjects + assertion.others where named.contains(id) {
                if let name = entities[id]?.name { names[nameKey(name), default: 0] += 1 }
            }
            for id in assertion.places {
                if let name = places[id] { names[nameKey(name), default: 0] += 1 }
            }
            guard assertion.form == .clause else { continue }
            let isLead = assertion.head.start < Self.beginning
            for word in assertion.words where word.utf8.count > 1 {
                words[word, default: 0] += 1
                if isLead { lead[word, default: 0] += 1 }
            }
            guard !assertion.vector.isEmpty else { continue }
            if Self.isLead(assertion.head.start, after: clauses.count) { leading += 1 }
            clauses.append(Meaning.bytes(of: assertion.vector))
        }
        for word in titleWords(title ?? "") {
            words[word, default: 0] += Self.titleWeight
            lead[word, default: 0] += Self.titleWeight
        }
    }
}

/// A name as it is counted: small letters, single spaces, a sign that no word has.
private func nameKey(_ name: String) -> String {
    "@" + name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
}

/// The words of a title in lower case, single letters left out.
private func titleWords(_ title: String) -> [String] {
    title.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        .filter { $0.utf8.count > 1 }
}
