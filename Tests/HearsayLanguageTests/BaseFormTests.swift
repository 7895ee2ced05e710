import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Base forms")
struct BaseFormTests {
    @Test(
        "a verb's ending gives way to the verb that is a word",
        arguments: [
            ("seized", "seize"), ("called", "call"), ("planned", "plan"), ("added", "add"),
            ("carried", "carry"), ("died", "die"), ("hoping", "hope"), ("visiting", "visit"),
            ("Moving", "move"), ("passes", "pass"), ("closes", "close"), ("agreed", "agree"),
            ("needed", "need"), ("need", "need"), ("focus", "focus"), ("ran", "run"),
            ("paid", "pay"), ("lay", "lay"), ("lain", "lie"), ("was", "be"), ("sing", "sing"),
        ])
    func verbs(form: String, lemma: String) throws {
        #expect(try base(form, .verb) == lemma)
    }

    @Test(
        "what is no word either way goes by its letters",
        arguments: [
            ("zorvated", "zorvate"), ("blinved", "blinve"), ("grabbled", "grabble"),
            ("plonned", "plon"), ("fressed", "fress"), ("drontered", "dronter"),
        ])
    func unknownVerbs(form: String, lemma: String) throws {
        let known = try shippedBaseForms().lemma(of: form, .verb) { _ in false }
        #expect(known == lemma)
    }

    @Test(
        "a plural gives way to its noun",
        arguments: [
            ("countries", "country"), ("clashes", "clash"), ("houses", "house"),
            ("crises", "crisis"), ("gunmen", "gunman"), ("news", "news"), ("campus", "campus"),
            ("soldiers", "soldier"), ("Troops", "troop"), ("boss", "boss"), ("movies", "movie"),
        ])
    func nouns(form: String, lemma: String) throws {
        #expect(try base(form, .noun) == lemma)
    }

    @Test(
        "a comparison gives way to its adjective",
        arguments: [
            ("sooner", "soon"), ("Highest", "high"), ("bigger", "big"), ("angrier", "angry"),
        ])
    func comparisons(form: String, lemma: String) throws {
        let vocabulary = try shippedVocabulary()
        #expect(try shippedBaseForms().positive(of: form, isWord: vocabulary.holds) == lemma)
    }

    @Test(
        "spelling does not tell of names, numbers and marks",
        arguments: [
            ("U.N.", PartOfSpeech.noun), ("1970s", .noun), ("’s", .verb), ("Paris", .properNoun),
        ])
    func untold(form: String, partOfSpeech: PartOfSpeech) throws {
        #expect(try base(form, partOfSpeech) == nil)
    }

    @Test("a broken table is refused with its line")
    func brokenTable() {
        #expect(throws: ModelError.self) { try BaseForms(verbs: "run", nouns: "") }
        #expect(throws: ModelError.self) { try BaseForms(verbs: "", nouns: "\tmen") }
    }

    @Test("no letters leave nothing")
    func anything() throws {
        var random = Seeded(seed: 11)
        let forms = try shippedBaseForms()
        for _ in 0..<2000 {
            let letters = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                "aeinsdgyurl".randomElement(using: &random) ?? "a"
            }
            for tag in [PartOfSpeech.verb, .noun, .auxiliary] {
                let known = forms.lemma(of: String(letters), tag) { $0.count % 3 == 0 }
                #expect(known?.isEmpty != true)
            }
        }
    }

    private func base(_ form: String, _ partOfSpeech: PartOfSpeech) throws -> String? {
        let vocabulary = try shippedVocabulary()
        return try shippedBaseForms().lemma(of: form, partOfSpeech, isWord: vocabulary.holds)
    }
}
