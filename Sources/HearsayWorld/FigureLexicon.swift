/// What a word or phrase does beside a number (`figure-words.tsv`).
package struct FigureWord: Sendable, Equatable {
    package enum Class: String, Sendable {
        case least, most, about
        case leastAfter = "least-after"
        case mostAfter = "most-after"
        case aboutAfter = "about-after"
        case plural, few, fraction, scale, percent, measure, label, age, loose, never
    }

    package let value: Double
    /// The unit of a percentage.
    package let unit: String
}

/// What a word or phrase says a figure is a figure of (`figure-kinds.tsv`).
package struct FigureKind: Sendable, Equatable {
    package enum Part: String, Sendable { case object, subject, state, noun, of, tally, holder }

    /// "killed"; empty for a holder's verb.
    package let kind: String
}

/// A sign, name or code of a currency (`currencies.tsv`).
package struct Currency: Sendable, Equatable {
    package enum Place: String, Sendable { case before, after, either }

    /// ISO 4217; nil where the name is that of several.
    package let code: String?
    package let place: Place
    /// Whether it counts only in capitals.
    package let isCapital: Bool
}

/// The words and phrases of figures, by class.
package struct FigureLexicon: Sendable {
    package private(set) var numbers: [String: NumberWord] = [:]
    package private(set) var currencies = PhraseTable<Currency>()
    private var classes: [FigureWord.Class: PhraseTable<FigureWord>] = [:]
    private var parts: [FigureKind.Part: PhraseTable<FigureKind>] = [:]

    /// Words that a number may begin with, digits and signs left aside.
    private var numeric: Set<String> = ["a", "an", "one"]
    private var timeUnits: Set<String> = []

    /// Knows no word.
    package init() {}

    init(folder: String) throws(WorldError) {
        for row in try Table(folder + "/numbers.tsv", columns: 3).rows {
            numbers[row.cells[0]] = try NumberWord(row)
            numeric.insert(row.cells[0])
        }
        for row in try Table(folder + "/figure-words.tsv", columns: 3, key: 2).rows {
            guard let name = FigureWord.Class(rawValue: row.cells[1]) else {
                throw row.error("'\(row.cells[1])' is no class known here")
            }
            let value = Double(row.cells[2])
            switch name {
            case .plural, .few, .fraction, .scale:
                guard let value, value > 1, value.isFinite else { throw row.error("has no number") }
            default: break
            }
            let word = FigureWord(value: value ?? 0, unit: row.cells[2])
            let phrase = foldedWords(row.cells[0])
            classes[name, default: PhraseTable()].add(phrase, word)
            switch name {
            case .plural, .few, .fraction: numeric.formUnion(phrase.prefix(1))
            default: break
            }
        }
        for row in try Table(folder + "/time-words.tsv", columns: 3, key: 2).rows
        where row.cells[1] == "unit" || row.cells[1] == "units" {
            timeUnits.insert(row.cells[0])
        }
        try addKinds(folder)
        for row in try Table(folder + "/currencies.tsv", columns: 3).rows {
            guard let place = Currency.Place(rawValue: row.cells[2]) else {
                throw row.error("'\(row.cells[2])' is no place known here")
            }
            let code = row.cells[1] == "-" ? nil : row.cells[1]
            guard code?.utf8.count ?? 3 == 3 else { throw row.error("has no code of 3 letters") }
            let isCapital = row.cells[0].utf8.allSatisfy { !(0x61...0x7A ~= $0) }
            if place != .after { numeric.formUnion(foldedWords(row.cells[0]).prefix(1)) }
            currencies.add(
                foldedWords(row.cells[0]),
                Currency(code: code, place: place, isCapital: isCapital && place != .after))
        }
    }

    private mutating func addKinds(_ folder: String) throws(WorldError) {
        let verbs = try VerbForms(folder: folder)
        for row in try Table(folder + "/figure-kinds.tsv", columns: 3, key: 2).rows {
            guard let part = FigureKind.Part(rawValue: row.cells[1]) else {
                throw row.error("'\(row.cells[1])' is no part known here")
            }
            guard (row.cells[2] == "-") == (part == .holder) else {
                throw row.error("'\(row.cells[2])' is no kind for \(part.rawValue)")
            }
            let kind = FigureKind(kind: part == .holder ? "" : row.cells[2])
            let phrase = foldedWords(row.cells[0])
            parts[part, default: PhraseTable()].add(phrase, kind)
            guard part == .object || part == .subject || part == .holder,
                let verb = phrase.first
            else { continue }
            for form in verbs.forms(of: verb) where form != verb {
                parts[part, default: PhraseTable()].add([form] + phrase.dropFirst(), kind)
            }
        }
    }

    /// Whether a number may begin with a word or a sign.
    package func isNumeric(_ word: String) -> Bool { numeric.contains(word) }

    /// Whether a word is a unit of time: "year", "hours".
    package func isTimeUnit(_ word: String) -> Bool { timeUnits.contains(word) }

    /// The longest phrase of a class that begins at a word.
    package func phrase(
        _ name: FigureWord.Class, at index: Int, in words: [String], before end: Int
    ) -> (length: Int, value: FigureWord)? {
        classes[name]?.longest(at: index, in: words, before: end)
    }

    /// The longest phrase of a part that begins at a word.
    package func kind(
        _ part: FigureKind.Part, at index: Int, in words: [String], before end: Int
    ) -> (length: Int, kind: String)? {
        parts[part]?.longest(at: index, in: words, before: end).map { ($0.length, $0.value.kind) }
    }
}
