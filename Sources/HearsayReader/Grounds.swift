import HearsayText
import HearsayWorld

extension Speaking {
    /// Finds on what ground, or under which condition, each source speaks.
    mutating func findGrounds() {
        for index in statements.indices {
            let statement = statements[index]
            guard let source = statement.source.first else { continue }
            let whole =
                statement.parent == nil
                ? page.sentenceStart(source.lowerBound)..<page.sentenceEnd(source.lowerBound)
                : source
            var word = whole.lowerBound
            while word < whole.upperBound {
                guard page.isAny(word, .ground), !statement.holds(word),
                    let found = page.world.grounds.longest(
                        at: word, in: page.lower, before: whole.upperBound)
                else {
                    word += 1
                    continue
                }
                let range = widened(word..<(word + found.length), whole, statement)
                statements[index].grounds.append(range)
                word = range.upperBound
            }
        }
    }

    /// From the participle or the relative pronoun to the next mark, cue or content.
    private func widened(
        _ range: Range<Int>, _ whole: Range<Int>, _ statement: Statement
    ) -> Range<Int> {
        let openers: Set<String> = ["speaking", "who", "because", "spoke", "talking", "citing"]
        var start = range.lowerBound
        for word in (max(whole.lowerBound, start - 6)..<start).reversed() {
            if page.isMark(word) && !page.reads(word, "'") || statement.holds(word)
                || descriptionAt[word] >= 0 || nameAt[word] >= 0
            {
                break
            }
            if openers.contains(page.lower[word]) { start = word }
        }
        var end = range.upperBound
        while end < whole.upperBound, !statement.holds(end),
            !statement.cue.contains(where: { $0.contains(end) }),
            !page.isMark(end) || page.reads(end, "'") || page.reads(end, "-")
        {
            end += 1
        }
        return start..<end
    }
}
