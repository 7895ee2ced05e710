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

    private var tree: SyntaxTree { clauses.tree }

    init(_ clauses: Clauses) {
        self.clauses = clauses
        actors = Actors(clauses)
    }

    /// An event with those who take part in it; two of a mutual one between parties that the
    /// text names together, one for each direction.
    mutating func told(by candidate: Candidate) -> [Told] {
        let predicate = candidate.predicate
        var source = first(sourcePositions(of: candidate), candidate)
        var target = first(targetPositions(of: candidate), candidate) { party in
            !source.contains { $0.words == party.words }
        }
        if target.isEmpty, isDoneToThings(predicate) { target = things(candidate) }
        if candidate.support?.kind == .undergoes, let verb = candidate.support?.verb {
            let subject = actors.parties(at: clauses.agents(of: verb))
            if !subject.isEmpty { target = subject }
        }
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
        if !source.isEmpty, candidate.isNominal || predicate.part == .verb {
            actors.doers[clauses.forms[candidate.token]] = source
        }
        return [Told(candidate: candidate, source: source, target: target)]
    }

    /// Whether what it is done to may be a thing: force and seizure.
    private func isDoneToThings(_ predicate: Predicate) -> Bool {
        predicate.root == "ASSAULT" || predicate.root == "COERCE" && predicate.mode == "seize"
    }

    /// The things that an act is done to: its objects, and what it is aimed at.
    private func things(_ candidate: Candidate) -> [Party] {
        for position in targetPositions(of: candidate) {
            let found = tokens(at: position, of: candidate).filter {
                clauses.tag($0) == .noun && clauses.eventNoun($0) == nil && !actors.isTime($0)
            }
            if !found.isEmpty {
                return found.map {
                    Party(
                        entity: clauses.scene.mention(at: $0).map(clauses.scene.entity(ofMention:)),
                        words: actors.phrase($0), type: .other, isListed: false)
                }
            }
        }
        return []
    }

    private func sourcePositions(of candidate: Candidate) -> [Predicate.Position] {
        guard candidate.isNominal else { return candidate.predicate.source }
        let own =
            candidate.predicate.part == .noun
            ? candidate.predicate.source : [.preposition("by"), .possessor, .modifier]
        return candidate.support?.kind == .does ? [.subject] + own : own + [.subject]
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
            let found = actors.parties(at: tokens(at: position, of: candidate)).filter(isFit)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func tokens(at position: Predicate.Position, of candidate: Candidate) -> [Int] {
        let token = candidate.token
        switch position {
        case .subject:
            guard candidate.isNominal else { return subjects(of: candidate) }
            if let support = candidate.support {
                return support.kind == .does ? clauses.agents(of: support.verb) : []
            }
            return holders(of: token)
        case .object:
            return candidate.predicate.part == .adjective ? [] : clauses.patients(of: token)
        case .possessor:
            return ([token] + candidate.others).flatMap { clauses.possessors(of: $0) }
        case .modifier: return clauses.modifiers(of: token).filter { clauses.isActorWord($0) }
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
            var places = [token]
            if let verb = candidate.support?.verb { places.append(verb) }
            if !candidate.isNominal {
                places += tree.dependents(of: token, "obj", "xcomp", "nsubj")
            }
            places += candidate.others
            var found: [Int] = []
            for place in places {
                for object in clauses.objects(of: word, on: place)
                where !found.contains(object) && !candidate.others.contains(object) {
                    found.append(object)
                }
            }
            return found
        }
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
            return actors.parties(at: [token])
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
