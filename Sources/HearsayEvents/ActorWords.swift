import HearsayScene
import HearsayText
import HearsayWorld

/// What the words of a phrase say of whom it means.
extension Clauses {
    /// The code of the country that an adjective or noun of nationality means.
    func countryAdjective(_ token: Int) -> String? {
        guard tree.tokens[token].lemma.first?.isUppercase == true || isCapitalized(token),
            let place = world.places.longest(at: 0, in: [forms[token]], before: 1)
        else { return nil }
        if place.value.isAcronym,
            scene.text.report[tree.tokens[token].passage]
                != forms[token]
                .uppercased()
        {
            return nil
        }
        return place.value.code
    }

    func isCapitalized(_ token: Int) -> Bool {
        let byte = scene.text.report.bytes[tree.tokens[token].passage.start]
        return byte &- 0x41 < 26 || byte >= 0x80
    }

    /// Whether a word in front of a noun may be an actor: a name, or of a country.
    func isActorWord(_ token: Int) -> Bool {
        tag(token) == .properNoun || countryAdjective(token) != nil
            || isActorNoun(token)
                && tag(token) == .noun
    }

    /// Whether a token is a pronoun by its form, whatever its tag.
    func isPronoun(_ token: Int) -> Bool {
        tag(token) == .pronoun && !isCapitalized(token)
            || world.words[forms[token]]?.pronoun != nil && forms[token] != "us"
            || tag(token) == .pronoun && world.words[forms[token]]?.pronoun != nil
    }

    /// Whether a token is a name that no name was found in: a proper noun within a sentence.
    func isProper(_ token: Int) -> Bool {
        isCapitalized(token) && (tag(token) == .properNoun || tag(token) == .pronoun)
            && !isPronoun(token)
    }

    /// The capitalised words around a token.
    func properName(at token: Int) -> Range<Int> {
        let tokens = tree.sentences[tree.sentence[token]].tokens
        func isName(_ token: Int) -> Bool { tokens.contains(token) && isProper(token) }
        var (first, last) = (token, token)
        while isName(first - 1) { first -= 1 }
        while isName(last + 1) { last += 1 }
        return tree.tokens[first].words.lowerBound..<tree.tokens[last].words.upperBound
    }

    /// What a part or a member is of: "thousands of people", "someone from Wagner".
    func wholes(of token: Int) -> [Int] {
        let found = objects(of: "of", on: token) + objects(of: "from", on: token)
        guard found.isEmpty, token + 1 < forms.count, ["of", "from"].contains(forms[token + 1])
        else { return found }
        return nounPhrase(after: token + 1).map { [$0] } ?? []
    }

    /// Whether a word tells nothing of whom it means.
    func isIndefinite(_ token: Int) -> Bool {
        ["someone", "somebody", "anyone", "anybody", "one"].contains(forms[token])
    }

    /// Whether a word stands for a number or part of those that are named after "of".
    func isPart(_ token: Int) -> Bool {
        world.partNouns.contains(forms[token])
            || [.pronoun, .determiner, .numeral, .adjective].contains(tag(token))
                && world.words[forms[token]]?.pronoun == nil
    }

    /// Whether a noun is one for people or bodies.
    func isActorNoun(_ token: Int) -> Bool {
        let form = [forms[token]]
        if world.roles.longest(at: 0, in: form, before: 1) != nil { return true }
        if world.actorNouns[forms[token]] != nil { return true }
        guard let body = world.bodies.longest(at: 0, in: form, before: 1) else { return false }
        return body.value.type == .organization || body.value.type == .group
    }

    /// Whether a noun is one for a place that nobody would name for those who live there.
    func isSite(_ token: Int) -> Bool {
        world.actorNouns[forms[token]] == .place
            && world.bodies.longest(at: 0, in: [forms[token]], before: 1) == nil
    }

    /// Whether a noun is one for a document, an outlet's product or another thing.
    func isThing(_ token: Int) -> Bool {
        guard let body = world.bodies.longest(at: 0, in: [forms[token]], before: 1)
        else { return false }
        return body.value.kind == .document
    }

    func actorType(_ token: Int) -> Reading.EntityType {
        if let type = world.actorNouns[forms[token]] { return type }
        if let body = world.bodies.longest(at: 0, in: [forms[token]], before: 1) {
            return body.value.type
        }
        let role = world.roles.longest(at: 0, in: [forms[token]], before: 1)
        return role?.value.isPlural == true ? .group : .person
    }

    /// The predicate by which a noun tells of an event.
    func eventNoun(_ token: Int) -> Predicate? {
        guard tag(token) == .noun else { return nil }
        return world.predicates.entries(forms[token]).last {
            $0.predicate.part == .noun && $0.predicate.others.isEmpty
        }?.predicate
    }

    /// Whether a token can stand for somebody: a noun, a name, a pronoun, a country's adjective.
    func isNamable(_ token: Int) -> Bool {
        [.noun, .properNoun, .pronoun, .adjective, .numeral, .determiner, .other]
            .contains(tag(token))
    }

    /// What stands at a position of an event noun, the verbs around it left aside.
    func tokens(at position: Predicate.Position, onNoun token: Int) -> [Int] {
        switch position {
        case .possessor: possessors(of: token)
        case .modifier: modifiers(of: token).filter { isActorWord($0) }
        case .preposition(let word): objects(of: word, on: token)
        default: []
        }
    }
}

extension Reading.EntityType {
    /// Whether one person or place is meant, not a body of several.
    var isSingular: Bool { self == .person || self == .place }
}
