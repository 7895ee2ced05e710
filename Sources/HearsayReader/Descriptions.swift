import HearsayText
import HearsayWorld

/// A noun phrase around a noun for people, a body or a document: `a Western military official`.
struct Description {
    enum Noun { case role(Role), body(Body) }
    enum Determiner { case definite, indefinite, possessive, none }

    /// From the determiner or possessor to the noun.
    var range: Range<Int>
    /// The noun alone.
    var head: Range<Int>
    var noun: Noun
    var determiner: Determiner
    /// A body that the noun belongs to, as in `ministry spokesperson`: the end of its noun.
    var bodyEnd: Int?
    var body: Body?
    /// The words of the possessor, without the ending.
    var possessor: Range<Int>?

    var isPlural: Bool {
        switch noun {
        case .role(let role): role.isPlural
        case .body(let body): body.isPlural
        }
    }

    /// The last word of the noun, in the singular: what a later mention repeats.
    var key: String {
        switch noun {
        case .role(let role): role.key
        case .body(let body): body.key
        }
    }
}

extension Page {
    /// The descriptions in the running text, in text order. `names` tells where names stand.
    func descriptions(_ names: [Name], nameAt: [Int32]) -> [Description] {
        var found: [Description] = []
        var position = 0
        var floor = 0
        while position < count {
            let inName = nameAt[position] >= 0
            guard !isFurniture[position], !inName, isAny(position, [.role, .body]),
                let noun = noun(at: position), noun.end <= count
            else {
                position += 1
                continue
            }
            var head = noun
            var body: (noun: Body, end: Int)?
            while head.end < count, nameAt[head.end] < 0, !isMark(head.end),
                isAny(head.end, [.role, .body]),
                // The tagger saw the phrase end here: what follows is a verb.
                !isSource[head.end - 1] || isSource[head.end],
                let next = self.noun(at: head.end)
            {
                if case .body(let before) = head.noun { body = (before, head.end) }
                head = (next.noun, head.end, next.end)
            }
            if possessive(at: floor) > 0, let last = found.last { floor = last.range.lowerBound }
            let start = leftEdge(of: position, floor: floor, names, nameAt)
            var description = Description(
                range: start..<head.end, head: head.start..<head.end, noun: head.noun,
                determiner: determiner(start, head.start), bodyEnd: body?.end, body: body?.noun)
            description.possessor = possessor(start, head.start)
            found.append(description)
            floor = head.end
            position = head.end
        }
        return found
    }

    private func noun(at word: Int) -> (noun: Description.Noun, start: Int, end: Int)? {
        let limit = sentenceEnd(word)
        let role =
            isAny(word, .role) ? world.roles.longest(at: word, in: lower, before: limit) : nil
        let body =
            isAny(word, .body) ? world.bodies.longest(at: word, in: lower, before: limit) : nil
        if let role, role.length >= body?.length ?? 0 {
            return (.role(role.value), word, word + role.length)
        }
        return body.map { (.body($0.value), word, word + $0.length) }
    }

    /// Where the noun phrase of a noun begins.
    private func leftEdge(
        of head: Int, floor: Int, _ names: [Name], _ nameAt: [Int32]
    ) -> Int {
        var start = head
        let floor = max(floor, sentenceStart(head), head - 10)
        while start > floor {
            let word = start - 1
            if nameAt[word] >= 0 {
                // "told the Mail that soldiers", "the Clarion its chairman": a new phrase.
                if isAny(start, [.definite, .indefinite, .possessive, .determiner, .relative]) {
                    break
                }
                // "Hudson Institute analyst"; a person's name is no modifier but a possessor.
                let name = names[Int(nameAt[word])]
                guard name.type != .person || possessive(at: start) > 0 || reads(start, "'"),
                    name.range.lowerBound >= floor
                else { break }
                start = name.range.lowerBound
                continue
            }
            if isMark(word) {
                if possessive(at: word) > 0 || reads(word, "-") && isGlued(word) && isGlued(start) {
                    start = word
                    continue
                }
                break
            }
            if reads(word, "s"), word > floor, possessive(at: word - 1) == 2 {
                start = word - 1
                continue
            }
            if isAny(word, [.determiner, .possessive, .number]) || text.words[word].shape == .digit
            {
                // "the three", "all the", but not "that the".
                let isDetermined = isAny(start, [.definite, .indefinite, .possessive])
                if isDetermined, isAny(word, [.definite, .possessive]), !isAny(start, .number) {
                    break
                }
                start = word
                continue
            }
            if isAny(start, [.definite, .possessive]) { break }
            // "the last two men", but not "freed two men", "at least two men".
            if isAny(start, .number) || text.words[start].shape == .digit,
                word == floor || !isAny(word - 1, [.determiner, .possessive])
            {
                break
            }
            let closed: WordClasses = [
                .preposition, .conjunction, .relative, .auxiliary, .pronoun, .calendar, .adverb,
            ]
            if isAny(word, closed) || isVerb(word) { break }
            start = word
        }
        // A mark is no beginning.
        while start < head, nameAt[start] < 0, isMark(start) { start += 1 }
        return start
    }

    private func isVerb(_ word: Int) -> Bool {
        guard isAny(word, .cue), text.words[word].shape == .lower,
            let found = world.cues.longest(at: word, in: lower, before: word + 1)
        else { return false }
        guard found.value.isVerb else { return false }
        let form = lower[word]
        // "leading", "ruling" before a noun are adjectives, "report" and "rebel" nouns.
        return form != found.value.lemma || form == "say" || form == "tell"
            ? !(isAny(word, [.role, .body]) || form.hasSuffix("ing")) : false
    }

    private func determiner(_ start: Int, _ head: Int) -> Description.Determiner {
        guard start < head else { return .none }
        for word in start..<head where possessive(at: word) > 0 { return .possessive }
        if isAny(start, .possessive) { return .possessive }
        if isAny(start, .definite) { return .definite }
        return isAny(start, [.indefinite, .determiner, .number])
            || text.words[start].shape == .digit ? .indefinite : .none
    }

    private func possessor(_ start: Int, _ head: Int) -> Range<Int>? {
        for word in start..<max(start, head) where possessive(at: word) > 0 {
            return start..<word
        }
        return nil
    }

    /// The words that qualify a description; countries by their code, so that "Niger’s" and
    /// "Nigerien" are one.
    func modifiers(_ description: Description) -> Set<String> {
        var found: Set<String> = []
        var word = description.range.lowerBound
        while word < description.head.lowerBound {
            let limit = description.head.lowerBound
            if isAny(word, .place), isCapital(word),
                let place = world.places.longest(at: word, in: lower, before: limit)
            {
                found.insert(place.value.code)
                word += place.length
                continue
            }
            let closed: WordClasses = [.determiner, .possessive, .number]
            if !isMark(word), lower[word] != "s", !isAny(word, closed), !isAge(lower[word]) {
                found.insert(lower[word])
            }
            word += 1
        }
        for word in description.head.dropLast() where !isMark(word) { found.insert(lower[word]) }
        return found
    }

    /// Words that come and go between mentions of one and the same.
    private func isAge(_ word: String) -> Bool {
        ["new", "former", "then", "ousted", "deposed", "current", "senior", "top"].contains(word)
    }
}
