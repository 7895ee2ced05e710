import HearsayScene
import HearsayText
import HearsayWorld

/// A candidate with those who take part in it.
struct Told {
    var candidate: Candidate
    var source: [Party]
    var target: [Party]
}

/// Finds who takes part in an event, where the predicate's positions say they stand.
struct Frames {
    let clauses: Clauses
    var actors: Actors
    /// By root and mode, who has done it to whom so far.
    private var history: [String: [(source: [Party], target: [Party])]] = [:]

    private var tree: SyntaxTree { clauses.tree }

    init(_ clauses: Clauses) {
        self.clauses = clauses
        actors = Actors(clauses)
    }

    /// An event with those who take part in it; two of a mutual one between parties that the
    /// text names together, one for each direction.
    mutating func told(by candidate: Candidate) -> [Told] {
        let predicate = candidate.predicate
        var source = first(sourcePositions(of: candidate), candidate) {
            isSource($0, of: predicate)
        }
        var target = first(targetPositions(of: candidate), candidate) { party in
            !source.contains {
                $0.words.overlaps(party.words) || $0.isSame(as: party) && party.isPronoun
            }
                && isTarget(party, of: predicate)
        }
        if target.isEmpty { target = authors(candidate, source) }
        if target.isEmpty, isDoneToThings(predicate) { target = things(candidate) }
        let sufferers = actors.parties(at: undergoing(candidate).flatMap { clauses.agents(of: $0) })
        if !sufferers.isEmpty, candidate.isNominal || target.isEmpty { target = sufferers }
        if predicate.isMutual, target.isEmpty, source.count > 1,
            tree.dependent(of: candidate.token, "xcomp") == nil
        {
            return source.map { party in
                Told(
                    candidate: candidate, source: [party],
                    target: source.filter { $0 != party })
            }
        }
        target = target.map { party in
            // Nobody acts upon himself unless the words say so: two are meant.
            guard source.contains(where: { $0.isSame(as: party) }) else { return party }
            return Party(entity: nil, words: party.words, type: party.type, isListed: false)
        }
        addTagged(candidate, &source, &target)
        recall(candidate, &source, &target)
        if target.isEmpty, isWithoutVictim(candidate) { source = [] }
        return [Told(candidate: candidate, source: source, target: target)]
    }

    /// The verbs whose subject suffers the event: of an event noun, or of one in a phrase ("faces a
    /// deadline set by").
    private func undergoing(_ candidate: Candidate) -> [Int] {
        guard !candidate.isNominal else { return candidate.supports(.undergoes) }
        return candidate.others.filter { clauses.eventNoun($0) != nil }
            .flatMap { clauses.supports(of: $0) }
            .filter { $0.kind == .undergoes && $0.verb != candidate.token }.map(\.verb)
    }

    /// What was said of the same event before: who did to this target what this event is, and whom
    /// an event noun's doings were done to ("an attack" … "planned the attack").
    private mutating func recall(
        _ candidate: Candidate, _ source: inout [Party], _ target: inout [Party]
    ) {
        let predicate = candidate.predicate
        let kind = predicate.root + " " + (predicate.mode ?? "-")
        if source.isEmpty, !target.isEmpty, predicate.mode != nil {
            source =
                (history[kind] ?? []).last { earlier in
                    earlier.target.contains { party in target.contains { $0.isSame(as: party) } }
                }?.source ?? []
        }
        let nouns = (candidate.isNominal ? [candidate.token] : []) + candidate.others
        let heads = nouns.compactMap { clauses.eventNoun($0)?.head }
        if target.isEmpty, !source.isEmpty {
            let known = actors.sufferers
            target = heads.lazy.compactMap { known[$0] }.first ?? []
            target.removeAll { party in source.contains { $0.isSame(as: party) } }
        }
        for head in heads + [predicate.head] {
            if !source.isEmpty { actors.doers[head] = source }
            if !target.isEmpty { actors.sufferers[head] = target }
        }
        if !source.isEmpty, !target.isEmpty { history[kind, default: []].append((source, target)) }
    }

    /// Whether somebody can be the source of an event: buildings do nothing, and countries do not
    /// take to the streets.
    private func isSource(_ party: Party, of predicate: Predicate) -> Bool {
        !party.isSite && (predicate.root != "PROTEST" || party.type != .place)
    }

