import HearsayScene
import HearsayText
import HearsayWorld

/// A word or phrase that may tell of an event. Indices count tokens.
struct Candidate {
    /// The verb, noun or adjective that tells of it.
    var token: Int
    /// The further words of the phrase.
    var others: [Int]
    var predicate: Predicate
    /// Whether no word of the lexicon tells of it, the model alone does.
    var isByModel = false
    /// Whether it is a noun, or a gerund that stands as one.
    var isNominal: Bool
    /// The verbs that lend their subjects to the noun: "launch" in "launch an attack".
    var supports: [(verb: Int, kind: Support)] = []
    /// What the model says of one of the words, where it takes it for an event too.
    var tagged: TaggedEvent?

    /// The head of the clause that tells of it.
    var clause: Int { supports.first?.verb ?? token }

    /// The verbs of a kind that lend it their subjects.
    func supports(_ kind: Support) -> [Int] { supports.filter { $0.kind == kind }.map(\.verb) }
}

extension Predicate {
    /// What is told of an event by a word that no row of the lexicon is about.
    fileprivate init(root: String, isNoun: Bool, head: String) {
        let objects = ["on", "against", "to", "with", "of"].map(Position.preposition)
        self.init(
            phrase: head, head: head, part: isNoun ? .noun : .verb, others: [], root: root,
            mode: nil,
            source: isNoun ? [.preposition("by"), .possessor, .modifier] : [.subject],
            target: isNoun ? objects : [.object] + objects.dropLast(), isMutual: false)
    }
}

extension Clauses {
    /// What may tell of an event: by the lexicon, and by the model where it is sure.
    func candidates() -> [Candidate] {
        var tagged: [Int: TaggedEvent] = [:]
        for event in scene.text.events ?? [] where event.root != nil { tagged[event.word] = event }
        var found: [Candidate] = []
        for token in tree.tokens.indices {
            guard var candidate = candidate(at: token) else { continue }
            candidate.tagged =
                ([candidate.token] + candidate.others).lazy
                .flatMap { tree.tokens[$0].words }.compactMap { tagged[$0] }.first
            found.append(candidate)
        }
        // "seize power" is one event, whatever "power" may tell by itself.
        let taken = Set(found.lazy.filter { !$0.isNominal }.flatMap(\.others))
        found.removeAll { taken.contains($0.token) }
        let told = taken.union(found.flatMap { [$0.token] + $0.others + $0.supports.map(\.verb) })
        for event in scene.text.events ?? [] where event.probability >= EventThresholds.alone {
            guard let root = event.root, let token = tree.token(of: event.word),
                !told.contains(token), [.verb, .noun].contains(tag(token))
            else { continue }
            let isNominal = tag(token) == .noun
            found.append(
                Candidate(
                    token: token, others: [],
                    predicate: Predicate(root: root, isNoun: isNominal, head: forms[token]),
                    isByModel: true, isNominal: isNominal,
                    supports: isNominal ? supports(of: token) : [], tagged: event))
        }
        return found.sorted { $0.token < $1.token }
    }

    private func candidate(at token: Int) -> Candidate? {
        let entries =
            (compounds[token].map { world.predicates.entries($0) } ?? [])
            + world.predicates.entries(forms[token])
        guard !entries.isEmpty, !isInName(token) else { return nil }
        let tag = tag(token)
        for entry in entries {
            let predicate = entry.predicate
            let isNominal: Bool
            switch predicate.part {
            case .verb:
                isNominal = tag == .noun && entry.isGerund
                guard tag == .verb || isNominal || tag == .adjective && isParticiple(token)
                else { continue }
            case .noun:
                isNominal = true
                guard tag == .noun || tag == .properNoun else { continue }
            case .adjective:
                isNominal = false
                guard tag == .adjective || tag == .verb else { continue }
            }
            guard let others = matches(predicate.others, around: token) else { continue }
            return Candidate(
                token: token, others: others, predicate: predicate, isNominal: isNominal,
                supports: isNominal ? supports(of: token) : [])
        }
        return nil
    }

    private func isParticiple(_ token: Int) -> Bool {
        world.predicates.isPastForm(forms[token]) && hangs(token, "amod", "acl", "conj", "root")
    }

