import HearsayScene
import HearsayText
import HearsayWorld

/// Somebody who takes part in an event.
struct Party: Hashable, Sendable {
    /// Index of the entity; nil where the reading has none yet.
    var entity: Int?
    /// The words that name it, as far as its head.
    var words: Range<Int>
    var type: Reading.EntityType
    /// Whether it is somebody of whom an entity can be made; a thing is only shown.
    var isListed = true

    /// Whether it is a building or a piece of land, not who lives there.
    var isSite = false
    var isPronoun = false

    /// Whether the same entity, or the same words, are meant.
    func isSame(as other: Party) -> Bool {
        entity != nil || other.entity != nil ? entity == other.entity : words == other.words
    }
}

/// From words to those whom they mean.
struct Actors: Sendable {
    let clauses: Clauses
    /// For each word the smallest name that holds it.
    private let nameOfWord: [Int: Int]
    private let countries: [String: Int]
    /// Who did what an event noun tells of, from the last time that this was said.
    var doers: [String: [Party]] = [:]
    /// Whom it was done to.
    var sufferers: [String: [Party]] = [:]

    private var scene: Scene { clauses.scene }
    private var tree: SyntaxTree { clauses.tree }

    init(_ clauses: Clauses) {
        self.clauses = clauses
        let scene = clauses.scene
        var names: [Int: Int] = [:]
        for (index, words) in scene.mentionWords.enumerated()
        where scene.reading.mentions[index].kind == .name {
            for word in words {
                if let other = names[word], scene.mentionWords[other].count <= words.count {
                    continue
                }
                names[word] = index
            }
        }
        nameOfWord = names
        var countries: [String: Int] = [:]
        for (index, entity) in scene.reading.entities.enumerated() {
            let words = foldedWords(entity.name).filter { $0 != "the" }
            guard let place = clauses.world.places.longest(at: 0, in: words, before: words.count),
                place.length == words.count, place.value.form == .country
            else { continue }
            countries[place.value.code] = countries[place.value.code] ?? index
        }
        self.countries = countries
    }

    /// Whether a token is in the name of a place that is no country.
    func isTown(_ token: Int) -> Bool {
        guard let name = name(at: token), scene.reading.mentions[name].type == .place
        else { return false }
        return clauses.countryAdjective(token) == nil
    }

    /// The name that holds a token, as an index of a mention.
    func name(at token: Int) -> Int? { nameOfWord[tree.tokens[token].words.lowerBound] }

    /// All whom a phrase means: its head and what is coordinated with it.
    func parties(at tokens: [Int]) -> [Party] {
        var found: [Party] = []
        for token in tokens {
            for conjunct in tree.conjuncts(of: token) {
                for party in parties(at: conjunct, 0)
                where !found.contains(where: party.isSame) { found.append(party) }
            }
        }
        return found
    }

    private func parties(at token: Int, _ depth: Int) -> [Party] {
        if clauses.isIndefinite(token) {
            // "someone from Wagner": all that is known of him is whose he is.
            let whole = clauses.wholes(of: token).flatMap { parties(at: $0, depth + 1) }
            if !whole.isEmpty { return whole }
        }
        if let party = party(at: token) { return [party] }
        guard depth < 3 else { return [] }
        func first(_ tokens: [Int]) -> [Party]? {
            for token in tokens {
                let found = tree.conjuncts(of: token).flatMap { parties(at: $0, depth + 1) }
                if !found.isEmpty { return found }
            }
            return nil
        }
        if let found = first(tree.dependents(of: token, "appos")) { return found }
        // "some of the soldiers", "thousands of people"
        if clauses.isPart(token) { return first(clauses.wholes(of: token)) ?? [] }
        if clauses.isPronoun(token) { return [] }
        // Somebody's forces, statement or attack: the words lead to who acts with them.
        if let predicate = clauses.eventNoun(token) {
            for position in predicate.source {
                if let found = first(clauses.tokens(at: position, onNoun: token)) { return found }
            }
            return doers[predicate.head] ?? []
        }
        let modifiers = clauses.modifiers(of: token).filter {
            clauses.isActorWord($0) && clauses.isCapitalized($0)
        }
        return first(
            clauses.objects(of: "by", on: token) + clauses.possessors(of: token) + modifiers
                + clauses.objects(of: "from", on: token)
                + (clauses.isThing(token) ? clauses.holders(of: token) : [])) ?? []
    }

