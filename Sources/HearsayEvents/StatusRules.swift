import HearsayReader
import HearsayScene
import HearsayText
import HearsayWorld

/// Whether an event happened, and how that is said.
struct Standing {
    var status: EventStatus
    /// It is what another act is done for: "met to discuss".
    var isPurpose = false
    /// Somebody will not do it.
    var isRefusal = false
}

/// Whether an event happened. The first rule that fits decides:
///
/// 1. Its own clause or noun is negated: it did not happen.
/// 2. The word that it depends on says so: "plan to", "threatened with", "denied", "failed to". A
///    word that only carries on ("helped to", "managed to") hands the question to what it depends
///    on itself.
/// 3. Its own auxiliaries, conjunction, adjectives and adverbs: "will", "if", "possible".
/// 4. It is the first thing in what somebody threatens, asks for, promises or denies.
/// 5. The model is sure that it is told as no fact.
/// 6. Its tense: what is or has been going on is ongoing, all else happened.
struct StatusRules {
    let clauses: Clauses

    private var tree: SyntaxTree { clauses.tree }
    private var words: StatusLexicon { clauses.world.statuses }

    /// An event's status, with what else its clause says of it.
    func standing(of candidate: Candidate) -> Standing {
        let verb = candidate.clause
        let auxiliaries = clauses.auxiliaries(of: verb)
        return Standing(
            status: status(of: candidate),
            isPurpose: clauses.hangs(verb, "advcl", "acl") && clauses.isInfinitive(verb),
            isRefusal: clauses.isNegated(verb) && auxiliaries.contains(where: willForms.contains))
    }

    private func status(of candidate: Candidate) -> EventStatus {
        let tokens = [candidate.token] + candidate.supports.map(\.verb)
        if tokens.contains(where: { isNegated($0, candidate) }) || isWithout(candidate.token) {
            return isModalNegation(tokens) ?? .didNotHappen
        }
        if let status = own(candidate) { return status }
        let witness = ModelWitness.status(candidate.tagged)
        if let witness, witness == .didNotHappen || !isPast(candidate) { return witness }
        return tense(of: candidate)
    }

    /// Whether a token is negated by a word that is no part of the phrase itself ("not allow").
    private func isNegated(_ token: Int, _ candidate: Candidate) -> Bool {
        clauses.isNegated(token)
            && !candidate.others.contains { ["not", "n't"].contains(clauses.forms[$0]) }
    }

    private func own(_ candidate: Candidate) -> EventStatus? {
        var node = candidate.clause
        if !candidate.supports.isEmpty, let status = suffered(candidate) { return status }
        for noun in candidate.others where clauses.hangs(noun, "compound", "nmod") {
            // "finalized an intervention plan": the plan says what the intervention is.
            if clauses.eventNoun(noun) != nil, let status = governing(noun, candidate) {
                return status
            }
        }
        for _ in 0..<12 {
            if let status = governing(node, candidate) { return status }
            if let status = modifiers(of: node) { return status }
            guard let next = carrier(of: node) else { break }
            node = next
            if clauses.isNegated(node) { return .didNotHappen }
        }
        return spoken(node, candidate)
    }

    /// What an event noun's own adjectives and its support verbs say: "faces a possible attack".
    private func suffered(_ candidate: Candidate) -> EventStatus? {
        let isForce = ["ASSAULT", "COERCE", "MOBILIZE", "SANCTION"].contains(
            candidate.predicate.root)
        for support in candidate.supports {
            guard let word = words.verb(clauses.forms[support.verb]), let status = word.status,
                status == .didNotHappen || status == .threatened && isForce
            else { continue }
            return clauses.isNegated(support.verb) ? word.negated : status
        }
        return modifiers(of: candidate.token)
    }

