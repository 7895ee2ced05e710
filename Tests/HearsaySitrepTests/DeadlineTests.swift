import HandCase
import Testing

@Suite("Deadlines and what became of them")
struct DeadlineTests {
    private static let set = "The Council gave the guards until 5 March to leave the dam."

    /// A deadline of 5 March, and a later clause about it.
    private func fate(
        _ sentence: String, on day: String = "2026-03-07", story: Int? = 1,
        status: String = "happened",
        times: String = "", lemma: String = "", lemmas: String = ""
    ) throws -> (row: String?, page: HandCase) {
        let file = try HandCase()
        let first = try file.report(Self.set, "Wire", "2026-03-02")
        let council = try file.actor("Council", "organization", in: [first])
        let guards = try file.actor("guards", "group", in: [first])
        try file.deadline(
            Self.set, in: first, due: "2026-03-05", from: council, for: guards,
            demand: "leave the dam")
        try file.clause(
            "the guards until 5 March to leave the dam", in: first, head: "leave",
            status: "requested", lemma: "leave", lemmas: "5 dam guard leave march")
        let later = try file.report(sentence + ".", "Post", day, story: story)
        try file.clause(
            sentence, in: later, status: status, times: times, lemma: lemma, lemmas: lemmas)
        return (try file.page(asOf: "2026-03-10").lines("Deadlines").first, file)
    }

    @Test(
        "the fate that later reports tell is told",
        arguments: [
            (
                "The deadline for the guards was extended to Sunday", "2026-03-08",
                "moved to 8 March"
            ),
            // The tense made a Sunday gone by of it.
            (
                "The deadline for the guards was extended to Sunday", "2026-03-01",
                "moved to 8 March"
            ),
            ("The deadline for the guards has been withdrawn by all", "", "withdrawn, says Post"),
            ("The guards met the deadline of the Council", "", "met, says Post"),
            ("The deadline of 5 March ran out without a word", "", "passed, says Post"),
            ("They came a day later than the Council had demanded", "", "passed, says Post"),
        ])
    func told(_ sentence: String, _ times: String, _ fate: String) throws {
        let row = try #require(try self.fate(sentence, times: times).row)
        #expect(row.hasSuffix("| \(fate)"), "\(row)")
    }

    @Test("what was demanded and is done by then is met; later it is passed")
    func done() throws {
        let lemmas = "all dam guard leave"
        let sentence = "All the guards have left the dam"
        let inTime = try fate(sentence, on: "2026-03-05", lemma: "leave", lemmas: lemmas).row
        #expect(inTime?.hasSuffix("| met, says Post") == true, "\(inTime ?? "")")
        let late = try fate(
            sentence, on: "2026-03-07", times: "2026-03-06", lemma: "leave", lemmas: lemmas
        ).row
        #expect(late?.hasSuffix("| passed, says Post") == true, "\(late ?? "")")
        let part = try fate(
            "A first group of guards has left the dam", on: "2026-03-05", lemma: "leave",
            lemmas: "dam first group guard leave"
        ).row
        #expect(part?.hasSuffix("| past; spoken of by Post") == true, "\(part ?? "")")
    }

    @Test("one that is over without a word says that no report tells")
    func unknown() throws {
        let sentence = "The price of bread has risen again"
        let (row, file) = try fate(sentence)
        #expect(
            row == "5 March | Council | Guards | “leave the dam” | – | past; no report tells")
        #expect(
            try file.page(asOf: "2026-03-10").lines("Gaps")
                == ["No report tells what became of the deadline of 5 March."])
        #expect(
            try file.page(since: "2026-03-06", asOf: "2026-03-10").lines("What changed").contains(
                "The deadline of 5 March has run out, and no report since says what became of it."))
    }

    @Test("what is only planned, or said of another deadline, is no fate")
    func other() throws {
        let planned = try fate(
            "The deadline for the guards will be extended", status: "planned"
        ).row
        #expect(planned?.hasSuffix("| past; spoken of by Post") == true)
        let other = try fate("The deadline for the teachers was extended", story: 2).row
        #expect(other?.hasSuffix("| past; no report tells") == true)
    }

    @Test("the day to which one deadline is moved does not move another that ends on it")
    func newDay() throws {
        let file = try HandCase()
        let set = "The Union gave the owners until Sunday to pay."
        let first = try file.report(set, "Wire", "2026-03-03", story: 1)
        try file.deadline(set, in: first, due: "2026-03-08", demand: "pay the wages")
        let week = "The Guild gave the owners until the end of the week."
        let second = try file.report(week, "Wire", "2026-03-03", story: 2)
        try file.deadline(week, in: second, due: "2026-W10")
        let moved = "The deadline has been extended from Thursday to Sunday"
        let third = try file.report("\(moved).", "Post", "2026-03-05", story: 3)
        try file.clause(moved, in: third, times: "2026-03-05\n2026-03-08")
        let rows = try file.page(asOf: "2026-03-10").lines("Deadlines")
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.hasSuffix("past; no report tells") }, "\(rows)")
    }

    @Test("one that is not over is not yet due; on its day it is due today")
    func open() throws {
        let file = try fate("The price of bread has risen again").page
        #expect(
            try file.page(asOf: "2026-03-04").lines("Deadlines").first?.hasSuffix("| not yet due")
                == true)
        #expect(
            try file.page(asOf: "2026-03-05").lines("Deadlines").first?.hasSuffix("| due today")
                == true)
    }

    @Test("the fate is cited in the words that tell it")
    func cited() throws {
        let sentence = "The deadline of 5 March ran out without a word"
        let file = try fate(sentence).page
        let cited = try file.page(asOf: "2026-03-10").cited("Deadlines")
        #expect(cited == [Self.set, sentence])
    }

    @Test("reports of one deadline are one row; a cut number is whole; none says so")
    func joined() throws {
        let file = try HandCase()
        #expect(try file.page().lines("Deadlines") == ["No deadline was set or ran out."])
        let sentence = "About 14,000 people must leave by Sunday."
        let people = try file.actor("000 people", "group")
        for outlet in ["Wire", "Post"] {
            let report = try file.report(sentence, outlet, "2026-03-02")
            try file.deadline(sentence, in: report, due: "2026-03-08", for: people)
        }
        let lines = try file.page().lines("Deadlines")
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("8 March | – | 14,000 people | “About 14,000") == true)
    }
}
