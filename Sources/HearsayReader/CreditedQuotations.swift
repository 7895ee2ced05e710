import HearsayText
import HearsayWorld

/// Quotations with their speaker's name behind a dash: "“This was our last chance.” ― Ann Roe".
/// Where several stand one after another, the network gives a name to the quotation that follows.
struct CreditedQuotations {
    let page: Page

    private static let dashes: Set<String> = ["―", "—", "–", "-"]
    /// Longer ones are no credit.
    private static let mostWords = 15
    private static let confidence = 0.8

    private struct Credit {
        let quotation: Range<Int>
        let dash: Range<Int>
        let name: Range<Int>
    }

    /// Gives every such quotation to the one named behind it.
    func credit(_ statements: inout [Statement]) {
        for credit in credits() {
            let tail = credit.dash.lowerBound..<credit.name.upperBound
            // What begins the quotation and nobody's cue within it claims.
            statements.removeStatements { statement in
                if statement.cue.contains(where: { $0.overlaps(tail) }) { return true }
                return statement.isUnclaimed
                    && statement.content.contains { $0.overlaps(credit.quotation) }
            }
            statements.append(
                Statement(
                    source: [credit.name], cue: [credit.dash], content: [credit.quotation],
                    confidence: Self.confidence))
        }
    }

    private func credits() -> [Credit] {
        let paragraphs = page.paragraphs
        return paragraphs.indices.compactMap { index in
            let paragraph = paragraphs[index]
            if let credit = credit(in: paragraph, from: paragraph.lowerBound) { return credit }
            // A line of its own.
            guard index + 1 < paragraphs.count else { return nil }
            let both = paragraph.lowerBound..<paragraphs[index + 1].upperBound
            let found = credit(in: both, from: paragraph.lowerBound)
            return found?.dash.lowerBound == paragraph.upperBound ? found : nil
        }
    }

    /// The credit of a quotation that begins at a word and ends before the dash.
    private func credit(in words: Range<Int>, from start: Int) -> Credit? {
        let index = page.quotations.double[start]
        guard index >= 0 else { return nil }
        let quotation = page.quotations.all[Int(index)]
        guard quotation.isClosed, quotation.range.lowerBound == start else { return nil }
        var word = quotation.range.upperBound
        while word < words.upperBound, Self.dashes.contains(page.lower[word]) { word += 1 }
        let dash = quotation.range.upperBound..<word
        guard !dash.isEmpty, let name = name(word..<words.upperBound) else { return nil }
        return Credit(quotation: quotation.range, dash: dash, name: name)
    }

    /// A name up to the first comma, whatever is said of it behind that, to the end of the line.
    private func name(_ words: Range<Int>) -> Range<Int>? {
        var words = words
        while let last = words.last, page.reads(last, ".") || Self.dashes.contains(page.lower[last])
        {
            words.removeLast()
        }
        guard (1...Self.mostWords).contains(words.count { !page.isMark($0) }) else { return nil }
        for word in words {
            if page.reads(word, ",") { break }
            let isPartOfName =
                page.isCapital(word) || word > words.lowerBound && page.isMark(word)
                || page.isAny(word, [.preposition, .determiner])
            guard isPartOfName, !page.reads(word, "\"") else { return nil }
        }
        return page.isCapital(words.lowerBound) ? words : nil
    }
}
