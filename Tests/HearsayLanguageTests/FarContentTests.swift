import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Contents far from their cue")
struct FarContentTests {
    private let text = annotated(
        "“No,” said Roe.", "“We stay.”", "The envoy called for calm.", "“Go,” Tal said.")

    @Test("a quotation with another's cue between is parted from the cue")
    func parted() throws {
        let found = parted([
            TaggedAttribution(
                source: [], cue: [try text.range("called for")], content: [try text.range("calm")],
                confidence: 1),
            try said(["“We stay.”", "“Go,”"]),
        ])
        #expect(
            found == [
                TaggedAttribution(
                    source: [], cue: [], content: [try text.range("“We stay.”")], confidence: 1),
                TaggedAttribution(
                    source: [], cue: [try text.range("called for")],
                    content: [try text.range("calm")],
                    confidence: 1),
                try said(["“Go,”"]),
            ])
    }

    @Test("without another cue between it stays, and so does what is no quotation")
    func kept() throws {
        let alone = [try said(["“We stay.”", "“Go,”"])]
        #expect(parted(alone) == alone)
        let plain = [
            try said(["We stay", "“Go,”"]),
            TaggedAttribution(
                source: [], cue: [try text.range("called for")], content: [try text.range("calm")],
                confidence: 1),
        ]
        #expect(Set(parted(plain).map(\.content)) == Set(plain.map(\.content)))
    }

    private func said(_ contents: [String]) throws -> TaggedAttribution {
        TaggedAttribution(
            source: [try text.range("Tal")], cue: [text.word("Tal") + 1..<text.word("Tal") + 2],
            content: try contents.map { try text.range($0) }, confidence: 1)
    }

    private func parted(_ attributions: [TaggedAttribution]) -> [TaggedAttribution] {
        FarContents(text: text).parted(attributions)
    }
}
