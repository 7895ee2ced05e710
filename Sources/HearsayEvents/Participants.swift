import HearsayWorld
import HearsayScene
import HearsayText

/// Who acts in a clause and who is acted upon, also where the clause itself does not say:
/// coordination, relative clauses, participles, control and raising.
extension Clauses {
    /// Who does what a verb says.
    func agents(of verb: Int) -> [Int] {
        isPassive(verb) ? objects(of: "by", on: verb) : subjects(of: verb)
    }

    /// Whom what a verb says is done to: the receiver first, where there are two objects.
    func patients(of verb: Int) -> [Int] {
        var objects =
            tree.dependents(of: verb, "iobj")
            + tree.dependents(of: verb, "obj").map { antecedent(of: $0) }
        if let subject = subjectOfInfinitive(verb) { objects.removeAll { $0 == subject } }
        if isPassive(verb) { return subjects(of: verb) + objects }
        if objects.isEmpty { objects = bareObjects(of: verb) }
        // "the town that they attacked": the gap stands for the noun.
        if objects.isEmpty, isRelativeClause(verb), let noun = head(verb),
            subjects(of: verb) != [noun]
        {
            return [noun]
        }
        return objects
    }

    /// The surface subjects of a verb.
    func subjects(of verb: Int) -> [Int] {
        let own = tree.dependents(of: verb, "nsubj")
        if !own.isEmpty { return own.map { antecedent(of: $0) } }
        if let subject = subjectOfInfinitive(verb) { return [subject] }
        guard let governor = head(verb) else { return bareSubjects(of: verb) }
        // "called for Mali to leave"
        if isInfinitive(verb), hangs(verb, "advcl", "xcomp"),
            let subject = objects(of: "for", on: governor).last(where: { $0 < verb })
        {
            return [subject]
        }
        switch relation(verb) {
        case "conj", "parataxis", "aux":
            return isNominal(governor) ? [] : subjects(of: governor)
        case "xcomp": return controllers(of: governor)
        case "ccomp": return isFinite(verb) ? bareSubjects(of: verb) : controllers(of: governor)
        case "acl":
            return isInfinitive(verb) ? holders(of: governor) : [governor]
        case "amod", "compound": return [governor]
        case "advcl", "obl":
            guard !isNominal(governor) else { return [governor] }
            // "accused Mali of killing": the object acts; "left, killing": the subject does.
            if preposition(of: verb) == "of" || preposition(of: verb) == "from" {
                return controllers(of: governor)
            }
            return subjects(of: governor)
        default: return isInfinitive(verb) ? [] : bareSubjects(of: verb)
        }
    }

    /// What stands where an object does, whatever the parser calls it: the noun phrase right behind
    /// a verb.
    private func bareObjects(of verb: Int) -> [Int] { nounPhrase(after: verb).map { [$0] } ?? [] }

    /// The head of the noun phrase right behind a token.
    func nounPhrase(after token: Int) -> Int? {
        let end = tree.sentences[tree.sentence[token]].tokens.upperBound
        var last: Int?
        for next in (token + 1)..<max(token + 1, end) {
            switch tag(next) {
            case .noun, .properNoun, .pronoun: last = next
            case .determiner, .adjective, .numeral, .symbol, .adverb:
                if let last { return last }
            case .particle where preposition(of: next - 1) == forms[next]: last = nil
            default: return last
            }
        }
        return last
    }

    /// What stands where a subject does, whatever the parser calls it: the noun phrase right before
    /// a verb and its auxiliaries.
    func bareSubjects(of verb: Int) -> [Int] {
        let first = tree.sentences[tree.sentence[verb]].tokens.lowerBound
        var token = verb - 1
        while token >= first, [.auxiliary, .adverb, .particle].contains(tag(token)) { token -= 1 }
        guard token >= first, [.noun, .properNoun, .pronoun].contains(tag(token)) else { return [] }
        while hangs(token, "nmod", "flat", "compound", "conj", "appos", "amod"),
            let governor = head(token), governor < verb, isNominal(governor)
        {
            token = governor
        }
        return preposition(of: token) == nil ? [antecedent(of: token)] : []
    }

    /// Who acts in "for Mali to leave".
    private func subjectOfInfinitive(_ verb: Int) -> Int? {
        let marks = tree.dependents(of: verb, "mark", "case")
        guard let first = marks.first(where: { forms[$0] == "for" }),
            let last = marks.first(where: { forms[$0] == "to" && $0 > first })
        else { return nil }
        return tree.dependents[verb].first {
            first < $0 && $0 < last && isNominal($0)
        }
    }

    /// Who does what a verb's infinitive says: its object, or without one its subject.
    private func controllers(of verb: Int) -> [Int] {
        guard !isNominal(verb) else { return holders(of: verb) }
        if isPassive(verb) { return subjects(of: verb) }
        let objects = tree.dependents(of: verb, "obj", "iobj")
        let keepsSubject = world.statuses.verb(forms[verb])?.isOwnAct ?? false
        return objects.isEmpty || keepsSubject ? subjects(of: verb) : objects
    }

    /// Whose a plan, a threat or a call is: its possessor, who it is by, or who makes it.
    func holders(of noun: Int) -> [Int] {
        let own = possessors(of: noun) + objects(of: "by", on: noun)
        if !own.isEmpty { return own }
        let adjectives = modifiers(of: noun).filter { isActorWord($0) }
        if !adjectives.isEmpty { return adjectives }
        guard let verb = head(noun), hangs(noun, "obj", "nsubj") else { return [] }
        if hangs(noun, "nsubj"), !isPassive(verb) { return [] }
        return agents(of: verb)
    }

    /// The noun that a relative pronoun stands for, any other token itself.
    func antecedent(of token: Int) -> Int {
        guard relatives.contains(forms[token]), tag(token) != .noun else { return token }
        var clause = head(token)
        while let verb = clause {
            if relation(verb) == "acl" { return head(verb) ?? token }
            guard hangs(verb, "conj", "xcomp", "ccomp") else { return token }
            clause = head(verb)
        }
        return token
    }

    /// The place that a clause with "where" tells of: the noun right before it.
    func whereAntecedent(of verb: Int) -> Int? {
        guard
            let adverb = tree.dependents(of: verb, "advmod").first(where: { forms[$0] == "where" })
        else { return nil }
        let first = tree.sentences[tree.sentence[verb]].tokens.lowerBound
        var token = adverb - 1
        if token >= first, tag(token) == .punctuation { token -= 1 }
        return token >= first && isNominal(token) ? token : nil
    }

    func isNominal(_ token: Int) -> Bool {
        [.noun, .properNoun, .pronoun, .numeral].contains(tag(token))
            && tree.dependent(of: token, "cop") == nil
    }
}

private let relatives: Set<String> = ["who", "which", "that", "whom", "whose"]
