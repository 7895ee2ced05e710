import HearsayTerms
import HearsayText
import HearsayWorld
import ParsedText
import Testing

@Suite("Deadlines")
struct DeadlineTests {
    let reader: DeadlineReader

    init() throws { reader = DeadlineReader(world: try World(folder: dataFolder)) }

    /// "issuer > addressee: demand | consequence | due".
    private func shown(_ parsed: ParsedText) -> [String] {
        let names = Dictionary(
            parsed.reading.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
        return reader.deadlines(in: parsed.scene).map { deadline in
            let issuer = deadline.issuer.flatMap { names[$0] } ?? "?"
            let addressee = deadline.addressee.flatMap { names[$0] } ?? "?"
            return "\(issuer) > \(addressee): \(parsed.words(deadline.demand)) | "
                + "\(parsed.words(deadline.consequence)) | \(deadline.due ?? "?")"
        }
    }

    @Test("time is given until a day, or else")
    func given() {
        var parsed = ParsedText(
            "ECOWAS|PROPN|2|nsubj gave|VERB|0|root Niger|PROPN|2|iobj until|ADP|5|case "
                + "Sunday|PROPN|2|obl to|PART|7|mark release|VERB|2|advcl him|PRON|7|obj "
                + "or|CCONJ|10|cc face|VERB|7|conj force|NOUN|10|obj ~.|PUNCT|2|punct",
            published: "2023-08-03")
        parsed.entity("ECOWAS")
        parsed.entity("Niger", .place)
        parsed.time("Sunday", "2023-08-06")
        #expect(shown(parsed) == ["ECOWAS > Niger: release him | face force | 2023-08-06"])
    }

    @Test("a deadline is set by one for another, told of by its noun")
    func set() {
        var parsed = ParsedText(
            "The|DET|2|det junta|NOUN|3|nsubj faces|VERB|0|root a|DET|6|det Sunday|PROPN|6|compound "
                + "deadline|NOUN|3|obj set|VERB|6|acl by|ADP|9|case ECOWAS|PROPN|7|obl "
                + "to|PART|11|mark hand|VERB|6|acl over|ADP|11|compound power|NOUN|11|obj",
            published: "2023-08-05")
        parsed.entity("The junta", .group, kind: .nominal)
        parsed.entity("ECOWAS")
        parsed.time("Sunday", "2023-08-06")
        #expect(shown(parsed) == ["ECOWAS > The junta: hand over power |  | 2023-08-06"])
    }

    @Test("within so many hours is counted from publication")
    func within() {
        var parsed = ParsedText(
            "Moscow|PROPN|2|nsubj ordered|VERB|0|root Kyiv|PROPN|2|obj to|PART|5|mark "
                + "withdraw|VERB|2|xcomp within|ADP|8|case 48|NUM|8|nummod hours|NOUN|5|obl",
            published: "2022-02-24")
        parsed.entity("Moscow", .place)
        parsed.entity("Kyiv", .place)
        parsed.time("48 hours", "PT48H", .duration)
        #expect(shown(parsed) == ["Moscow > Kyiv: withdraw |  | 2022-02-26"])
    }

    @Test("a weekday of a demand is to come, and the one who says must is the one who asks")
    func must() {
        var parsed = ParsedText(
            "The|DET|2|det rebels|NOUN|4|nsubj must|AUX|4|aux leave|VERB|0|root by|ADP|6|case "
                + "Friday|PROPN|4|obl ~,|PUNCT|4|punct Duarte|PROPN|9|nsubj said|VERB|4|parataxis",
            published: "2023-08-05")
        parsed.entity("The rebels", .group, kind: .nominal)
        let duarte = parsed.entity("Duarte", .person)
        parsed.time("Friday", "2023-08-04")
        parsed.attribution("The rebels must leave by Friday", source: "Duarte", speaker: duarte)
        #expect(shown(parsed) == ["Duarte > The rebels: leave |  | 2023-08-11"])
    }

    @Test("what is threatened if one does not is a deadline too")
    func threat() {
        var parsed = ParsedText(
            "If|SCONJ|5|mark they|PRON|5|nsubj do|AUX|5|aux not|PART|5|advmod leave|VERB|11|advcl "
                + "by|ADP|7|case Sunday|PROPN|5|obl ~,|PUNCT|5|punct we|PRON|11|nsubj "
                + "will|AUX|11|aux attack|VERB|0|root", published: "2023-08-03")
        parsed.time("Sunday", "2023-08-06")
        #expect(shown(parsed) == ["? > ?: leave | we will attack | 2023-08-06"])
    }

    @Test("what is only due to happen by a day is none")
    func plans() {
        var parsed = ParsedText(
            "Leaders|NOUN|3|nsubj will|AUX|3|aux meet|VERB|0|root by|ADP|5|case Friday|PROPN|3|obl",
            published: "2023-08-03")
        parsed.time("Friday", "2023-08-04")
        #expect(shown(parsed) == [])
    }

    @Test("a deadline without a time joins the one with a time that asks the same")
    func merging() {
        var parsed = ParsedText(
            "The|DET|2|det deadline|NOUN|3|nsubj nears|VERB|0|root for|ADP|7|case it|PRON|7|nsubj "
                + "to|PART|7|mark yield|VERB|2|acl or|CCONJ|9|cc face|VERB|7|conj force|NOUN|9|obj",
            "Mali|PROPN|2|nsubj faces|VERB|0|root a|DET|5|det Sunday|PROPN|5|compound "
                + "deadline|NOUN|2|obj to|PART|7|mark yield|VERB|5|acl", published: "2023-08-05")
        parsed.entity("Mali", .place)
        parsed.time("Sunday", "2023-08-06")
        #expect(shown(parsed) == ["? > Mali: yield | face force | 2023-08-06"])
    }
}
