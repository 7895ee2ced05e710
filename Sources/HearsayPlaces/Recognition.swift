import HearsayText
import HearsayWorld

/// Finds the toponyms of a report: what the model calls a place, and what the gazetteer knows where
/// the text speaks for it.
struct Recognition {
    let text: PlaceText
    let places: Places
    private var known: [UInt64: [Candidate]] = [:]
    private var found: [Toponym] = []
    private var weak: [Toponym] = []
    private let people: People
    private let others: Others

    init(_ text: PlaceText, _ places: Places) {
        self.text = text
        people = People(text)
        others = Others(text)
        self.places = places
    }

    /// The toponyms in text order; no two overlap.
    static func toponyms(in text: PlaceText, _ places: Places) -> [Toponym] {
        var recognition = Recognition(text, places)
        for sentence in text.text.sentences { recognition.read(sentence) }
        recognition.addRepeated()
        recognition.found.sort { $0.words.lowerBound < $1.words.lowerBound }
        return recognition.contained()
    }

    private mutating func read(_ sentence: Range<Int>) {
        var word = sentence.lowerBound
        while word < sentence.upperBound {
            // "The" is part of a name where the model says so: "The Hague".
            guard text.isCapital(word),
                !text.reads(word, "the") || text.name(at: word) != nil
            else {
                word += 1
                continue
            }
            word = max(word + 1, take(from: word, before: sentence.upperBound))
        }
    }

    /// Takes the toponym that begins at a word, if one does.
    /// - Returns: where to go on.
    private mutating func take(from start: Int, before limit: Int) -> Int {
        let name = text.name(at: start)
        for end in text.ends(from: start, before: limit) {
            let words = start..<end
            if let toponym = abbreviation(words) {
                found.append(toponym)
                return end
            }
            // The full stop of "U.S." belongs to it, that of "in Paris." does not.
            if text.reads(end - 1, "."), !words.dropLast().contains(where: { text.reads($0, ".") })
            {
                continue
            }
            let key = NameKey(text.bytes(words))
            let demonyms = places.candidates(demonym: key)
            if !demonyms.isEmpty, !isLastOfPerson(words, name) {
                found.append(
                    Toponym(
                        words: words, form: .demonym, ground: .demonym, hash: key.hash,
                        candidates: demonyms))
                return end
            }
            let candidates = withoutTowns(self.candidates(key), words)
            guard !candidates.isEmpty, !isTitled(words) else { continue }
            let best = Strength(candidates)
            // "South Arlington" is a part of Arlington where no place is called so.
            if words.count == 2, text.facts[start].isAny(.placePart), !best.isOwn { continue }
            guard key.bytes.count > 2 || best.isState else { continue }
            var toponym = Toponym(
                words: words, form: .name, ground: .model, hash: key.hash, candidates: candidates)
            if end < text.count, text.facts[end].isAny(.street), text.isCapital(end), !best.isState
            {
                guard let name, name.type == .place else { return end }
                return takeUnknown(name)
            }
            if let ground = ground(of: toponym, best, name) {
                if ground == .model, let name, isHalf(words, of: name) { return takeUnknown(name) }
                toponym.ground = ground
                found.append(toponym)
                return end
            }
            if name?.type != .person || words == name?.words { weak.append(toponym) }
            // A longer name is no place; what is in it may be one: "York" of "York University".
            if let name, words.upperBound < name.words.upperBound { continue }
        }
        if let name, name.words.lowerBound == start, name.type == .place {
            return takeUnknown(name)
        }
        return start + 1
    }

    /// "City of Norfolk": the name is what follows.
    private func isTitled(_ words: Range<Int>) -> Bool {
        words.count > 2 && text.reads(words.lowerBound + 1, "of")
            && text.reads(
                words.lowerBound,
                any: ["city", "town", "village", "township", "borough", "state", "county"])
    }

    /// Whether words are a part of a place's name that means another place alone: "Meadow" of
    /// "Meadow Grove" and "Stade" of "Stade de France", but not "Oxford" of "Oxford, Ohio".
    private func isHalf(_ words: Range<Int>, of name: TaggedName) -> Bool {
        guard words.lowerBound == name.words.lowerBound else { return false }
        for word in words.upperBound..<max(words.upperBound, name.words.upperBound) {
            if text.reads(word, any: [",", "(", "/"]) { return false }
            if text.isCapital(word) {
                return !text.facts[word].isAny([.body, .role, .title, .facility])
            }
        }
        return false
    }

