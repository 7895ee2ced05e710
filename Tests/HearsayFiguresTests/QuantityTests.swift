import HearsayFigures
import HearsayText
import HearsayWorld
import ParsedText
import Testing

/// A sentence and its figures: "[words] value unit kind".
struct FigureExample: CustomTestStringConvertible {
    let script: String
    let expected: [String]

    init(_ script: String, _ expected: String...) {
        self.script = script
        self.expected = expected
    }

    var testDescription: String { script }
}

@Suite("Figures")
struct QuantityTests {
    let reader: QuantityReader

    init() throws { reader = QuantityReader(world: try World(folder: dataFolder)) }

    private func shown(_ parsed: ParsedText) -> [String] {
        reader.quantities(in: parsed.scene).map { quantity in
            let bounds = [quantity.least, quantity.most].map { $0.map(shown) ?? "" }
            let value = quantity.value.map(shown) ?? bounds.joined(separator: "..")
            return "[\(parsed.words([quantity.span]))] \(value) \(quantity.unit)"
                + (quantity.kind.map { " \($0)" } ?? "")
        }
    }

    private func shown(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }

    @Test(
        "numbers are read in words and digits, exact and vague",
        arguments: [
            FigureExample("1,500|NUM soldiers|NOUN", "[1,500 soldiers] 1500 soldiers forces"),
            FigureExample("twenty-four|NUM trucks|NOUN", "[twenty-four trucks] 24 trucks"),
            FigureExample(
                "two|NUM hundred|NUM and|CCONJ five|NUM houses|NOUN",
                "[two hundred and five houses] 205 houses"),
            FigureExample("a|DET dozen|NOUN trucks|NOUN", "[a dozen trucks] 12 trucks"),
            FigureExample(
                "Half|DET a|DET million|NUM homes|NOUN", "[Half a million homes] 500000 homes"),
            FigureExample(
                "hundreds|NOUN of|ADP millions|NOUN of|ADP dollars|NOUN",
                "[hundreds of millions of dollars] 100000000.. USD"),
            FigureExample(
                "tens|NOUN of|ADP thousands|NOUN of|ADP homes|NOUN",
                "[tens of thousands of homes] 10000.. homes"),
            FigureExample(
                "several|ADJ hundred|NUM homes|NOUN", "[several hundred homes] 200.. homes"),
            FigureExample("1.2|NUM ~m|NUM barrels|NOUN", "[1.2m barrels] 1200000 barrels"),
            FigureExample("2|NUM 1/2|NUM tonnes|NOUN", "[2 1/2 tonnes] 2.5 tonnes"),
        ])
    func numbers(_ example: FigureExample) {
        #expect(shown(ParsedText(example.script)) == example.expected)
    }

    @Test(
        "bounds and ranges leave a least or a most",
        arguments: [
            FigureExample("At|ADV least|ADV 20|NUM homes|NOUN", "[At least 20 homes] 20.. homes"),
            FigureExample("up|ADP to|ADP 20|NUM homes|NOUN", "[up to 20 homes] ..20 homes"),
            FigureExample("some|DET 20|NUM homes|NOUN", "[some 20 homes] 20 homes"),
            FigureExample("20|NUM homes|NOUN or|CCONJ more|ADJ", "[20 homes or more] 20.. homes"),
            FigureExample("20|NUM to|ADP 30|NUM homes|NOUN", "[20 to 30 homes] 20..30 homes"),
            FigureExample(
                "between|ADP 15|NUM and|CCONJ 20|NUM homes|NOUN",
                "[between 15 and 20 homes] 15..20 homes"),
            FigureExample(
                "1,500|NUM ~–|PUNCT ~2,000|NUM homes|NOUN", "[1,500–2,000 homes] 1500..2000 homes"),
            FigureExample(
                "$|SYM ~2|NUM to|ADP 3|NUM million|NUM", "[$2 to 3 million] 2000000..3000000 USD"),
        ])
    func bounds(_ example: FigureExample) {
        #expect(shown(ParsedText(example.script)) == example.expected)
    }

    @Test(
        "money, shares and measures have units of their own",
        arguments: [
            FigureExample("$|SYM ~3bn|NUM", "[$3bn] 3000000000 USD"),
            FigureExample("€|SYM ~40|NUM million|NUM", "[€40 million] 40000000 EUR"),
            FigureExample("20|NUM Kenyan|ADJ shillings|NOUN", "[20 Kenyan shillings] 20 KES"),
            FigureExample("20|NUM pesos|NOUN", "[20 pesos] 20 pesos"),
            FigureExample("40|NUM percent|NOUN", "[40 percent] 40 percent"),
            FigureExample("two-thirds|NUM of|ADP voters|NOUN", "[two-thirds] 66.67 percent"),
            FigureExample("one|NUM in|ADP five|NUM children|NOUN", "[one in five] 20 percent"),
            FigureExample("6,000kg|NUM of|ADP rice|NOUN", "[6,000kg] 6000 kg"),
            FigureExample("a|DET 300|NUM ~-|PUNCT ~km|NOUN road|NOUN", "[300-km] 300 km"),
        ])
    func units(_ example: FigureExample) {
        #expect(shown(ParsedText(example.script)) == example.expected)
    }

