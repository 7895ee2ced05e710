import Testing

@testable import HearsayLanguage

@Suite("Contractions")
struct ContractionTests {
    @Test(
        "words and numbers with units are taken apart in any case",
        arguments: [
            ("cannot", 2), ("CANNOT", 2), ("Gonna", 2), ("dunno", 3), ("5pm", 2), ("10:30PM", 2),
            ("2.5bn", 2), ("1,000km", 2),
        ])
    func known(form: String, parts: Int) throws {
        let entry = try shippedContractions().entry(Array(form.utf8)[...])
        #expect(entry?.parts.count == parts)
    }

    @Test(
        "all else is one word",
        arguments: [
            "", "can", "not", "5th", "pm", "5", ".5pm", "5.pm", "5-pm", "5pmx", "caѝnot",
            "1990s",
            String(repeating: "9", count: 500),
        ])
    func unknown(_ form: String) throws {
        #expect(try shippedContractions().entry(Array(form.utf8)[...]) == nil)
    }

    @Test("rows stand in order, none twice", arguments: ["gonna", "lemme"])
    func order(_ second: String) throws {
        let rows =
            ["lemme\tword\tlem|VERB|let|-|- me|PRON|I|obj|main"]
            + (second == "lemme"
                ? ["lemme\tword\tlem|VERB|let|-|- me|PRON|I|obj|main"]
                : ["gonna\tword\tgon|VERB|go|-|- na|PART|to|mark|clause"])
        let error = try #require(throws: ModelError.self) {
            try Contractions(tsv: rows.joined(separator: "\n"))
        }
        #expect(error.reason.contains("line 2"))
    }

    @Test(
        "a broken row is told with its line",
        arguments: [
            "cannot", "cannot\tword", "cannot\tword\tcan|AUX|can|-|-",
            "cannot\twords\tcan|AUX|can|-|- not|PART|not|advmod|same",
            "cannot\tword\tcan|AUX|can|-|- nat|PART|not|advmod|same",
            "cannot\tword\tcan|AUX|can|-|- not|PART|not|-|-",
            "cannot\tword\tcan|AUX|can|aux|main not|PART|not|advmod|same",
            "cannot\tword\tcan|AUXX|can|-|- not|PART|not|advmod|same",
            "cannot\tword\tcan|AUX|can|-|- not|PART|not|root|same",
            "cannot\tword\tcan|AUX|can|-|- not|PART|not|advmod|other",
        ])
    func broken(_ row: String) throws {
        let error = try #require(throws: ModelError.self) {
            try Contractions(tsv: "# comment\n" + row)
        }
        #expect(error.reason.contains("line 2"))
    }
}
