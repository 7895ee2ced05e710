import HearsayText
import HearsayWorld

/// A name in the text.
struct Name {
    /// With the titles before it.
    var range: Range<Int>
    /// Without them.
    var core: Range<Int>
    var type: Reading.EntityType
    var gender: Gender?
    /// Of a known name, the one that all its spellings lead to.
    var known: String?
    var isOutlet = false
    /// Whether there is evidence for the type.
    var isSure = true
    /// Whether the words before it say that it is a place: "in Selbridge".
    var isPlaced = false

    /// The titles and capitalised roles before the name.
    var titles: Range<Int>? {
        range.lowerBound < core.lowerBound ? range.lowerBound..<core.lowerBound : nil
    }
}

extension Page {
    /// The names of the running text, in text order.
    func names() -> [Name] { nameRuns().compactMap(name) }

    private func name(_ run: Range<Int>) -> Name? {
        let start = run.lowerBound
        let end = run.upperBound
        if let known = knownName(start, end) {
            return Name(
                range: run, core: run, type: .organization, known: known.name.name,
                isOutlet: known.isOutlet)
        }
        if let place = place(start, end) {
            guard place.form != .demonym else { return nil }
            return Name(range: run, core: run, type: .place, known: nil)
        }
        if isAdjective(run) { return nil }
        if isStation(run) {
            return Name(range: run, core: run, type: .organization, isOutlet: true)
        }
        if endsInBody(run), !isAny(start, .givenName) || isAny(start, .title) {
            if run.count == 1 { return nil }
            return Name(range: run, core: run, type: .organization)
        }
        if let core = afterTitles(run) {
            guard !core.isEmpty else { return nil }
            let gender = gender(core) ?? titleGender(start..<core.lowerBound)
            return Name(range: run, core: core, type: .person, gender: gender)
        }
        if hasBodyOf(run) { return Name(range: run, core: run, type: .organization) }
        if let known = knownTail(run) { return known }
        return byContext(run)
    }

    /// "West African", "Franco-German", "European".
    private func isAdjective(_ run: Range<Int>) -> Bool {
        let last = run.upperBound - 1
        return run.allSatisfy {
            isAny($0, .properAdjective) || isMark($0) || isDemonym($0)
                || isAny($0, .direction) && $0 != last
        }
    }

    func isDemonym(_ word: Int) -> Bool {
        guard isAny(word, .place), isCapital(word),
            let found = world.places.longest(at: word, in: lower, before: word + 1)
        else { return false }
        return found.value.form == .demonym
    }

    /// "Russian Wagner Group": an adjective before a known name.
    private func knownTail(_ run: Range<Int>) -> Name? {
        guard run.count > 1, isDemonym(run.lowerBound) else { return nil }
        let rest = (run.lowerBound + 1)..<run.upperBound
        guard let known = knownName(rest.lowerBound, rest.upperBound) else { return nil }
        return Name(
            range: rest, core: rest, type: .organization, known: known.name.name,
            isOutlet: known.isOutlet)
    }

    /// "Radio Selbridge", "TV Norte".
    private func isStation(_ run: Range<Int>) -> Bool {
        guard run.count > 1, isAny(run.lowerBound, .body),
            let found = world.bodies.longest(
                at: run.lowerBound, in: lower, before: run.lowerBound + 1)
        else { return false }
        return found.value.kind == .outlet
    }

    private func endsInBody(_ run: Range<Int>) -> Bool {
        let last = run.upperBound - 1
        for word in run.dropFirst(max(0, run.count - 3)) where isAny(word, .body) {
            if let found = world.bodies.longest(at: word, in: lower, before: run.upperBound),
                word + found.length == last + 1, found.value.kind != .document
            {
                return true
            }
        }
        return false
    }

    private func hasBodyOf(_ run: Range<Int>) -> Bool {
        run.contains { word in
            isAny(word, .body)
                && ["of", "for", "on", "against"].contains(lower[min(word + 1, count - 1)])
        }
    }

    /// What remains of a run behind its titles and roles; nil where it has none, empty where it
    /// is nothing else.
    private func afterTitles(_ run: Range<Int>) -> Range<Int>? {
        let isGiven = isAny(run.lowerBound, .givenName) && !isAny(run.lowerBound, .title)
        guard !isGiven else { return nil }
        var position = run.lowerBound
        var end: Int?
        while position < run.upperBound {
            if isAny(position, .role),
                let found = world.roles.longest(at: position, in: lower, before: run.upperBound)
            {
                position += found.length
                end = position
            } else if isAny(position, .title) {
                position += 1
                if position < run.upperBound, lower[position] == "." { position += 1 }
                end = position
            } else {
                if end != nil, !isDemonym(position), !isAny(position, .body) { break }
                position += 1
            }
        }
        // "General Motors Corporation" ends in a body and never comes here.
        return end.map { $0..<run.upperBound }
    }

