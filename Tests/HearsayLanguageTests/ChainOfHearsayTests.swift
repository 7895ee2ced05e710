import HearsayText
import Testing

@testable import HearsayLanguage

/// A one-sentence text whose parts are found by their words.
private struct Sentence {
    let text: AnnotatedText

    init(_ string: String) {
        let report = Report(text: string)
        let found = words(of: report.bytes)
        text = AnnotatedText(
            report: report, words: found, sentences: found.isEmpty ? [] : [0..<found.count],
            layout: Layout(), attributions: [])
    }

    func range(_ phrase: String) throws -> Range<Int> { try text.range(phrase) }

    func attribution(
        _ source: String?, _ cue: String, _ content: String?, _ confidence: Double = 0.9
    )
        throws -> TaggedAttribution
    {
        TaggedAttribution(
            source: try source.map { [try range($0)] } ?? [], cue: [try range(cue)],
            content: try content.map { [try range($0)] } ?? [], confidence: confidence)
    }

    func phrases(_ ranges: [Range<Int>]) -> [String] { ranges.map { text.text($0) } }
}

private func hearsayWords() throws -> HearsayWords {
    try HearsayWords(
        tsv: """
            # a few
            confirmed\tcue
            has\tauxiliary
            have\tauxiliary
            also\tauxiliary
            heard\tcue
            heard\tperception
            reports\taccount
            reported\tcue
            reported\tparticiple
            first\tadverb
            the\tdeterminer
            they\tsubject
            i\tspeaker
            vowing\tcue
            announce\tcue
            will\tunsaid
            """)
}

@Suite("Cues without content")
struct OrphanCueTests {
    struct Example: CustomTestStringConvertible {
        let text: String
        let source: String
        let cue: String
        let content: String?
        var testDescription: String { text }
    }

    @Test(
        "a cue at the edge of its sentence takes the rest",
        arguments: [
            Example(
                text: "The envoy had warned of war, the source added.", source: "the source",
                cue: "added", content: "The envoy had warned of war"),
            Example(
                text: "“The envoy had warned of war,” the source added on Monday.",
                source: "the source", cue: "added", content: "“The envoy had warned of war,”"),
            Example(
                text: "According to the source, the envoy had warned of war.",
                source: "the source", cue: "According to",
                content: "the envoy had warned of war"),
            Example(
                text: "The source spoke of war in a long speech before the house on Monday night.",
                source: "The source", cue: "spoke of", content: nil),
            Example(text: "No, she said.", source: "she", cue: "said", content: nil),
            Example(text: "she said", source: "she", cue: "said", content: nil),
            Example(text: ", she said", source: "she", cue: "said", content: nil),
        ])
    func edges(_ example: Example) throws {
        let sentence = Sentence(example.text)
        let orphan = try sentence.attribution(example.source, example.cue, nil)
        let found = OrphanCues(text: sentence.text).completed([orphan])
        #expect(sentence.phrases(found.flatMap(\.content)) == [example.content].compactMap(\.self))
    }

    @Test("a content that stops before an inner statement goes on to the comma")
    func extended() throws {
        let sentence = Sentence("After the visit, Mara warned against war, the agency reported.")
        let outer = try sentence.attribution("the agency", "reported", "After the visit")
        let inner = try sentence.attribution("Mara", "warned against", "war")
        let found = OrphanCues(text: sentence.text).completed([outer, inner])
        #expect(sentence.phrases(found[0].content) == ["After the visit, Mara warned against war"])
        #expect(found[1] == inner)
    }
}

@Suite("Statements within statements")
struct NestingTests {
    @Test("a participle of the same speaker ends the content at the comma")
    func participle() throws {
        let sentence = Sentence("Mara warned against war, vowing to answer")
        let outer = try sentence.attribution("Mara", "warned against", "war, vowing to answer")
        let inner = try sentence.attribution(nil, "vowing", "to answer")
        let nesting = Nesting(text: sentence.text, words: try hearsayWords())
        let cut = nesting.cut(outer, before: inner, beside: outer.cue + inner.cue)
        #expect(cut.map(sentence.phrases) == ["war"])
    }

    @Test(
        "nothing is cut where the content begins with the participle, or another cue stands before")
    func uncut() throws {
        let sentence = Sentence("Mara said, vowing to answer, it rained, adding a lot")
        let nesting = Nesting(text: sentence.text, words: try hearsayWords())
        let first = try sentence.attribution("Mara", "said", "vowing to answer")
        let vowing = try sentence.attribution(nil, "vowing", "to answer")
        #expect(nesting.cut(first, before: vowing, beside: []) == nil)
        let whole = try sentence.attribution(
            "Mara", "said", "vowing to answer, it rained, adding a lot")
        let adding = try sentence.attribution(nil, "adding", "a lot")
        #expect(nesting.cut(whole, before: adding, beside: vowing.cue) == nil)
    }

