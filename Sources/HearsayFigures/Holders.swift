import HearsayScene
import HearsayText
import HearsayWorld

extension FigureText {
    /// The entity that has, sends, gives or suffers what is counted: an index into the reading's.
    func holder(_ figure: Figure) -> Int? {
        let (number, counted) = (figure.number, figure.counted)
        if let found = owner(figure) { return found }
        let token = counted.flatMap { self.token($0.head) } ?? self.token(number.core)
        if let token, let verb = governor(token) {
            let relation = scene.tree.relations[verb.dependent]
            if ["obj", "iobj", "obl", "conj"].contains(relation), isHolding(verb.head) {
                return actor(subject(of: verb.head), number)
            }
            if scene.tree.tokens[verb.dependent].relation == "nsubj:pass", isHolding(verb.head) {
                return actor(agent(of: verb.head), number)
            }
        }
        // "has 1,100 military personnel", where the tree has lost it.
        let before = number.words.lowerBound - 1
        guard sentence.contains(before), kind(.holder, before) != nil, let verb = self.token(before)
        else { return nil }
        return actor(subject(of: verb), number)
    }

    /// The entity that a token points to, where its mention does not hold the number itself.
    private func actor(_ token: Int?, _ number: Numeral) -> Int? {
        guard let token, let mention = scene.mention(at: token),
            !scene.mentionWords[mention].contains(number.core)
        else { return nil }
        return scene.entity(ofMention: mention)
    }

    private func isHolding(_ token: Int) -> Bool {
        kind(.holder, scene.tree.tokens[token].words.lowerBound) != nil
    }

    /// "1,500 French soldiers", "France’s 1,500 soldiers", "20 of its soldiers", "20 soldiers from
    /// Chad".
    private func owner(_ figure: Figure) -> Int? {
        let tree = scene.tree
        let number = figure.number
        if let counted = figure.counted, phrase(.measure, counted.unit.lowerBound) == nil {
            // Sources that are Malian are not Mali's; soldiers are.
            for word in counted.phrase.dropLast() where figure.kind != nil {
                if let entity = self.token(word).flatMap({ named(at: $0) }) ?? country(word) {
                    return entity
                }
            }
            if let head = token(counted.head) {
                for dependent in tree.dependents(of: head, "nmod") {
                    let marker = tree.marker(of: dependent)
                    let isPossessive = tree.tokens[dependent].relation == "nmod:poss"
                    guard isPossessive || marker == "from" || marker == "of",
                        let entity = scene.entity(at: dependent), isActor(entity),
                        tree.tokens[dependent].words.lowerBound != counted.head
                    else { continue }
                    return entity
                }
            }
        }
        // "France’s 1,500 soldiers".
        let before = number.words.lowerBound - 1
        let name = reads(before, "s") && reads(before - 1, "'") ? before - 2 : before
        guard name < before || reads(before, any: ["its", "their", "his", "her"]),
            let token = self.token(name), let entity = scene.entity(at: token)
        else { return nil }
        return entity
    }

    /// The entity of an organization, a place or a group that is named at a token.
    private func named(at token: Int) -> Int? {
        guard let mention = scene.mention(at: token),
            scene.reading.mentions[mention].kind == .name
        else { return nil }
        let entity = scene.entity(ofMention: mention)
        return isActor(entity) ? entity : nil
    }

    private func isActor(_ entity: Int) -> Bool {
        switch scene.reading.entities[entity].type {
        case .organization, .place, .group: true
        case .person, .other: false
        }
    }

    /// The entity of the country that an adjective names: France for "French".
    private func country(_ word: Int) -> Int? {
        guard isCapital(word), let code = nationality(word) else {
            return nil
        }
        return countries[code]
    }

    /// The subject of a verb; of a verb joined to another or in a relative clause, what stands for
    /// it there.
    private func subject(of verb: Int) -> Int? {
        let tree = scene.tree
        var verb = verb
        for _ in 0..<4 {
            if let subject = tree.dependent(of: verb, "nsubj") {
                return scene.mention(at: subject) == nil ? mention(endingBefore: verb) : subject
            }
            guard let head = tree.tokens[verb].head else { break }
            switch tree.relations[verb] {
            case "conj", "xcomp", "advcl":
                if let near = mention(endingBefore: verb) { return near }
                verb = head
            case "acl": return head
            default: return mention(endingBefore: verb)
            }
        }
        return mention(endingBefore: verb)
    }

    /// The head of the mention right before a verb and its auxiliaries.
    private func mention(endingBefore verb: Int) -> Int? {
        var word = scene.tree.tokens[verb].words.lowerBound - 1
        while sentence.contains(word),
            partOfSpeech(word) == .auxiliary || partOfSpeech(word) == .adverb
        {
            word -= 1
        }
        guard sentence.contains(word), let token = token(word), scene.mention(at: token) != nil
        else { return nil }
        return token
    }

    private func agent(of verb: Int) -> Int? {
        let tree = scene.tree
        return tree.dependents(of: verb, "obl").first { tree.marker(of: $0) == "by" }
    }
}
