import HearsayText

/// Quotations that are statements though no cue goes with them.
struct UncuedQuotations {
    let page: Page
    /// Words with which somebody else's turn begins in a transcript.
    var labels: Set<Int> = []
    private static let confidence = 0.8

    /// A statement for every quotation of at least one sentence that no content covers. A
    /// quotation that runs on over several paragraphs is one statement.
    func statements(beside found: [Statement]) -> [Statement] {
        var isCovered = [Bool](repeating: false, count: page.count)
        for statement in found {
            // A statement that is all within a quotation leaves it open whose quotation it is.
            let mark = statement.cue.first ?? statement.source.first
            let outer = mark.map { page.quotations.double[$0.lowerBound] } ?? -1
            for range in statement.content {
                for word in range where outer < 0 || page.quotations.double[word] != outer {
                    isCovered[word] = true
                }
            }
        }
        var result: [Statement] = []
        var runsOn = false
        for quotation in page.quotations.all where isDouble(quotation) {
            let range = quotation.range
            guard !range.contains(where: { isCovered[$0] || page.isFurniture[$0] }),
                isSentence(range, isClosed: quotation.isClosed)
            else {
                runsOn = false
                continue
            }
            if runsOn, !labels.contains(range.lowerBound), let last = result.indices.last,
                startsParagraph(range.lowerBound),
                result[last].content.last?.upperBound == range.lowerBound
            {
                result[last].content.append(range)
            } else {
                result.append(
                    Statement(
                        source: [], cue: [], content: [range], confidence: Self.confidence))
            }
            runsOn = !quotation.isClosed
        }
        return result
    }

    private func isDouble(_ quotation: Quotation) -> Bool {
        page.quotations.double[quotation.range.lowerBound] >= 0
    }

    private func startsParagraph(_ word: Int) -> Bool {
        word == 0 || page.paragraph[word] != page.paragraph[word - 1]
    }

    /// At least four words that begin and end as a sentence does.
    private func isSentence(_ range: Range<Int>, isClosed: Bool) -> Bool {
        let words = range.filter { !page.isMark($0) }
        guard words.count >= 4, let first = words.first, page.isCapital(first) else { return false }
        let before = range.lowerBound - 1
        let begins =
            range.lowerBound == page.sentenceStart(range.lowerBound) || before < 0
            || [".", "?", "!", ":", "\"", "—"].contains(page.lower[before])
        guard begins else { return false }
        guard isClosed else { return true }
        let last = range.upperBound - 2
        return [".", "?", "!", "…", ",", "—"].contains(page.lower[last])
            || page.reads(range.upperBound, ".")
    }
}
