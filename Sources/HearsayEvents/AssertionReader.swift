import HearsayScene
public import HearsayText
public import HearsayWorld

/// Finds what a report puts forward, clause by clause, and the events that its clauses mention:
/// what can be joined with the same in other reports.
public struct AssertionReader: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// The assertions of a report whose reading is finished otherwise.
    /// - Parameters:
    ///   - text: the report with its trees.
    ///   - reading: what was found in it.
    ///   - everyWord: whether every word but small ones is taken for a mention of an event.
    /// - Returns: in text order of the heads.
    public func assertions(
        of text: AnnotatedText, reading: Reading, everyWord: Bool = false
    ) -> [Reading.Assertion] {
        let clauses = Clauses(Scene(text, reading), world: world)
        let statuses = StatusRules(clauses: clauses)
        let parts = AssertionParts(clauses)
        let found = AssertedClauses(clauses, everyWord: everyWord)
        var listed: [Reading.Assertion] = []
        for token in clauses.tree.tokens.indices {
            guard let form = found.form(of: token) else { continue }
            let own = found.ownTokens(of: token)
            guard let first = own.first, let last = own.last else { continue }
            let tree = clauses.tree
            let head = tree.tokens[token].words
            let word = head.lowerBound
            let candidate = clauses.anyCandidate(at: token, tagged: found.event(at: token))
            var assertion = Reading.Assertion(
                id: "s\(listed.count + 1)", form: form,
                span: clauses.scene.span(
                    tree.tokens[first].words.lowerBound..<tree.tokens[last].words.upperBound),
                head: clauses.scene.span(head), lemma: clauses.lemma(token),
                words: own.filter(clauses.isContentWord).map(clauses.lemma),
                attribution: clauses.scene.attribution(holding: word).map {
                    reading.attributions[$0].id
                }, status: statuses.standing(of: candidate).status,
                isNegated: clauses.isNegated(token))
            parts.add(to: &assertion, own: own, subjects: found.subjects(of: token))
            if form == .clause || everyWord, let vectors = text.vectors {
                assertion.vector = vectors.unit(of: own.flatMap { tree.tokens[$0].words })
            }
            listed.append(assertion)
        }
        return listed
    }
}

extension Clauses {
    /// A token as what might tell of an event, whatever it says.
    fileprivate func anyCandidate(at token: Int, tagged: TaggedEvent?) -> Candidate {
        let isNoun = [.noun, .properNoun].contains(tag(token))
        return Candidate(
            token: token, others: [],
            predicate: Predicate(
                phrase: forms[token], head: forms[token], part: isNoun ? .noun : .verb,
                others: [], root: "", mode: nil, source: [], target: [], isMutual: false),
            isNominal: isNoun, supports: isNoun ? supports(of: token) : [],
            tagged: tagged)
    }

    func lemma(_ token: Int) -> String { tree.tokens[token].lemma.lowercased() }

    func isContentWord(_ token: Int) -> Bool {
        [.noun, .properNoun, .verb, .adjective, .numeral, .adverb].contains(tag(token))
            && !["not", "be", "have", "do"].contains(lemma(token))
    }
}
