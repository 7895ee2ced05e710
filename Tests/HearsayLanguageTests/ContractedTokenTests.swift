import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Contracted tokens")
struct ContractedTokenTests {
    /// A token as "form part-of-speech head relation".
    struct Example: CustomTestStringConvertible {
        let text: String
        let whole: String
        let apart: String
        var testDescription: String { text }
    }

    @Test(
        "contractions are taken apart in their tree",
        arguments: [
            Example(
                text: "He cannot go", whole: "PRON 3 nsubj, AUX 3 aux, VERB 0 root",
                apart: "He PRON 4 nsubj, can AUX 4 aux, +not PART 4 advmod, go VERB 0 root"),
            Example(
                text: "I CANNOT", whole: "PRON 2 nsubj, AUX 0 root",
                apart: "I PRON 2 nsubj, CAN AUX 0 root, +NOT PART 2 advmod"),
            Example(
                text: "I’m gonna go", whole: "PRON 3 nsubj, AUX 3 aux, VERB 0 root, VERB 3 xcomp",
                apart: "I PRON 3 nsubj, +’m AUX 3 aux, gon VERB 0 root, +na PART 5 mark, "
                    + "go VERB 3 xcomp"),
            Example(
                text: "Gonna", whole: "VERB 0 root", apart: "Gon VERB 0 root, +na PART 1 mark"),
            Example(
                text: "I dunno", whole: "PRON 2 nsubj, VERB 0 root",
                apart: "I PRON 4 nsubj, du AUX 4 aux, +n PART 4 advmod, +no VERB 0 root"),
            Example(
                text: "at 5pm", whole: "ADP 2 case, NUM 0 root",
                apart: "at ADP 2 case, 5 NUM 0 root, pm NOUN 2 nmod:unmarked"),
            Example(
                text: "$2.5bn lost", whole: "SYM 3 nsubj, NUM 1 nummod, VERB 0 root",
                apart: "$ SYM 4 nsubj, 2.5 NUM 3 compound, bn NUM 1 nummod, lost VERB 0 root"),
            Example(
                text: "its late", whole: "PRON 2 nsubj, ADJ 0 root",
                apart: "it PRON 3 nsubj, +s AUX 3 cop, late ADJ 0 root"),
            Example(
                text: "its raining", whole: "PRON 2 expl, VERB 0 root",
                apart: "it PRON 3 expl, +s AUX 3 aux, raining VERB 0 root"),
            Example(
                text: "its end", whole: "PRON 2 nmod:poss, NOUN 0 root",
                apart: "its PRON 2 nmod:poss, end NOUN 0 root"),
            Example(
                text: "ill winds", whole: "ADJ 2 nsubj, NOUN 0 root",
                apart: "ill ADJ 2 nsubj, winds NOUN 0 root"),
        ])
    func takenApart(_ example: Example) throws {
        let text = annotated(example.text)
        let all = text.words.indices
        let classes: [TokenClass] = all.map { word in
            switch text.text(word) {
            case "’": .follows
            case "m", ".", "5bn": .goesOn
            default: .begins
            }
        }
        let forms = TokenForms(text: text).tokens(of: all, classes[...])
        let facts = example.whole.split(separator: ",").map { $0.split(separator: " ") }
        try #require(facts.count == forms.count)
        let whole = try zip(forms, facts).map { form, facts in
            let head = try #require(Int(facts[1]))
            return SyntaxToken(
                passage: form.passage, words: form.words, isContinuation: form.isContinuation,
                partOfSpeech: try #require(PartOfSpeech(rawValue: String(facts[0]))), lemma: "x",
                head: head == 0 ? nil : head - 1, relation: String(facts[2]))
        }
        let contracted = ContractedTokens(text: text, contractions: try shippedContractions())
        let apart = contracted.takenApart(whole).map { token in
            "\(token.isContinuation ? "+" : "")\(text.report[token.passage]) "
                + "\(token.partOfSpeech.rawValue) \((token.head ?? -1) + 1) \(token.relation)"
        }
        #expect(apart.joined(separator: ", ") == example.apart)
    }

    @Test("a number is its own lemma, the rest has the table's")
    func lemmas() throws {
        let text = annotated("1,500km")
        let token = SyntaxToken(
            passage: text.passage(0..<3), words: 0..<3, partOfSpeech: .noun, lemma: "x", head: nil,
            relation: "root")
        let contracted = ContractedTokens(text: text, contractions: try shippedContractions())
        #expect(contracted.takenApart([token]).map(\.lemma) == ["1,500", "km"])
    }
}
