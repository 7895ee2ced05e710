import HearsayText
import HearsayWorld

/// Speakers that the tagger took for the end of what they say: "he met someone from the port, Ann
/// Roe, a teacher, told the Herald". A verb of saying right behind a content has its subject before
/// it; where no source stands in the sentence, the person named last behind a comma is it.
struct TrailingSpeakers {
    let page: Page

    /// Most words from the name on.
    private static let mostWords = 24
    /// Fewer words are no statement.
    private static let leastContent = 3

    /// Gives such statements the source that their content ends with.
    func credit(_ statements: inout [Statement]) {
        let people = (page.text.names ?? []).filter { $0.type == .person }.map(\.words)
        guard !people.isEmpty else { return }
        for index in statements.indices {
            guard let content = statements[index].content.last,
                let speaker = speaker(of: statements[index], endingAt: content, people)
            else { continue }
            statements[index].source = [speaker]
            statements[index].content[statements[index].content.count - 1] =
                content.lowerBound..<(speaker.lowerBound - 1)
        }
    }

    private func speaker(
        of statement: Statement, endingAt content: Range<Int>, _ people: [Range<Int>]
    ) -> Range<Int>? {
        guard let cue = statement.cue.first, statement.cue.count == 1,
            cue.lowerBound == content.upperBound + 1, page.reads(content.upperBound, ","),
            isFiniteVerb(cue), page.quotations.double[content.upperBound - 1] < 0,
            !statement.source.contains(where: { isInSentence($0, of: cue) })
        else { return nil }
        guard
            let name = people.last(where: { name in
                content.lowerBound + Self.leastContent < name.lowerBound
                    && name.upperBound <= content.upperBound
                    && isInSentence(name, of: cue) && page.reads(name.lowerBound - 1, ",")
                    && (name.upperBound == content.upperBound || page.reads(name.upperBound, ","))
            }), content.upperBound - name.lowerBound <= Self.mostWords
        else { return nil }
        return name.lowerBound..<content.upperBound
    }

    /// Whether a cue is a verb that wants a subject: "told", "has said", not "according to", "adding".
    private func isFiniteVerb(_ cue: Range<Int>) -> Bool {
        let last = page.lower[cue.upperBound - 1]
        return !last.hasSuffix("ing") && last != "to" && last != "by"
    }

    private func isInSentence(_ words: Range<Int>, of cue: Range<Int>) -> Bool {
        page.sentence[words.lowerBound] == page.sentence[cue.lowerBound]
    }
}
