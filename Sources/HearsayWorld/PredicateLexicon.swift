/// The words that tell of events: `predicates.tsv`, and the verbs that lend their subject to an
/// event noun: `support-verbs.tsv`.
package struct PredicateLexicon: Sendable {
    /// A form of a predicate's head.
    package struct Entry: Sendable {
        package let predicate: Predicate
        /// Whether this form is a verb's -ing, which may stand as a noun ("the killing of").
        package let isGerund: Bool
    }

    private var entries: [String: [Entry]] = [:]
    private var supports: [String: [(others: [Set<String>], support: Support)]] = [:]
    /// Past participles, and past forms that look like them.
    private var pastForms: Set<String> = []

    /// Knows no word.
    package init() {}

    init(folder: String) throws(WorldError) {
        let verbs = try VerbForms(folder: folder)
        var modes: [String: [String]] = [:]
        for row in try Table(folder + "/plover.tsv", columns: 2).rows {
            modes[row.cells[0]] = row.list(1)
        }
        pastForms = verbs.pastForms
        for row in try Table(folder + "/predicates.tsv", columns: 7, key: 2).rows {
            try add(row, verbs, modes)
        }
        for key in entries.keys {
            entries[key]?.sort { $0.predicate.others.count > $1.predicate.others.count }
        }
        for row in try Table(folder + "/support-verbs.tsv", columns: 2, key: 2).rows {
            guard let support = Support(rawValue: row.cells[1]) else {
                throw row.error("'\(row.cells[1])' is no support known here")
            }
            let words = row.cells[0].split(separator: " ").map(String.init)
            let others = words.dropFirst().map { verbs.anyForms(of: $0) }
            for form in verbs.forms(of: words[0]) {
                supports[form, default: []].append((others, support))
            }
        }
        for key in supports.keys { supports[key]?.sort { $0.others.count > $1.others.count } }
    }

    private mutating func add(
        _ row: Table.Row, _ verbs: VerbForms, _ modes: [String: [String]]
    ) throws(WorldError) {
        guard let part = Predicate.Part(rawValue: row.cells[1]) else {
            throw row.error("'\(row.cells[1])' is no part of speech known here")
        }
        guard let known = modes[row.cells[2]] else {
            throw row.error("'\(row.cells[2])' is no root of plover.tsv")
        }
        guard row.cells[3] == "-" || known.contains(row.cells[3]) else {
            throw row.error("'\(row.cells[3])' is no mode of \(row.cells[2])")
        }
        guard row.cells[6] == "-" || row.cells[6] == "mutual" else {
            throw row.error("'\(row.cells[6])' is neither 'mutual' nor '-'")
        }
        var words = row.cells[0].split(separator: " ").map(String.init)
        let head = words.remove(at: headIndex(of: words, part))
        let predicate = Predicate(
            phrase: row.cells[0], head: head, part: part,
            others: words.map { word in
                word == "not"
                    ? ["not", "n't", "n’t"]
                    : word.split(separator: "|").reduce(into: []) {
                        $0.formUnion(verbs.anyForms(of: String($1)))
                    }
            },
            root: row.cells[2], mode: row.cells[3] == "-" ? nil : row.cells[3],
            source: row.list(4).map(Predicate.Position.init),
            target: row.list(5).map(Predicate.Position.init), isMutual: row.cells[6] == "mutual")
        let forms: Set<String> =
            switch part {
            case .verb: verbs.forms(of: head)
            case .noun: nounForms(of: head)
            case .adjective: [head]
            }
        for form in forms {
            let isGerund = part == .verb && form.hasSuffix("ing") && form != head
            entries[form, default: []].append(Entry(predicate: predicate, isGerund: isGerund))
        }
    }

    /// The predicates that a form may be the head of, those with most words first.
    package func entries(_ form: String) -> [Entry] { entries[form] ?? [] }

    /// The support verbs that a form may be the head of, those with most words first.
    package func supports(_ form: String) -> [(others: [Set<String>], support: Support)] {
        supports[form] ?? []
    }

    /// Whether a form can be a past participle.
    package func isPastForm(_ form: String) -> Bool {
        form.hasSuffix("ed") || pastForms.contains(form)
    }
}

/// Of a noun phrase the head is the last word, or the one before "of"; of others the first.
private func headIndex(of words: [String], _ part: Predicate.Part) -> Int {
    guard part == .noun else { return 0 }
    return (words.firstIndex(of: "of") ?? words.count) - 1
}
