import HearsayScene
import HearsayText
import HearsayWorld

extension TermText {
    /// Takes a verb with what belongs to it as what is asked for, and what else will come behind
    /// it: "release him or face force".
    func demand(_ deadline: inout Deadline, _ verb: Int) {
        let tree = scene.tree
        let start = demandStart(verb)
        var end = max(tree.words(of: verb).upperBound, word(verb) + 1)
        end = min(end, sentence.upperBound)
        // A tree gone wrong may hold too little.
        if let time = deadline.time { end = max(end, min(scene.timeWords[time].upperBound, end)) }
        end = cut(start, end)
        let alternative = self.alternative(after: start, before: sentence.upperBound)
        if let alternative {
            let own = trimmed(alternative.consequence)
            deadline.consequence = [own]
            end = alternative.begin <= end ? alternative.begin : max(end, alternative.begin)
        }
        deadline.verb = verb
        deadline.demand = withoutTime(start..<max(start + 1, end), deadline)
    }

    /// The first word of what a verb asks for: "be" before a passive, but not "to".
    private func demandStart(_ verb: Int) -> Int {
        var start = word(verb)
        while start - 1 >= sentence.lowerBound, reads(start - 1, any: ["be", "immediately", "not"])
        {
            start -= 1
        }
        return start
    }

    /// The end of a clause, cut where somebody else's words or a new clause begin.
    private func cut(_ start: Int, _ end: Int) -> Int {
        let own = scene.attribution(holding: start)
        for index in start..<max(start, end) {
            if reads(index, ";") || length(.otherwise, index) != nil { return index }
            guard reads(index, ",") else { continue }
            // ", the minister said": whoever says it is no part of it.
            if own != nil, index + 1 < end, scene.attribution(holding: index + 1) != own,
                scene.attribution(holding: index + 1) == nil
            {
                return index
            }
        }
        return end
    }

    /// What will come where it is not done: "or face force", "otherwise sanctions would follow".
    func alternative(
        after start: Int, before end: Int
    ) -> (begin: Int, consequence: Range<Int>)? {
        for index in start..<max(start, end) {
            if let length = length(.otherwise, index) {
                return (index, (index + length)..<consequenceEnd(index + length))
            }
            guard reads(index, "or") else { continue }
            if self.length(.or, index) != nil {
                return (index, (index + 1)..<consequenceEnd(index + 1))
            }
            // "or they will be attacked".
            for next in (index + 1)..<min(sentence.upperBound, max(index + 1, index + 6))
            where reads(next, any: ["will", "would", "could", "may", "might", "'ll"]) {
                return (index, (index + 1)..<consequenceEnd(index + 1))
            }
        }
        return nil
    }

    private func consequenceEnd(_ start: Int) -> Int {
        let own = scene.attribution(holding: start)
        for index in start..<max(start, sentence.upperBound) {
            if reads(index, ";")
                || (index > start && length(.until, index) != nil
                    && time(index + (length(.until, index) ?? 1)) != nil)
            {
                return index
            }
            if reads(index, ","), index + 1 < sentence.upperBound,
                scene.attribution(holding: index + 1) != own
                    || token(index + 1).map({ scene.attribution(cuedBy: word($0)) != nil }) ?? false
            {
                return index
            }
        }
        return sentence.upperBound
    }

    /// A demand's words without those of its time.
    private func withoutTime(_ words: Range<Int>, _ deadline: Deadline) -> [Range<Int>] {
        guard let index = deadline.time else { return [trimmed(words)] }
        let time = scene.timeWords[index]
        guard words.overlaps(time) else { return [trimmed(words)] }
        let first = start(.until, endingAt: time.lowerBound) ?? time.lowerBound
        let parts = [
            words.lowerBound..<max(words.lowerBound, first),
            min(time.upperBound, words.upperBound)..<words.upperBound,
        ]
        return parts.map(trimmed).filter { !$0.isEmpty }
    }
}
