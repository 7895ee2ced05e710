import Foundation
import Testing

@Suite("hearsay code")
struct CodeTests {
    private struct Answer: Decodable {
        struct Problem: Decodable { var kind, message: String }
        var id: String?
        var line: Int?
        var error: Problem?
        var type, mode, status: String?
        var scores: [String: Double]?
    }

    private func answers(_ lines: [String], _ options: [String] = []) throws -> [Answer] {
        let run = try Run(
            ["code"] + options, input: Array(lines.map { $0 + "\n" }.joined().utf8))
        #expect(run.status == 0)
        #expect(run.errors == "")
        return try run.lines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
    }

    struct Bad: CustomTestStringConvertible {
        let line: String
        let kind: String
        var testDescription: String { line }
    }

    @Test(
        "a bad line is answered in its place, with its id",
        arguments: [
            Bad(line: #"{"id":"a","source":[0,1]}"#, kind: "text"),
            Bad(line: #"{"id":"a","text":"Mali","source":[0,5]}"#, kind: "span"),
            Bad(line: #"{"id":"a","text":"Mali","target":[-1,2]}"#, kind: "span"),
            Bad(line: #"{"id":"a","text":"Mali","target":[2,2]}"#, kind: "span"),
            Bad(line: #"{"id":"a","text":"Mali","target":[3,2]}"#, kind: "span"),
            Bad(line: #"{"id":"a","text":"Mali","source":[0,1,2]}"#, kind: "span"),
            Bad(line: #"{"id":"a","text":"Mali","source":["0","1"]}"#, kind: "span"),
            Bad(line: #"{"id":"a","text":"Mali","source":"Mali"}"#, kind: "span"),
            Bad(line: #"{"id":"a","text":"🇲🇱","source":[0,3]}"#, kind: "span"),
        ])
    func bad(_ bad: Bad) throws {
        let answer = try #require(try answers(["", bad.line]).first)
        #expect(answer.error?.kind == bad.kind)
        #expect(answer.line == 2 && answer.id == "a")
    }

    @Test("a pair is answered with a type and the probability of each")
    func scores() throws {
        let text = #""text":"France’s minister accused Mali of betrayal.""#
        let found = try answers([
            #"{"id":"both",\#(text),"source":[0,6],"target":[26,30]}"#,
            #"{"id":"one",\#(text),"source":null,"target":[26,30]}"#,
            #"{"id":"none",\#(text)}"#, #"{"id":"empty","text":""}"#,
        ])
        #expect(found.map(\.id) == ["both", "one", "none", "empty"])
        for answer in found {
            let scores = try #require(answer.scores)
            #expect(scores.count == 17)
            #expect(abs(scores.values.reduce(0, +) - 1) < 0.02)
            #expect(scores[answer.type ?? ""] == scores.values.max())
        }
        #expect(found[3].type == "none" && found[3].status == nil)
    }

    @Test("the answers come in order, and alike on any number of threads")
    func order() throws {
        let sentence = "Rain fell on the hills of Orra and the mayor of Selbridge slept. "
        let lines = (0..<30).map { number in
            let text = String(repeating: sentence, count: number % 7 * 20 + 1)
            return number % 5 == 4
                ? "{\"id\":\"\(number)\"}"
                : "{\"id\":\"\(number)\",\"text\":\"\(text)\",\"source\":[26,30],\"target\":[39,44]}"
        }
        let input = Array(lines.map { $0 + "\n" }.joined().utf8)
        let one = try Run(["code", "--jobs", "1"], input: input)
        #expect(try Run(["code", "--jobs", "3"], input: input).output == one.output)
        #expect(try answers(lines).map(\.id) == (0..<30).map { "\($0)" })
    }
}
