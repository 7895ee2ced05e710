import HearsayText
import Testing

@Suite("Codes of actors")
struct ActorCoderTests {
    @Test("a known person counts by the day of the report")
    func office() throws {
        let text = "[Goodluck Jonathan] met [Muhammadu Buhari] and [Bola Tinubu]."
        let people: [Reading.EntityType] = [.person, .person, .person]
        #expect(
            try Sketch(text, people, published: "2012-03-01").codes == ["NGAGOV", "NGA", "NGA"])
        #expect(
            try Sketch(text, people, published: "2016-03-01").codes == ["NGAELI", "NGAGOV", "NGA"])
        #expect(
            try Sketch(text, people, published: "2024-03-01").codes
                == ["NGAELI", "NGAELI", "NGAGOV"])
    }

    @Test("without a day nobody is said to be in an office that has ended")
    func noDay() throws {
        #expect(try Sketch("[Goodluck Jonathan] left.", [.person], published: nil).codes == ["NGA"])
        #expect(try Sketch("[Hezbollah] left.", published: nil).codes == ["LBNPRM"])
    }

    @Test("a phrase whose last word is the text's and joins nothing is read to its end")
    func openEnd() throws {
        #expect(
            try Sketch("They spoke of [Mali and]").codes == Sketch("They spoke of [Mali].").codes)
    }

    @Test("who is out of office may have another part")
    func newPart() throws {
        let muluzi = "[m:Bakili Muluzi] spoke. [m:The president] left."
        #expect(try Sketch(muluzi, [.person], published: "2021-06-01").codes == ["MWIELI"])
        let leader = "[m:Bakili Muluzi] spoke. They like [m:the opposition leader]."
        #expect(try Sketch(leader, [.person], published: "2021-06-01").codes == ["MWIOPP"])
        let envoy = "[m:Bakili Muluzi], the Malawian envoy to Chad, spoke."
        #expect(try Sketch(envoy, [.person], published: "2021-06-01").codes == ["MWIGOV"])
    }

    @Test("a part that changed is that of the day")
    func changed() throws {
        #expect(try Sketch("[The Taliban] agreed.", published: "2015-01-01").codes == ["AFGREB"])
        #expect(try Sketch("[The Taliban] agreed.", published: "2022-01-01").codes == ["AFGGOV"])
    }

    struct Phrase: CustomTestStringConvertible {
        let text: String
        let code: String
        let type: Reading.EntityType
        init(_ text: String, _ code: String, _ type: Reading.EntityType = .organization) {
            (self.text, self.code, self.type) = (text, code, type)
        }
        var testDescription: String { text }
    }

    @Test(
        "a phrase tells country and sector",
        arguments: [
            Phrase("the Kenyan parliament", "KENLEG"),
            Phrase("a spokesman for the Sudanese army", "SDNMIL", .person),
            Phrase("Chadian soldiers", "TCDMIL", .group),
            Phrase("residents of Ouagadougou", "BFACVL", .group),
            Phrase("Madagascar’s constitutional court", "MDGJUD"),
            Phrase("the Bolivian interior minister", "BOLGOV", .person),
            Phrase("an adviser to Zambia’s president", "ZMBGOV", .person),
            Phrase("the Danish ambassador to Mali", "DNKGOV", .person),
            Phrase("members of the Peruvian opposition", "PEROPP", .group),
            Phrase("Guinea’s military rulers", "GINMIL", .group),
            Phrase("Somali fishermen", "SOMAGR", .group),
            Phrase("the Nairobi police chief", "KENCOP", .person),
            Phrase("a former Ecuadorean president", "ECUELI", .person),
            Phrase("Hezbollah fighters", "LBNPRM", .group),
            Phrase("UN peacekeepers", "UNOMIL", .group),
            Phrase("putschists", "MIL", .group),
            Phrase("the mercenary group", "PRM"),
            Phrase("aid agencies", "NGOSOC", .group),
            Phrase("the regional bloc", "IGO"),
            // Whose they are backed by is not whose they are.
            Phrase("Rwanda-backed rebels", "REB", .group),
            Phrase("pro-Russian separatists", "REB", .group),
            Phrase("Dutch and Belgian police", "COP", .group),
        ])
    func phrase(_ phrase: Phrase) throws {
        #expect(try Sketch("They met [\(phrase.text)].", [phrase.type]).codes == [phrase.code])
    }

    @Test(
        "what tells no part is no part",
        arguments: ["a neighbor’s dog", "the Canadian lake", "Orla Quent", "the report"])
    func nothing(_ text: String) throws {
        let code = try Sketch("They saw [\(text)].", [.person]).reading.entities[0].actor
        #expect(code?.sector == nil)
    }

    @Test("titles before a name and appositions behind it count")
    func titles() throws {
        #expect(
            try Sketch("Ghana’s defense minister [Kofi Anan Badu] spoke.", [.person]).codes
                == ["GHAGOV"])
        #expect(
            try Sketch(
                "[Jana Holub], a researcher at Human Rights Watch, spoke.", [.person]
            ).codes == ["NGOSOC"])
        #expect(
            try Sketch("[Ilse Varga], 45, a Hungarian farmer, spoke.", [.person]).codes
                == ["HUNAGR"])
        #expect(
            try Sketch(
                "[Amad Boubacar], who teaches at the University of Niamey, spoke.", [.person]
            )
            .codes == ["NEREDU"])
    }

    @Test("a title and a surname are enough where one alone was in that office")
    func surname() throws {
        #expect(
            try Sketch("Chilean President [Boric] spoke.", [.person], published: "2023-01-01")
                .codes == ["CHLGOV"])
        #expect(
            try Sketch("President [Kufuor] spoke.", [.person], published: "2005-01-01").codes
                == ["GHAGOV"])
        #expect(try Sketch("[Kufuor] spoke.", [.person], published: "2005-01-01").codes == [""])
    }

    @Test("a surname that somebody else has in full is not a leader’s")
    func namesake() throws {
        #expect(
            try Sketch("[p:Galina Putin] spoke. [p:Putin] left.", [.person]).codes == [""])
    }

    @Test("possessors lead to the entity that they point to")
    func possessor() throws {
        let codes = try Sketch(
            "[f:The Senegalese army] denied it. They blame [c:[f:the force’s] chief].",
            [.organization, .person]
        ).codes
        #expect(codes == ["SENMIL", "SENMIL"])
    }

    @Test("whom one belongs to tells what the words do not")
    func affiliation() throws {
        let codes = try Sketch(
            "[Pat Ngugi] works there, at [the Kenyan central bank].", [.person, .organization],
            affiliations: [(0, 1)]
        ).codes
        #expect(codes == ["KENGOV", "KENGOV"])
    }

    @Test("of two bodies of one name the country decides, or neither counts")
    func homonyms() throws {
        #expect(
            try Sketch("[RSF] advanced in [Sudan].", [.organization, .place]).codes.first
                == "SDNREB")
        #expect(try Sketch("[RSF] advanced.").codes == [""])
        #expect(try Sketch("[The Peruvian Congress] met.").codes == ["PERLEG"])
    }

    @Test("a seat of power is those who sit there; a capital is a place until it speaks")
    func seats() throws {
        #expect(
            try Sketch("[The Kremlin], [Aso Rock] and [Paris].", [.organization, .place, .place])
                .codes == ["RUSGOV", "NGAGOV", "FRA"])
    }
}
