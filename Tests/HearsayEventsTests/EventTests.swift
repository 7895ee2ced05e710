import HearsayText
import Testing

@testable import HearsayEvents

@Suite("Events")
struct EventTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let sketch: String
        let events: [String]

        init(_ name: String, _ sketch: String, _ events: String...) {
            testDescription = name
            self.sketch = sketch
            self.events = events
        }
    }

    @Test(
        "who does what to whom is read off the tree",
        arguments: [
            Example(
                "subject and object",
                """
                Mali PROPN 2 nsubj
                praised VERB 0 root
                Chad PROPN 2 obj
                """, "SUPPORT Mali > Chad happened"),
            Example(
                "passive",
                """
                Chad PROPN 3 nsubj:pass
                was AUX 3 aux:pass
                praised VERB 0 root
                by ADP 5 case
                Mali PROPN 3 obl
                """, "SUPPORT Mali > Chad happened"),
            Example(
                "a time that is set",
                """
                Mali PROPN 2 nsubj
                gave VERB 0 root
                Chad PROPN 2 iobj
                until ADP 5 case
                Monday PROPN 2 obl
                """, "REQUEST Mali > Chad happened"),
            Example(
                "coordinated objects",
                """
                Mali PROPN 2 nsubj
                praised VERB 0 root
                Chad PROPN 2 obj
                and CCONJ 5 cc
                Togo PROPN 3 conj
                """, "SUPPORT Mali > Chad,Togo happened"),
            Example(
                "verbs that share a subject",
                """
                Mali PROPN 2 nsubj
                praised VERB 0 root
                Chad PROPN 2 obj
                and CCONJ 5 cc
                condemned VERB 2 conj
                Togo PROPN 5 obj
                """, "SUPPORT Mali > Chad happened", "ACCUSE Mali > Togo happened"),
            Example(
                "relative clause",
                """
                Rebels NOUN 5 nsubj Rebels
                who PRON 3 nsubj
                attacked VERB 1 acl:relcl
                Togo PROPN 3 obj
                fled VERB 0 root
                """, "ASSAULT Rebels > Togo happened", "RETREAT Rebels >  happened"),
            Example(
                "participle",
                """
                soldiers NOUN 5 nsubj soldiers
                backed VERB 1 acl
                by ADP 4 case
                Mali PROPN 2 obl
                slept VERB 0 root
                """, "SUPPORT Mali > soldiers happened"),
            Example(
                "support verb and noun are one event",
                """
                Mali PROPN 2 nsubj
                launched VERB 0 root
                an DET 4 det
                attack NOUN 2 obj
                on ADP 6 case
                Togo PROPN 4 nmod
                """, "ASSAULT Mali > Togo happened"),
            Example(
                "support verb whose subject suffers",
                """
                Togo PROPN 2 nsubj
                suffered VERB 0 root
                an DET 4 det
                attack NOUN 2 obj
                by ADP 6 case
                Mali PROPN 4 nmod
                """, "ASSAULT Mali > Togo happened"),
            Example(
                "noun with an adjective of a country",
                """
                The DET 3 det
                Russian ADJ 3 amod
                attack NOUN 6 nsubj
                on ADP 5 case
                Togo PROPN 3 nmod
                began VERB 0 root
                """, "ASSAULT Russian > Togo happened"),
            Example(
                "what is condemned is not done by whom condemns it",
                """
                Mali PROPN 2 nsubj
                condemned VERB 0 root
                the DET 4 det
                attack NOUN 2 obj
                by ADP 6 case
                Togo PROPN 4 nmod
                """, "ACCUSE Mali > Togo happened"),
            Example(
                "talks between two go both ways",
                """
                talks NOUN 6 nsubj
                between ADP 3 case
                Mali PROPN 1 nmod
                and CCONJ 5 cc
                Chad PROPN 3 conj
                began VERB 0 root
                """, "CONSULT Mali > Chad happened", "CONSULT Chad > Mali happened"),
            Example(
                "a possessor without a name of its own",
                """
                Its PRON 2 nmod:poss Mali
                forces NOUN 3 nsubj forces
                attacked VERB 0 root
                Togo PROPN 3 obj
                """, "ASSAULT Mali > Togo happened"),
        ])
    func frames(_ example: Example) throws {
        #expect(try Sketch(example.sketch).events() == example.events)
    }

    @Test(
        "a word that governs an event says whether it happened",
        arguments: [
            Example(
                "negation",
                """
                Mali PROPN 4 nsubj
                did AUX 4 aux
                not PART 4 advmod
                attack VERB 0 root
                Togo PROPN 4 obj
                """, "ASSAULT Mali > Togo did-not-happen"),
            Example(
                "modal",
                """
                Mali PROPN 3 nsubj
                may AUX 3 aux
                attack VERB 0 root
                Togo PROPN 3 obj
                """, "ASSAULT Mali > Togo hypothetical"),
            Example(
                "plan",
                """
                Mali PROPN 2 nsubj
                plans VERB 0 root
                to PART 4 mark
                attack VERB 2 xcomp
                Togo PROPN 4 obj
                """, "ASSAULT Mali > Togo planned"),
            Example(
                "progressive",
                """
                Mali PROPN 3 nsubj
                is AUX 3 aux
                attacking VERB 0 root
                Togo PROPN 3 obj
                """, "ASSAULT Mali > Togo ongoing"),
            Example(
                "failure",
                """
                Mali PROPN 2 nsubj
                failed VERB 0 root
                to PART 4 mark
                attack VERB 2 xcomp
                Togo PROPN 4 obj
                """, "ASSAULT Mali > Togo did-not-happen"),
            Example(
                "a threatened attack is a threat",
                """
                Mali PROPN 2 nsubj
                threatened VERB 0 root
                to PART 4 mark
                attack VERB 2 xcomp
                Togo PROPN 4 obj
                """, "THREATEN Mali > Togo happened"),
            Example(
                "so is one that somebody faces",
                """
                Togo PROPN 2 nsubj
                faces VERB 0 root
                an DET 4 det
                attack NOUN 2 obj
                by ADP 6 case
                Mali PROPN 4 nmod
                """, "THREATEN Mali > Togo threatened"),
            Example(
                "what one will not do is refused",
                """
                Mali PROPN 4 nsubj
                will AUX 4 aux
                not PART 4 advmod
                help VERB 0 root
                Togo PROPN 4 obj
                """, "REJECT Mali > Togo happened"),
            Example(
                "who is asked is the target of the request",
                """
                Mali PROPN 2 nsubj
                urged VERB 0 root
                Chad PROPN 2 obj
                to PART 5 mark
                attack VERB 2 xcomp
                Togo PROPN 5 obj
                """, "REQUEST Mali > Chad happened", "ASSAULT Chad > Togo requested"),
            Example(
                "a visit to come is an agreement",
                """
                Mali PROPN 3 nsubj
                will AUX 3 aux
                visit VERB 0 root
                Togo PROPN 3 obj
                """, "AGREE Mali > Togo planned"),
        ])
    func statuses(_ example: Example) throws {
        #expect(try Sketch(example.sketch).events() == example.events)
    }

    private let warning = """
        Mali PROPN 2 nsubj
        warned VERB 0 root
        Chad PROPN 2 obj
        that SCONJ 6 mark
        Togo PROPN 6 nsubj
        attacked VERB 2 ccomp
        Benin PROPN 6 obj
        """

    @Test("an event is on the word of whose content holds it, an act of speech is not its own")
    func attribution() throws {
        var sketch = try Sketch(warning)
        sketch.attribute(cue: 1...1, content: 3...6, stance: .warns, speaker: "Mali")
        let events = try sketch.read().events
        #expect(events.map(\.type) == ["THREATEN", "ASSAULT"])
        #expect(events.map(\.attribution) == [nil, "a1"])
    }

    @Test("what somebody denies is denied")
    func denied() throws {
        var sketch = try Sketch(
            warning.replacing("warned", with: "denied").replacing(
                "Chad PROPN", with: "yesterday ADV")
        )
        sketch.attribute(cue: 1...1, content: 3...6, stance: .denies, speaker: "Mali")
        #expect(try sketch.events().contains("ASSAULT Togo > Benin denied"))
    }

    @Test("the time is the one in the event's own clause")
    func time() throws {
        var sketch = try Sketch(
            """
            Mali PROPN 2 nsubj
            said VERB 0 root
            Monday PROPN 2 obl:unmarked day
            Togo PROPN 5 nsubj
            attacked VERB 2 ccomp
            Benin PROPN 5 obj
            Sunday PROPN 5 obl:unmarked day
            """)
        sketch.addTime(2...2, "2023-08-07")
        sketch.addTime(6...6, "2023-08-06")
        #expect(try sketch.read().events.map(\.time) == ["t2"])
    }

    @Test("a telling that adds nothing is listed once; one with another status is listed too")
    func repetition() throws {
        let attacked = "Mali PROPN 2 nsubj\nattacked VERB 0 root\nTogo PROPN 2 obj"
        let plans = """
            Mali PROPN 2 nsubj
            plans VERB 0 root
            to PART 4 mark
            attack VERB 2 xcomp
            Togo PROPN 4 obj
            """
        let sketch = try Sketch([attacked, attacked, plans].joined(separator: "\n\n"))
        #expect(
            try sketch.events() == [
                "ASSAULT Mali > Togo happened", "ASSAULT Mali > Togo planned",
            ])
    }

    @Test("what the model alone sees is told, with things that it names, where it is likely enough")
    func modelAlone() throws {
        let unknown = """
            Mali PROPN 2 nsubj
            torched VERB 0 root
            a DET 4 det
            clinic NOUN 2 obl
            """
        var sketch = try Sketch(unknown.replacing("torched", with: "zapped"))
        #expect(try sketch.events() == [])
        sketch.tag(1, "ASSAULT", 0.5, source: 0, target: 3)
        #expect(try sketch.events() == ["ASSAULT Mali > a clinic happened"])
        var unsure = try Sketch(unknown.replacing("torched", with: "zapped"))
        unsure.tag(1, "ASSAULT", 0.2, source: 0, target: 3)
        #expect(try unsure.events() == [])
    }

    @Test("one side is enough where the model sees the lexicon's event too")
    func confirmed() throws {
        let refusal = """
            Mali PROPN 2 nsubj
            refused VERB 0 root
            again ADV 2 advmod
            """
        var sketch = try Sketch(refusal)
        #expect(try sketch.events() == [])
        sketch.tag(1, "REJECT", 0.4)
        #expect(try sketch.events() == ["REJECT Mali >  happened"])
    }

    @Test("somebody whom the reading lacks is added, with ids in text order")
    func addedEntity() throws {
        let reading = try Sketch(
            """
            residents NOUN 2 nsubj
            condemned VERB 0 root
            Togo PROPN 2 obj
            """
        ).read()
        #expect(reading.entities.map(\.name) == ["residents", "Togo"])
        #expect(reading.entities.map(\.id) == ["e1", "e2"])
        #expect(reading.mentions.map(\.entity) == ["e1", "e2"])
        #expect(reading.events.map(\.source) == [["e1"]])
        #expect(reading.events.map(\.target) == [["e2"]])
    }
}