    /// Whether words are the end of a place's name that means another place alone: "Cumberland" of
    /// "Lake Cumberland", but not "Oxford" of "Downtown Oxford".
    private func isRest(_ words: Range<Int>, of name: TaggedName) -> Bool {
        let before = words.lowerBound - 1
        guard name.words.contains(before), text.isCapital(before) else { return false }
        return !text.facts[before].isAny(.placePart)
    }

    /// A name that no gazetteer knows and the model calls a place.
    private mutating func takeUnknown(_ name: TaggedName) -> Int {
        let inner =
            name.words.contains { text.reads($0, ",") }
            || name.words.count > 1 && text.facts[name.words.lowerBound].isAny(.placePart)
                && !candidates(
                    NameKey(text.bytes(name.words.lowerBound + 1..<name.words.upperBound))
                ).isEmpty
        guard !inner, name.confidence >= 0.5, !people.bear(name.words, in: text),
            !others.claim(name.words, in: text),
            name.words.count > 1
                || !text.facts[name.words.lowerBound].isAny([.commonPlaceWord, .placePart])
        else {
            return name.words.lowerBound + 1
        }
        found.append(
            Toponym(
                words: name.words, form: .name, ground: .unknown,
                hash: NameKey(text.bytes(name.words)).hash, candidates: []))
        return name.words.upperBound
    }

    private mutating func candidates(_ key: NameKey) -> [Candidate] {
        let hash = key.hash
        if let cached = known[hash] { return cached }
        let candidates = places.candidates(named: key)
        known[hash] = candidates
        return candidates
    }

    /// "the Peace River" is no town.
    private func withoutTowns(_ candidates: [Candidate], _ words: Range<Int>) -> [Candidate] {
        guard words.count > 1, text.reads(words.lowerBound - 1, "the"),
            text.reads(
                words.upperBound - 1,
                any: [
                    "river", "lake", "lakes", "mountains", "hills", "islands", "valley", "sea",
                    "ocean",
                ])
        else { return candidates }
        return candidates.filter { [.water, .land, .region].contains($0.kind) }
    }

    private func abbreviation(
        _ words: Range<Int>, isLookingAhead: Bool = false
    ) -> Toponym? {
        guard words.count <= 6 else { return nil }
        let bytes = text.bytes(words)
        guard bytes.count <= 6 else { return nil }
        let comma = words.lowerBound - 1
        let isAfterComma =
            comma > 0 && text.reads(comma, ",")
            && (isLookingAhead || found.last?.words.upperBound == comma)
        let written = String(decoding: bytes, as: UTF8.self)
        guard let candidate = places.candidate(abbreviation: written, afterComma: isAfterComma)
        else { return nil }
        return Toponym(
            words: words, form: .abbreviation, ground: .state,
            hash: NameKey(written.utf8).hash ^ 1, candidates: [candidate])
    }

    /// Why a name that the gazetteer knows is a place here; nil where nothing says so.
    private func ground(
        of toponym: Toponym, _ best: Strength, _ name: TaggedName?
    ) -> Toponym.Ground? {
        let words = toponym.words
        let bare = text.reads(words.lowerBound, "the") ? words.dropFirst() : words
        let isWord = bare.count == 1
        let facts = text.facts[bare.lowerBound]
        if let dateline = text.text.layout.dateline, dateline.contains(words.lowerBound) {
            return .dateline
        }
        // "the West"
        if isWord, facts.isAny(.placePart), !best.isState || best.isDivision { return nil }
        if isWord, facts.isAny(.commonPlaceWord) {
            return name?.words == bare && name?.type == .place && !text.isFirst(bare.lowerBound)
                ? .model : nil
        }
        if isFollowedByContainer(toponym) { return .containment }
        if others.claim(words, in: text), !best.isState || name?.type != .place { return nil }
        if !best.isState, best.people < 500_000, people.bear(bare, in: text),
            name?.type != .place || !isAfterPreposition(words)
        {
            return nil
        }
        if isCry(words, best) { return .dateline }
        guard let name else {
            if best.isState { return .state }
            if best.isCounty, !isWord { return .body }
            if isWord, facts.isAny([.givenName, .role, .title, .body, .calendar]) { return nil }
            if best.people >= 1_000, isBeforePeople(words) { return .body }
            if best.people >= 300_000, !text.isFirst(words.lowerBound) { return .preposition }
            return best.people >= 1_000 && isAfterPreposition(words) ? .preposition : nil
        }
        switch name.type {
        case .place:
            return isRest(words, of: name) ? nil : .model
        case .person:
            return groundInPerson(words, best, name)
        case .organization, .group, .other:
            if best.isState { return .state }
            if best.isCounty, !isWord { return .body }
            if name.words == words { return best.people >= 100_000 ? .body : nil }
            let begins = name.words.lowerBound == words.lowerBound
            let isAfterOf = text.reads(words.lowerBound - 1, any: ["of", "in", "at", "for"])
            guard begins || isAfterOf else { return nil }
            if isBeforeUniversity(words) { return best.people >= 100_000 ? .body : nil }
            return best.people >= 1_000 ? .body : nil
        }
    }