    /// What the word that a token depends on says of it.
    private func governing(_ token: Int, _ candidate: Candidate) -> EventStatus? {
        var token = token
        while clauses.hangs(token, "conj"), let first = clauses.head(token) { token = first }
        guard let governor = clauses.head(token), !candidate.others.contains(governor)
        else { return nil }
        if let status = subjectNoun(of: governor, with: token) { return status }
        guard let word = word(at: governor), word.scope != .head else { return nil }
        guard
            clauses.hangs(
                token, "xcomp", "ccomp", "acl", "obj", "obl", "nmod", "advcl",
                "compound", "nsubj", "csubj", "amod")
        else { return nil }
        if clauses.hangs(token, "nsubj"), !clauses.isPassive(governor),
            clauses.tag(governor) != .adjective
        {
            return nil
        }
        if clauses.hangs(token, "compound", "amod"), clauses.tag(governor) != .noun { return nil }
        if clauses.isRelativeClause(token) { return nil }
        if word.scope == .act, clauses.isFinite(token), clauses.hangs(token, "ccomp", "advcl") {
            return nil
        }
        if clauses.hangs(token, "advcl"), !isContent(token) { return nil }
        // "insisted that they left": what is said in the past is no request.
        if word.status == .requested, clauses.hangs(token, "ccomp"), isToldAsPast(token) {
            return nil
        }
        return clauses.isNegated(governor) ? word.negated : word.status
    }

    /// "the order came to withdraw": what the subject says of an infinitive further on.
    private func subjectNoun(of verb: Int, with infinitive: Int) -> EventStatus? {
        guard clauses.hangs(infinitive, "xcomp", "advcl"), clauses.isInfinitive(infinitive),
            word(at: verb) == nil,
            let subject = tree.dependent(of: verb, "nsubj"), clauses.tag(subject) == .noun,
            let word = words.word(clauses.forms[subject]), word.scope == .act
        else { return nil }
        return word.status
    }

    private func isToldAsPast(_ clause: Int) -> Bool {
        clauses.auxiliaries(of: clause).contains {
            ["has", "have", "had", "was", "were"].contains($0)
        }
            || clauses.auxiliaries(of: clause).isEmpty
                && clauses.world.predicates.isPastForm(clauses.forms[clause])
    }

    /// Whether an adverbial clause is what a verb is about ("threatened to leave", "kept from
    /// leaving"), not when or how.
    private func isContent(_ clause: Int) -> Bool {
        let markers = tree.dependents(of: clause, "mark", "case").map { clauses.forms[$0] }
        return markers.isEmpty ? false : markers.allSatisfy { ["to", "from", "of"].contains($0) }
    }

    private func word(at token: Int) -> StatusWord? {
        clauses.tag(token) == .verb
            ? words.verb(clauses.forms[token]) : words.word(clauses.forms[token])
    }

    /// What the small words of a clause or a noun phrase say.
    private func modifiers(of token: Int) -> EventStatus? {
        let isNoun = clauses.tag(token) == .noun
        for dependent in tree.dependents(
            of: token, "aux", "mark", "advmod", "amod", "det", "compound", "case")
        {
            // "nearly simultaneous bombings": an adverb belongs to the adjective.
            if isNoun, clauses.hangs(dependent, "advmod") { continue }
            guard let word = words.word(clauses.forms[dependent]), word.scope == .head,
                let status = word.status
            else { continue }
            if status == .hypothetical, isFutureInThePast(token, dependent) { return .planned }
            return status
        }
        if clauses.hangs(token, "advcl", "acl"), clauses.isInfinitive(token) { return .planned }
        if tree.dependents(of: token, "advcl").contains(where: isCondition),
            !clauses.auxiliaries(of: token).isEmpty
        {
            return .hypothetical
        }
        return nil
    }

    /// "said it would leave": the future, as seen from when it was said.
    private func isFutureInThePast(_ token: Int, _ auxiliary: Int) -> Bool {
        ["would", "'d", "’d"].contains(clauses.forms[auxiliary])
            && clauses.scene.attribution(holding: tree.tokens[token].words.lowerBound) != nil
            && !tree.dependents(of: token, "advcl").contains(where: isCondition)
    }

    private func isCondition(_ clause: Int) -> Bool {
        tree.dependents(of: clause, "mark").contains {
            clauses.forms[$0] == "if" || clauses.forms[$0] == "unless"
        }
    }

