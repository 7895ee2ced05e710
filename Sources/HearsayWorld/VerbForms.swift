/// The forms of verbs and nouns: by rule, or as `irregular-verbs.tsv` has them.
struct VerbForms {
    private var irregular: [String: [String]] = [:]
    /// The irregular forms that are neither -ing nor -s nor the verb itself.
    private(set) var pastForms: Set<String> = []

    init(folder: String) throws(WorldError) {
        for row in try Table(folder + "/irregular-verbs.tsv", columns: 2).rows {
            let verb = row.cells[0]
            let forms = row.cells[1].split(separator: " ").map(String.init)
            irregular[verb] = forms
            let past = forms.filter { !$0.hasSuffix("ing") && !$0.hasSuffix("s") }
            // "put", "put": a past form is written like the verb.
            pastForms.formUnion(past.isEmpty ? [verb] : past)
        }
    }

    /// A verb with its forms.
    func forms(of verb: String) -> Set<String> {
        Set([verb] + (irregular[verb] ?? inflections(of: verb)))
    }

    /// A word with its forms as a noun and as a verb.
    func anyForms(of word: String) -> Set<String> { forms(of: word).union(nounForms(of: word)) }
}

/// A noun with its plural, made by rule.
func nounForms(of noun: String) -> Set<String> {
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
        return [noun, noun.dropLast() + "ies"]
    }
    if ["s", "x", "z", "ch", "sh"].contains(where: noun.hasSuffix) { return [noun, noun + "es"] }
    return [noun, noun + "s"]
}
