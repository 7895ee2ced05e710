import HearsayScene
import HearsayText
import HearsayWorld

/// Where a condition ends and what hangs on it begins. By marks and verbs, and by the tree where it
/// agrees with them: the long way between two clauses is the first thing to go wrong in a tree.
extension TermText {
    /// The words among which a condition and its consequence lie: those of the attribution that
    /// holds it, in the sentence, or else all that are not of whoever says it.
    func domain(of marker: Int) -> [Int] {
        guard let holder = scene.attribution(holding: marker) else {
            return Array(sentence)
        }
        let own = scene.reading.attributions[holder].content.map { scene.words(of: $0) }
        let words = own.flatMap { $0.clamped(to: sentence) }
        // A content that is the condition alone: what hangs on it stands around it.
        let verbs = words.count { isFinite($0) }
        return verbs > 1 ? words : Array(sentence)
    }

    /// Whether no verb of its own clause stands before a word.
    func isFronted(_ marker: Int, _ held: [Int]) -> Bool {
        for index in held.reversed() where index < marker {
            if reads(index, any: [";", ":", "—", "–", "`"]) || opensQuotation(index) {
                return true
            }
            if reads(index, any: ["but", "because"]) { return true }
            if reads(index, "that"), partOfSpeech(index) == .subordinator { return true }
            if reads(index, any: ["and", "so", "then"]), index + 1 == marker { return true }
            if isFinite(index) || partOfSpeech(index) == .verb { return false }
        }
        return true
    }

    private func opensQuotation(_ index: Int) -> Bool {
        reads(index, "“") || reads(index, "\"") && !isGlued(index)
    }

    /// Whether a word is a verb in a tense: an auxiliary, or a verb that is no infinitive and no
    /// participle.
    func isFinite(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        switch scene.tree.tokens[token].partOfSpeech {
        case .auxiliary: return !reads(index, any: ["be", "been", "being", "having"])
        case .verb:
            return !lower[index].hasSuffix("ing") && !reads(index - 1, "to")
                && !["acl", "amod"].contains(scene.tree.relations[token])
        default: return false
        }
    }

    /// The mark that ends a condition which stands first: the first comma or dash behind which a
    /// clause begins.
    func boundary(after body: Int, _ held: [Int], isClause: Bool = true) -> Int? {
        if let then = comma(beforeThen: body, held) { return then }
        // A noun phrase has no verb that could lack.
        var hasVerb = !isClause || reads(body, any: ["so", "not"])
        let marker = body
        for (place, index) in held.enumerated() where index >= marker {
            if isFinite(index) || partOfSpeech(index) == .verb { hasVerb = true }
            let isGap = place > 0 && held[place - 1] + 1 < index && index > marker
            if isGap, hasVerb { return index }
            guard reads(index, any: [",", "—", "–", "-"]) || reads(index, "then") else { continue }
            if isHyphen(index) || !hasVerb { continue }
            if beginsClause(index + 1, held) { return index }
        }
        // No mark at all: "If they come we will fight."
        return unmarked(body, held)
    }

    /// The comma of ", then".
    private func comma(beforeThen body: Int, _ held: [Int]) -> Int? {
        held.first {
            $0 > body && $0 < body + 50 && reads($0, ",") && reads($0 + 1, "then")
        }
    }

    private func isHyphen(_ index: Int) -> Bool {
        reads(index, "-") && isGlued(index) && isGlued(index + 1)
    }

    /// Whether a clause with a subject and a verb begins at a word, or a command.
    private func beginsClause(_ start: Int, _ held: [Int]) -> Bool {
        var hasSubject = false
        var steps = 0
        for index in held where index >= start {
            if isMark(index) {
                if steps == 0 || reads(index, any: ["'", "’", ".", "$", "“", "”", "\""])
                    || isHyphen(index)
                {
                    continue
                }
                return false
            }
            if steps == 0 {
                if reads(index, any: ["and", "or", "who", "which", "whose", "including"])
                    || reads(index, "that") && !isFinite(index + 1)
                {
                    return false
                }
                if partOfSpeech(index) == .verb, lower[index].hasSuffix("ing") { return false }
            }
            switch partOfSpeech(index) {
            case .noun, .properNoun, .pronoun, .numeral: hasSubject = true
            default:
                if let token = token(index), scene.tree.relations[token] == "nsubj" {
                    hasSubject = true
                }
            }
            if reads(index, any: ["there", "it", "this", "that", "these", "those"]) {
                hasSubject = true
            }
            if isFinite(index), hasSubject || steps == 0 { return true }
            steps += 1
            if steps > 24 { return false }
        }
        return false
    }