    @Test(
        "what is told of those counted is their kind, and goes over to those joined to them",
        arguments: [
            FigureExample(
                "20|NUM people|NOUN were|AUX killed|VERB and|CCONJ 40|NUM wounded|VERB",
                "[20 people] 20 people killed", "[40] 40 people wounded"),
            FigureExample("31|NUM dead|ADJ", "[31] 31 people killed"),
            FigureExample(
                "It|PRON|2|nsubj killed|VERB|0|root 20|NUM|4|nummod soldiers|NOUN|2|obj "
                    + "and|CCONJ|7|cc four|NUM|7|nummod farmers|NOUN|4|conj",
                "[20 soldiers] 20 soldiers killed", "[four farmers] 4 farmers killed"),
            FigureExample(
                "20|NUM|2|nummod soldiers|NOUN|3|nsubj killed|VERB|0|root a|DET|5|det man|NOUN|3|obj",
                "[20 soldiers] 20 soldiers forces"),
            FigureExample(
                "The|DET death|NOUN toll|NOUN rose|VERB to|ADP 31|NUM ~.|PUNCT",
                "[31] 31 death toll killed"),
            FigureExample(
                "the|DET arrest|NOUN of|ADP 20|NUM men|NOUN", "[20 men] 20 men detained"),
            FigureExample("One|NUM man|NOUN died|VERB", "[One man] 1 man killed"),
        ])
    func kinds(_ example: FigureExample) {
        #expect(shown(ParsedText(example.script)) == example.expected)
    }

    @Test(
        "numbers that count nothing are left out",
        arguments: [
            "France|PROPN 24|NUM reported|VERB", "Article|NOUN 5|NUM was|AUX used|VERB",
            "the|DET Group|PROPN of|ADP 20|NUM met|VERB", "the|DET two|NUM men|NOUN met|VERB",
            "one|NUM official|NOUN said|VERB", "They|PRON won|VERB 3|NUM ~-|PUNCT ~2|NUM",
            "John|PROPN Smith|PROPN ~,|PUNCT 35|NUM ~,|PUNCT said|VERB",
            "an|DET F|NOUN ~-|PUNCT ~16|NUM jet|NOUN",
            "a|DET three|NUM ~-|PUNCT ~way|NOUN race|NOUN",
            "the|DET 7th|ADJ brigade|NOUN", "four|NUM times|NOUN",
            "it|PRON was|AUX in|ADP 1998|NUM",
            "a|DET 35|NUM ~-|PUNCT ~year|NOUN ~-|PUNCT ~old|ADJ man|NOUN",
            "No|NOUN ~.|PUNCT 10|NUM",
        ])
    func noFigures(_ script: String) {
        #expect(shown(ParsedText(script)) == [])
    }

    @Test("times are no quantities")
    func times() {
        var parsed = ParsedText("It|PRON lasted|VERB 20|NUM days|NOUN")
        parsed.time("20 days", "P20D", .duration)
        #expect(shown(parsed) == [])
    }

    @Test("the holder is the subject of having, the nation of soldiers; there is where it was said")
    func holders() {
        var parsed = ParsedText(
            "France|PROPN|2|nsubj has|VERB|0|root 1,500|NUM|4|nummod soldiers|NOUN|2|obj "
                + "in|ADP|6|case Niger|PROPN|4|nmod and|CCONJ|9|cc Britain|PROPN|9|nsubj "
                + "has|VERB|2|conj 100|NUM|11|nummod men|NOUN|9|obj there|ADV|9|advmod")
        let france = parsed.entity("France", .place)
        let britain = parsed.entity("Britain", .place)
        parsed.place("Niger")
        let found = reader.quantities(in: parsed.scene)
        #expect(found.map(\.holder) == [france, britain])
        #expect(found.map(\.place) == ["p1", "p1"])

        var adjective = ParsedText(
            "France|PROPN|2|nsubj said|VERB|0|root 20|NUM|5|nummod French|ADJ|5|amod "
                + "soldiers|NOUN|6|nsubj fled|VERB|2|ccomp")
        adjective.entity("France", .place)
        #expect(reader.quantities(in: adjective.scene).map(\.holder) == ["e1"])
    }

    @Test("whoever says it is no holder, but its word it is")
    func attribution() {
        var parsed = ParsedText(
            "20|NUM|2|nummod homes|NOUN|3|nsubj burned|VERB|0|root ~,|PUNCT|3|punct "
                + "Oxfam|PROPN|6|nsubj said|VERB|3|parataxis")
        let oxfam = parsed.entity("Oxfam")
        parsed.attribution("20 homes burned", source: "Oxfam", speaker: oxfam)
        let found = reader.quantities(in: parsed.scene)
        #expect(found.map(\.holder) == [nil])
        #expect(found.map(\.attribution) == ["a1"])
    }

    @Test("whatever stands in a text, figures lie in it and in order")
    func fuzz() {
        let parts = [
            "20", "1,500", "3bn", "$", "€", "a", "dozen", "half", "of", "million", "to", "and",
            "-", "–", ",", ".", "people", "killed", "dead", "hundreds", "one", "in", "percent",
            "the", "U.S.", "no", "9999999999999999", "1/2", "at", "least", "more", "than", "toll",
            "rose", "billion", "trillion", "thousand", "nine", "东", "“", "'", "s", "between",
        ]
        let tags = PartOfSpeech.allCases
        var state: UInt64 = 7
        func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<300 {
            let length = 1 + roll(30)
            let script = (1...length).map { place in
                let glue = place > 1 && roll(4) == 0 ? "~" : ""
                let head = place == 1 ? 0 : 1 + roll(place - 1)
                return
                    "\(glue)\(parts[roll(parts.count)])|\(tags[roll(tags.count)].rawValue)|\(head)|"
                    + ["obj", "nsubj", "conj", "nmod", "obl"][roll(5)]
            }.joined(separator: " ")
            let parsed = ParsedText(script)
            let found = reader.quantities(in: parsed.scene)
            var last = 0
            for quantity in found {
                #expect(last <= quantity.span.start && quantity.span.start < quantity.span.end)
                #expect(quantity.span.end <= parsed.text.unicodeScalars.count)
                #expect(quantity.value != nil || quantity.least != nil || quantity.most != nil)
                last = quantity.span.start
            }
        }
    }
}
