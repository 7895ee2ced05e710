import HearsayScene
public import HearsayText
public import HearsayWorld

/// Finds who did what to whom in a report: the predicates of the lexicon, with the model as a
/// second witness.
public struct EventReader: Sendable {
    private let world: World

    /// A reader that knows what the data files say.
    public init(world: World) {
        self.world = world
    }

    /// Adds the events of a report to its reading, with the entities that take part in them and
    /// had not been listed. The same text and reading give the same events.
    public func addEvents(of text: AnnotatedText, to reading: inout Reading) {
        let scene = Scene(text, reading)
        let clauses = Clauses(scene, world: world)
        let statuses = StatusRules(clauses: clauses)
        let circumstances = Circumstances(clauses)
        var frames = Frames(clauses)
        var drafts: [Draft] = []
        for candidate in clauses.candidates() {
            let standing = statuses.standing(of: candidate)
            for told in frames.told(by: candidate) {
                drafts.append(
                    Draft(
                        told: told, standing: standing, root: candidate.predicate.root,
                        mode: candidate.predicate.mode, trigger: clauses.trigger(of: candidate)))
            }
        }
        drafts.settleInnerActs(clauses)
        drafts.removeAll { !$0.hasParties }
        for index in drafts.indices {
            let candidate = drafts[index].told.candidate
            drafts[index].attribution = clauses.attribution(of: candidate)
            drafts[index].time = circumstances.time(of: candidate)
            drafts[index].place = circumstances.place(
                of: candidate, target: drafts[index].told.target)
            drafts[index].confidence = confidence(of: drafts[index])
        }
        reading.list(drafts.withoutRepetitions(clauses), scene)
    }
}

extension Clauses {
    /// Index of the attribution whose word an event is. An act of speech is not held by the
    /// attribution that it makes, but by that one's parent.
    func attribution(of candidate: Candidate) -> Int? {
        let word = tree.tokens[candidate.token].words.lowerBound
        let holder = scene.attribution(holding: word)
        guard let own = scene.attribution(cuedBy: word), own == holder else { return holder }
        let parent = scene.reading.attributions[own].parent
        return parent.flatMap { id in scene.reading.attributions.firstIndex { $0.id == id } }
    }

    /// The words that tell of an event: the whole phrase where it stands together.
    func trigger(of candidate: Candidate) -> Range<Int> {
        let head = tree.tokens[candidate.token].words
        let words = ([candidate.token] + candidate.others).map { tree.tokens[$0].words }
        let low = words.map(\.lowerBound).min() ?? head.lowerBound
        let high = words.map(\.upperBound).max() ?? head.upperBound
        return high - low <= 6 ? low..<high : head
    }
}

extension [Draft] {
    /// In text order, without those that only repeat an earlier one. Headings come last: the
    /// report itself tells more.
    fileprivate func withoutRepetitions(_ clauses: Clauses) -> [Draft] {
        let scene = clauses.scene
        func isHeading(_ draft: Draft) -> Bool {
            let word = clauses.tree.tokens[draft.token].words.lowerBound
            return scene.text.layout.furniture.contains { $0.contains(word) }
        }
        var listed: [Draft] = []
        for draft in filter({ !isHeading($0) }) + filter(isHeading)
        where !listed.contains(where: { draft.repeats($0, in: scene.reading) }) {
            listed.append(draft)
        }
        return listed.sorted { $0.token < $1.token }
    }
}