    /// Where the main clause begins in a sentence without marks: at the subject of the verb that
    /// the condition's verb hangs on.
    private func unmarked(_ body: Int, _ held: [Int]) -> Int? {
        let tree = scene.tree
        for index in held where index >= body {
            guard let token = token(index), isFinite(index) || partOfSpeech(index) == .verb,
                let head = tree.tokens[token].head, word(head) > index,
                tree.tokens[head].partOfSpeech == .verb
                    || tree.tokens[head].partOfSpeech == .adjective,
                let subject = tree.dependent(of: head, "nsubj")
            else { continue }
            let start = tree.words(of: subject).lowerBound
            if start > index, held.contains(start) { return start }
        }
        return modalClause(body, held)
    }

    /// "If there was one cable we could have used it": from the subject of the second verb, where
    /// that is but possible.
    private func modalClause(_ body: Int, _ held: [Int]) -> Int? {
        let tree = scene.tree
        var hasVerb = false
        for index in held where index >= body {
            if hasVerb, length(.modal, index) != nil, let modal = token(index),
                let head = tree.tokens[modal].head
            {
                let start =
                    tree.dependent(of: head, "nsubj").map { tree.words(of: $0).lowerBound }
                    ?? index
                if start > body, start < index { return start }
                // Not "the value that they would have had".
                guard let found = nounPhrase(before: index), found > body,
                    !reads(found - 1, any: ["that", "who", "which", "what", "whom", "as", "than"])
                else { return nil }
                return found
            }
            if isFinite(index) { hasVerb = true }
        }
        return nil
    }

    /// The first word of the plain noun phrase that ends before a word; nil where none does.
    private func nounPhrase(before end: Int) -> Int? {
        var start = end
        while sentence.contains(start - 1) {
            switch partOfSpeech(start - 1) {
            case .noun, .properNoun, .adjective, .numeral: start -= 1
            case .determiner: return start - 1
            case .pronoun: return start == end ? start - 1 : start
            default: return start < end ? start : nil
            }
        }
        return nil
    }

    /// What follows a condition that stands first.
    func following(_ end: Int, _ held: [Int]) -> [Range<Int>] {
        var last = held.last.map { $0 + 1 } ?? end
        for index in held where index > end {
            if reads(index, ";") { last = index }
            // "…, and if they stay, …": a condition of its own.
            if length(.clause, index) != nil, reads(index - 1, any: ["and", "but", "or"]) {
                last = index - 1
            }
            if last <= index { break }
        }
        if scene.attribution(holding: end) == nil { last = beforeSpeaker(end, last) }
        var start = end
        while start < last, reads(start, any: [",", "—", "–", "-", "then"]) { start += 1 }
        return parts(start..<max(start, last), held)
    }

    /// Where the words of whoever says it begin at the end of a sentence: ", he said".
    private func beforeSpeaker(_ start: Int, _ end: Int) -> Int {
        for index in start..<max(start, end) where reads(index, ",") && index > start {
            for next in (index + 1)..<min(end, max(index + 1, index + 12))
            where isCue(next) {
                return index
            }
        }
        return end
    }

    /// What hangs on a condition that stands behind it: the clause of the verb before.
    func preceding(_ marker: Int, _ held: [Int]) -> [Range<Int>]? {
        let before = held.filter { $0 < marker }
        guard let end = before.last else { return nil }
        // The verb that it hangs on: by the tree, or the nearest one.
        let main = mainVerb(marker, before)
        guard let main else { return nil }
        var start = clauseStart(climbed(main, before), before)
        var last = end
        while last > start,
            isMark(last) || reads(last, any: ["especially", "only", "even", "particularly", "and"])
        {
            last -= 1
        }
        while start < end, reads(start, any: ["that", "and", "but", ",", "so", "because"]) {
            start += 1
        }
        let found = parts(start..<(last + 1), before)
        return found.isEmpty ? nil : found
    }

    /// A verb, or the one that it is but a part of: "told them to figure out how to" for "figure".
    private func climbed(_ verb: Int, _ before: [Int]) -> Int {
        let tree = scene.tree
        var verb = verb
        for _ in 0..<4 {
            let isPart = reads(word(verb) - 1, "to") || lower[word(verb)].hasSuffix("ing")
            guard isPart, let head = tree.tokens[verb].head,
                word(head) < word(verb), before.contains(word(head)),
                ["xcomp", "ccomp", "advcl", "acl", "obl", "nmod", "conj"].contains(
                    tree.relations[verb])
            else { return verb }
            verb = head
        }
        return verb
    }

