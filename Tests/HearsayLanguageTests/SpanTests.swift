import Testing

@testable import HearsayLanguage

@Suite("Spans")
struct SpanTests {
    @Test("a span ends where another begins")
    func adjacent() {
        let spans = Spans([.beginSource, .insideSource, .beginCue, .beginContent, .beginContent])
        #expect(spans.sources == [0..<2])
        #expect(spans.cues == [2..<3])
        #expect(spans.contents == [3..<4, 4..<5])
    }

    @Test("a span that reaches the end is kept")
    func atEnd() {
        #expect(Spans([.outside, .beginContent, .insideContent]).contents == [1..<3])
    }

    @Test("no labels, no spans")
    func none() {
        #expect(Spans([.outside, .outside]) == Spans([]))
    }
}
