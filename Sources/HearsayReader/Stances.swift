import HearsayText
import HearsayWorld

extension Page {
    /// What a statement does with its content, from the words of its cue, and from the sentence
    /// form where the cue is plain.
    func stance(of statement: Statement) -> Reading.Attribution.Stance {
        guard let start = statement.cue.first?.lowerBound, let end = statement.cue.last?.upperBound
        else { return .asserts }
        var stance: Reading.Attribution.Stance?
        var sense: CueSense?
        var isNegated = isNegation(before: start)
        var position = start
        while position < end {
            if reads(position, "t"), possessiveLike(position) { isNegated = true }
            guard isAny(position, .cue),
                statement.cue.contains(where: { $0.contains(position) }),
                // A phrase may run on into the content: "called" "for talks".
                let found = world.cues.longest(
                    at: position, in: lower, before: min(count, end + 2))
            else {
                position += 1
                continue
            }
            position += found.length
            guard let own = found.value.stance else {
                isNegated = true
                continue
            }
            let meant = isNegated ? found.value.negated ?? own : own
            if stance == nil || stance == .asserts && sense?.negated == nil {
                stance = meant
                sense = found.value
            }
        }
        if sense?.lemma == "ask" { return asked(statement, end) }
        if let stance, stance != .asserts { return stance }
        // "refused to hand over the keys": no other cue follows.
        if stance == nil, isNegated { return .denies }
        return isConditionalForecast(statement) ? .predicts : stance ?? .asserts
    }

    /// The end of "didn’t".
    private func possessiveLike(_ word: Int) -> Bool {
        isGlued(word) && reads(word - 1, "'") && isGlued(word - 1)
    }

    /// "did not deny", "has never confirmed": the cue may leave the auxiliary out.
    private func isNegation(before start: Int) -> Bool {
        var position = start - 1
        var steps = 0
        while position >= 0, steps < 3, sentence[position] == sentence[start] {
            switch lower[position] {
            case "not", "never", "cannot": return true
            case "t" where position > 0 && lower[position - 1] == "'": return true
            case "to" where steps == 0: break
            default:
                guard isAny(position, [.adverb, .auxiliary]) || isRefusal(position) else {
                    return false
                }
                if isRefusal(position) { return true }
            }
            position -= 1
            steps += 1
        }
        return false
    }

    private func isRefusal(_ position: Int) -> Bool {
        guard isAny(position, .cue) else { return false }
        let found = world.cues.longest(at: position, in: lower, before: min(count, position + 3))
        return found.map { $0.value.stance == nil && $0.length > 1 } ?? false
    }

    /// Asking whether is a question; asking for, or somebody to do, is a demand.
    private func asked(_ statement: Statement, _ end: Int) -> Reading.Attribution.Stance {
        guard let first = statement.content.first(where: { $0.lowerBound >= end }) else {
            return .questions
        }
        var position = first.lowerBound
        while position < first.upperBound, isMark(position) { position += 1 }
        guard position < first.upperBound else { return .questions }
        let opening = lower[position]
        if opening == "for" || opening == "to" || opening == "that" { return .demands }
        if isAny(position, [.question, .auxiliary]) || ["whether", "if", "about"].contains(opening)
        {
            return .questions
        }
        // "asked the court to lift the ban"
        let stop = min(first.upperBound, position + 8)
        let last = first.upperBound - 1
        let isQuestion = reads(last, "?") || reads(last - 1, "?")
        return !isQuestion && (position..<stop).contains { lower[$0] == "to" }
            ? .demands : .questions
    }

    /// "If the dam were to break, the valley could flood."
    private func isConditionalForecast(_ statement: Statement) -> Bool {
        guard let first = statement.content.first,
            let opening = first.first(where: { !isMark($0) }), lower[opening] == "if"
        else { return false }
        let end = sentenceEnd(opening)
        return (opening..<min(end, first.upperBound)).contains {
            ["could", "would", "will", "might", "may"].contains(lower[$0])
        }
    }
}
