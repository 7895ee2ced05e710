import HearsayScene
import HearsayText
import HearsayWorld

extension FigureText {
    /// What the words around it tell of those that a number counts: "killed", "wounded".
    func fate(_ number: Numeral, _ counted: Counted?) -> String? {
        // "20 dead", "40 wounded", "10 missing fishermen".
        if let counted {
            for index in counted.phrase {
                if let state = kind(.state, index), index + state.length <= counted.head + 1 {
                    return state.kind
                }
            }
        } else if let kind = state(from: number.end) {
            return kind
        }
        // "six of them died".
        let end = counted.map { $0.head + 1 } ?? number.end + (isOfPronoun(number.end) ? 2 : 0)
        return after(end) ?? before(number)
    }

    /// "dead", "others wounded", "more injured" with no noun.
    private func state(from start: Int) -> String? {
        var index = start
        while phrase(.loose, index) != nil { index += 1 }
        return kind(.state, index)?.kind
    }

    /// "(20 people) were killed", "… dead", "… who died", "… are feared missing".
    private func after(_ start: Int) -> String? {
        var index = start
        var isPassive = false
        var steps = 0
        if reads(index, "("), kind(.state, index + 1) == nil { return nil }
        while sentence.contains(index), steps < 6 {
            if let died = kind(.subject, index), !isPassive { return died.kind }
            if let killed = kind(.object, index) {
                // "20 soldiers killed a man" does it; "20 soldiers killed in Mali" suffers it.
                return isPassive || isReduced(index, killed.length) ? killed.kind : nil
            }
            if let state = kind(.state, index) { return state.kind }
            if reads(
                index,
                any: [
                    "was", "were", "be", "been", "are", "is", "being", "got", "feared", "reported",
                    "believed", "confirmed", "listed", "declared", "pronounced", "presumed", "left",
                    "found", "thought", "said", "known",
                ])
            {
                isPassive = true
            } else if !isHelper(index) {
                return nil
            }
            index += 1
            steps += 1
        }
        return nil
    }

    /// Whether a word may stand between those counted and what is told of them.
    private func isHelper(_ index: Int) -> Bool {
        switch partOfSpeech(index) {
        case .auxiliary, .adverb, .particle: true
        case .pronoun, .determiner: reads(index, any: ["who", "that", "which", "all"])
        default: reads(index, any: ["or", "who", "to", "have", "had", "has", "not"])
        }
    }

    /// Whether a participle right behind a noun tells what was done to it.
    private func isReduced(_ index: Int, _ length: Int) -> Bool {
        guard !lower[index].hasSuffix("ing"), let token = token(index) else { return false }
        let tree = scene.tree
        return tree.dependent(of: token, "obj") == nil || tree.relations[token] == "acl"
    }

    /// "killed 20", "the deaths of 20", "killing or wounding 20"; "the death toll rose to 31".
    private func before(_ number: Numeral) -> String? {
        var index = number.words.lowerBound - 1
        if reads(index, "of"), let noun = noun(.of, endingAt: index) { return noun }
        while reads(index, any: ["the", "all", "his", "their", "its", "another"]) { index -= 1 }
        if let killed = verb(endingAt: index + 1), !isPassive(index) { return killed }
        guard let token = token(number.core), let verb = governor(token),
            scene.tree.relations[verb.dependent] == "obj",
            let found = kind(.object, scene.tree.tokens[verb.head].words.lowerBound)
        else { return nil }
        return found.kind
    }

    private func verb(endingAt end: Int) -> String? {
        for start in max(sentence.lowerBound, end - 2)..<max(sentence.lowerBound, end) {
            if let found = kind(.object, start), start + found.length == end { return found.kind }
        }
        return nil
    }

    private func noun(_ part: FigureKind.Part, endingAt end: Int) -> String? {
        for start in max(sentence.lowerBound, end - 5)..<max(sentence.lowerBound, end) {
            if let found = kind(part, start), start + found.length == end { return found.kind }
        }
        return nil
    }

    private func isPassive(_ verb: Int) -> Bool {
        reads(verb - 1, any: ["was", "were", "been", "be", "being"])
    }

    /// The verb that a noun phrase hangs on, with the token that does.
    func governor(_ token: Int) -> (head: Int, dependent: Int)? {
        let tree = scene.tree
        var dependent = token
        // As deep as a number can lie in a phrase of its own.
        for _ in 0..<6 {
            guard let head = tree.tokens[dependent].head else { return nil }
            switch tree.tokens[head].partOfSpeech {
            case .verb, .auxiliary: return (head, dependent)
            default: dependent = head
            }
        }
        return nil
    }

    /// The tally whose value a number is: "the death toll rose to 31", "a toll of 31".
    func tally(_ number: Numeral) -> (words: Range<Int>, kind: String)? {
        var index = number.words.lowerBound - 1
        var steps = 0
        while sentence.contains(index), steps < 14, !reads(index, any: [";", "“", "\""]) {
            for start in max(sentence.lowerBound, index - 4)...index {
                if let found = kind(.tally, start), start + found.length == index + 1 {
                    return (start..<(index + 1), found.kind)
                }
            }
            index -= 1
            steps += 1
        }
        return nil
    }

    /// What a unit says of itself: "soldiers" are forces, "refugees" displaced.
    func kind(of unit: Range<Int>) -> String? {
        for start in unit {
            if let found = kind(.noun, start), start + found.length == unit.upperBound {
                return found.kind
            }
        }
        return nil
    }
}
