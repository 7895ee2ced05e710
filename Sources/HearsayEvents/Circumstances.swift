import HearsayWorld
import HearsayScene
import HearsayText

/// When and where an event was: the time expressions and places in its own clause.
struct Circumstances {
    let clauses: Clauses
    /// By the token that they hang on, indices of the reading's times and places.
    private var times: [Int: [Int]] = [:]
    private var places: [Int: [Int]] = [:]
    private let placeOfWord: [Int: Int]

    private var tree: SyntaxTree { clauses.tree }

    init(_ clauses: Clauses) {
        self.clauses = clauses
        let scene = clauses.scene
        let tree = scene.tree
        for (index, words) in scene.timeWords.enumerated() {
            let kind = scene.reading.times[index].kind
            guard kind == .date || kind == .time, let top = tree.head(of: words),
                let governor = tree.tokens[top].head
            else { continue }
            times[governor, default: []].append(index)
        }
        var placeOfWord: [Int: Int] = [:]
        for (index, place) in scene.reading.places.enumerated() where place.use == .literal {
            let words = scene.words(of: place.span)
            for word in words { placeOfWord[word] = index }
            guard let top = tree.head(of: words), let governor = tree.tokens[top].head,
                let preposition = tree.dependent(of: top, "case"),
                locative.contains(clauses.forms[preposition])
            else { continue }
            places[governor, default: []].append(index)
        }
        self.placeOfWord = placeOfWord
    }

    /// Index of the time expression that says when.
    func time(of candidate: Candidate) -> Int? {
        nearest(times, candidate)
    }

    /// Index of the place that says where; of the target itself, where that is a place.
    func place(of candidate: Candidate, target: [Party]) -> Int? {
        nearest(places, candidate)
            ?? target.lazy.flatMap(\.words).compactMap { placeOfWord[$0] }.first
    }

    /// What hangs on the event's own words, or on what it is part of.
    private func nearest(_ table: [Int: [Int]], _ candidate: Candidate) -> Int? {
        for token in [candidate.token] + candidate.others {
            if let found = table[token]?.first { return found }
        }
        var token = candidate.clause
        for _ in 0..<4 {
            if let found = table[token]?.first { return found }
            // "on the outskirts of the city on Monday": one noun further down.
            for object in tree.dependents(of: token, "obj", "obl") {
                if let found = table[object]?.first { return found }
            }
            guard let governor = clauses.head(token) else { return nil }
            switch clauses.relation(token) {
            case "conj", "xcomp", "obj", "nsubj", "obl", "nmod", "amod", "compound": break
            case "advcl", "acl":
                if clauses.isFinite(token) || clauses.isInfinitive(token) { return nil }
            default: return nil
            }
            token = governor
        }
        return nil
    }
}

private let locative: Set<String> = [
    "in", "at", "near", "inside", "outside", "around", "across", "throughout", "on", "off",
    "within", "over", "along", "to", "from", "into", "of",
]
