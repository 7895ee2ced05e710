import HearsayText
import Testing

@Suite("Abbreviations")
struct AbbreviationsTests {
    @Test("of the program can be read")
    func table() throws {
        _ = try Fixtures.abbreviations()
    }

    @Test("may stand in a table with comments, empty lines and remarks")
    func parse() throws {
        _ = try Abbreviations(tsv: "# comment\r\n\r\nGen.\ttitle\tof an army\r\nThe\tstarter")
        _ = try Abbreviations(tsv: "")
    }

    @Test(
        "say which line is wrong and why",
        arguments: [
            ("Gen.", 1, "1 columns where 2 or 3 belong"),
            ("#\nGen.\ttitle\ta\tb", 2, "4 columns where 2 or 3 belong"),
            ("Gen.\ttitle\n\nCol.\tofficer", 3, "'officer' is no kind"),
            ("Gen\ttitle", 1, "'Gen' is a title but has no full stop at its end"),
            (".\ttitle", 1, "'.' is a title but has no full stop at its end"),
            ("\ttitle", 1, "the text is missing"),
            ("Gen.\ttitle\nGen.\tshort", 2, "'Gen.' has been given a kind before"),
            ("The\tstarter\nthe\tstarter", 2, "'the' has been given as starter before"),
            (
                "Antidisestablishment.\tshort", 1,
                "'Antidisestablishment.' is longer than 16 bytes"
            ),
        ])
    func errors(_ table: String, _ line: Int, _ reason: String) {
        let error = #expect(throws: AbbreviationsError.self) { try Abbreviations(tsv: table) }
        #expect(error?.line == line)
        #expect(error?.reason == reason)
        #expect(error?.description == "line \(line): \(reason)")
    }
}
