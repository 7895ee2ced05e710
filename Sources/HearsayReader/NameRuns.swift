import HearsayText
import HearsayWorld

extension Page {
    /// The capitalised runs of the running text, in text order: `General Salifou Mody`,
    /// `University of Niamey`, `U.S.`.
    func nameRuns() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var position = 0
        while position < count {
            guard !isFurniture[position], startsName(position) else {
                position += 1
                continue
            }
            let end = runEnd(position)
            if end == position + 1, isInitial[position], !isNameBeyondDoubt(position, end) {
                position += 1
                continue
            }
            runs.append(position..<end)
            position = end
        }
        return runs
    }

    private func startsName(_ word: Int) -> Bool {
        if !isCapital(word) {
            // "al-Qaida", "bin Salman"
            return isAny(word, .particle) && !isAny(word, [.determiner, .preposition])
                && word + 2 < count && reads(word + 1, "-") && isGlued(word + 1)
                && isGlued(word + 2) && isCapital(word + 2)
        }
        if isAny(word, .calendar) { return false }
        let closed: WordClasses = [
            .determiner, .preposition, .conjunction, .relative, .auxiliary, .pronoun, .possessive,
        ]
        if isAny(word, closed), text.words[word].shape != .upper || isAny(word, .pronoun) {
            // "the WHO"
            let isKnown = text.words[word].shape == .upper && knownLength(word, word + 1) != nil
            return isKnown || isAny(word, .title) && !isInitial[word]
        }
        if isInitial[word], !isAny(word, .givenName), lower[word].utf8.count > 5,
            lower[word].hasSuffix("ing") || lower[word].hasSuffix("ly")
        {
            return false
        }
        if isInitial[word], isAny(word, [.opener, .adverb, .question]) {
            return isAny(word, .title) && word + 1 < count && isCapital(word + 1)
                && !isAny(word + 1, .properAdjective)
        }
        if word > 0, isGlued(word), reads(word - 1, "'") { return false }
        return true
    }

    /// A single capitalised word at the start of a sentence is a name only with evidence.
    private func isNameBeyondDoubt(_ start: Int, _ end: Int) -> Bool {
        if isSeenCapital[start] { return true }
        if isSeenLower[start] { return false }
        if text.words[start].shape == .upper { return true }
        if knownName(start, end) != nil { return true }
        if let place = place(start, end), place.form != .demonym { return true }
        return isAny(start, .givenName) || possessive(at: end) > 0
            || isSource[start] && !isAny(start, [.role, .body])
    }

    /// The outlet or body whose name stands at a range, all of it.
    func knownName(_ start: Int, _ end: Int) -> (name: KnownName, isOutlet: Bool)? {
        if isAny(start, .outlet),
            let found = world.outlets.longest(at: start, in: lower, before: end),
            found.length == end - start, !found.value.isAcronym || isUpper(start)
        {
            return (found.value, true)
        }
        if isAny(start, .organization),
            let found = world.organizations.longest(at: start, in: lower, before: end),
            found.length == end - start, !found.value.isAcronym || isUpper(start)
        {
            return (found.value, false)
        }
        return nil
    }

    /// The name that all spellings of an outlet or a body lead to; nil for any other text.
    func knownName(_ text: String) -> String? {
        var words = foldedWords(text)[...]
        if words.first == "the", words.count > 1 { words.removeFirst() }
        let phrase = Array(words)
        for table in [world.outlets, world.organizations] {
            if let found = table.longest(at: 0, in: phrase, before: phrase.count),
                found.length == phrase.count,
                !found.value.isAcronym || !text.utf8.contains(where: { $0 &- 0x61 < 26 })
            {
                return found.value.name
            }
        }
        return nil
    }

    /// The country, demonym or capital whose name stands at a range, all of it.
    func place(_ start: Int, _ end: Int) -> PlaceName? {
        guard isAny(start, .place),
            let found = world.places.longest(at: start, in: lower, before: end),
            found.length == end - start, !found.value.isAcronym || isUpper(start)
        else { return nil }
        return found.value
    }

    func isUpper(_ word: Int) -> Bool {
        let shape = text.words[word].shape
        return shape == .upper || shape == .initial || shape == .mixed || shape == .digit
    }

    private func runEnd(_ start: Int) -> Int {
        let limit = sentenceEnd(start)
        var end = start + 1
        if let known = knownLength(start, limit) { end = max(end, start + known) }
        while end < limit, let next = extended(end, start, limit) { end = next }
        return end
    }

    private func knownLength(_ start: Int, _ limit: Int) -> Int? {
        var length: Int?
        if isAny(start, .outlet), isCapital(start) {
            length = world.outlets.longest(at: start, in: lower, before: limit)?.length
        }
        if isAny(start, .organization), isCapital(start) {
            let found = world.organizations.longest(at: start, in: lower, before: limit)?.length
            length = max(length ?? 0, found ?? 0)
        }
        if isAny(start, .place), isCapital(start) {
            let found = world.places.longest(at: start, in: lower, before: limit)?.length
            length = max(length ?? 0, found ?? 0)
        }
        guard let length, length > 0, isCapital(start + length - 1) || length > 1 else {
            return nil
        }
        return length
    }

    /// Where the run goes on to from `end`; nil where it stops.
    private func extended(_ end: Int, _ start: Int, _ limit: Int) -> Int? {
        if isCapital(end), text.words[end].gap != .glued || !isMark(end - 1) {
            // "Theresa May" is no date.
            return isAny(end, .calendar) && !isAny(end - 1, [.title, .givenName]) ? nil : end + 1
        }
        let next = end + 1
        guard next < limit else {
            // The last point of "U.S." at the end of a sentence.
            return isAcronymPoint(end, start) ? next : nil
        }
        switch lower[end] {
        case "-" where isGlued(end) && isGlued(next) && !isMark(next):
            return next + 1
        case "'" where isGlued(end) && isGlued(next) && isCapital(next):
            return next + 1
        case "." where isGlued(end):
            let isInitialLetter = text.words[end - 1].shape == .initial
            if isInitialLetter, isGlued(next), isCapital(next) { return next + 1 }
            if isAcronymPoint(end, start) { return next }
            let isShortTitle = isAny(end - 1, .title) && lower[end - 1].utf8.count <= 5
            return (isInitialLetter || isShortTitle || reads(end - 1, "st")) && isCapital(next)
                ? next + 1 : nil
        case "&" where isCapital(next):
            return next + 1
        case "of", "for", "on", "against":
            guard joinsBody(end, start) else { return nil }
            if isCapital(next), !isAny(next, .calendar) { return next + 1 }
            return lower[end] == "of" && reads(next, "the") && next + 1 < limit
                && isCapital(next + 1) ? next + 2 : nil
        case "and":
            // "Ministry of Health and Welfare"
            let hasOf = (start..<end).contains { lower[$0] == "of" || lower[$0] == "for" }
            return hasOf && isCapital(next)
                && !isAny(next, [.calendar, .place, .organization, .title])
                && (next + 1 == limit || !isCapital(next + 1)) ? next + 1 : nil
        default:
            guard isAny(end, .particle), !isAny(end, [.determiner, .preposition]),
                text.words[end].shape == .lower, isCapital(next)
            else { return nil }
            return next + 1
        }
    }

    private func isAcronymPoint(_ end: Int, _ start: Int) -> Bool {
        reads(end, ".") && isGlued(end) && end - start >= 3 && reads(end - 2, ".")
            && text.words[end - 1].shape == .initial && isGlued(end - 1)
    }

    /// "Ministry of", "Center for", "Secretary of": the word before takes a name after it.
    private func joinsBody(_ end: Int, _ start: Int) -> Bool {
        let last = end - 1
        if isAny(last, .body), world.bodies.longest(at: last, in: lower, before: end) != nil {
            return true
        }
        return isAny(last, .role) && lower[end] == "of"
            && world.roles.longest(at: last, in: lower, before: end + 2)?.length == 3
    }
}