    /// Whether somebody can be the target of an event: nobody talks to a building.
    private func isTarget(_ party: Party, of predicate: Predicate) -> Bool {
        guard party.isSite else { return true }
        switch predicate.root {
        case "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "AID": return true
        default: return predicate.mode == "visit"
        }
    }

    /// Whether what it is done to may be a thing: force and seizure that are not done to the body.
    private func isDoneToThings(_ predicate: Predicate) -> Bool {
        switch (predicate.root, predicate.mode) {
        case ("COERCE", "seize"?), ("PROTEST", "obstruct"?), ("PROTEST", "vandalize"?): true
        case ("ASSAULT", let mode?): thingModes.contains(mode)
        case ("ASSAULT", nil): predicate.head == "attack"
        default: false
        }
    }

    /// Whose the demand, threat or attack is that somebody rejects, accepts or condemns: whoever it
    /// is by, where the phrase names the noun itself ("reject a request by").
    private func authors(_ candidate: Candidate, _ source: [Party]) -> [Party] {
        guard ["ACCUSE", "CONCEDE", "REJECT", "SUPPORT"].contains(candidate.predicate.root)
        else { return [] }
        return actors.parties(at: candidate.others.filter { clauses.eventNoun($0) != nil })
            .filter { party in !source.contains { $0.isSame(as: party) } }
    }

    /// Whether a verb of force has an object that is nobody: "hit a high".
    private func isWithoutVictim(_ candidate: Candidate) -> Bool {
        candidate.predicate.root == "ASSAULT" && candidate.predicate.target.contains(.object)
            && tree.dependents(of: candidate.token, "obj").contains {
                !candidate.others.contains($0) && clauses.tag($0) != .pronoun
            }
    }

    /// The things that an act is done to: its objects, and what it is aimed at.
    private func things(_ candidate: Candidate) -> [Party] {
        for position in targetPositions(of: candidate) {
            let found = tokens(at: position, of: candidate).filter {
                clauses.tag($0) == .noun && clauses.eventNoun($0) == nil && !clauses.isTime($0)
            }
            if !found.isEmpty {
                return found.map(actors.thing)
            }
        }
        return []
    }

    private func sourcePositions(of candidate: Candidate) -> [Predicate.Position] {
        guard candidate.isNominal else { return candidate.predicate.source }
        let own =
            candidate.predicate.part == .noun
            ? candidate.predicate.source : [.preposition("by"), .possessor, .modifier]
        return candidate.supports(.does).isEmpty ? own + [.subject] : [.subject] + own
    }

    private func targetPositions(of candidate: Candidate) -> [Predicate.Position] {
        guard candidate.isNominal, candidate.predicate.part == .verb else {
            return candidate.predicate.target
        }
        return [.preposition("of")] + candidate.predicate.target.filter { $0 != .object }
    }

