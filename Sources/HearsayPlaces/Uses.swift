import HearsayScene
import HearsayText

/// How a toponym is used: the place itself, who acts for it, or an adjective made of it.
func use(
    of toponym: Toponym, _ candidate: Candidate?, in tree: SyntaxTree
) -> Reading.Place.Use {
    if toponym.form == .demonym { return .adjectival }
    guard let candidate, let head = tree.head(of: toponym.words) else { return .literal }
    // The Kremlin and the White House act, too.
    let acts = candidate.isState || candidate.kind == .capital || candidate.kind == .spot
    guard acts else { return .literal }
    // "US officials": as good as "American".
    if tree.relations[head] == "compound", candidate.kind == .country { return .adjectival }
    return isActor(head, in: tree) ? .metonymic : .literal
}

/// Whether a token names who says or does something: subject of an active verb, agent of a passive
/// one, or one that something is said to or asked of.
private func isActor(_ token: Int, in tree: SyntaxTree) -> Bool {
    let relation = tree.tokens[token].relation
    guard let head = tree.tokens[token].head else { return false }
    switch tree.relations[token] {
    case "conj": return isActor(head, in: tree)
    case "nsubj":
        return !relation.hasSuffix(":pass") && tree.tokens[head].partOfSpeech == .verb
            && !isOfState(tree.tokens[head].lemma)
    case "obl":
        return tree.marker(of: token) == "by"
            && tree.dependents[head].contains { tree.tokens[$0].relation.hasSuffix(":pass") }
    case "obj", "iobj":
        return isOfSpeech(tree.tokens[head].lemma)
    default: return false
    }
}

/// Verbs of which a place itself is the subject: "Mali borders Niger".
private func isOfState(_ lemma: String) -> Bool {
    [
        "be", "become", "border", "boast", "contain", "cover", "have", "host", "include", "lie",
        "rank", "remain", "sit", "stand", "straddle", "stretch",
    ].contains(lemma)
}

/// Verbs whose object is spoken to or of as an actor: "accused Mali", "told Paris".
private func isOfSpeech(_ lemma: String) -> Bool {
    [
        "accuse", "ask", "assure", "blame", "condemn", "criticize", "criticise", "demand", "inform",
        "notify", "persuade", "press", "pressure", "rebuke", "remind", "sue", "tell", "threaten",
        "urge", "warn",
    ].contains(lemma)
}
