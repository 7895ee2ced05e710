import HearsayText
import Testing

@Suite("Speakers")
struct SpeakerTests {
    fileprivate func speakers(_ script: String) throws -> [String?] {
        try Scripted(script).reading().speakers
    }

    @Test("a surname goes back to the full name")
    func surname() throws {
        #expect(
            try speakers(
                """
                {s1:General Ibra Tall} {c1:said} {t1:the coast was quiet}.
                {s2:Tall} {c2:said} {t2:it would stay so}.
                """) == ["Ibra Tall", "Ibra Tall"])
    }

    @Test(
        "a description begins neither with a verb before its number nor with another's name",
        arguments: [
            ("The gang freed {s1:two drivers}, who {c1:said} {t1:they were well}.", "two drivers"),
            (
                "It met nobody. {s1:The last two drivers} {c1:said} {t1:it rained}.",
                "last two drivers"
            ),
            (
                "It reached at least {s1:40 villagers}, who {c1:said} {t1:it rained}.",
                "40 villagers"
            ),
            ("He told the Tulm Mail that {s1:soldiers} {c1:said} {t1:it rained}.", "soldiers"),
        ])
    func leftEdges(script: String, speaker: String) throws {
        let found = try speakers(script).last
        #expect(found == speaker)
    }

    @Test("a pronoun goes to the last speaker of its gender")
    func pronouns() throws {
        #expect(
            try speakers(
                """
                {s1:Maria Sol, a nurse}, {c1:said} {t1:the ward was full}.
                {s2:Her colleague Peter Lund} {c2:said} {t2:there was no oxygen}.
                {s3:She} {c3:said} {t3:help was late}. {s4:He} {c4:agreed} {t4:that it was}.
                """) == ["Maria Sol", "Peter Lund", "Maria Sol", "Peter Lund"])
    }

    @Test("a pronoun passes over an outlet and over those who were only quoted")
    func passedOver() throws {
        let found = try speakers(
            """
            {s5:Lucia Farrow, an envoy,} {c5:said} {t5:the talks went on}.
            It rained.
            It snowed.
            {s1:She} {c1:said} \
            {t1:{s2:two Norrland officials and a Tessalian aide} {c2:confirmed} {t2:the meeting}}, \
            {t3:which} {c3:was first reported} by {s3:Radio Coast}.
            {t4:“They want a way out,”} {s4:she} {c4:said}.
            """)
        #expect(found.compactMap(\.self).last == "Lucia Farrow", "\(found)")
    }

    @Test("a participle without a source has the speaker before it")
    func participle() throws {
        #expect(
            try speakers(
                "{t1:The coast is quiet}, {s1:Ibra Tall} {c1:said}, {c2:adding} {t2:that it was late}."
            ) == ["Ibra Tall", "Ibra Tall"])
    }

    @Test("a quotation without a cue continues the one before")
    func continuation() throws {
        let scripted = try Scripted(
            "{t1:“It’s over,”} {c1:said} {s1:Ibra Tall}. “We have no more boats to send.”")
        let reading = try scripted.reading()
        #expect(reading.speakers == ["Ibra Tall", "Ibra Tall"])
        #expect(reading.attributions.last?.cue.isEmpty == true)
        #expect(reading.attributions.last?.sourceKind == .named)
    }

    @Test("words in scare quotes are nobody’s statement")
    func scareQuotes() throws {
        #expect(try speakers("The “so-called safe corridor” was shelled.").isEmpty)
    }

    @Test("a quotation over two paragraphs is one statement")
    func paragraphs() throws {
        let reading = try Scripted(
            """
            {s1:Ibra Tall} {c1:spoke} {t1:of the sea}.
            “We have no more boats to send.
            “And nobody to sail them out there.”
            """
        ).reading()
        #expect(reading.attributions.map(\.content.count) == [1, 2])
    }

    @Test("the ministry is the one whose spokesperson spoke")
    func ministry() throws {
        #expect(
            try speakers(
                """
                {s1:Malian trade ministry spokesperson Awa Diop} {c1:said} {t1:talks were on}.
                {s2:The ministry} {c2:denied} {t2:a deal}. {s3:The spokesperson} {c3:left} {t3:it open}.
                """) == ["Awa Diop", "Malian trade ministry", "Awa Diop"])
    }

    @Test("the nameless source of a lead is the named one who comes next")
    func lead() throws {
        #expect(
            try speakers(
                """
                {t1:The truce will not hold}, {c1:according to} {s1:an analyst}.
                {s2:Ola Berg, a professor at Nordhavn University}, {c2:said} {t2:both sides rearm}.
                """) == ["Ola Berg", "Ola Berg"])
    }

    @Test("but not where the two do not go together")
    func leadOfAnother() throws {
        #expect(
            try speakers(
                """
                {t1:The shots came from the roof}, {c1:according to} {s1:a witness}.
                {s2:Police spokesman Ola Berg} {c2:said} {t2:nobody was hurt}.
                """) == ["witness", "Ola Berg"])
    }

    @Test("a pronoun within somebody’s word is that speaker")
    func inner() throws {
        #expect(
            try speakers(
                "{s1:A diplomat} {c1:said} {t1:{s2:they} {c2:had heard} {t2:of a plot}}.")
                == ["diplomat", "diplomat"])
    }

    @Test("who speaks in the passive is not known")
    func passive() throws {
        #expect(try speakers("Ann Roe came. {t1:Rain} {c1:is expected}.") == [nil])
    }
}

extension SpeakerTests {
    @Test("a pronoun in a quotation goes on with the one quoted in it before")
    func quotedBefore() throws {
        let reading = try Scripted(
            """
            {t1:“{s2:My grandmother} {c2:says} {t2:it was the same},”} {c1:said} {s1:Ilse Marten}. \
            “{s3:She} {c3:says} {t3:we should buy candles}.”
            """
        ).reading()
        #expect(reading.attributions.count == 4)
        #expect(
            reading.speakers == ["Ilse Marten", "grandmother", "Ilse Marten", "grandmother"])
        #expect(reading.attributions.map(\.parent) == [nil, "a1", nil, "a3"])
    }
}

extension SpeakerTests {
    @Test("of two with one surname the one named last is meant")
    func namesakes() throws {
        #expect(
            try speakers(
                """
                {s1:Ruth Oren} {c1:said} {t1:it was late}. {s2:Oren} {c2:said} {t2:so again}.
                {s3:Her cousin David Oren} {c3:said} {t3:it was not}. {s4:Oren} {c4:said} {t4:so too}.
                """) == ["Ruth Oren", "Ruth Oren", "David Oren", "David Oren"])
    }

    @Test("a month can be a surname")
    func month() throws {
        #expect(
            try speakers("{s1:British Prime Minister Theresa May} {c1:said} {t1:it was late}.")
                == ["Theresa May"])
    }
}
