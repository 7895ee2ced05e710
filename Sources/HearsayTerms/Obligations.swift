import HearsayScene
import HearsayText
import HearsayWorld

extension TermText {
    /// The deadlines that verbs tell of: each time behind "by", "within" or "until" by which
    /// somebody is to do something.
    func obligations() -> [Deadline] {
        var found: [Deadline] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let time = time(index) else {
                index += 1
                continue
            }
            let words = scene.timeWords[time]
            if let deadline = obligation(until: time, words) { found.append(deadline) }
            index = max(index + 1, words.upperBound)
        }
        return found
    }

    private func obligation(until time: Int, _ words: Range<Int>) -> Deadline? {
        var deadline = Deadline(words: words, time: time, anchor: words.lowerBound)
        let marker = start(.until, endingAt: words.lowerBound)
        if let given = grant(&deadline, marker) { return given ? deadline : nil }
        guard let marker, !reads(marker, any: ["until", "till"]) else { return nil }
        guard let verb = verbWithTime(words, marker) else { return nil }
        let first = firstOfJoined(verb)
        if must(&deadline, first) || ordered(&deadline, first) {
            demand(&deadline, first)
            deadline.anchor = word(first)
            return deadline
        }
        return nil
    }

    /// The verb that a time tells of: by the tree where that is before the time, else the nearest
    /// one to its left.
    private func verbWithTime(_ words: Range<Int>, _ marker: Int) -> Int? {
        let tree = scene.tree
        if let head = tree.head(of: words), let verb = governor(head), word(verb) < marker,
            sentence.contains(word(verb)), !isVerb(verb, .order) || infinitive(verb)
        {
            return verb
        }
        for index in (sentence.lowerBound..<marker).reversed() {
            if let token = token(index), tree.tokens[token].partOfSpeech == .verb { return token }
            if reads(index, any: [",", ";", ":"]) { return nil }
        }
        return nil
    }

    private func infinitive(_ verb: Int) -> Bool {
        var before = word(verb) - 1
        while partOfSpeech(before) == .adverb { before -= 1 }
        return reads(before, "to") || reads(before, "be") && reads(before - 1, "to")
    }

    /// "lay down their arms and leave": the first of verbs that are joined.
    private func firstOfJoined(_ verb: Int) -> Int {
        let tree = scene.tree
        var verb = verb
        for _ in 0..<3 {
            guard tree.relations[verb] == "conj", let head = tree.tokens[verb].head,
                tree.tokens[head].partOfSpeech == .verb, word(head) < word(verb),
                sentence.contains(word(head)), tree.dependent(of: verb, "nsubj") == nil
            else { return verb }
            verb = head
        }
        return verb
    }

    /// "gave them until Friday to leave", "has 60 days to comply". Nil where nothing is given;
    /// false where something is, but nothing is asked for it.
    private func grant(_ deadline: inout Deadline, _ marker: Int?) -> Bool? {
        let words = deadline.words
        var verb: Int?
        let start = marker ?? words.lowerBound
        for index in (max(sentence.lowerBound, start - 9)..<start).reversed() {
            if reads(index, any: [",", ";", ":", "to", "that"]) { break }
            guard let token = token(index) else { continue }
            if length(.give, index) != nil
                || index >= start - 2 && reads(index, any: ["has", "have", "had"])
            {
                verb = token
                break
            }
            if scene.tree.tokens[token].partOfSpeech == .verb { break }
        }
        guard let verb else { return nil }
        let isGiven = length(.give, word(verb)) != nil
        // "gave it on Friday" gives no time; "a week to respond" does.
        if marker == nil, scene.reading.times[deadline.time ?? 0].kind != .duration { return nil }
        if let marker, !reads(marker, any: ["until", "till"]) { return nil }
        let next = words.upperBound
        guard let demanded = infinitive(after: next, before: min(sentence.upperBound, next + 4))
        else { return isGiven && marker != nil ? false : nil }
        if isGiven, isPassive(verb) {
            deadline.addressee = subject(of: verb)
            deadline.issuer = agent(of: verb)
        } else if isGiven {
            deadline.issuer = subject(of: verb)
            deadline.addressee = receiver(verb, before: start)
        } else {
            deadline.addressee = subject(of: verb)
        }
        deadline.anchor = word(verb)
        demand(&deadline, demanded)
        return true
    }

    /// Whom something is given: the mention between the verb and what is given.
    private func receiver(_ verb: Int, before end: Int) -> Int? {
        let tree = scene.tree
        if let object = tree.dependents(of: verb, "iobj", "obj").first(where: {
            word($0) < end && time(word($0)) == nil
        }) {
            return object
        }
        let after = word(verb) + 1
        return (after..<max(after, end)).lazy.compactMap { token($0) }
            .last { scene.mention(at: $0) != nil }
    }

    /// "must leave", "have to be freed".
    private func must(_ deadline: inout Deadline, _ verb: Int) -> Bool {
        let place = word(verb)
        var isBound = false
        for end in (max(sentence.lowerBound, place - 3)...place).reversed() {
            if start(.must, endingAt: end) != nil {
                isBound = true
                break
            }
            guard end > sentence.lowerBound, let token = token(end - 1),
                [.adverb, .auxiliary, .particle].contains(scene.tree.tokens[token].partOfSpeech)
                    || reads(end - 1, "not")
            else { break }
        }
        guard isBound else { return false }
        deadline.addressee = subject(of: verb)
        // "the goal is to put troops there by May" binds nobody.
        if isPlan(place), entity(deadline.addressee) == nil { return false }
        deadline.speaker = demander(place, deadline.addressee)
        return true
    }

    /// Whether "is to" stands before a verb.
    private func isPlan(_ place: Int) -> Bool {
        reads(place - 1, "to") && reads(place - 2, any: ["is", "are", "was", "were"])
            || reads(place - 1, "be") && reads(place - 2, "to")
                && reads(place - 3, any: ["is", "are", "was", "were"])
    }

    /// "If they do not leave by Sunday, we will attack": what is threatened for what is not done.
    func threats() -> [Deadline] {
        var found: [Deadline] = []
        for condition in conditions() {
            for words in condition.condition {
                guard let refusal = words.first(where: { isRefusal($0) }) else { continue }
                for index in refusal..<words.upperBound {
                    guard let time = time(index), scene.timeWords[time].lowerBound == index,
                        let marker = start(.until, endingAt: index)
                    else { continue }
                    let asked =
                        infinitive(after: refusal, before: marker)
                        ?? ((refusal + 1)..<max(refusal + 1, marker)).lazy
                        .compactMap { self.verb(at: $0) }.first
                    guard let asked else { continue }
                    var deadline = Deadline(words: scene.timeWords[time], time: time, anchor: index)
                    deadline.addressee = subject(of: asked)
                    if deadline.addressee == nil, let verb = token(refusal) {
                        deadline.addressee = subject(of: verb)
                    }
                    deadline.speaker = demander(index, deadline.addressee)
                    demand(&deadline, asked)
                    deadline.demand = deadline.demand.compactMap { part in
                        let first = max(part.lowerBound, word(asked))
                        let own = (first..<max(first, part.upperBound)).clamped(to: words)
                        return own.isEmpty ? nil : own
                    }
                    deadline.consequence = condition.consequence
                    found.append(deadline)
                }
            }
        }
        return found
    }

    /// Whether a word turns a condition into what is not to happen: "not", "unless", "fail".
    private func isRefusal(_ index: Int) -> Bool {
        reads(index, any: ["not", "unless"]) || length(.refuse, index) != nil
            || reads(index, "t") && reads(index - 1, "'")
    }

    /// Whoever says that somebody must: one with a name, or one who demands or threatens.
    private func demander(_ word: Int, _ addressee: Int?) -> Int? {
        guard let index = scene.attribution(holding: word) else { return nil }
        let attribution = scene.reading.attributions[index]
        guard let speaker = attribution.speaker,
            let entity = scene.reading.entities.firstIndex(where: { $0.id == speaker }),
            entity != self.entity(addressee)
        else { return nil }
        switch attribution.stance {
        case .demands, .urges, .threatens, .warns: return entity
        case .asserts:
            return attribution.sourceKind == .named || attribution.sourceKind == .institution
                ? entity : nil
        default: return nil
        }
    }

    /// "ordered them to leave", "demanded that they leave", "were told to leave".
    private func ordered(_ deadline: inout Deadline, _ verb: Int) -> Bool {
        let tree = scene.tree
        let place = word(verb)
        let subject = tree.dependent(of: verb, "nsubj")
        // The verb of asking: up the tree, or the nearest to the left.
        var asking: Int?
        var step = verb
        for _ in 0..<3 {
            guard let head = tree.tokens[step].head else { break }
            if word(head) < place, isVerb(head, .order) {
                asking = head
                break
            }
            step = head
        }
        if asking == nil {
            for index in (max(sentence.lowerBound, place - 12)..<place).reversed() {
                if reads(index, any: [",", ";"]) { break }
                if length(.order, index) != nil, partOfSpeech(index) == .verb {
                    asking = token(index)
                    break
                }
            }
        }
        guard let asking, infinitive(verb) || isThat(asking, verb) else {
            return nominal(&deadline, verb)
        }
        if isPassive(asking) {
            deadline.addressee = self.subject(of: asking)
            deadline.issuer = agent(of: asking)
        } else {
            deadline.issuer = self.subject(of: asking)
            deadline.addressee = subject ?? receiver(asking, before: place)
        }
        if deadline.issuer == nil, let held = scene.attribution(cuedBy: word(asking)) {
            let speaker = scene.reading.attributions[held].speaker
            deadline.speaker = scene.reading.entities.firstIndex { $0.id == speaker }
        }
        return true
    }

    /// "demanded that troops withdraw", "called for him to be freed".
    private func isThat(_ asking: Int, _ verb: Int) -> Bool {
        (word(asking)..<max(word(asking), word(verb))).contains { reads($0, any: ["that", "for"]) }
            && scene.tree.dependent(of: verb, "aux") == nil
    }

    /// "an order for them to leave by Friday".
    private func nominal(_ deadline: inout Deadline, _ verb: Int) -> Bool {
        guard infinitive(verb) else { return false }
        let place = word(verb)
        for index in (max(sentence.lowerBound, place - 8)..<place).reversed() {
            if reads(index, any: [",", ";"]) { return false }
            guard length(.demandNoun, index) != nil, let noun = token(index),
                scene.tree.tokens[noun].partOfSpeech == .noun
            else { continue }
            if let governor = governor(noun) {
                if isVerb(governor, .set) || isVerb(governor, .give) {
                    deadline.issuer = subject(of: governor)
                } else if isVerb(governor, .meet) {
                    deadline.addressee = subject(of: governor)
                }
            }
            deadline.addressee = scene.tree.dependent(of: verb, "nsubj") ?? deadline.addressee
            return true
        }
        return false
    }
}
