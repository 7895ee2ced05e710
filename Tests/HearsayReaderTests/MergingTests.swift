import HearsayText
import Testing

@Suite("Mentions and entities")
struct MergingTests {
    @Test("every name that the model found is listed with its span and type, and no other name")
    func names() throws {
        let layered = try Layered(
            """
            {s1:General Ibra Tall} {c1:said} {t1:Orra would not join the Talvik League}.
            Orra waited.
            """,
            names: [(.person, ["Ibra Tall"]), (.place, ["Orra"]), (.other, ["Talvik League"])])
        let reading = try layered.reading()
        let named = reading.mentions.filter { $0.kind == .name }
        #expect(
            named.map { "\($0.type) \(reading.words([$0.span], of: layered.scripted))" } == [
                "person Ibra Tall", "place Orra", "other Talvik League", "place Orra",
            ])
        #expect(reading.speakers == ["Ibra Tall"])
        #expect(reading.cast(layered).contains("Orra: Orra, Orra"))
    }

    @Test("what the rules take for a name and the model does not is none, but a speaker stays")
    func noName() throws {
        let layered = try Layered(
            "{s1:Spokesman Ibra Tall} {c1:said} {t1:Monday’s Talvik Rally would be quiet}.",
            names: [])
        let reading = try layered.reading()
        #expect(reading.speakers == ["Ibra Tall"])
        #expect(!reading.mentions.contains { $0.kind == .name })
        #expect(reading.entities.count == 1)
    }

    @Test("a cluster joins the figure that its names point to")
    func joins() throws {
        let layered = try Layered(
            """
            Ibra Tall left Orra. The stern old man of the coast took his car. He drove.
            {s1:Tall} {c1:said} {t1:it was late}.
            """, names: [(.person, ["Ibra Tall", "Tall#2"]), (.place, ["Orra"])],
            clusters: [(.person, ["Ibra Tall", "The stern old *man of the coast", "his", "He"])])
        let reading = try layered.reading()
        #expect(
            reading.cast(layered) == [
                "Ibra Tall: Ibra Tall, The stern old man of the coast, his, He, Tall",
                "Orra: Orra",
            ])
        #expect(reading.speakers == ["Ibra Tall"])
        #expect(
            reading.mentions.map(\.kind) == [.name, .name, .nominal, .pronoun, .pronoun, .name])
    }

    @Test("two people of one surname stay two, and each keeps what is near")
    func surnames() throws {
        let layered = try Layered(
            "Ibra Tall sang. He bowed. Musa Tall danced. The man fell. Then he rose.",
            names: [(.person, ["Ibra Tall", "Musa Tall"])],
            clusters: [(.person, ["Ibra Tall", "He", "Musa Tall", "The man", "he"])])
        #expect(
            try layered.reading().cast(layered) == [
                "Ibra Tall: Ibra Tall, He", "Musa Tall: Musa Tall, The man, he",
            ])
    }

    @Test("a surname alone is its bearer’s, though the model takes it for a place")
    func surnameForPlace() throws {
        let layered = try Layered(
            """
            {s1:Ibra Tall} {c1:said} {t1:it was late}. Tall drove off. The crowd met Tall in Orra.
            """, names: [(.person, ["Ibra Tall"]), (.place, ["Tall#2", "Tall#3", "Orra"])])
        #expect(
            try layered.reading().cast(layered) == [
                "Ibra Tall: Ibra Tall, Tall, Tall", "Orra: Orra",
            ]
        )
    }

    @Test("a name behind “in” is a place, whoever is called so")
    func placeForSurname() throws {
        let layered = try Layered(
            "{s1:Ibra Tall} {c1:said} {t1:it was late}. He lived in Tall for years.",
            names: [(.person, ["Ibra Tall"]), (.place, ["Tall#2"])])
        let cast = try layered.reading().cast(layered)
        #expect(cast == ["Ibra Tall: Ibra Tall", "Tall: Tall"])
    }

    @Test("bodies are one with those of the same name in the plural or its last word behind “the”")
    func bodies() throws {
        let layered = try Layered(
            """
            The Black Heron Brigade fled. The Grey Fox militia stayed. The Grey Foxes won; the
            Brigade lost. Brigade is a word.
            """,
            names: [
                (
                    .organization,
                    ["Black Heron Brigade", "Grey Fox militia", "Grey Foxes", "Brigade#2"]
                )
            ])
        let cast = try layered.reading().cast(layered)
        #expect(cast.contains("Black Heron Brigade: Black Heron Brigade, Brigade"))
        #expect(cast.contains { $0.hasSuffix(": Grey Fox militia, Grey Foxes") })
    }

    @Test("a noun phrase is parted from the name behind its comma, whatever stands before that")
    func apposedWithRole() throws {
        let layered = try Layered(
            "{s1:His rival, former central banker Dara Moss}, {c1:said} {t1:it was late}.",
            names: [(.person, ["Dara Moss"])],
            clusters: [(.person, ["His *rival, former central banker Dara Moss", "Dara Moss"])])
        let reading = try layered.reading()
        #expect(reading.cast(layered).first?.contains("His rival, ") == true)
        #expect(reading.speakers == ["Dara Moss"])
    }

    @Test("one who came in without a name is named by the name beside a later noun phrase")
    func namedLater() throws {
        let layered = try Layered(
            """
            {s1:A mediator} {c1:said} {t1:it was late}. {s2:The mediator, retired Bishop Ansel Roth},
            {c2:said} {t2:it was not}.
            """, names: [(.person, ["Ansel Roth"])],
            clusters: [(.person, ["A *mediator", "The *mediator, retired Bishop Ansel Roth"])])
        #expect(try layered.reading().speakers.last == "Ansel Roth")
    }

    @Test("two bodies with half of the words of their names in common stay two")
    func halfOfAName() throws {
        let layered = try Layered(
            "The Health Ministry shut. The World Health Organization wept.",
            names: [(.organization, ["Health Ministry", "World Health Organization"])],
            clusters: [(.organization, ["Health Ministry", "World Health Organization"])])
        #expect(
            try layered.reading().cast(layered) == [
                "Health Ministry: Health Ministry",
                "World Health Organization: World Health Organization",
            ])
    }

    @Test("no person is joined to a body, whatever the cluster says")
    func personAndBody() throws {
        let layered = try Layered(
            """
            The Orra Bank shut. Mr. Tall wept. It reopened. She smiled at him.
            """,
            names: [(.organization, ["Orra Bank"]), (.person, ["Tall"])],
            clusters: [
                (.person, ["Tall", "She"]), (.organization, ["The Orra *Bank", "It"]),
                (.person, ["him"]),
            ])
        var joined = layered
        joined.annotated.coreference?.clusters = [[0, 1, 2, 3, 4]]
        let reading = try joined.reading()
        let cast = reading.cast(layered)
        #expect(cast.contains { $0.hasPrefix("Orra Bank: ") && $0.hasSuffix("It") }, "\(cast)")
        #expect(!cast.contains { $0.contains("Bank") && $0.contains("Tall") }, "\(cast)")
        #expect(!cast.contains { $0.contains("Bank") && $0.contains("She") }, "\(cast)")
    }

    @Test("the speaker that the rules found stays, and a cluster tells more of who that is")
    func speakers() throws {
        let layered = try Layered(
            """
            Maria Sol came. {s1:The nurse} {c1:said} {t1:the ward was full}.
            {s2:A doctor} {c2:said} {t2:it was not}. {s3:She} {c3:said} {t3:help was late}.
            """, names: [(.person, ["Maria Sol"])],
            clusters: [(.person, ["Maria Sol", "The nurse", "A doctor", "She"])])
        let reading = try layered.reading()
        // A source that comes in without a name is not given one.
        #expect(reading.speakers.prefix(2) == ["Maria Sol", "doctor"])
        #expect(reading.entities.count == 2)
    }

    @Test("what points to nobody known is an entity by its fullest description")
    func nameless() throws {
        let layered = try Layered(
            "A big red bridge that leaked fell. The bridge was old. It broke.", names: [],
            clusters: [(.other, ["A big red *bridge that leaked", "The bridge", "It"])])
        #expect(
            try layered.reading().cast(layered) == [
                "big red bridge: A big red bridge, The bridge, It"
            ])
    }

    @Test("a mention alone in its cluster is listed where it may act, speaks or is a name")
    func alone() throws {
        let layered = try Layered(
            "The bridge fell. {s1:A fisherman} {c1:said} {t1:it was old}.", names: [],
            clusters: [(.other, ["The bridge"]), (.person, ["A fisherman"])])
        #expect(try layered.reading().cast(layered) == ["fisherman: A fisherman"])
    }

    @Test("a description and the name behind its comma are two mentions of one person")
    func apposition() throws {
        let layered = try Layered(
            "The harbour master, Ibra Tall, left. A deckhand wept. The harbour master came back.",
            names: [(.person, ["Ibra Tall"])],
            clusters: [
                (.person, ["The harbour *master , Ibra Tall", "The harbour *master#2"]),
                (.person, ["A deckhand"]),
            ])
        let cast = try layered.reading().cast(layered)
        #expect(cast.contains("Ibra Tall: The harbour master, Ibra Tall, The harbour master"))
    }

    @Test("an apposition is told from its name also where the name is taken for its head")
    func nameAsHead() throws {
        let layered = try Layered(
            "His rival, the banker Dara Moss, left. Ann Roe, an envoy, stayed. Moss waved.",
            names: [(.person, ["Dara Moss", "Ann Roe", "Moss#2"])],
            clusters: [
                (.person, ["His rival , the banker Dara *Moss", "Moss#2"]),
                (.person, ["Ann *Roe , an envoy"]),
            ])
        let cast = try layered.reading().cast(layered)
        #expect(cast.contains { $0.hasPrefix("Dara Moss: His rival, Dara Moss") })
        #expect(cast.contains { $0.hasPrefix("Ann Roe: Ann Roe") })
    }

    @Test("a cluster does not take away what the text itself says of a person")
    func told() throws {
        let layered = try Layered(
            """
            Musa Orr waited. The minister, General Ibra Tall, came. {s1:Orr} {c1:said} {t1:so}.
            """,
            names: [(.person, ["Musa Orr", "General Ibra Tall", "Orr#2"])],
            clusters: [(.person, ["Musa Orr", "The minister"])])
        let reading = try layered.reading()
        #expect(reading.cast(layered).contains("Ibra Tall: The minister, General Ibra Tall"))
        #expect(reading.entities.contains { $0.roles.contains("General") })
    }

    @Test("a surname that the model overlooked points to the one whose name it found")
    func overlooked() throws {
        let layered = try Layered(
            "{t1:“[Tall] chose his path,”} {s1:Ibra Tall’s brother} {c1:said}.",
            names: [(.person, ["Ibra Tall"])])
        let reading = try layered.reading()
        #expect(reading.cast(layered).contains { $0.hasPrefix("Ibra Tall: Tall, Ibra Tall") })
    }

    @Test("without the model’s layers the rules alone decide")
    func rulesAlone() throws {
        let script = "{s1:General Ibra Tall} {c1:said} {t1:Orra slept}."
        #expect(try Scripted(script).reading().mentions.first?.kind == .name)
    }
}
