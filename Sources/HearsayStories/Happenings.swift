/// What tells whether two mentions of events in one story are one event.
package struct EventMention: Sendable, Equatable {
    /// The lemma of the word that tells of it.
    package var lemma: String
    /// PLOVER root, where it is an event of the ontology.
    package var root: String?
    /// Those who act and those it is done to, as numbers that are the same across reports.
    package var sources: Set<Int>
    package var targets: Set<Int>

    package init(lemma: String, root: String?, sources: Set<Int>, targets: Set<Int>) {
        self.lemma = lemma
        self.root = root
        self.sources = sources
        self.targets = targets
    }
}

/// Joins the mentions of a story that are one event: the same word, whatever its ending, or the
/// same PLOVER root by the same actor on the same.
/// - Returns: for each mention the number of the first that is the same event. Words that tell of
///   anything ("be", "have") are alone.
package func happenings(of mentions: [EventMention]) -> [Int] {
    var group = Array(mentions.indices)
    func root(_ index: Int) -> Int {
        var index = index
        while group[index] != index { index = group[index] }
        return index
    }
    func join(_ a: Int, _ b: Int) {
        let (a, b) = (root(a), root(b))
        group[max(a, b)] = min(a, b)
    }
    var byWord: [String: Int] = [:]
    var byAct: [String: Int] = [:]
    for (index, mention) in mentions.enumerated() {
        if !emptyVerbs.contains(mention.lemma) {
            let key = wordFamily(mention.lemma)
            if let first = byWord[key] { join(first, index) } else { byWord[key] = index }
        }
        guard let root = mention.root else { continue }
        for source in mention.sources.sorted() {
            for target in mention.targets.sorted() {
                let key = "\(root) \(source) \(target)"
                if let first = byAct[key] { join(first, index) } else { byAct[key] = index }
            }
        }
    }
    return group.indices.map(root)
}

/// Verbs that tell nothing of what happens.
private let emptyVerbs: Set<String> = ["be", "have", "do", "make", "take", "get", "say"]

/// What the words of one family share: "arrest", "arrested", "arrests"; "bomb", "bombing".
package func wordFamily(_ lemma: String) -> String {
    var stem = lemma
    for ending in ["ing", "ed", "es", "s"]
    where stem.hasSuffix(ending) && stem.utf8.count - ending.utf8.count >= 3
        && !stem.hasSuffix("ss")
    {
        stem.removeLast(ending.utf8.count)
        break
    }
    while stem.utf8.count > 3, let last = stem.last, "eyi".contains(last) { stem.removeLast() }
    if stem.utf8.count > 3, let last = stem.last, stem.dropLast().last == last,
        !"aeiou".contains(last)
    {
        stem.removeLast()
    }
    return stem
}
