package import HearsayText

/// What a word says of the events that depend on it.
package struct StatusWord: Sendable, Equatable {
    /// What the word governs.
    package enum Scope: String, Sendable {
        /// All that hangs on it, finite clauses too: "denied that …".
        case all
        /// Infinitives, gerunds and nouns, not finite clauses: "agreed to …".
        case act
        /// The word that it hangs on: "never", "would", "alleged".
        case head
    }

    package let scope: Scope
    /// Nil where it changes nothing: "managed to leave".
    package let status: Reading.Event.Status?
    /// The same under a negation: "did not manage to leave".
    package let negated: Reading.Event.Status?
}

/// The words that change whether an event is told as having happened: `status-words.tsv`.
package struct StatusLexicon: Sendable {
    private var verbs: [String: StatusWord] = [:]
    private var others: [String: StatusWord] = [:]

    /// Knows no word.
    package init() {}

    init(folder: String) throws(WorldError) {
        let forms = try VerbForms(folder: folder)
        for row in try Table(folder + "/status-words.tsv", columns: 5, key: 2).rows {
            guard let scope = StatusWord.Scope(rawValue: row.cells[2]) else {
                throw row.error("'\(row.cells[2])' is no scope known here")
            }
            let word = StatusWord(
                scope: scope, status: try row.status(3), negated: try row.status(4))
            switch row.cells[1] {
            case "verb":
                for form in forms.forms(of: row.cells[0]) { verbs[form] = word }
            case "noun":
                for form in nounForms(of: row.cells[0]) { others[form] = word }
            case "word":
                others[row.cells[0]] = word
            default:
                throw row.error("'\(row.cells[1])' is no part of speech known here")
            }
        }
    }

    /// What a form says as a verb.
    package func verb(_ form: String) -> StatusWord? { verbs[form] }

    /// What a form says as a noun, an adjective, an adverb, an auxiliary or a conjunction.
    package func word(_ form: String) -> StatusWord? { others[form] }
}

extension Table.Row {
    /// The status in a cell; nil for `-`.
    fileprivate func status(_ column: Int) throws(WorldError) -> Reading.Event.Status? {
        if cells[column] == "-" { return nil }
        guard let status = Reading.Event.Status(rawValue: cells[column]) else {
            throw error("'\(cells[column])' is no status known here")
        }
        return status
    }
}