    /// What the model calls a person may begin with a place: "Monroe Mayor Robert Routson",
    /// "Kentucky Fish & Wildlife".
    private func groundInPerson(
        _ words: Range<Int>, _ best: Strength, _ name: TaggedName
    ) -> Toponym.Ground? {
        guard words.lowerBound == name.words.lowerBound else {
            return best.isState && words.count > 1 ? .state : nil
        }
        let isGiven = words.count == 1 && text.facts[words.lowerBound].isAny(.givenName)
        if words.upperBound < name.words.upperBound {
            if text.facts[words.upperBound].isAny([.title, .role, .body]) {
                return best.isState || best.people >= 1_000 ? .body : nil
            }
            return best.isState && !isGiven ? .state : nil
        }
        if best.isState { return isGiven && !best.isCountry ? nil : .state }
        return best.people >= 20_000 && !isGiven ? .body : nil
    }

    /// "WASHINGTON Barack Obama pardoned …": a place in capitals before a report's first words.
    private func isCry(_ words: Range<Int>, _ best: Strength) -> Bool {
        guard best.isState || best.people >= 50_000, words.upperBound < text.count else {
            return false
        }
        let start = text.text.words[words.lowerBound]
        let follows = text.text.words[words.upperBound]
        return (words.lowerBound == 0 || start.gap == .lineBreak) && start.shape == .upper
            && start.end - start.start > 3 && (follows.isMark || follows.shape == .title)
    }

    private func isBeforeUniversity(_ words: Range<Int>) -> Bool {
        text.reads(words.upperBound, any: ["university", "college", "church", "hospital"])
    }

    /// Whether people or a body of a place follow: "Chapin man", "Palestine police".
    private func isBeforePeople(_ words: Range<Int>) -> Bool {
        let next = words.upperBound
        return next < text.count && text.text.words[next].gap == .space
            && text.facts[next].isAny([.role, .body])
    }

    /// What the places that bear a name come to.
    private struct Strength {
        /// A country, a division, a region.
        var isState = false
        var isCountry = false
        var isCounty = false
        /// It is a state as a division alone, and no country or region.
        var isDivision = false
        /// One at least bears it as its own name.
        var isOwn = false
        /// Of the largest one that bears it as its own name.
        var people = 0

        init(_ candidates: [Candidate]) {
            for candidate in candidates {
                if case .region = candidate.origin {
                    isState = true
                    isDivision = false
                }
                guard candidate.isOwnName else { continue }
                isOwn = true
                if candidate.kind == .country {
                    isState = true
                    isCountry = true
                }
                if candidate.kind == .admin1, candidate.population > 500_000 {
                    isDivision = !isState
                    isState = true
                }
                if candidate.kind == .admin2 { isCounty = true }
                people = max(people, candidate.population)
            }
        }
    }

    /// "English" of "Paul English".
    private func isLastOfPerson(_ words: Range<Int>, _ name: TaggedName?) -> Bool {
        guard let name, name.type == .person, words.lowerBound > name.words.lowerBound else {
            return false
        }
        return text.isCapital(words.lowerBound - 1)
            && !text.facts[words.lowerBound - 1].isAny([.definite, .indefinite])
    }

    private func isAfterPreposition(_ words: Range<Int>) -> Bool {
        let before = words.lowerBound - 1
        guard before >= 0 else { return false }
        return text.reads(
            before,
            any: [
                "in", "near", "from", "at", "to", "outside", "around", "towards", "toward",
                "across",
                "into", "of", "between", "via", "leaving", "reached",
            ])
    }

    /// The toponym after a comma that one of the candidates lies in: "Dayton, Ohio".
    private func isFollowedByContainer(_ toponym: Toponym) -> Bool {
        let comma = toponym.words.upperBound
        guard comma + 1 < text.count, text.reads(comma, ","), text.isCapital(comma + 1) else {
            return false
        }
        for end in text.ends(from: comma + 1, before: text.count) {
            let words = comma + 1..<end
            if let container = abbreviation(words, isLookingAhead: true)?.candidates.first {
                return toponym.candidates.contains { $0.lies(in: container) }
            }
            let outer = places.candidates(named: NameKey(text.bytes(words)))
            for container in outer where container.holds(toponym.candidates) {
                if toponym.candidates.contains(where: { $0.lies(in: container) }) { return true }
            }
        }
        return false
    }