    func gender(_ core: Range<Int>) -> Gender? {
        guard let first = core.first, isAny(first, .givenName), core.count > 1 else { return nil }
        if core.count > 2, reads(first + 1, "-"), facts[first + 2].gender == .feminine {
            return .feminine
        }
        return facts[first].gender
    }

    private func titleGender(_ range: Range<Int>) -> Gender? {
        for word in range {
            if isAny(word, .title), let gender = facts[word].gender { return gender }
            if isAny(word, .role),
                let gender = world.roles.longest(
                    at: word, in: lower, before: range.upperBound)?.value.gender
            {
                return gender
            }
        }
        return nil
    }

    /// The type from the words around, where the name itself does not tell.
    private func byContext(_ run: Range<Int>) -> Name {
        let start = run.lowerBound
        let end = run.upperBound
        var name = Name(range: run, core: run, type: .other, gender: gender(run))
        if isAny(start, .givenName), run.count > 1 {
            name.type = .person
        } else if run.count == 1 && text.words[start].shape == .upper || reads(start + 1, ".") {
            name.type = .organization
        } else if let role = roleEnding(at: start) {
            name.type = .person
            name.gender = name.gender ?? role.gender
        } else if run.count > 1, reads(start - 1, ","), reads(end, ","),
            let role = roleEnding(at: start - 1), !role.isPlural
        {
            // "the foreign minister, Oriane Castell, told the bank"
            name.type = .person
            name.gender = name.gender ?? role.gender
        } else if bodyEnding(at: start) {
            name.type = .organization
        } else if isPlaceAhead(start) && possessive(at: end) == 0
            || isAny(start, .direction) && run.count == 2
        {
            name.type = .place
            name.isPlaced = true
        } else if let type = typeBehind(end) {
            name.type = type
        } else if reads(start - 1, "the") {
            name.type = .organization
        } else if let type = taggedType(run) {
            name.type = type
        } else {
            name.isSure = false
            name.type = run.filter({ !isMark($0) }).count > 1 ? .person : .other
        }
        return name
    }

    /// The type that the model gives to the name at a range, where it is one that can speak or be
    /// spoken of.
    private func taggedType(_ run: Range<Int>) -> Reading.EntityType? {
        guard let names = text.names else { return nil }
        let index = names.partitioningIndex { $0.words.upperBound > run.lowerBound }
        guard index < names.count else { return nil }
        let name = names[index]
        let shared = name.words.clamped(to: run).count
        guard 2 * shared >= max(run.count, name.words.count) else { return nil }
        switch name.type {
        case .person, .organization, .place: return name.type
        case .group, .other: return nil
        }
    }

    /// "in Selbridge", "the village of Low Ferry".
    private func isPlaceAhead(_ start: Int) -> Bool {
        guard start > 1 else { return false }
        switch lower[start - 1] {
        case "in", "near", "outside", "around": return true
        case "of":
            return ["village", "town", "city", "port", "province", "island", "district", "region"]
                .contains(lower[start - 2])
        default: return false
        }
    }

    /// The role noun whose phrase ends right before a word.
    func roleEnding(at end: Int) -> Role? {
        for start in max(0, end - 3)..<max(0, end) where isAny(start, .role) {
            if let found = world.roles.longest(at: start, in: lower, before: end),
                start + found.length == end, !isFurniture[start]
            {
                return found.value
            }
        }
        return nil
    }

    private func bodyEnding(at end: Int) -> Bool {
        for start in max(0, end - 3)..<max(0, end) where isAny(start, .body) {
            if let found = world.bodies.longest(at: start, in: lower, before: end),
                start + found.length == end, found.value.kind != .document
            {
                return true
            }
        }
        return false
    }

    /// ", a farmer", ", who", ", 45,": a person; ", a bloc": an organisation.
    private func typeBehind(_ end: Int) -> Reading.EntityType? {
        guard reads(end, ","), end + 1 < count else { return nil }
        let limit = min(sentenceEnd(end), end + 12)
        for word in (end + 1)..<max(end + 1, limit) {
            if reads(word, "who") || text.words[word].shape == .digit && reads(word + 1, ",") {
                return .person
            }
            if isMark(word), !reads(word, "-"), !reads(word, "'") { return nil }
            if isAny(word, .role), text.words[word].shape == .lower,
                let role = world.roles.longest(at: word, in: lower, before: limit)
            {
                return role.value.isPlural ? nil : .person
            }
            if isAny(word, [.auxiliary, .preposition]) { return nil }
            if isAny(word, .body), text.words[word].shape == .lower,
                let found = world.bodies.longest(at: word, in: lower, before: limit),
                world.roles.longest(at: word + found.length, in: lower, before: limit) == nil
            {
                return .organization
            }
        }
        return nil
    }
}
