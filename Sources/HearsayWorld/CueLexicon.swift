package import HearsayText

/// What a cue phrase does to the word that it puts on record.
package struct CueSense: Sendable, Equatable {
    /// Absent for a negation.
    package let stance: Reading.Attribution.Stance?
    /// The stance under a negation, where it differs.
    package let negated: Reading.Attribution.Stance?
    /// Whether it is a verb, whose object may be the audience.
    package let isVerb: Bool
    /// The lemma or phrase.
    package let lemma: String
}

extension PhraseTable<CueSense> {
    /// Reads `cues.tsv` and `irregular-verbs.tsv`.
    init(folder: String) throws(WorldError) {
        self.init()
        let verbs = try VerbForms(folder: folder)
        for row in try Table(folder + "/cues.tsv", columns: 4, key: 2).rows {
            let sense = try CueSense(row)
            let phrase = foldedWords(row.cells[0])
            add(phrase, sense)
            guard sense.isVerb, let first = phrase.first else { continue }
            for form in verbs.forms(of: first) where form != first {
                add([form] + phrase.dropFirst(), sense)
            }
        }
    }
}

extension CueSense {
    fileprivate init(_ row: Table.Row) throws(WorldError) {
        guard ["verb", "noun", "phrase", "negation"].contains(row.cells[1]) else {
            throw row.error("'\(row.cells[1])' is no part of speech known here")
        }
        let isNegation = row.cells[1] == "negation"
        stance = Reading.Attribution.Stance(rawValue: row.cells[2])
        negated = Reading.Attribution.Stance(rawValue: row.cells[3])
        guard (stance == nil) == isNegation, negated != nil || row.cells[3] == "-" else {
            throw row.error("'\(row.cells[2])', '\(row.cells[3])' are no stances known here")
        }
        isVerb = row.cells[1] == "verb"
        lemma = row.cells[0]
    }
}

/// The regular forms of a verb. Where a last consonant may double, both spellings are given.
func inflections(of verb: String) -> [String] {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let letters = Array(verb)
    guard letters.count > 2, let last = letters.last else { return [] }
    let stem = String(letters.dropLast())
    let before = letters[letters.count - 2]
    switch last {
    case "e":
        let ing = before == "i" ? String(letters.dropLast(2)) + "ying" : stem + "ing"
        return [verb + "s", verb + "d", ing]
    case "y" where !vowels.contains(before):
        return [stem + "ies", stem + "ied", verb + "ing"]
    case "s", "x", "z", "h", "o":
        return [verb + "es", verb + "s", verb + "ed", verb + "ing"]
    default:
        let plain = [verb + "s", verb + "ed", verb + "ing"]
        guard !vowels.contains(last), vowels.contains(before), last != "w", last != "y" else {
            return plain
        }
        return plain + ["\(verb)\(last)ed", "\(verb)\(last)ing"]
    }
}
