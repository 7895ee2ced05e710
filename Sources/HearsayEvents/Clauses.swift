import HearsayScene
import HearsayText
import HearsayWorld

/// The clauses of a report: what depends on what, asked in the terms of grammar. Indices count
/// tokens.
struct Clauses: Sendable {
    let scene: Scene
    let world: World
    /// Every token in lower case.
    let forms: [String]
    /// The whole of a word with hyphens ("cease-fire"), at the last of its tokens.
    let compounds: [Int: String]

    private let timeWords: Set<Int>

    var tree: SyntaxTree { scene.tree }

    init(_ scene: Scene, world: World) {
        self.scene = scene
        self.world = world
        let bytes = scene.text.report.bytes
        timeWords = Set(scene.timeWords.joined())
        let tokens = scene.tree.tokens
        let forms = tokens.map { folded(bytes[$0.passage.start..<$0.passage.end]) }
        self.forms = forms
        var compounds: [Int: String] = [:]
        for hyphen in tokens.indices.dropFirst().dropLast()
        where forms[hyphen] == "-"
            && tokens[hyphen - 1].passage.end == tokens[hyphen].passage.start
            && tokens[hyphen].passage.end == tokens[hyphen + 1].passage.start
        {
            let before = compounds[hyphen - 1] ?? forms[hyphen - 1]
            compounds[hyphen + 1] = before + "-" + forms[hyphen + 1]
        }
        self.compounds = compounds
    }

    /// Whether a token is part of a time expression.
    func isTime(_ token: Int) -> Bool {
        tree.tokens[token].words.contains(where: timeWords.contains)
    }

    func tag(_ token: Int) -> PartOfSpeech { tree.tokens[token].partOfSpeech }

    /// The relation of a token to its head, subtypes left aside. A verb behind an auxiliary is a
    /// clause, even where the parser takes it for a word in front of a noun.
    func relation(_ token: Int) -> String {
        let relation = tree.relations[token]
        guard relation == "amod" || relation == "compound", tag(token) == .verb,
            !auxiliaries(of: token).isEmpty
        else { return relation }
        return "parataxis"
    }

    func head(_ token: Int) -> Int? { tree.tokens[token].head }

    /// Whether a token is tied to its head in one of the relations, subtypes left aside.
    func hangs(_ token: Int, _ wanted: String...) -> Bool { wanted.contains(relation(token)) }

    func isRelativeClause(_ token: Int) -> Bool { tree.tokens[token].relation == "acl:relcl" }

    /// The forms of a token's auxiliaries, in text order: those that hang on it, and those right
    /// before a verb.
    func auxiliaries(of token: Int) -> [String] {
        var found = tree.dependents(of: token, "aux", "cop")
        guard tag(token) == .verb else { return found.map { forms[$0] } }
        let first = tree.sentences[tree.sentence[token]].tokens.lowerBound
        var before = token - 1
        while before >= first, [.auxiliary, .adverb, .particle].contains(tag(before)),
            forms[before] != "to"
        {
            if tag(before) == .auxiliary, !found.contains(before) { found.append(before) }
            before -= 1
        }
        return found.sorted().map { forms[$0] }
    }

    /// Whether a token is an infinitive with "to".
    func isInfinitive(_ token: Int) -> Bool {
        tree.dependents(of: token, "mark").contains { forms[$0] == "to" }
    }

    func isGerund(_ token: Int) -> Bool {
        tag(token) == .verb && forms[token].hasSuffix("ing")
            && !auxiliaries(of: token).contains(where: beForms.contains)
    }

    /// Whether a token heads a clause with a subject or a tense of its own.
    func isFinite(_ token: Int) -> Bool {
        guard !isInfinitive(token) else { return false }
        return tree.dependent(of: token, "nsubj", "csubj", "expl") != nil
            || !tree.dependents(of: token, "aux", "cop").isEmpty
    }

    /// Whether a verb's surface subject is the one acted upon. Its auxiliaries say more than the
    /// parser's subtypes; a participle without any is passive where it stands on a noun.
    func isPassive(_ token: Int) -> Bool {
        guard world.predicates.isPastForm(forms[token]) else { return false }
        let auxiliaries = auxiliaries(of: token)
        if let last = auxiliaries.last { return beForms.contains(last) || getForms.contains(last) }
        if isInfinitive(token) { return false }
        let hasObject = tree.dependent(of: token, "obj") != nil
        switch relation(token) {
        case "amod", "compound": return true
        case "acl":
            return !hasObject && !isRelativeClause(token)
                && tree.dependent(of: token, "nsubj") == nil
        case "advcl": return !isFinite(token) && !hasObject
        case "conj":
            guard let first = head(token), tree.dependent(of: token, "nsubj") == nil
            else { return false }
            return !hasObject && isPassive(first)
        default:
            return tree.dependents[token].contains { tree.tokens[$0].relation == "nsubj:pass" }
                && tree.dependents(of: token, "obl", "nmod").contains {
                    preposition(of: $0) == "by"
                }
        }
    }

    /// The preposition that a token is the object of, in lower case.
    func preposition(of token: Int) -> String? {
        tree.dependent(of: token, "case", "mark").map { forms[$0] }
    }

    /// The objects of a preposition that hang on a token.
    func objects(of preposition: String, on token: Int) -> [Int] {
        tree.dependents[token].filter {
            hangs($0, "obl", "nmod", "advmod", "advcl", "acl", "iobj", "dep", "xcomp")
                && self.preposition(of: $0) == preposition
        }
    }

    /// The possessors of a noun.
    func possessors(of token: Int) -> [Int] {
        tree.dependents[token].filter { tree.tokens[$0].relation == "nmod:poss" }
    }

    /// The nouns and adjectives in front of a noun.
    func modifiers(of token: Int) -> [Int] {
        tree.dependents(of: token, "compound", "amod", "nmod").filter {
            $0 < token && preposition(of: $0) == nil
        }
    }

    /// Whether a token or its clause is negated by a word of its own.
    func isNegated(_ token: Int) -> Bool {
        tree.dependents[token].contains { dependent in
            if negations.contains(forms[dependent]) { return true }
            guard hangs(dependent, "nsubj", "obj", "obl") else { return false }
            return negativePronouns.contains(forms[dependent])
                || tree.dependents(of: dependent, "det", "advmod").contains {
                    ["no", "neither"].contains(forms[$0])
                }
        }
    }
}

let beForms: Set<String> = ["am", "is", "are", "was", "were", "be", "been", "being", "'s", "'re"]
private let getForms: Set<String> = ["get", "gets", "got", "gotten", "getting"]
private let negations: Set<String> = ["not", "n't", "never", "no", "neither", "nor", "nt"]
private let negativePronouns: Set<String> = ["nobody", "none", "nothing", "no-one"]
