import HearsayText
import HearsayWorld

/// What the mentions of one entity tell of it.
struct Evidence {
    let phrases: PhraseReading
    let entity: Reading.Entity
    /// Known actors, with how many tokens of a name lead there.
    private var known: [(id: Int32, length: Int)] = []
    /// The longest name that no file knows, without titles.
    private var unknown: Range<Int>?
    /// The last word of the longest name.
    private var lastWord: UInt64?
    /// What the name itself, words before and behind it, and descriptions say; the surest first.
    private var findings: [(rank: Int, finding: Finding)] = []
    /// Whether it goes by the name of a capital.
    private(set) var isCapital = false
    /// Whether it goes by the name of a country or a city that a table knows.
    private var isCountry = false

    private var text: ActorText { phrases.text }
    private var choice: ActorChoice { phrases.choice }

    private enum Rank { static let title = 1, name = 2, description = 3, loose = 4 }

    init(_ phrases: PhraseReading, _ entity: Reading.Entity) {
        self.phrases = phrases
        self.entity = entity
    }

    /// The findings with a noun that says what part one plays.
    var nouns: [Finding] { findings.map(\.finding).filter { $0.noun != nil } }

    /// Whether nothing says what part it plays, or only nouns that leave it to a body.
    var isSectorOpen: Bool { nouns.allSatisfy { $0.needsBody } }

    /// Takes in a mention.
    /// - Parameters:
    ///   - range: its tokens.
    ///   - head: the token that all others depend on, where that is known.
    ///   - isName: whether it is a name.
    mutating func see(_ range: Range<Int>, head: Int?, isName: Bool) {
        guard !range.isEmpty else { return }
        guard isName else { return describe(range, head) }
        let core = core(range)
        if let id = spelled(core) ?? spelled(range) ?? spelled(beforeCountry(range)) {
            known.append((id, core.count))
        } else if core.count > (unknown?.count ?? 0) {
            unknown = core
            lastWord = text.names[core.upperBound - 1]
        }
        if let hit = text.hit(startingAt: core.lowerBound), hit.tokens == core,
            let place = hit.place, entity.type != .person || entity.roles.isEmpty
        {
            isCountry = true
            if place.form == .capital { isCapital = true }
            // What stands around it is about something else: "Mali, run by a junta".
            return add(Finding(country: place.code), Rank.name)
        }
        if entity.type == .place { return locate(core) }
        if entity.type != .person {
            let found = phrases.read(core)
            if entity.type != .other || found.noun != nil || found.isKnown {
                add(found, Rank.name)
            }
        }
        lookBefore(core)
        lookBehind(core)
    }

    /// "Seaton, Canada", "University Hospital of Bangui".
    private mutating func locate(_ core: Range<Int>) {
        add(phrases.read(core), Rank.name)
        let end = core.upperBound
        guard end < text.tokens.count, text.tokens[end].followsComma,
            let place = text.hit(startingAt: end)?.place, place.form == .country
        else { return }
        add(Finding(country: place.code), Rank.loose)
    }

    /// Takes in roles that the reader found, for what nothing else tells.
    mutating func hear(_ roles: [String]) {
        // "King" may be no king but a Mr. King.
        for role in roles where role.contains(" ") || role.lowercased() != entity.name.lowercased()
        {
            let bytes = Array(role.utf8)
            let words = HearsayText.words(of: bytes)
            let small = ActorText(bytes, words, text.lexicon)
            let reading = PhraseReading(text: small, choice: choice)
            let found = reading.read(0..<small.tokens.count)
            if found.noun != nil { add(found, Rank.loose) }
        }
    }

    private mutating func add(_ finding: Finding, _ rank: Int) {
        if !finding.isEmpty || finding.noun != nil { findings.append((rank, finding)) }
    }

    /// A noun phrase that is no name.
    private mutating func describe(_ range: Range<Int>, _ head: Int?) {
        let found = phrases.read(range, head: head, isPerson: entity.type == .person)
        if found.noun == nil, !found.isKnown {
            // A country where a person is expected is no description of one.
            guard entity.type == .place || entity.type == .organization || entity.type == .group
            else { return }
            return add(found, Rank.loose)
        }
        if let noun = found.noun, noun.sort == .body, entity.type == .person, isNamed { return }
        // What is said of a place's people is not said of the place.
        if entity.type == .place, isNamed || isCountry { return }
        add(found, Rank.description)
    }

