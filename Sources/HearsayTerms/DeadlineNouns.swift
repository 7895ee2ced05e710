import HearsayScene
import HearsayText
import HearsayWorld

extension TermText {
    /// The deadlines that nouns tell of: "set a Sunday deadline for them to leave", "the ultimatum
    /// expires on Tuesday".
    func namedDeadlines() -> [Deadline] {
        var found: [Deadline] = []
        for index in sentence {
            guard let length = length(.noun, index), let noun = token(index + length - 1),
                index == sentence.lowerBound || !isTitle(index)
            else { continue }
            var deadline = Deadline(words: index..<(index + length), anchor: index)
            findTime(&deadline, noun)
            findParties(&deadline, noun)
            findDemand(&deadline, noun)
            let verb = governor(noun)
            let next = index + length
            let isExpiring = (next..<(next + 3)).contains { self.length(.expire, $0) != nil }
            let isSet =
                isExpiring
                ? true
                : verb.map { verb in
                    [.meet, .set, .give, .expire].contains { isVerb(verb, $0) }
                }
            if deadline.time == nil {
                guard isSet ?? false, !deadline.demand.isEmpty else { continue }
            } else if deadline.demand.isEmpty, deadline.issuer == nil, deadline.addressee == nil {
                guard isSet ?? true else { continue }
            }
            found.append(deadline)
        }
        return found
    }

    /// Whether a word has a capital where the whole text is not in capitals.
    private func isTitle(_ index: Int) -> Bool { scene.text.words[index].shape == .title }

    /// "a Sunday deadline", "Friday’s deadline", "a deadline of Friday", "the deadline expires on
    /// Friday".
    private func findTime(_ deadline: inout Deadline, _ noun: Int) {
        let first = deadline.words.lowerBound
        let possessor = reads(first - 1, "s") && reads(first - 2, "'") ? first - 3 : first - 1
        var found = time(possessor) ?? time(first - 2)
        // "set Friday as the deadline".
        if found == nil, reads(first - 1, any: ["a", "the"]), reads(first - 2, "as") {
            found = time(first - 3)
        }
        if found == nil {
            // What is to be done may have a time of its own.
            var index = deadline.words.upperBound
            let end = min(sentence.upperBound, index + 12)
            while index < end, found == nil {
                if reads(index, "to"), verb(at: index + 1) != nil, time(index + 1) == nil { break }
                if reads(index, any: [";", "but"]) { break }
                found = time(index)
                index += 1
            }
        }
        if found == nil, let verb = governor(noun), isVerb(verb, .expire) {
            found = scene.tree.dependents[verb].lazy.compactMap { time(word($0)) }.first
        }
        guard let found else { return }
        deadline.time = found
        deadline.words = scene.timeWords[found]
    }

    /// The verb that a noun hangs on.
    func governor(_ noun: Int) -> Int? {
        let tree = scene.tree
        var token = noun
        for _ in 0..<4 {
            guard let head = tree.tokens[token].head else { return nil }
            if tree.tokens[head].partOfSpeech == .verb { return head }
            token = head
        }
        return nil
    }

    /// Who set it and for whom: by the verb it is the object of, "set by" behind it, an owner
    /// before it.
    private func findParties(_ deadline: inout Deadline, _ noun: Int) {
        let tree = scene.tree
        if let verb = governor(noun) {
            let isObject = tree.relations[noun] == "obj" || tree.relations[noun] == "obl"
            if isPassive(verb) {
                deadline.issuer = isVerb(verb, .set) ? agent(of: verb) : nil
                if isVerb(verb, .give) { deadline.addressee = subject(of: verb) }
            } else if isObject, isVerb(verb, .meet) {
                deadline.addressee = subject(of: verb)
            } else if isObject, isVerb(verb, .set) || isVerb(verb, .give) {
                deadline.issuer = subject(of: verb)
                deadline.addressee = tree.dependents(of: verb, "iobj", "obj").first { $0 != noun }
            }
        }
        for dependent in tree.dependents[noun] {
            switch tree.relations[dependent] {
            case "acl" where isVerb(dependent, .set):
                deadline.issuer = agent(of: dependent) ?? deadline.issuer
            case "nmod":
                guard time(word(dependent)) == nil else { continue }
                switch tree.marker(of: dependent) {
                case "by", "from": deadline.issuer = dependent
                case "to": deadline.addressee = dependent
                case "for" where entity(dependent) != nil:
                    deadline.addressee = deadline.addressee ?? dependent
                default:
                    if tree.tokens[dependent].relation == "nmod:poss" {
                        deadline.issuer = deadline.issuer ?? dependent
                    }
                }
            default: break
            }
        }
        if deadline.issuer == nil { deadline.issuer = setter(after: deadline) }
    }

    /// "set by the bloc" right behind, where the tree has it elsewhere.
    private func setter(after deadline: Deadline) -> Int? {
        for index in deadline.anchor..<min(sentence.upperBound, deadline.anchor + 5) {
            guard length(.set, index) != nil, reads(index + 1, "by") else { continue }
            for word in (index + 2)..<min(sentence.upperBound, max(index + 2, index + 8)) {
                if let token = token(word), scene.mention(at: token) != nil { return token }
            }
        }
        return nil
    }

    /// "for it to release the president", "to withdraw", "for talks".
    private func findDemand(_ deadline: inout Deadline, _ noun: Int) {
        let after = deadline.anchor + 1
        let limit = clauseLimit(from: after)
        if let verb = infinitive(after: after, before: demandLimit(after, limit)) {
            demand(&deadline, verb)
            if let subject = scene.tree.dependent(of: verb, "nsubj"), word(subject) >= after {
                deadline.addressee = subject
            } else if reads(after, "for") || time(after) != nil {
                deadline.addressee = named(from: after, to: word(verb)) ?? deadline.addressee
            }
            return
        }
        for dependent in scene.tree.dependents(of: noun, "nmod") where entity(dependent) == nil {
            guard scene.tree.marker(of: dependent) == "for", time(word(dependent)) == nil else {
                continue
            }
            deadline.demand = [scene.tree.words(of: dependent).dropCase(reads)]
        }
    }

    /// Where the words of a deadline end within which what is asked begins: before a verb that is
    /// not one of setting it or of its end.
    private func demandLimit(_ start: Int, _ limit: Int) -> Int {
        for index in start..<max(start, limit) {
            if reads(index, any: [",", "but", "and", "or", "(", "after", "before"]) {
                return index
            }
            if reads(index, "to"), verb(at: index + 1) != nil { return limit }
            guard partOfSpeech(index) == .verb, length(.set, index) == nil,
                length(.expire, index) == nil,
                !reads(index, any: ["known", "called", "named", "led", "backed"])
            else { continue }
            return index
        }
        return limit
    }

    /// Whom "for" names between a deadline and what is asked: "for the generals to".
    private func named(from start: Int, to end: Int) -> Int? {
        guard let place = (start..<max(start, end)).first(where: { reads($0, "for") }) else {
            return nil
        }
        return (place..<end).lazy.compactMap { token($0) }.first { scene.mention(at: $0) != nil }
    }

    /// Where a clause ends at the latest: at a semicolon or a dash.
    private func clauseLimit(from start: Int) -> Int {
        (start..<max(start, sentence.upperBound)).first { reads($0, any: [";", "—"]) }
            ?? sentence.upperBound
    }
}

extension Range<Int> {
    /// The range without "for" at its head.
    fileprivate func dropCase(_ reads: (Int, String) -> Bool) -> Range<Int> {
        !isEmpty && reads(lowerBound, "for") ? (lowerBound + 1)..<upperBound : self
    }
}
