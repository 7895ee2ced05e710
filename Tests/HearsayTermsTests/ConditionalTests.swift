import HearsayTerms
import HearsayText
import HearsayWorld
import ParsedText
import Testing

struct ConditionalExample: CustomTestStringConvertible {
    let script: String
    /// "condition > consequence".
    let expected: [String]

    init(_ script: String, _ expected: String...) {
        self.script = script
        self.expected = expected
    }

    var testDescription: String { script }
}

@Suite("Conditionals")
struct ConditionalTests {
    let reader: ConditionalReader

    init() throws { reader = ConditionalReader(world: try World(folder: dataFolder)) }

    private func shown(_ parsed: ParsedText) -> [String] {
        reader.conditionals(in: parsed.scene).map {
            "\(parsed.words($0.condition)) > \(parsed.words($0.consequence))"
        }
    }

    @Test(
        "a condition may stand first or last, with or without a conjunction",
        arguments: [
            ConditionalExample(
                "If|SCONJ|3|mark they|PRON|3|nsubj come|VERB|7|advcl ~,|PUNCT|3|punct we|PRON|7|nsubj "
                    + "will|AUX|7|aux fight|VERB|0|root ~.|PUNCT|7|punct",
                "they come > we will fight"),
            ConditionalExample(
                "We|PRON|3|nsubj will|AUX|3|aux fight|VERB|0|root if|SCONJ|6|mark they|PRON|6|nsubj "
                    + "come|VERB|3|advcl ~.|PUNCT|3|punct",
                "they come > We will fight"),
            ConditionalExample(
                "Unless|SCONJ|3|mark they|PRON|3|nsubj leave|VERB|7|advcl ~,|PUNCT|3|punct "
                    + "talks|NOUN|7|nsubj will|AUX|7|aux end|VERB|0|root",
                "Unless they leave > talks will end"),
            ConditionalExample(
                "Should|AUX|3|aux they|PRON|3|nsubj come|VERB|7|advcl ~,|PUNCT|3|punct "
                    + "we|PRON|7|nsubj would|AUX|7|aux fight|VERB|0|root",
                "Should they come > we would fight"),
            ConditionalExample(
                "Without|ADP|3|case a|DET|3|det truce|NOUN|7|obl ~,|PUNCT|3|punct "
                    + "many|ADJ|7|nsubj would|AUX|7|aux die|VERB|0|root",
                "Without a truce > many would die"),
            ConditionalExample(
                "Aid|NOUN|4|nsubj will|AUX|4|aux be|AUX|4|aux cut|VERB|0|root in|ADP|7|case "
                    + "the|DET|7|det event|NOUN|4|obl of|ADP|10|case a|DET|10|det coup|NOUN|7|nmod",
                "a coup > Aid will be cut"),
        ])
    func forms(_ example: ConditionalExample) {
        #expect(shown(ParsedText(example.script)) == example.expected)
    }

    @Test(
        "an if that asks, and one that is but a phrase, is no condition",
        arguments: [
            "He|PRON|2|nsubj asked|VERB|0|root if|SCONJ|5|mark they|PRON|5|nsubj came|VERB|2|ccomp",
            "It|PRON|3|expl is|AUX|3|cop unclear|ADJ|0|root if|SCONJ|6|mark they|PRON|6|nsubj "
                + "came|VERB|3|ccomp",
            "What|PRON|4|obj steps|NOUN|4|obj ~,|PUNCT|4|punct if|SCONJ|4|mark any|DET|4|dep "
                + "~,|PUNCT|4|punct follow|VERB|0|root",
            "He|PRON|2|nsubj left|VERB|0|root without|ADP|5|case a|DET|5|det word|NOUN|2|obl",
        ])
    func none(_ script: String) {
        #expect(shown(ParsedText(script)) == [])
    }

    @Test("both parts may lie on either side of whoever says it, whose word it is")
    func quotes() {
        var parsed = ParsedText(
            "“|PUNCT|4|punct ~If|SCONJ|4|mark they|PRON|4|nsubj come|VERB|12|advcl ~,|PUNCT|4|punct "
                + "~”|PUNCT|4|punct he|PRON|8|nsubj said|VERB|12|parataxis ~,|PUNCT|8|punct "
                + "“|PUNCT|12|punct ~we|PRON|12|nsubj fight|VERB|0|root ~.|PUNCT|12|punct "
                + "~”|PUNCT|12|punct")
        parsed.reading.attributions = [
            Reading.Attribution(
                id: "a1", source: [parsed.span("he ")], cue: [parsed.span("said")],
                content: [parsed.span("“If they come,”"), parsed.span("“we fight.”")],
                voice: .direct, stance: .asserts, confidence: 1)
        ]
        #expect(shown(parsed) == ["they come > we fight"])
        #expect(reader.conditionals(in: parsed.scene).map(\.attribution) == ["a1"])
    }

    @Test("whatever stands in a text, conditions and what hangs on them lie in it")
    func fuzz() throws {
        let deadlines = DeadlineReader(world: try World(folder: dataFolder))
        let parts = [
            "if", "unless", "should", "were", "had", "without", "in", "the", "event", "of", ",",
            "—", "“", "”", "\"", "they", "come", "will", "would", "then", "or", "face", "else",
            "that", "to", "and", ".", ";", "deadline", "gave", "until", "must", "leave", "by",
            "Sunday", "as", "long", "not", "said", "even", "case", "otherwise",
        ]
        let tags = PartOfSpeech.allCases
        var state: UInt64 = 11
        func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let relations = ["obj", "nsubj", "conj", "nmod", "obl", "advcl", "xcomp", "mark", "acl"]
        for _ in 0..<300 {
            let length = 1 + roll(40)
            let script = (1...length).map { place in
                let glue = place > 1 && roll(4) == 0 ? "~" : ""
                let head = place == 1 ? 0 : 1 + roll(place - 1)
                return "\(glue)\(parts[roll(parts.count)])|\(tags[roll(tags.count)].rawValue)|"
                    + "\(head)|\(relations[roll(relations.count)])"
            }.joined(separator: " ")
            var parsed = ParsedText(script, published: roll(2) == 0 ? nil : "2023-08-05")
            if parsed.text.contains("Sunday") { parsed.time("Sunday", "2023-08-06") }
            let end = parsed.text.unicodeScalars.count
            for found in reader.conditionals(in: parsed.scene) {
                #expect(!found.condition.isEmpty && !found.consequence.isEmpty)
                for span in found.condition + found.consequence {
                    #expect(0 <= span.start && span.start < span.end && span.end <= end)
                }
            }
            for found in deadlines.deadlines(in: parsed.scene) {
                for span in [found.span] + found.demand + found.consequence {
                    #expect(0 <= span.start && span.start < span.end && span.end <= end)
                }
            }
        }
    }
}