    private var isNamed: Bool { !known.isEmpty || unknown != nil }

    /// A name without the titles before it: "President Joe Biden", "FBI Special Agent Ana Roe".
    private func core(_ range: Range<Int>) -> Range<Int> {
        guard entity.type == .person || entity.type == .other else { return range }
        var start = range.lowerBound
        var end = start
        while let hit = text.hit(startingAt: end), hit.tokens.upperBound < range.upperBound {
            end = hit.tokens.upperBound
            if hit.noun != nil || hit.place?.form == .demonym { start = end }
        }
        return start..<range.upperBound
    }

    /// "King Hussein" in "King Hussein of Jordan"; the whole where no country ends it.
    private func beforeCountry(_ range: Range<Int>) -> Range<Int> {
        guard let hit = text.hit(endingAt: range.upperBound), hit.place?.form == .country,
            hit.tokens.lowerBound > range.lowerBound + 1,
            text.classes(hit.tokens.lowerBound - 1).contains(.preposition)
        else { return range }
        return range.lowerBound..<(hit.tokens.lowerBound - 1)
    }

    /// The actor that a name means as a whole.
    private func spelled(_ range: Range<Int>) -> Int32? {
        let phrase = Array(text.names[range])
        var found = text.lexicon.known.spellings[phrase] ?? []
        if found.isEmpty, range.count > 1 {
            found = text.lexicon.known.spellings[text.lexicon.names.plain(phrase)] ?? []
        }
        let ids = found.filter { spelling in
            guard text.accepts(spelling, range) else { return false }
            let actor = text.lexicon.known.actors[Int(spelling.actor)]
            if actor.isPerson { return entity.type == .person || entity.type == .other }
            switch entity.type {
            case .person: return entity.roles.isEmpty
            // "Kan." is a state before it is a broadcaster.
            case .place: return !actor.terms.contains { $0.sector == "JRN" }
            case .organization, .group, .other: return true
            }
        }.map(\.actor)
        return choice.id(ids, near: [])
    }

    /// "Niger’s junta leader General …": the words before a name.
    private mutating func lookBefore(_ core: Range<Int>) {
        var start = core.lowerBound
        while start > 0, !text.tokens[start].isParted, let hit = text.hit(endingAt: start) {
            // A body's name before another is a list or an object, not a title.
            start = hit.tokens.lowerBound
        }
        guard start < core.lowerBound else { return }
        let found = phrases.read(start..<core.lowerBound)
        if let noun = found.noun {
            guard entity.type != .person || noun.sort != .body else { return }
            return add(found, Rank.title)
        }
        // "Malian Oumou Diarra", "Mali’s Diarra", but not "in Mali Diarra".
        guard let hit = text.hit(endingAt: core.lowerBound), let place = hit.place,
            place.form == .demonym || text.tokens[core.lowerBound - 1].isPossessor
        else { return }
        add(Finding(country: place.code), Rank.title)
    }

    /// "…, a journalist and research fellow at the Soufan Center", "… of Human Rights Watch".
    private mutating func lookBehind(_ core: Range<Int>) {
        var start = core.upperBound
        guard start < text.tokens.count else { return }
        if !text.tokens[start].isParted {
            guard choice.link(text.names[start]) == .belonging, start + 1 < text.tokens.count else {
                return
            }
            let found = phrases.read((start + 1)..<end(from: start + 1))
            guard found.isKnown || found.noun?.sort == .body else { return }
            var loose = Finding(country: found.country, sector: found.sector)
            loose.isKnown = found.isKnown
            return add(loose, Rank.loose)
        }
        guard text.tokens[start].followsComma else { return }
        // An age: "Diarra, 45, a farmer".
        if text.isAge(start), start + 1 < text.tokens.count, text.tokens[start + 1].followsComma {
            start += 1
        }
        let classes = text.classes(start)
        if classes.contains(.relative) { return lookAlong(start) }
        guard classes.contains(.determiner) || text.hit(startingAt: start) != nil else { return }
        let found = phrases.read(start..<end(from: start))
        guard let noun = found.noun, (noun.sort != .body) == (entity.type == .person) else {
            return
        }
        add(found, Rank.title)
    }

