import HearsayScene
import HearsayText
import HearsayWorld

/// A report's words as the grammar of deadlines and conditions sees them.
struct TermText: SentenceText {
    let scene: Scene
    let lower: [String]
    var sentence: Range<Int> = 0..<0
    let lexicon: TermLexicon
    private let time: TimeLexicon
    /// Index of the time expression that holds each word, or -1.
    private let timeAt: [Int32]

    init(_ scene: Scene, _ world: World) {
        self.scene = scene
        lexicon = world.terms
        time = world.time
        let bytes = scene.text.report.bytes
        lower = scene.text.words.map { folded(bytes[Int($0.start)..<Int($0.end)]) }
        var timeAt = [Int32](repeating: -1, count: lower.count)
        for (index, words) in scene.timeWords.enumerated() {
            for word in words { timeAt[word] = Int32(index) }
        }
        self.timeAt = timeAt
    }

    /// How many words the longest phrase of a class has that begins at a word; nil for none.
    func length(_ name: TermClass, _ index: Int) -> Int? {
        guard sentence.contains(index) else { return nil }
        return lexicon.length(name, at: index, in: lower, before: sentence.upperBound)
    }

    /// The first word of a phrase of a class that ends right before a word.
    func start(_ name: TermClass, endingAt end: Int) -> Int? {
        for start in max(sentence.lowerBound, end - 4)..<max(sentence.lowerBound, end)
        where length(name, start) == end - start {
            return start
        }
        return nil
    }

    /// Whether the verb at a token is of a class.
    func isVerb(_ token: Int, _ name: TermClass) -> Bool { length(name, word(token)) != nil }

    /// The time expression that holds a word.
    func time(_ word: Int) -> Int? {
        sentence.contains(word) && timeAt[word] >= 0 ? Int(timeAt[word]) : nil
    }

    /// Whether a time expression names a day of the week.
    func hasWeekday(_ time: Int) -> Bool {
        let bytes = scene.text.report.bytes
        return scene.timeWords[time].contains { index in
            let word = scene.text.words[index]
            let known = self.time.words[
                Int(self.time.id(of: bytes[Int(word.start)..<Int(word.end)]))]
            return known.weekday > 0
        }
    }

    /// Whether a word of the sentence puts somebody's word on record.
    func isCue(_ index: Int) -> Bool {
        sentence.contains(index) && scene.attribution(cuedBy: index) != nil
    }

    /// The entity whose mention a token heads.
    func entity(_ token: Int?) -> Int? { token.flatMap { scene.entity(at: $0) } }

    /// The subject of a verb; of one that is joined to another, or that hangs on another without a
    /// subject of its own, that one's.
    func subject(of verb: Int) -> Int? {
        let tree = scene.tree
        var verb = verb
        for _ in 0..<4 {
            if let subject = tree.dependent(of: verb, "nsubj") { return subject }
            guard let head = tree.tokens[verb].head else { return nil }
            switch tree.relations[verb] {
            case "conj", "xcomp": verb = head
            case "acl": return head
            default: return nil
            }
        }
        return nil
    }

    /// Who does what is told in the passive.
    func agent(of verb: Int) -> Int? {
        let tree = scene.tree
        return tree.dependents[verb].first {
            ["obl", "nmod"].contains(tree.relations[$0]) && tree.marker(of: $0) == "by"
                && time(word($0)) == nil
        }
    }

    /// Whether a verb stands in the passive.
    func isPassive(_ verb: Int) -> Bool {
        scene.tree.dependents[verb].contains { token in
            let relation = scene.tree.tokens[token].relation
            return relation == "aux:pass" || relation == "nsubj:pass"
        }
    }

    /// The first infinitive behind a word: the token of its verb.
    func infinitive(after start: Int, before end: Int) -> Int? {
        var index = start
        while index + 1 < end {
            if reads(index, "to"), let verb = verb(at: index + 1) { return verb }
            index += 1
        }
        return nil
    }

    /// The verb at a word, an adverb or "be" before it passed over.
    func verb(at index: Int) -> Int? {
        var index = index
        for _ in 0..<3 {
            guard let token = token(index) else { return nil }
            switch scene.tree.tokens[token].partOfSpeech {
            case .verb: return token
            case .adverb, .auxiliary: index += 1
            default: return nil
            }
        }
        return nil
    }

    /// The span of words without white space, marks of quotation and commas at its ends.
    func trimmed(_ words: Range<Int>) -> Range<Int> {
        let edge: Set<String> = [
            ",", ";", ":", ".", "\"", "'", "-", "–", "—", "`", "!", "?", "…", "‘", "(", ")",
        ]
        var (low, high) = (words.lowerBound, words.upperBound)
        while low < high, edge.contains(lower[low]) { low += 1 }
        while high > low, edge.contains(lower[high - 1]), !isAbbreviation(high - 1) { high -= 1 }
        // A mark of quotation that closes what opens within.
        if high < words.upperBound, reads(high, any: ["\""]),
            (low..<high).count(where: { reads($0, "\"") }) % 2 == 1
        {
            high += 1
        }
        return low..<high
    }

    /// Whether a full stop belongs to "U.S.".
    private func isAbbreviation(_ index: Int) -> Bool {
        reads(index, ".") && isGlued(index) && scene.text.words[index - 1].shape == .initial
            && index + 1 < sentence.upperBound
    }

    /// The words of a range in code points; nothing for an empty one.
    func spans(_ words: Range<Int>) -> [Span] {
        let words = trimmed(words)
        return words.isEmpty ? [] : [scene.span(words)]
    }

    /// The innermost attribution that holds all of some words.
    func attribution(holding words: [Int]) -> Int? {
        guard let first = words.first, var found = scene.attribution(holding: first) else {
            return nil
        }
        let reading = scene.reading
        while true {
            let ranges = reading.attributions[found].content.map { scene.words(of: $0) }
            if words.allSatisfy({ word in ranges.contains { $0.contains(word) } }) { return found }
            guard let parent = reading.attributions[found].parent,
                let next = reading.attributions.firstIndex(where: { $0.id == parent })
            else { return nil }
            found = next
        }
    }
}