    /// Whom a token by itself means.
    private func party(at token: Int) -> Party? {
        let words = tree.tokens[token].words
        guard !clauses.isTime(token), clauses.isNamable(token) else { return nil }
        if clauses.isPronoun(token), scene.mention(at: token) == nil { return speaker(at: token) }
        if let mention = scene.mention(at: token), isActor(mention, token) {
            var party = party(mention)
            party.entity = government(at: token) ?? party.entity
            party.isPronoun = clauses.isPronoun(token)
            party.isSite = clauses.isSite(token) && scene.reading.mentions[mention].kind == .nominal
            return party
        }
        if let name = name(at: token), isActor(name, token) {
            var party = party(name)
            party.entity = government(at: token) ?? party.entity
            return party
        }
        if clauses.isProper(token), let mention = longerMention(at: token) { return party(mention) }
        if let demonym = clauses.countryAdjective(token) {
            return Party(
                entity: countries[demonym], words: words, type: .place)
        }
        if clauses.tag(token) == .noun, clauses.isActorNoun(token),
            !clauses.possessors(of: token).contains(where: { clauses.tag($0) == .pronoun })
        {
            return Party(
                entity: nil, words: phrase(token), type: clauses.actorType(token),
                isSite: clauses.isSite(token))
        }
        if clauses.isProper(token) {
            return Party(entity: nil, words: clauses.properName(at: token), type: .other)
        }
        return nil
    }

    /// The country that a capital stands for where it acts ("ties with Paris"), if the report names
    /// it; nil where the capital is a place ("in Paris").
    private func government(at token: Int) -> Int? {
        guard
            let place = clauses.world.places.longest(
                at: 0, in: [clauses.forms[token]], before: 1), place.value.form == .capital,
            clauses.isCapitalized(token), !isPlacePhrase(token)
        else { return nil }
        return countries[place.value.code]
    }

    private func isPlacePhrase(_ token: Int) -> Bool {
        guard let preposition = clauses.preposition(of: token) else { return false }
        return ["in", "at", "near", "around", "inside", "outside", "from", "to", "into"]
            .contains(preposition)
    }

    /// The smallest mention that a proper noun stands in, where its own words are listed as none.
    private func longerMention(at token: Int) -> Int? {
        let word = tree.tokens[token].words.lowerBound
        return scene.mentionWords.indices.filter { index in
            scene.mentionWords[index].contains(word) && scene.mentionWords[index].count <= 8
                && scene.reading.entities[scene.entity(ofMention: index)].type != .other
        }.min { scene.mentionWords[$0].count < scene.mentionWords[$1].count }
    }

    /// Whom a pronoun that nothing else is known of most likely means in somebody's words: the one
    /// who speaks.
    private func speaker(at token: Int) -> Party? {
        let words = tree.tokens[token].words
        guard personal.contains(clauses.forms[token]) || clauses.forms[token] == "it",
            let holder = scene.attribution(holding: words.lowerBound),
            let speaker = scene.reading.attributions[holder].speaker,
            let index = scene.reading.entities.firstIndex(where: { $0.id == speaker })
        else { return nil }
        return Party(entity: index, words: words, type: scene.reading.entities[index].type)
    }

    private func party(_ mention: Int) -> Party {
        Party(
            entity: scene.entity(ofMention: mention), words: scene.mentionWords[mention],
            type: scene.reading.mentions[mention].type)
    }

    /// Whether a mention is somebody who can act.
    private func isActor(_ index: Int, _ token: Int) -> Bool {
        let mention = scene.reading.mentions[index]
        let entity = scene.reading.entities[scene.entity(ofMention: index)]
        switch mention.kind {
        case .name: return mention.type != .other || entity.type != .other
        case .pronoun:
            return personal.contains(clauses.forms[token]) || entity.type != .other
        case .nominal:
            // "its forces" alone tells less than whose they are.
            if clauses.possessors(of: token).contains(where: { clauses.tag($0) == .pronoun }),
                entity.mentions.count == 1, !entity.type.isSingular
            {
                return false
            }
            if clauses.isActorNoun(token) { return true }
            if clauses.eventNoun(token) != nil || clauses.isThing(token) { return false }
            return entity.type != .other && entity.type != .place
        }
    }

    /// Something that acts or is acted upon and is nobody.
    func thing(_ token: Int) -> Party {
        Party(
            entity: scene.mention(at: token).map(scene.entity(ofMention:)),
            words: phrase(token), type: .other, isListed: false)
    }

    /// A noun with the words in front of it.
    func phrase(_ token: Int) -> Range<Int> {
        let words = tree.tokens[token].words
        let first = tree.dependents(
            of: token, "det", "amod", "compound", "nummod", "nmod"
        ).filter { $0 < token && clauses.preposition(of: $0) == nil }
            .map { tree.tokens[$0].words.lowerBound }.min()
        return min(first ?? words.lowerBound, words.lowerBound)..<words.upperBound
    }
}

private let personal: Set<String> = [
    "he", "she", "they", "we", "i", "him", "her", "them", "us", "me", "you", "his", "their", "our",
    "who", "whom",
]
