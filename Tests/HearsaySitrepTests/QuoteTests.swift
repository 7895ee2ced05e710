import HearsayText
import Testing

@testable import HearsaySitrep

@Suite("Quoted words")
struct QuoteTests {
    @Test(
        "marks within a quotation are inner ones, and all are closed",
        arguments: [
            ("“There was no offer,” she said", "There was no offer, she said"),
            ("his fate was \"for another day", "his fate was ‘for another day’"),
            ("he called it \"a shift\" twice", "he called it ‘a shift’ twice"),
            ("a “cabinet” that talks", "a ‘cabinet’ that talks"),
            ("two\n  lines,", "two lines"),
        ])
    func marks(_ words: String, _ quote: String) {
        #expect(Quote.shortened(words, to: 26) == quote)
    }

    @Test("what is long is cut at a word, and says so")
    func cut() {
        #expect(Quote.shortened("one two three four", to: 3) == "one two …")
        #expect(Quote.shortened("one two three", to: 3) == "one two three")
    }

    @Test(
        "a clause of its own has a verb and hangs on nothing",
        arguments: [
            ("when their shift ends", "ends", false), ("who spoke on condition", "spoke", false),
            ("the claims of the colonel", "claims", false),
            ("his resignation", "resignation", false),
            ("the bridge was shut", "shut", true), ("Belmara rejected it", "rejected", true),
            ("Four groups use the pass", "use", true), ("I don’t know him", "know", true),
        ])
    func clauses(_ words: String, _ head: String, _ isClause: Bool) throws {
        let text = ReportText(words)
        let start = try #require(words.firstRange(of: head)).lowerBound
        let offset = words[..<start].unicodeScalars.count
        let span = Span(start: 0, end: words.unicodeScalars.count)
        let place = Span(start: offset, end: offset + head.unicodeScalars.count)
        #expect(text.isClause(span, head: place) == isClause)
    }

    @Test("a clause behind “because” or “unless” is none of its own")
    func subordinate() throws {
        let text = ReportText("He spoke in secret because the contacts were secret.")
        let clause = "the contacts were secret"
        let span = try #require(text.span(of: clause, around: 30))
        let head = try #require(text.span(of: "were", around: 30))
        #expect(!text.isClause(span, head: head))
        #expect(
            ReportText(clause).isClause(
                Span(start: 0, end: clause.count), head: Span(start: 13, end: 17)))
    }

    @Test("words are widened to the condition that they stand under")
    func conditions() throws {
        let text = ReportText("It rained. If confirmed, the offer would be new. He left.")
        let span = try #require(text.span(of: "the offer would be new", around: 0))
        #expect(text[text.widened(span, within: nil)] == "If confirmed, the offer would be new")
    }
}
