import HearsayReader
import HearsayScene
import HearsayText
import HearsayWorld

/// Which tokens head what a report puts forward, and which words belong to each. Indices count
/// tokens.
struct AssertedClauses {
    private let clauses: Clauses
    private let isClause: [Bool]
    private let isFurniture: [Bool]
    private let events: [Int: TaggedEvent]
    private let everyWord: Bool

    private var tree: SyntaxTree { clauses.tree }

    /// With `everyWord` each noun, verb, adjective and pronoun is a mention, event or not: where
    /// somebody else says which are.
    init(_ clauses: Clauses, everyWord: Bool) {
        let tree = clauses.tree
        let scene = clauses.scene
        self.clauses = clauses
        self.everyWord = everyWord
        var isFurniture = [Bool](repeating: false, count: tree.tokens.count)
        let furniture = Set(scene.text.layout.furniture.joined())
        for token in tree.tokens.indices {
            isFurniture[token] = furniture.contains(tree.tokens[token].words.lowerBound)
        }
        var isClause = tree.tokens.indices.map { token in
            !isFurniture[token] && clauses.headsClause(token)
        }
        // "called it an act of treason": a content without a clause is one.
        for attribution in scene.reading.attributions {
            let words = attribution.content.map(scene.words(of:))
            let tokens = words.joined().compactMap(tree.token(of:))
            guard !tokens.contains(where: { isClause[$0] }), let first = words.first,
                let head = tree.head(of: first)
            else { continue }
            isClause[head] = true
        }
        self.isFurniture = isFurniture
        self.isClause = isClause
        var events: [Int: TaggedEvent] = [:]
        for event in scene.text.events ?? [] {
            if let token = tree.token(of: event.word) { events[token] = event }
        }
        self.events = events
    }

    /// What the model says of a token, where it takes it for an event.
    func event(at token: Int) -> TaggedEvent? { events[token] }

    /// What a token heads; nil where it is no predicate.
    func form(of token: Int) -> Reading.Assertion.Form? {
        if isClause[token] { return .clause }
        if everyWord { return isWord(token) ? .mention : nil }
        if isFurniture[token] { return nil }
        switch clauses.tag(token) {
        case .verb: return .mention
        case .noun:
            return clauses.eventNoun(token) != nil
                || (events[token]?.probability ?? 0) >= EventStatus.leastProbability
                ? .mention : nil
        default: return nil
        }
    }

    /// A clause's tokens without those of clauses within it, and without the marks and small words
    /// at its edges; in text order.
    func ownTokens(of token: Int) -> [Int] {
        let holder = holder(token)
        var own = [token]
        var next = 0
        while next < own.count {
            for dependent in tree.dependents[own[next]]
            where !isClause[dependent] && self.holder(dependent) == holder {
                own.append(dependent)
            }
            next += 1
        }
        own.sort()
        while let last = own.last, last != token, isEdge(last) { own.removeLast() }
        while let first = own.first, first != token, isEdge(first) { own.removeFirst() }
        return own
    }

    /// Those that act or are spoken of.
    func subjects(of token: Int) -> [Int] {
        var node = token
        for _ in 0..<6 {
            if clauses.isPassive(node) { return clauses.objects(of: "by", on: node) }
            let subjects = tree.dependents(of: node, "nsubj", "csubj")
            let isRelative = subjects.allSatisfy { relativePronouns.contains(clauses.forms[$0]) }
            if !isRelative { return subjects }
            guard let head = clauses.head(node) else { return subjects }
            if clauses.isRelativeClause(node) { return [head] }
            if !subjects.isEmpty { return subjects }
            guard clauses.hangs(node, "conj", "xcomp", "advcl", "acl") else { return [] }
            node = head
        }
        return []
    }

    private func isWord(_ token: Int) -> Bool {
        ![.punctuation, .determiner, .adposition, .coordinator, .auxiliary].contains(
            clauses.tag(token))
    }

    private func holder(_ token: Int) -> Int? {
        clauses.scene.attribution(holding: tree.tokens[token].words.lowerBound)
    }

    private func isEdge(_ token: Int) -> Bool {
        [.punctuation, .coordinator, .subordinator].contains(clauses.tag(token))
    }
}

private let relativePronouns: Set<String> = ["who", "which", "that"]

extension Clauses {
    /// Whether a token heads a clause that can be true or not by itself.
    fileprivate func headsClause(_ token: Int) -> Bool {
        guard ![.punctuation, .auxiliary].contains(tag(token)) else { return false }
        let word = tree.tokens[token].words.lowerBound
        // "said that …" puts nothing forward but what is said.
        if scene.attribution(cuedBy: word) != nil { return false }
        switch relation(token) {
        case "root", "parataxis": return tag(token) == .verb || isFinite(token)
        case "conj":
            guard tag(token) == .verb || isFinite(token) else { return false }
            return !isInfinitive(token) && isConjunctOfClause(token)
        case "ccomp", "csubj": return isFinite(token)
        case "advcl": return isFinite(token)
        case "acl": return isRelativeClause(token) && isFinite(token)
        default: return false
        }
    }

    private func isConjunctOfClause(_ token: Int) -> Bool {
        if isFinite(token) { return true }
        guard let first = head(token) else { return false }
        return isFinite(first) || ["root", "parataxis"].contains(relation(first))
    }
}