    /// Whether a word is part of a name ("the Vietnam War"): a proper noun with a capital, not at
    /// the beginning of a sentence nor in a text of capitals.
    private func isInName(_ token: Int) -> Bool {
        guard tag(token) == .properNoun else { return false }
        let form = scene.text.report.bytes[
            tree.tokens[token].passage.start..<tree.tokens[token].passage.end]
        return form.count > 1 && form.first.map { $0 &- 0x41 < 26 } == true
            && form.dropFirst().contains { $0 &- 0x61 < 26 }
            && tree.sentences[tree.sentence[token]].tokens.lowerBound != token
    }

    /// A token for each of the wanted words, near a head; nil where one lacks.
    func matches(_ wanted: [Set<String>], around token: Int) -> [Int]? {
        guard !wanted.isEmpty else { return [] }
        let near = neighbours(of: token)
        var found: [Int] = []
        for forms in wanted {
            if forms.contains("something") || forms.contains("somebody") {
                guard let object = patients(of: token).first,
                    forms.contains("something") || isSomebody(object)
                else { return nil }
                continue
            }
            guard
                let match = near.first(where: {
                    forms.contains(self.forms[$0]) && !found.contains($0)
                })
            else { return nil }
            found.append(match)
        }
        return found
    }

    private func isSomebody(_ token: Int) -> Bool {
        if isActorNoun(token) { return !isSite(token) }
        guard let mention = scene.mention(at: token) else { return isProper(token) }
        return [.person, .group, .organization].contains(scene.reading.mentions[mention].type)
    }

    /// What hangs on a token, and the small words on its objects; the noun that a participle
    /// stands on; and the words right behind it, however the parser ties them.
    private func neighbours(of token: Int) -> [Int] {
        var near: [Int] = []
        let isActive = !isPassive(token)
        for dependent in tree.dependents[token] where !hangs(dependent, "punct", "conj") {
            if isActive, hangs(dependent, "nsubj") { continue }
            near.append(dependent)
            // "called on Tuesday" is no call on anybody; "gave them until Tuesday" is a demand.
            guard !isTime(dependent) else {
                near += tree.dependents(of: dependent, "case").filter { forms[$0] == "until" }
                continue
            }
            guard hangs(dependent, "obj", "iobj", "obl", "nmod", "nsubj", "xcomp", "advmod")
            else { continue }
            near += tree.dependents[dependent].filter {
                hangs($0, "case", "mark", "compound", "amod", "nmod", "conj", "fixed")
            }
        }
        if let noun = head(token), hangs(token, "acl", "amod") { near.append(noun) }
        if tag(token) == .verb, let object = nounPhrase(after: token) {
            near.append(object)
            near += tree.dependents(of: object, "compound", "amod")
        }
        let end = tree.sentences[tree.sentence[token]].tokens.upperBound
        for next in (token + 1)..<max(token + 1, min(token + 3, end)) {
            if tag(next) == .punctuation { break }
            if next + 1 < end, isTime(next + 1) { continue }
            if tag(next) == .adposition || tag(next) == .particle || tag(next) == .adverb {
                near.append(next)
            }
        }
        return near
    }

    /// The verbs that lend their subjects to an event noun: the one it is an object or the subject
    /// of, then those that stand on it ("an attack carried out by").
    func supports(of noun: Int) -> [(verb: Int, kind: Support)] {
        var found: [(verb: Int, kind: Support)] = []
        if let governor = head(noun) {
            if hangs(noun, "conj") { return supports(of: governor) }
            let isSubject = hangs(noun, "nsubj") && !isPassive(governor)
            if let kind = supportKind(of: governor, noun), (kind == .occurs) == isSubject {
                found.append((governor, kind))
            }
        }
        for clause in tree.dependents(of: noun, "acl") {
            guard let kind = supportKind(of: clause, noun) else { continue }
            let isSubject = !isPassive(clause) && subjects(of: clause) == [noun]
            if (kind == .occurs) == isSubject { found.append((clause, kind)) }
        }
        return found
    }

    private func supportKind(of verb: Int, _ noun: Int) -> Support? {
        guard tag(verb) == .verb else { return nil }
        for entry in world.predicates.supports(forms[verb]) {
            if entry.others.isEmpty {
                if !hangs(noun, "obl", "nmod") { return entry.support }
                continue
            }
            guard let others = matches(entry.others, around: verb) else { continue }
            // A preposition of the phrase is that of the noun: "come under attack".
            if hangs(noun, "obl", "nmod"), !others.contains(where: { head($0) == noun }) {
                continue
            }
            return entry.support
        }
        return nil
    }
}
