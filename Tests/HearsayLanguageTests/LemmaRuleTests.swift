import Testing

@testable import HearsayLanguage

@Suite("Lemmas")
struct LemmaRuleTests {
    @Test(
        "a rule makes a lemma of a form",
        arguments: [
            ("l|0|", "The", "the"), ("k|0|", "Niamey", "Niamey"), ("l|3|y", "Carries", "carry"),
            ("k|1|", "Germans", "German"), ("l|2|", "added", "add"), ("l|2|ot", "n't", "not"),
            ("l|2|be", "is", "be"), ("l|1|", "Cafés", "café"), ("l|2|a|b", "xyz", "xa|b"),
        ])
    func lemma(rule: String, form: String, lemma: String) throws {
        #expect(try #require(LemmaRule(rule)).lemma(of: form) == lemma)
    }

    @Test(
        "what is no rule is none", arguments: ["", "l", "l|1", "x|1|a", "l|-1|", "l|one|", "|1|"])
    func noRule(_ rule: String) {
        #expect(LemmaRule(rule) == nil)
    }

    @Test("a rule that takes off more than there is gives way to the next")
    func shortForms() {
        #expect(lemma("is", [1, 0, 5]) == "is")
        #expect(lemma("running", [1, 0, 5]) == "run")
        // Nothing would be left.
        #expect(lemma("ning", [1, 0, 5]) == "ning")
    }

    @Test("what are no numbers leaves the form")
    func noNumbers() {
        #expect(lemma("Running", [.nan, .nan, .nan]) == "Running")
        #expect(lemma("Running", [.nan, 1, .nan]) == "Running")
        #expect(lemma("Running", [-.infinity, .nan, .nan]) == "running")
    }

    private func lemma(_ form: String, _ logits: [Float]) -> String {
        let rules = LemmaRules(rules: ["l|0|", "k|0|", "l|4|"].compactMap { LemmaRule($0) })
        return logits.withUnsafeBufferPointer { rules.lemma(of: form, logits: $0) }
    }
}