    @Test("another's word is believed; opinion, plans, the speaker's own and the unlikely are not")
    func plausible() throws {
        let sentence = Sentence(
            "Mara confirmed the raid I confirmed that day Mara hopes so too Mara will announce all of it"
        )
        let nesting = Nesting(text: sentence.text, words: try hearsayWords())
        let good = try sentence.attribution("Mara", "confirmed", "the raid")
        #expect(nesting.isPlausible(good))
        var unlikely = good
        unlikely.confidence = 0.2
        #expect(!nesting.isPlausible(unlikely))
        #expect(!nesting.isPlausible(try sentence.attribution("I", "confirmed", "that day")))
        #expect(!nesting.isPlausible(try sentence.attribution("Mara", "hopes", "so too")))
        #expect(
            !nesting.isPlausible(try sentence.attribution("Mara", "will announce", "all of it")))
        #expect(!nesting.isPlausible(try sentence.attribution(nil, "confirmed", "the raid")))
        // One word tells nothing: "he confirmed it".
        #expect(!nesting.isPlausible(try sentence.attribution("Mara", "confirmed", "that")))
    }
}

@Suite("Missing parts")
struct MissingPartTests {
    @Test("a report by somebody is found by its form")
    func passive() throws {
        let sentence = Sentence(
            "two officers confirmed the meeting first reported by Radio Lune 4 today")
        let missing = MissingParts(text: sentence.text, words: try hearsayWords())
        let found = missing.passives(in: 0..<sentence.text.words.count, beside: [])
        #expect(found.count == 1)
        #expect(found.first.map { sentence.phrases($0.source) } == ["Radio Lune 4"])
        #expect(found.first.map { sentence.phrases($0.cue) } == ["first reported by"])
        #expect(found.first.map { sentence.phrases($0.content) } == ["the meeting"])
        #expect(missing.passives(in: 0..<sentence.text.words.count, beside: found).isEmpty)
        for run in [0..<0, 4..<7, 5..<8] { #expect(missing.passives(in: run, beside: []).isEmpty) }
    }

    @Test(
        "a passive without a source takes the name behind “by”",
        arguments: [
            (
                "the meeting, which was first reported by Radio Lune, failed", "was first reported",
                "Radio Lune"
            ),
            (
                "the meeting, which was first reported by Radio Lune, failed",
                "was first reported by", "Radio Lune"
            ),
            ("the meeting, which was first reported by noon, failed", "was first reported", nil),
            ("the meeting, which was first reported", "was first reported", nil),
            ("the meeting, which she reported by Radio Lune, failed", "she", nil),
        ] as [(String, String, String?)])
    func agent(_ string: String, _ cue: String, _ source: String?) throws {
        let sentence = Sentence(string)
        let missing = MissingParts(text: sentence.text, words: try hearsayWords())
        let run = 0..<sentence.text.words.count
        let found = missing.withAgent(
            try sentence.attribution(nil, cue, "which"), in: run)
        #expect(sentence.phrases(found.source) == (source.map { [$0] } ?? []))
        let known = try sentence.attribution("the meeting", cue, "which")
        #expect(missing.withAgent(known, in: run).source == known.source)
    }

    @Test("what somebody has heard is found by its form, with or without the noun")
    func perception() throws {
        for account in ["reports ", ""] {
            let sentence = Sentence(
                "they have also heard \(account)that the junta asked for help, too")
            let missing = MissingParts(text: sentence.text, words: try hearsayWords())
            let run = 0..<sentence.text.words.count
            let found = try #require(missing.perceptions(in: run, beside: []).first)
            #expect(sentence.phrases(found.source) == ["they"])
            #expect(sentence.phrases(found.content) == ["that the junta asked for help"])
        }
        let thing = Sentence("they have heard that song")
        let missing = MissingParts(text: thing.text, words: try hearsayWords())
        #expect(missing.perceptions(in: 0..<5, beside: []).isEmpty)
    }

    @Test("a broken row of the word list is told by its line")
    func brokenRow() {
        let error = #expect(throws: ModelError.self) {
            try HearsayWords(tsv: "said\tcue\nsaid\tcu")
        }
        #expect(error?.description.contains("line 2") == true)
    }
}

@Suite("Sections")
struct SectionTests {
    @Test("a section's parents are counted in the whole report")
    func parents() {
        func attribution(_ word: Int, parent: Int? = nil) -> TaggedAttribution {
            TaggedAttribution(
                source: [], cue: [], content: [word..<(word + 1)], parent: parent, confidence: 1)
        }
        var all = [attribution(0), attribution(1, parent: 0)]
        all.append(section: [attribution(2), attribution(3), attribution(4, parent: 1)])
        #expect(all.map(\.parent) == [nil, 0, nil, nil, 3])
    }
}