    /// The parties at the first position that holds any.
    private func first(
        _ positions: [Predicate.Position], _ candidate: Candidate,
        where isFit: (Party) -> Bool = { _ in true }
    ) -> [Party] {
        for position in positions {
            for tokens in [tokens(at: position, of: candidate), bare(position, candidate)] {
                let found = actors.parties(at: tokens.filter { !isWhere($0, position) })
                    .filter(isFit)
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    /// Whether a phrase tells where something was, not whom it was done to: "a curfew in Orvane".
    private func isWhere(_ token: Int, _ position: Predicate.Position) -> Bool {
        guard case .preposition(let word) = position, locatives.contains(word) else { return false }
        return actors.isTown(token)
    }

    /// What stands next to a verb where its subject or object would, for where the tree shows none.
    private func bare(_ position: Predicate.Position, _ candidate: Candidate) -> [Int] {
        guard !candidate.isNominal, candidate.predicate.part == .verb else { return [] }
        switch (position, clauses.isPassive(candidate.token)) {
        case (.subject, false), (.object, true):
            return clauses.bareSubjects(of: candidate.token).filter {
                !candidate.others.contains($0)
            }
        default: return []
        }
    }

    private func tokens(at position: Predicate.Position, of candidate: Candidate) -> [Int] {
        let token = candidate.token
        switch position {
        case .subject:
            guard candidate.isNominal else { return subjects(of: candidate) }
            if candidate.supports.isEmpty { return holders(of: token) }
            return candidate.supports(.does).flatMap { clauses.agents(of: $0) }
        case .object:
            guard candidate.predicate.part != .adjective else { return [] }
            return clauses.patients(of: token).filter {
                !candidate.others.contains($0) || clauses.eventNoun($0) == nil
            }
        case .possessor:
            return ([token] + candidate.others).flatMap { clauses.possessors(of: $0) }
        case .modifier:
            // "Israeli attack" is by Israel, "Kabul attack" in Kabul.
            return clauses.modifiers(of: token).filter {
                clauses.isActorWord($0) && !actors.isTown($0) && !candidate.others.contains($0)
            }
        case .complement:
            return complements(of: token).flatMap {
                clauses.isPassive($0)
                    ? clauses.objects(of: "by", on: $0) : tree.dependents(of: $0, "nsubj")
            }
        case .complementObject:
            return complements(of: token).flatMap { verb in
                clauses.patients(of: verb)
                    + ["with", "to", "on", "against", "from"].flatMap {
                        clauses.objects(of: $0, on: verb)
                    }
            }
        case .preposition(let word):
            var places = [token] + candidate.supports.map(\.verb)
            if !candidate.isNominal {
                places += tree.dependents(of: token, "obj", "xcomp", "nsubj")
            }
            for other in candidate.others {
                places.append(other)
                places += tree.dependents(of: other, "acl")
            }
            var found: [Int] = []
            if word == "in", let place = clauses.whereAntecedent(of: token) { return [place] }
            for place in places {
                for object in clauses.objects(of: word, on: place)
                where !found.contains(object) && !candidate.others.contains(object) {
                    found.append(object)
                }
            }
            return found.isEmpty ? following(word, candidate) : found
        }
    }

    /// The object of a preposition soon behind the event's words, whatever the parser ties it to.
    private func following(_ preposition: String, _ candidate: Candidate) -> [Int] {
        let words = candidate.others + candidate.supports.map(\.verb) + [candidate.token]
        guard let last = words.filter({ clauses.tag($0) != .adposition }).max() else { return [] }
        let end = tree.sentences[tree.sentence[last]].tokens.upperBound
        for token in (last + 1)..<max(last + 1, min(last + 10, end)) {
            switch clauses.tag(token) {
            case .adposition where clauses.forms[token] == preposition:
                return clauses.nounPhrase(after: token).map { [$0] } ?? []
            case .punctuation where clauses.forms[token] == ",": break
            case .verb, .auxiliary, .punctuation, .subordinator, .coordinator: return []
            default: break
            }
        }
        return []
    }

    private func subjects(of candidate: Candidate) -> [Int] {
        candidate.predicate.part == .adjective
            ? clauses.subjects(of: candidate.token) : clauses.agents(of: candidate.token)
    }

    private func complements(of token: Int) -> [Int] {
        tree.dependents(of: token, "ccomp", "xcomp", "acl", "advcl")
    }

    /// Whose an event is that a noun only names in another one: "their plan for an attack".
    private func holders(of noun: Int) -> [Int] {
        guard let governor = clauses.head(noun), clauses.hangs(noun, "nmod", "compound"),
            clauses.tag(governor) == .noun,
            clauses.world.statuses.word(clauses.forms[governor])?.scope == .act
        else { return [] }
        return clauses.holders(of: governor)
    }

    /// Where the tree shows nobody, those whom the model names for its own event of that type.
    private func addTagged(
        _ candidate: Candidate, _ source: inout [Party], _ target: inout [Party]
    ) {
        guard let tagged = candidate.tagged, tagged.root == candidate.predicate.root,
            tagged.probability >= EventThresholds.ownArguments
        else { return }
        func parties(_ word: Int?) -> [Party] {
            guard let word, let token = tree.token(of: word) else { return [] }
            let found = actors.parties(at: [token])
            guard found.isEmpty, tagged.probability >= EventThresholds.things,
                [.noun, .properNoun].contains(clauses.tag(token)), !clauses.isTime(token)
            else { return found }
            return [actors.thing(token)]
        }
        if source.isEmpty {
            source = parties(tagged.source).filter { party in
                !target.contains { $0.isSame(as: party) }
            }
        }
        if target.isEmpty {
            target = parties(tagged.target).filter { party in
                !source.contains { $0.isSame(as: party) }
            }
        }
    }
}

private let locatives: Set<String> = ["in", "at", "near", "inside", "outside", "along", "across"]

/// Modes of ASSAULT that are done to things too.
private let thingModes: Set<String> = [
    "aerial", "destroy", "drone", "explosives", "heavy-weapons", "suicide-attack",
]
