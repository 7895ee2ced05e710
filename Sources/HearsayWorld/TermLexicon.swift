/// A class of `deadline-words.tsv` or `condition-words.tsv`.
package enum TermClass: String, Sendable {
    case noun, until, must, or, otherwise
    case demandNoun = "demand-noun"
    case give, set, order, meet, expire, refuse
    case clause, exception, phrase, inverted, whether, none, modal
    case whetherPhrase = "whether-phrase"

    /// Whether its words are verbs, known in all their forms.
    fileprivate var isVerb: Bool {
        switch self {
        case .give, .set, .order, .meet, .expire, .refuse, .whether: true
        default: false
        }
    }
}

/// The words of deadlines and conditions, by class.
package struct TermLexicon: Sendable {
    private var phrases: [TermClass: PhraseTable<TermClass>] = [:]

    /// Knows no word.
    package init() {}

    init(folder: String) throws(WorldError) {
        let verbs = try VerbForms(folder: folder)
        for file in ["deadline-words", "condition-words"] {
            for row in try Table("\(folder)/\(file).tsv", columns: 2, key: 2).rows {
                guard let name = TermClass(rawValue: row.cells[1]) else {
                    throw row.error("'\(row.cells[1])' is no class known here")
                }
                let phrase = foldedWords(row.cells[0])
                phrases[name, default: PhraseTable()].add(phrase, name)
                guard name.isVerb, let verb = phrase.first else { continue }
                for form in verbs.forms(of: verb) where form != verb {
                    phrases[name, default: PhraseTable()].add([form] + phrase.dropFirst(), name)
                }
            }
        }
    }

    /// How many words the longest phrase of a class has that begins at a word; nil for none.
    package func length(
        _ name: TermClass, at index: Int, in words: [String], before end: Int
    ) -> Int? {
        phrases[name]?.longest(at: index, in: words, before: end)?.length
    }
}