    private func mainVerb(_ marker: Int, _ before: [Int]) -> Int? {
        let tree = scene.tree
        if let clause = token(marker).flatMap({ tree.tokens[$0].head }),
            let head = tree.tokens[clause].head, word(head) < marker, before.contains(word(head)),
            tree.dependents[head].contains(where: { tree.relations[$0] == "nsubj" })
                || tree.tokens[head].partOfSpeech == .verb
        {
            return head
        }
        for index in before.reversed() {
            if reads(index, any: [";", ":"]) { return nil }
            if let token = token(index), isFinite(index) || partOfSpeech(index) == .verb {
                // An auxiliary stands for its verb.
                guard tree.tokens[token].partOfSpeech == .auxiliary,
                    let head = tree.tokens[token].head
                else { return token }
                return head
            }
        }
        return nil
    }

    /// The first word of a verb's clause.
    private func clauseStart(_ verb: Int, _ held: [Int]) -> Int {
        let tree = scene.tree
        var start = word(verb)
        for dependent in tree.dependents[verb]
        where ["nsubj", "aux", "cop", "expl", "advmod", "obl", "mark", "csubj"]
            .contains(tree.relations[dependent]) && word(dependent) < start
        {
            start = min(start, tree.words(of: dependent).lowerBound)
        }
        // "to intervene", "not be freed".
        while start > sentence.lowerBound, reads(start - 1, any: ["to", "not", "will", "would"]) {
            start -= 1
        }
        let isAlone = tree.dependent(of: verb, "nsubj") == nil
        if isAlone, tree.relations[verb] == "conj" || tree.relations[verb] == "xcomp",
            let head = tree.tokens[verb].head, word(head) < start
        {
            return max(held.first ?? start, clauseStart(head, held))
        }
        if isAlone { start = nominal(before: start, held) }
        return max(held.first ?? start, start)
    }

    /// The first word of the noun phrase before a verb whose subject the tree does not know.
    private func nominal(before verb: Int, _ held: [Int]) -> Int {
        var start = verb
        let first = held.first ?? sentence.lowerBound
        while start > first {
            switch partOfSpeech(start - 1) {
            case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral, .adposition,
                .auxiliary, .adverb:
                start -= 1
            default: return start
            }
        }
        return start
    }

    /// Where a condition that stands last ends: with its verb's words, or before a mark behind them.
    func clauseEnd(_ marker: Int, _ body: Int, _ held: [Int]) -> Int {
        let tree = scene.tree
        let limit = held.last.map { $0 + 1 } ?? sentence.upperBound
        var least = body + 1
        if let clause = token(marker).flatMap({ tree.tokens[$0].head }), word(clause) >= body,
            word(clause) < limit
        {
            least = word(clause) + 1
        }
        for index in held where index > least {
            if reads(index, any: [";", "—", "–"]) || reads(index, ":") && !isGlued(index + 1) {
                return index
            }
            if reads(index, ","), endsClause(index, held) { return index }
        }
        return limit
    }

    /// Whether a comma ends the clause before it, and parts no list.
    private func endsClause(_ comma: Int, _ held: [Int]) -> Bool {
        // "even if it withdraws, even if it does not take part".
        if length(.clause, comma + 1) != nil { return false }
        if isCue(comma + 1) || beginsClause(comma + 1, held) {
            return true
        }
        if reads(comma + 1, "and"), length(.clause, comma + 2) != nil { return true }
        return reads(
            comma + 1,
            any: [
                "but", "and", "while", "because", "since", "which", "although", "though",
                "according",
            ])
            && (comma + 1..<min(sentence.upperBound, comma + 9)).contains { isFinite($0) }
            || reads(comma + 1, "according")
    }

    /// The held words of a range as ranges without gaps, marks at their ends cut.
    func parts(_ words: Range<Int>, _ held: [Int]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in held where words.contains(index) {
            if let last = found.last, last.upperBound == index {
                found[found.count - 1] = last.lowerBound..<(index + 1)
            } else {
                found.append(index..<(index + 1))
            }
        }
        return found.map(trimmed).filter { !$0.isEmpty }
    }
}
