import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Contents far from their cue")
struct FarContentTests {
    private let text = annotated(
        "“No,” said Roe.", "“We stay.”", "The envoy called for calm.", "“Go,” Tal said.")

    @Test("a quotation with another's cue between is parted from the cue")
    func parted() {
        let found = parted([
            TaggedAttribution(
                source: [], cue: [text.range("called for")], content: [text.range("calm")],
                confidence: 1),
            said(["“We stay.”", "“Go,”"]),
        ])
        #expect(
            found == [
                TaggedAttribution(
                    source: [], cue: [], content: [text.range("“We stay.”")], confidence: 1),
                TaggedAttribution(
                    source: [], cue: [text.range("called for")], content: [text.range("calm")],
                    confidence: 1),
                said(["“Go,”"]),
            ])
    }

    @Test("without another cue between it stays, and so does what is no quotation")
    func kept() {
        let alone = [said(["“We stay.”", "“Go,”"])]
        #expect(parted(alone) == alone)
        let plain = [
            said(["We stay", "“Go,”"]),
            TaggedAttribution(
                source: [], cue: [text.range("called for")], content: [text.range("calm")],
                confidence: 1),
        ]
        #expect(Set(parted(plain).map(\.content)) == Set(plain.map(\.content)))
    }

    private func said(_ contents: [String]) -> TaggedAttribution {
        TaggedAttribution(
            source: [text.range("Tal")], cue: [text.word("Tal") + 1..<text.word("Tal") + 2],
            content: contents.map { text.range($0) }, confidence: 1)
    }

    private func parted(_ attributions: [TaggedAttribution]) -> [TaggedAttribution] {
        FarContents(text: text).parted(attributions)
    }
}

extension AnnotatedText {
    /// The words of a phrase that stands once.
    fileprivate func range(_ phrase: String) -> Range<Int> {
        let size = HearsayText.words(of: Array(phrase.utf8)).count
        let start =
            words.indices.first { $0 + size <= words.count && self.text($0..<$0 + size) == phrase }
            ?? 0
        return start..<(start + size)
    }
}
