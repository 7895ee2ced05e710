import HearsayScene
import HearsayText
import HearsayWorld

extension TermText {
    /// The conditions of the sentence, in text order.
    func conditions() -> [Condition] {
        var found: [Condition] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let condition = condition(at: index) {
                found.append(condition)
                // What lies within it is a part of it.
                index = max(index, (condition.condition.last?.upperBound ?? index) - 1)
            }
            index += 1
        }
        return found
    }

    private func condition(at index: Int) -> Condition? {
        if length(.inverted, index) != nil { return inverted(index) }
        // "as if", "what if", "if any".
        if length(.none, index) != nil
            || index > sentence.lowerBound
                && length(.none, index - 1).map({ $0 > 1 }) ?? false
        {
            return nil
        }
        let clause = length(.clause, index) ?? length(.exception, index)
        if let length = clause {
            // "only if" begins before its "if".
            if index > sentence.lowerBound, self.length(.clause, index - 1) ?? 1 > 1 { return nil }
            guard !isWhether(index, index + length - 1) else { return nil }
            let isException = self.length(.exception, index) != nil
            return condition(
                marker: index, from: isException ? index : index + length,
                body: index + length)
        }
        guard let length = length(.phrase, index) else { return nil }
        return phrase(index, length)
    }

    /// Whether an "if" asks: "asked them if", "it is unclear if".
    private func isWhether(_ marker: Int, _ word: Int) -> Bool {
        guard reads(word, "if"), marker == word else { return false }
        // "whether they would come or if they would stay".
        if reads(marker - 1, "or"),
            (max(sentence.lowerBound, marker - 25)..<marker).contains(where: {
                reads($0, "whether")
            })
        {
            return true
        }
        for index in (max(sentence.lowerBound, marker - 5)..<max(sentence.lowerBound, marker))
            .reversed()
        {
            if reads(index, any: [",", ";", ":", "“", "\"", "—", "-"]) { return false }
            if length(.whether, index) != nil { return true }
            if index == marker - 1, start(.whetherPhrase, endingAt: marker) != nil { return true }
            switch partOfSpeech(index) {
            case .noun, .properNoun, .pronoun, .determiner, .adverb, .adjective: continue
            case .particle, .auxiliary: continue
            default: return false
            }
        }
        return false
    }

    /// A clause that begins at `body` as the condition; its words count from `start`.
    private func condition(marker: Int, from start: Int, body: Int) -> Condition? {
        let held = domain(of: marker)
        let isFirst = isFronted(marker, held)
        if isFirst || reads(marker - 1, ","), var end = boundary(after: body, held),
            isFirst || isMark(end) && !isSpeaker(end) && length(.clause, end + 1) == nil
        {
            // "if they come, if they stay, we will fight".
            while let next = length(.clause, end + 1),
                let later = boundary(after: end + 1 + next, held)
            {
                end = later
            }
            let consequence = following(end, held)
            if !consequence.isEmpty {
                return Condition(
                    marker: marker, condition: parts(start..<end, held), consequence: consequence)
            }
        }
        guard let consequence = preceding(marker, held) else { return nil }
        let end = clauseEnd(marker, body, held)
        let own = parts(start..<max(start, end), held)
        guard !own.isEmpty else { return nil }
        return Condition(marker: marker, condition: own, consequence: consequence)
    }

    /// Whether a mark is followed by whoever says it: ", officials said".
    private func isSpeaker(_ mark: Int) -> Bool {
        for index in mark..<min(sentence.upperBound, mark + 12) where isFinite(index) {
            return isCue(index)
        }
        return false
    }

    /// "in the event of a coup", "without a truce": the latter only where what follows is told as
    /// but possible.
    private func phrase(_ marker: Int, _ length: Int) -> Condition? {
        let held = domain(of: marker)
        let isPlain = reads(marker, "in")
        var found: Condition?
        if isFronted(marker, held),
            let end = boundary(after: marker + length, held, isClause: false)
        {
            let consequence = following(end, held)
            if !consequence.isEmpty {
                let start =
                    isPlain && reads(marker + 2, any: ["event", "case"])
                        || reads(
                            marker + 1, "case")
                    ? marker + length : marker
                found = Condition(
                    marker: marker, condition: parts(start..<end, held), consequence: consequence)
            }
        } else if isPlain, let consequence = preceding(marker, held) {
            let end = clauseEnd(marker, marker + length, held)
            found = Condition(
                marker: marker,
                condition: parts((marker + length)..<max(marker + length, end), held),
                consequence: consequence)
        }
        guard let found, !found.condition.isEmpty,
            isPlain
                || found.consequence.joined().contains(where: { self.length(.modal, $0) != nil })
        else { return nil }
        return found
    }

    /// "Should the army intervene, …", "Were the junta to fall, …", "Had they known, …".
    private func inverted(_ marker: Int) -> Condition? {
        let held = domain(of: marker)
        guard isFronted(marker, held), isClauseStart(marker, held),
            let last = held.last, !reads(last, "?"), !reads(sentence.upperBound - 1, "?"),
            let end = boundary(after: marker + 1, held), let next = token(marker + 1)
        else { return nil }
        switch scene.tree.tokens[next].partOfSpeech {
        case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral: break
        default: return nil
        }
        let isWere = reads(marker, "were")
        let words = (marker + 1)..<end
        // "were … to"; "had" and "should" want a verb behind their subject.
        guard
            words.contains(where: {
                isWere ? reads($0, "to") : partOfSpeech($0) == .verb
            })
        else { return nil }
        let consequence = following(end, held)
        guard consequence.joined().contains(where: { length(.modal, $0) != nil }) else {
            return nil
        }
        return Condition(
            marker: marker, condition: parts(marker..<end, held), consequence: consequence)
    }

    /// Whether nothing but a conjunction stands between a word and the clause before it.
    private func isClauseStart(_ marker: Int, _ held: [Int]) -> Bool {
        var index = marker - 1
        while sentence.contains(index),
            reads(index, any: ["and", "but", "that", "“", "\"", "'", "`", "‘"])
        {
            index -= 1
        }
        return !sentence.contains(index) || isMark(index) || held.first.map { $0 > index } ?? false
    }
}
