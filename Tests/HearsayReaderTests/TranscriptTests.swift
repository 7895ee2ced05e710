import HearsayReader
import HearsayText
import Testing

@Suite("Transcripts and credited quotations")
struct TranscriptTests {
    private struct Said: Equatable {
        var source: String
        var content: String
    }

    private func said(_ script: String) throws -> [Said] {
        let scripted = try Scripted(script)
        let reading = try scripted.reading()
        return reading.attributions.map {
            Said(
                source: reading.words($0.source, of: scripted),
                content: reading.words($0.content, of: scripted))
        }
    }

    @Test("each paragraph of a transcript belongs to the speaker named at its head")
    func labels() throws {
        let found = try said(
            """
            MS. ROE: Will you be there?
            BO LIND: I will not be there.
            MS. ROE: Why not?
            BO LIND: That is my choice.
            """)
        #expect(
            found == [
                Said(source: "MS. ROE", content: "Will you be there?"),
                Said(source: "BO LIND", content: "I will not be there."),
                Said(source: "MS. ROE", content: "Why not?"),
                Said(source: "BO LIND", content: "That is my choice."),
            ])
    }

    @Test("a transcript gives the speakers' very words, though no marks say so")
    func voice() throws {
        let reading = try Scripted(
            "ROE: Are you coming?\nLIND: I am not.\nROE: Why not?\nLIND: I am tired."
        ).reading()
        #expect(reading.attributions.map(\.voice) == Array(repeating: .direct, count: 4))
    }

    @Test("in a quoted transcript a turn goes on up to the next label")
    func quotedTurns() throws {
        let found = try said(
            """
            “ROE: Are you coming to the talks?
            “LIND: I am not coming to them.
            “I have said so many times.
            “ROE: Why are you staying away?
            “LIND: I have had enough of them.”
            """)
        #expect(found.map(\.source) == ["ROE", "LIND", "ROE", "LIND"])
        #expect(found.dropFirst().first?.content.contains("so many times") == true)
    }

    @Test("a heading with a colon is nobody's word")
    func heading() throws {
        #expect(try said("UPDATE: The road is open.\nRELATED: The bridge is shut.").isEmpty)
    }

    @Test("a cue that the network found at the colon stays")
    func knownColon() throws {
        let found = try said(
            "{s1:ROE}{c1::} {t1:Are you coming}?\nLIND: No, I am not.\nROE: Why?\nLIND: I am tired."
        )
        #expect(found.first == Said(source: "ROE", content: "Are you coming"))
        #expect(found.map(\.source) == ["ROE", "LIND", "ROE", "LIND"])
    }

    @Test("a name behind a dash speaks the quotation before it, not the one that follows")
    func credits() throws {
        let found = try said(
            """
            “This was our last chance.” {c1:―} {s1:Ann Roe}
            {t1:“We will all be back again.”} ― Bo Lind, a teacher in the valley
            """)
        #expect(
            found == [
                Said(source: "Ann Roe", content: "“This was our last chance.”"),
                Said(
                    source: "Bo Lind, a teacher in the valley",
                    content: "“We will all be back again.”"),
            ])
    }

    @Test("the name may stand on a line of its own")
    func creditLine() throws {
        let found = try said("“This was our last chance.”\n— Ann Roe\nThe road is open.")
        #expect(found == [Said(source: "Ann Roe", content: "“This was our last chance.”")])
    }

    @Test("a sentence that goes on behind a dash is no name")
    func noCredit() throws {
        let found = try said("“This was our last chance.” — Nobody believed it.")
        #expect(found.map(\.source) == [""])
    }
}