    /// Takes weak ones whose name is a place elsewhere in the report.
    private mutating func addRepeated() {
        let sure = Set(
            found.lazy.filter { $0.ground.rawValue <= Toponym.Ground.model.rawValue }.map(\.hash))
        var taken = Set(found.flatMap { Array($0.words) })
        for var toponym in weak.sorted(by: { $0.words.count > $1.words.count })
        where sure.contains(toponym.hash) && !toponym.words.contains(where: taken.contains)
            && !people.bear(toponym.words, in: text) && !others.claim(toponym.words, in: text)
            && !text.facts[toponym.words.lowerBound].isAny(.commonPlaceWord)
        {
            toponym.ground = .repeated
            taken.formUnion(toponym.words)
            found.append(toponym)
        }
    }

    /// The toponyms with what the text says they lie in.
    private func contained() -> [Toponym] {
        var toponyms = found
        for index in toponyms.indices.dropLast() {
            let (inner, outer) = (toponyms[index], toponyms[index + 1])
            let mark = inner.words.upperBound
            addPossessed(index + 1, of: index, to: &toponyms)
            guard inner.form == .name, outer.form != .demonym, !inner.candidates.isEmpty,
                outer.words.lowerBound == mark + 1, text.reads(mark, any: [",", "(", "in"])
            else { continue }
            let containers = outer.candidates.filter { $0.holds(inner.candidates) }
            let fits = containers.contains { container in
                inner.candidates.contains { $0.lies(in: container) }
            }
            if fits {
                toponyms[index].container = index + 1
                toponyms[index + 1].isContainer = true
            } else if text.reads(mark, ","), isClosed(outer.words.upperBound),
                Strength(outer.candidates).isState, !inner.candidates.contains(where: \.isState)
            {
                // A town of that name in that state, and none that is known.
                toponyms[index].isElsewhere = true
            }
        }
        return toponyms
    }

    /// "London's Heathrow", "Mali's Gao": the second one lies in the first.
    private func addPossessed(_ inner: Int, of outer: Int, to toponyms: inout [Toponym]) {
        let mark = toponyms[outer].words.upperBound
        guard text.reads(mark, any: ["'", "’"]), text.reads(mark + 1, "s"),
            toponyms[inner].words.lowerBound == mark + 2, toponyms[inner].form == .name,
            !toponyms[inner].candidates.contains(where: \.isState)
        else { return }
        let fits = toponyms[outer].candidates.contains { container in
            toponyms[inner].candidates.contains { $0.lies(in: container) }
        }
        if fits {
            toponyms[inner].container = toponyms[inner].container ?? outer
        } else {
            toponyms[inner].isElsewhere = true
        }
    }

    /// Whether a comma or the end of the sentence follows, and no further item of a list.
    private func isClosed(_ word: Int) -> Bool {
        guard word < text.count else { return true }
        return !text.reads(word, any: ["and", "or"])
            && !(text.reads(word, ",") && word + 1 < text.count && text.isCapital(word + 1))
    }
}

extension Candidate {
    /// Whether a name after a comma that means this can say where the one before it lies: "Russia,
    /// the United States" are two countries, whatever village in Ohio has that name.
    fileprivate func holds(_ inner: [Candidate]) -> Bool {
        switch kind {
        case .country: !inner.contains { $0.kind == .country }
        case .admin1, .admin2: true
        default: false
        }
    }

    /// Whether it lies in a country, a division, or near the middle of anything smaller.
    func lies(in outer: Candidate) -> Bool {
        guard origin != outer.origin else { return false }
        switch outer.kind {
        case .country: return kind != .country && country == outer.country
        case .admin1:
            guard kind != .country, kind != .admin1, country == outer.country else { return false }
            if division > 0, outer.division > 0 { return division == outer.division }
            return distance(to: outer) < 500
        case .admin2, .division:
            return (kind == .populated || kind == .quarter || kind == .spot)
                && country == outer.country && distance(to: outer) < 80
        case .populated, .capital, .quarter:
            return kind != .country && kind != .admin1 && kind != .admin2
                && distance(to: outer) < 50
        default: return false
        }
    }
}
