import HearsayPages
import HearsayQuestions
import HearsayStore
import HearsayText
import Testing

@Suite("Questions of a casebook")
struct QuestionTests {
    let file: SmallCase

    init() throws { file = try SmallCase() }

    @Test("a timeline stands in the order of days, with chains and copies")
    func timeline() throws {
        let rows = try file.ask(.timeline).rows
        #expect(rows.map(\.group) == ["2026-03-02", "2026-03-04"])
        let citation = try #require(rows.last?.citations.first)
        #expect(citation.words == "They asked.")
        #expect(citation.chain.map(\.speaker) == ["two aides", "Anna Orlo"])
        #expect(citation.chain.last?.audience == "Kestrel Wire")
        #expect(citation.copies == 1)
        #expect(citation.copyOutlets == ["Harbour Post"])
    }

    @Test(
        "days, status and actor narrow it",
        arguments: [
            (Filter(since: "2026-03-03"), 1), (Filter(until: "2026-03-02"), 1),
            (Filter(status: "planned"), 1), (Filter(about: "veltria"), 2),
            (Filter(about: "ORM"), 2),
            (Filter(about: "vlt gov"), 2), (Filter(about: "Anna"), 0), (Filter(about: "%"), 0),
            (Filter(about: "'; DROP TABLE report; --"), 0),
        ])
    func narrowed(_ filter: Filter, _ count: Int) throws {
        #expect(try file.ask(.timeline, filter).rows.count == count)
    }

    @Test("a limit says that there is more")
    func limit() throws {
        let answer = try file.ask(.timeline, Filter(limit: 1))
        #expect(answer.rows.count == 1)
        #expect(answer.isCut)
        #expect(try !file.ask(.timeline, Filter(limit: 2)).isCut)
    }

    @Test("sources count without reprints, and end where a chain bites its tail")
    func sources() throws {
        let rows = try file.ask(.sources).rows
        #expect(rows.map { $0.fields[0].value } == [.text("Anna Orlo"), .text("two aides")])
        #expect(rows.first?.fields[3].value == .integer(3))
        #expect(
            rows.first?.fields[5].value
                == .counts([.init("Kestrel Wire", 2), .init("Harbour Post", 1)]))
        #expect(rows.first?.fields[6].value == .counts([.init("Kestrel Wire", 1)]))
        #expect(rows.last?.citations.first?.chain.map(\.speaker) == ["Anna Orlo"])
    }

    @Test("figures of a kind show the least and the most")
    func figures() throws {
        let rows = try file.ask(.figures).rows
        #expect(rows.count == 1)
        #expect(rows.first?.fields[3].value == .number(12))
        #expect(rows.first?.fields[4].value == .number(20))
        #expect(rows.first?.citations.map(\.report) == [1, 3])
    }

    @Test("deadlines quote their words; those without a day come last")
    func deadlines() throws {
        let rows = try file.ask(.deadlines).rows
        #expect(rows.map(\.group) == ["2026-03-06", "day not told"])
        #expect(rows.first?.citations.first?.words == "leave the bridge")
    }

    @Test("positions count by status")
    func positions() throws {
        let rows = try file.ask(.positions).rows
        #expect(rows.map { $0.fields[1].value } == [.text("opposes"), .text("demands of")])
        #expect(
            rows.first?.fields[5].value == .counts([.init("happened", 2), .init("denied", 1)]))
        #expect(rows.first?.citations.map(\.report) == [3, 4])
    }

    @Test("changes are those of new reports, by publication or by addition")
    func changes() throws {
        let rows = try file.ask(.changes, Filter(since: "2026-03-05")).rows
        #expect(
            rows.map { $0.fields[0].value } == [
                .text("event"), .text("event"), .text("event"), .text("statement"),
                .text("statement"), .text("deadline"), .text("figure"),
            ])
        #expect(try file.ask(.changes, Filter(since: "2026-03-07")).rows.isEmpty)
    }

    @Test(
        "whatever a user types is words to search for",
        arguments: [
            ("bridge leaves", [1]), ("\"leave the bridge\"", [1]), ("\"bridge the\"", []),
            ("plan -ferries", [3]), ("title:plan", []), ("50%", [3]), ("\"", []), ("* ^ ( )", []),
            ("NOT", []), ("\"plan", [4, 3]), ("plan\0", [4, 3]), ("", []),
        ])
    func search(_ words: String, _ reports: [Int]) throws {
        let found = try file.ask(.search(words)).rows.flatMap { $0.citations.map(\.report) }
        #expect(Set(found) == Set(reports))
    }

    @Test("ratings: a source by any spelling, a claim beside what is suggested, the latest word")
    func ratings() throws {
        #expect(
            try file.rate(.source("kestrel wire"), as: "C", note: nil) == .source("Kestrel Wire"))
        #expect(try file.rate(.source("Kestrel Wire"), as: "B", note: "own people") != nil)
        #expect(try file.rate(.source("anna orlo"), as: "D", note: nil) == .source("Anna Orlo"))
        #expect(try file.rate(.source("Nobody"), as: "A", note: nil) == nil)
        #expect(try file.rate(.claim(7), as: "2", note: nil) == nil)
        try file.database.script(
            """
            INSERT INTO claim (id, report, assertion, words, kind, texts, outlets, least, most,
              denied_least, denied_most, circular, standing, suggested) VALUES
              (7, 1, 'c1', 'It was shut', 'asserted', 1, 1, 1, 1, 0, 0, 0, 'single', 3)
            """)
        #expect(try file.rate(.claim(7), as: "2", note: nil) == .claim(7))
        let rows = try file.ask(.ratings).rows
        #expect(
            rows.map(\.line) == [
                "Anna Orlo: D, not usually reliable",
                "Kestrel Wire: B, usually reliable; own people",
                "claim 7: 2, probably true (suggested: 3)",
            ])
        #expect(rows.map(\.citations.count) == [1, 1, 1])
        #expect(rows.last?.citations.first?.words == "It was shut")
        #expect(try file.clear(.source("KESTREL WIRE")))
        #expect(try !file.clear(.source("Kestrel Wire")))
        #expect(try file.ask(.ratings).rows.count == 2)
    }

    @Test("pages keep to their width; JSON has a line a row; CSV quotes")
    func pages() throws {
        for question in [Question.timeline, .sources, .figures, .deadlines, .positions] {
            let answer = try file.ask(question)
            let text = AnswerText.page(answer, width: 40, hasColor: false)
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
            let lines = AnswerJSON.lines(answer).split(separator: UInt8(ascii: "\n"))
            #expect(lines.count == answer.rows.count)
        }
        let row = Answer.Row(
            line: "", fields: [.init("a", .text("say \"so\", twice"))],
            citations: [Answer.Citation(report: 1, words: "two\nlines")])
        let page = AnswerCSV.page(Answer(question: "q", rows: [row], isCut: false))
        #expect(page.contains("\r\n\"say \"\"so\"\", twice\",1,,,,,\"two\nlines\",,0,\r\n"))
    }
}