    /// "…, who teaches at the University of Niamey".
    private mutating func lookAlong(_ start: Int) {
        let limit = min(end(from: start), start + 5)
        guard start + 2 < limit,
            let link = ((start + 2)..<limit).first(where: {
                choice.link(text.names[$0]) == .belonging
            }), link + 1 < end(from: start)
        else { return }
        let found = phrases.read((link + 1)..<end(from: start))
        guard found.isKnown || found.noun?.sort == .body else { return }
        add(Finding(country: found.country, sector: found.sector), Rank.loose)
    }

    /// The end of what may belong together from a token on.
    private func end(from start: Int) -> Int {
        var end = start + 1
        while end < min(text.tokens.count, start + 16), !text.tokens[end].isParted { end += 1 }
        return end
    }

    /// The code that all of it makes.
    func code() -> ActorCode {
        let ranked = findings.enumerated().sorted {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }.map(\.element.finding)
        let country = ranked.lazy.compactMap(\.country).first
        let sector = sector(ranked)
        guard let id = actor(ranked) else { return ActorCode(country: country, sector: sector) }
        var code = choice.code(id)
        guard text.lexicon.known.actors[Int(id)].isPerson else { return code }
        // Who was president is called so, but may also have a new part: "opposition leader".
        if code.sector == "ELI" {
            code.sector = self.sector(ranked.filter { $0.noun?.sort != .highest }) ?? "ELI"
        }
        code.sector = code.sector ?? sector
        return code
    }

    /// The sector that the findings tell of; ELI of those whose only office is over.
    private func sector(_ ranked: [Finding]) -> String? {
        let past = ranked.filter { $0.isPast && $0.noun != nil }
        let over = Set(past.compactMap { $0.noun?.noun })
        let present = ranked.filter { finding in
            !finding.isPast && !(finding.noun.map { over.contains($0.noun) } ?? false)
        }
        let sectors = present.compactMap(\.sector)
        if let sector = sectors.first(where: { $0 != "CVL" }) ?? sectors.first { return sector }
        let offices: Set<String> = ["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP"]
        return past.contains { $0.sector.map(offices.contains) ?? false } ? "ELI" : nil
    }

    /// The known actor, where the name is enough to tell.
    private func actor(_ ranked: [Finding]) -> Int32? {
        if let best = known.max(by: { $0.length < $1.length }) {
            // "Putin" is not Vladimir where the fullest name is another's.
            guard best.length > 1 || (unknown?.count ?? 0) < 2 || isOwn(unknown) else { return nil }
            return best.id
        }
        guard entity.type == .person, let unknown, unknown.count == 1, let word = lastWord else {
            return nil
        }
        return titled(word, ranked)
    }

    /// Whether a longer name is only a description around the known one.
    private func isOwn(_ range: Range<Int>?) -> Bool {
        guard let range else { return true }
        return range.allSatisfy { text.hitAt[$0] >= 0 }
    }

    /// "President Mody": the one of that name who is in office, if there is one alone.
    private func titled(_ word: UInt64, _ ranked: [Finding]) -> Int32? {
        guard let office = ranked.first(where: { $0.noun != nil }),
            office.sector == "GOV" || office.sector == "MIL", let day = choice.day
        else { return nil }
        let country = ranked.lazy.compactMap(\.country).first
        let found = (text.lexicon.known.byWord[word] ?? []).filter { id in
            let actor = text.lexicon.known.actors[Int(id)]
            guard country == nil || actor.country == country else { return false }
            return actor.terms.contains {
                $0.kind.isOffice
                    && (office.isPast ? ($0.to?.latest ?? .max) < day : $0.holds(day))
            }
        }
        return found.count == 1 ? found[0] : nil
    }
}

extension ActorText {
    /// Whether a range is a known name, or has no word in small letters but "of", "the" and such.
    func isName(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            tokens[$0].isCapital || !classes($0).isDisjoint(with: [.preposition, .determiner])
        }
    }

    /// Whether a token may be an age.
    func isAge(_ token: Int) -> Bool {
        tokens[token].isUpper && !tokens[token].isCapital
    }
}
