import Foundation
import Testing

@Suite("hearsay pipe")
struct PipeTests {
    private struct Answer: Decodable {
        struct Problem: Decodable { var kind, message: String }
        var id: String?
        var line: Int
        var error: Problem
    }

    private func answers(_ run: Run) throws -> [Answer] {
        try run.lines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
    }

    struct Bad: CustomTestStringConvertible {
        let line: String
        let kind: String
        var id: String?
        var testDescription: String { line }
    }

    @Test(
        "a bad line is answered in its place, with its id if it has one",
        arguments: [
            Bad(line: "nonsense", kind: "json"),
            Bad(line: #"{"id":"a","text":"cut sho"#, kind: "json"),
            Bad(line: #"{"id":"a","text":"b"} c"#, kind: "json"),
            Bad(line: #"{"id":"a","text":"half \ud800 pair"}"#, kind: "json", id: "a"),
            Bad(line: "{\"id\":\"a\",\"text\":\"bell \u{7}\"}", kind: "json"),
            Bad(line: String(repeating: "[", count: 100_000), kind: "json"),
            Bad(line: #"["text"]"#, kind: "object"), Bad(line: "7", kind: "object"),
            Bad(line: "null", kind: "object"), Bad(line: #""text""#, kind: "object"),
            Bad(line: "{}", kind: "text"), Bad(line: #"{"id":"a"}"#, kind: "text", id: "a"),
            Bad(line: #"{"id":"a","text":null}"#, kind: "text", id: "a"),
            Bad(line: #"{"id":"a","text":5}"#, kind: "text", id: "a"),
            Bad(line: #"{"id":5,"text":"b"}"#, kind: "field"),
            Bad(line: #"{"id":"a","text":"b","title":["c"]}"#, kind: "field", id: "a"),
        ])
    func bad(_ bad: Bad) throws {
        let run = try Run(["pipe"], input: Array((bad.line + "\n").utf8))
        #expect(run.status == 0)
        #expect(run.errors == "")
        let answer = try #require(try answers(run).first)
        #expect(answer.error.kind == bad.kind)
        #expect(!answer.error.message.isEmpty)
        #expect(answer.line == 1)
        if bad.id != nil { #expect(answer.id == bad.id) }
    }

    @Test(
        "a date that is none is kept apart, and the report is read",
        arguments: ["May", "2025-02-29"])
    func unreadDate(_ date: String) throws {
        let line = #"{"text":"Mali is in Africa.","published":"\#(date)"}"#
        let run = try Run(["pipe"], input: Array(line.utf8))
        #expect(run.output.contains(#""published_unread":"\#(date)""#))
        #expect(run.output.contains(#""name":"Mali""#))
    }

    @Test("lines are counted with the blank ones, which are passed over")
    func lines() throws {
        let run = try Run(["pipe"], input: Array("\n  \n{}\r\n\t\r\n{}".utf8))
        #expect(run.status == 0)
        #expect(try answers(run).map(\.line) == [3, 5])
    }

    @Test("nothing in, nothing out")
    func nothing() throws {
        let run = try Run(["pipe"])
        #expect(run.status == 0)
        #expect(run.output == "" && run.errors == "")
    }

    @Test("ten megabytes on one line are one record, and the next is found")
    func longLine() throws {
        let long = #"{"id":"long","text":5,"more":""# + String(repeating: "x", count: 10_000_000)
        let run = try Run(["pipe"], input: Array((long + "\"}\n{\"id\":\"next\"}").utf8))
        #expect(try answers(run).map(\.id) == ["long", "next"])
    }

    @Test("a reader that goes away ends the program quietly")
    func closedPipe() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [
            "-c",
            "yes '{}' | '\(try Run.program().path)' pipe 2>&1 | head -n 1; echo ${PIPESTATUS[1]}",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let printed = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = printed.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last == "141")
    }

    @Test("a full disk is told", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullDisk() throws {
        let process = Process()
        process.executableURL = try Run.program()
        process.arguments = ["pipe"]
        let (input, errors) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = errors
        try process.run()
        input.fileHandleForWriting.write(Data("{}\n".utf8))
        try input.fileHandleForWriting.close()
        let said = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 4)
        #expect(said.contains("cannot write to standard output"))
    }

    @Test("an answer is there before the next question is asked")
    func conversation() throws {
        let process = Process()
        process.executableURL = try Run.program()
        process.arguments = ["pipe"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for question in ["1", "2"] {
            input.fileHandleForWriting.write(Data("{\"id\":\"\(question)\"}\n".utf8))
            let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            #expect(answer.contains("\"id\":\"\(question)\""))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