    /// What a token is part of, where it shares that one's tense and mood.
    private func carrier(of token: Int) -> Int? {
        guard let governor = clauses.head(token) else { return nil }
        switch clauses.relation(token) {
        case "conj":
            return tree.dependents(of: token, "nsubj", "aux").isEmpty ? governor : nil
        case "xcomp": return governor
        case "ccomp", "advcl", "acl":
            return clauses.isFinite(token) || clauses.isRelativeClause(token)
                || clauses.hangs(token, "acl") && !clauses.isInfinitive(token) ? nil : governor
        case "nmod", "compound", "obl", "obj":
            // "a plan for talks on an attack" goes on; a noun by itself does not.
            return clauses.isNominal(token) && word(at: governor)?.scope == .act ? governor : nil
        default: return nil
        }
    }

    /// What the stance says of the first thing in a content, seen from the topmost token that the
    /// event carries on to.
    private func spoken(_ top: Int, _ candidate: Candidate) -> EventStatus? {
        let word = tree.tokens[candidate.token].words.lowerBound
        guard let index = clauses.scene.attribution(holding: word),
            clauses.scene.attribution(cuedBy: word) != index
        else { return nil }
        if let governor = clauses.head(top),
            clauses.scene.attribution(holding: tree.tokens[governor].words.lowerBound) == index
        {
            return nil
        }
        let isFact = clauses.isFinite(top) || clauses.hangs(top, "root")
        switch clauses.scene.reading.attributions[index].stance {
        case .denies: return .denied
        case .demands, .urges: return isFact ? nil : .requested
        case .threatens: return .threatened
        case .warns: return isFact ? nil : .threatened
        case .promises: return isFact ? nil : .planned
        case .predicts: return isFact ? nil : .hypothetical
        default: return nil
        }
    }

    /// "will not": did not happen; "may not": open still.
    private func isModalNegation(_ tokens: [Int]) -> EventStatus? {
        for token in tokens {
            for auxiliary in tree.dependents(of: token, "aux") {
                if let word = words.word(clauses.forms[auxiliary]), let status = word.negated {
                    return status
                }
            }
        }
        return nil
    }

    private func isWithout(_ token: Int) -> Bool { clauses.preposition(of: token) == "without" }

    /// Whether auxiliaries put a verb in the past: "have severed", "was killed".
    private func isPast(_ candidate: Candidate) -> Bool {
        let verb = candidate.clause
        guard clauses.tag(verb) == .verb, !clauses.forms[verb].hasSuffix("ing") else {
            return false
        }
        return clauses.auxiliaries(of: verb).contains {
            ["has", "have", "had", "was", "were", "did"].contains($0)
        }
    }

    private func tense(of candidate: Candidate) -> EventStatus {
        let verb = candidate.clause
        let auxiliaries = clauses.auxiliaries(of: verb)
        let isPresent = auxiliaries.contains { ["is", "are", "am", "'s", "'re"].contains($0) }
        let isPerfect = auxiliaries.contains { $0 == "has" || $0 == "have" }
        let isProgressive = clauses.forms[verb].hasSuffix("ing")
        let isBeing = auxiliaries.contains("being")
        if isPresent, isProgressive || isBeing { return .ongoing }
        if isPerfect, isProgressive, auxiliaries.contains("been") { return .ongoing }
        return .happened
    }
}

private let willForms: Set<String> = ["will", "wo", "would", "'ll", "’ll"]

extension StatusWord {
    /// Whether it is the subject's own act that it speaks of, whomever it addresses: "promised
    /// Mali to leave".
    var isOwnAct: Bool { status == .planned || status == .threatened }
}

/// What the model says of an event's status, where the words themselves say nothing.
private enum ModelWitness {
    static func status(_ tagged: TaggedEvent?) -> EventStatus? {
        guard let tagged, let status = EventStatus(of: tagged) else { return nil }
        switch status {
        case .happened, .threatened, .requested: return nil
        default: return status
        }
    }
}
