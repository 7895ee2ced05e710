import HearsayText
import HearsayWorld

extension Speaking {
    /// Finds to whom each statement was said.
    mutating func findAudiences() {
        for index in statements.indices {
            guard let range = audience(of: statements[index]) else { continue }
            // "He told me": whoever tells of it.
            if page.reads(range.lowerBound, "me"), let parent = statements[index].parent {
                statements[index].audience = statements[parent].speaker
                continue
            }
            if let pronoun = pronoun(range) {
                guard pronoun.form != "you", pronoun.form != "us",
                    let found = figure(for: pronoun, at: range.lowerBound, in: index),
                    found != statements[index].speaker
                else { continue }
                cast.point(pronoun.range, .pronoun, to: found, confidence: 0.6)
                statements[index].audience = cast.root(found)
                continue
            }
            let found: Int
            switch pointed(in: range) {
            case .name(let name): found = figureOfName[name]
            case .description(let description): found = figureOfDescription[description]
            case nil: continue
            }
            guard cast.root(found) != statements[index].speaker else { continue }
            statements[index].audience = cast.root(found)
        }
    }

    /// The words that name the audience of a statement.
    private func audience(of statement: Statement) -> Range<Int>? {
        guard let cue = statement.cue.first, let last = statement.cue.last else { return nil }
        var word = cue.lowerBound
        while word < last.upperBound, !takesAudience(word) { word += 1 }
        if word < last.upperBound {
            if isPassive(word) { return subject(before: word) ?? addressed(statement) }
            if let object = object(from: word + 1, statement) { return object }
            if let object = receiver(behind: last.upperBound, statement) { return object }
        }
        return addressed(statement)
    }

    /// Verbs whose object is the one spoken to.
    private func takesAudience(_ word: Int) -> Bool {
        guard page.isAny(word, .cue),
            let found = page.world.cues.longest(at: word, in: page.lower, before: word + 1),
            found.value.isVerb
        else { return false }
        return [
            "tell", "inform", "brief", "assure", "reassure", "remind", "warn", "notify", "ask",
            "urge", "promise", "offer", "order", "beg", "implore", "teach", "caution", "alert",
            "advise",
        ].contains(found.value.lemma)
    }

    /// Who is told, in front of a passive: "she had been told by two members".
    private func subject(before verb: Int) -> Range<Int>? {
        let start = page.sentenceStart(verb)
        var end = verb
        while end > start, page.isAny(end - 1, [.auxiliary, .adverb]) { end -= 1 }
        guard end > start else { return nil }
        if pronoun((end - 1)..<end) != nil { return (end - 1)..<end }
        let range = pointed(in: (end - 1)..<end).map(words(of:))
        return range?.upperBound == end ? range : nil
    }

    /// Who is promised or told something, where the content begins with him: "promised Tamuria two
    /// hospitals". What an auxiliary follows is the subject of a clause, and whoever is to do
    /// something ("urged travellers to stay away") is part of the demand.
    private func receiver(behind cue: Int, _ statement: Statement) -> Range<Int>? {
        guard statement.holds(cue), let found = pointed(in: cue..<(cue + 1)) else { return nil }
        let range = words(of: found)
        let next = range.upperBound
        guard range.lowerBound == cue, next < page.sentenceEnd(cue), statement.holds(next),
            page.isAny(next, [.determiner, .number]) || page.reads(next, "that")
                || page.text.words[next].shape == .digit
        else { return nil }
        return range
    }

    private func words(of pointed: Pointed) -> Range<Int> {
        switch pointed {
        case .name(let name): names[name].range
        case .description(let index): descriptions[index].range
        }
    }

    private func isPassive(_ word: Int) -> Bool {
        ["was", "were", "been", "be", "is", "are", "being"].contains { page.reads(word - 1, $0) }
    }

    /// The noun phrase right behind a verb, outside the content.
    private func object(from start: Int, _ statement: Statement) -> Range<Int>? {
        let limit = min(page.sentenceEnd(max(0, start - 1)), start + 12)
        var end = start
        while end < limit, !statement.holds(end), !endsObject(end, start) { end += 1 }
        guard end > start else { return nil }
        let range = start..<end
        if pronoun(range) != nil { return range }
        switch pointed(in: range) {
        case .name(let name): return names[name].range.lowerBound - start <= 3 ? range : nil
        case .description(let index):
            return descriptions[index].range.lowerBound - start <= 1 ? range : nil
        case nil: return nil
        }
    }

    private func endsObject(_ word: Int, _ start: Int) -> Bool {
        if page.isMark(word) {
            return nameAt[word] < 0 && page.possessive(at: word) == 0 && !page.reads(word, "-")
        }
        if word == start { return false }
        return page.isAny(word, [.calendar, .relative, .conjunction, .auxiliary])
            || page.isAny(word, .preposition) && nameAt[word] < 0
    }

    /// "in an interview with", "speaking to", "in a statement to", "testified before".
    private func addressed(_ statement: Statement) -> Range<Int>? {
        guard let mark = statement.cue.first?.lowerBound else { return nil }
        let start = page.sentenceStart(mark)
        let end = page.sentenceEnd(mark)
        for word in start..<end where !statement.holds(word) && addresses(word, mark) {
            if let object = object(from: word + 1, statement) { return object }
        }
        return nil
    }

    private func addresses(_ word: Int, _ cue: Int) -> Bool {
        guard word > 0 else { return false }
        let before = page.lower[word - 1]
        switch page.lower[word] {
        case "to":
            return [
                "speaking", "spoke", "talking", "statement", "remarks", "comments", "letter",
                "said", "message", "email", "speech", "address", "testimony", "interview",
                "wrote", "writing", "note", "memo", "according",
            ].contains(before) && before != "according"
        case "with":
            return ["interview", "briefing", "speaking", "call", "conversation", "spoke"]
                .contains(before)
        case "before":
            return ["testified", "testifying", "testimony", "appearing"].contains(before)
        case "addressing": return true
        default: return false
        }
    }
}
