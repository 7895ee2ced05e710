import Foundation
import Testing

/// The built program with the shipped model.
@Suite("Readings")
struct ReadingTests {
    static let samples = ["kestrel-strait", "orra-fever", "talvik-talks"]

    /// Everything but confidence, which depends on the last bits of the CPU's arithmetic.
    /// `HEARSAY_RECORD=1` writes the golden readings anew.
    @Test("a sample reads as its golden reading says", arguments: samples)
    func golden(_ name: String) throws {
        let run = try Run(["read", "--format", "json", "--with-text", "Samples/\(name).txt"])
        #expect(run.status == 0)
        let reading = run.output.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("\"confidence\"") && !$0.contains("\"model\"") }
            .joined(separator: "\n")
        let file = Run.repository.appendingPathComponent("Tests/Fixtures/readings/\(name).json")
        if ProcessInfo.processInfo.environment["HEARSAY_RECORD"] != nil {
            try Data(reading.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        for (number, pair) in zip(lines(reading), lines(golden)).enumerated() {
            try #require(pair.0 == pair.1, "line \(number + 1) of \(name).json")
        }
        #expect(lines(reading).count == lines(golden).count)
    }

    @Test("one thread or several, alone or among others: the same bytes")
    func deterministic() throws {
        let records = try Self.samples.map { try record($0) }
        let input = Array((records + records.reversed() + records).joined().utf8)
        let one = try Run(["pipe", "--jobs", "1"], input: input)
        #expect(one.lines.count == 9)
        for jobs in ["2", "5"] {
            #expect(try Run(["pipe", "--jobs", jobs], input: input).output == one.output)
        }
        for (name, line) in zip(Self.samples, one.lines) {
            let alone = try Run(["pipe"], input: Array(try record(name).utf8))
            #expect(alone.lines == [line], "\(name)")
        }
    }

    @Test("a chain of hearsay is a chain of parents")
    func chain() throws {
        let text = """
            The envoy said two officers confirmed the meeting first reported by Radio Lune. \
            The minister warned against a strike, vowing that the army would answer, state \
            television reported on Friday.
            """
        let reading = try read(text)
        let words = reading.attributions.map { attribution in
            attribution.words.cue.joined(separator: " ")
        }
        func parent(_ cue: String) -> String? {
            guard let index = words.firstIndex(of: cue),
                let parent = reading.attributions[index].parent,
                let found = reading.attributions.firstIndex(where: { $0.id == parent })
            else { return nil }
            return words[found]
        }
        #expect(parent("confirmed") == "said")
        #expect(parent("first reported by") == "confirmed")
        #expect(words.contains { $0.hasPrefix("reported") && parent("warned") == $0 })
        #expect(words.contains { $0.hasPrefix("reported") && parent("vowing") == $0 })
    }

    @Test("a report of many windows is read to its end, and its seams lose no word")
    func long() throws {
        let paragraph = "The mayor of Orra said on Monday that the bridge would stay closed.\n\n"
        let reading = try read(String(repeating: paragraph, count: 600))
        #expect(reading.attributions.count { $0.words.cue == ["said"] } == 600)
        #expect(reading.sentences.count == 600)
    }

    @Test("a missing model is told, and the exit status is 3")
    func missingModel() throws {
        let run = try Run(
            ["read", "Samples/orra-fever.txt"], environment: ["HEARSAY_HOME": "/nowhere"])
        #expect(run.status == 3)
        #expect(run.errors.contains("/nowhere"))
        #expect(run.output.isEmpty)
    }

    @Test("a broken model is told with the file and what is wrong in it")
    func brokenModel() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        try files.createDirectory(atPath: folder.path("Model"), withIntermediateDirectories: true)
        try files.createSymbolicLink(
            atPath: folder.path("Data"),
            withDestinationPath: Run.repository.appendingPathComponent("Data").path)
        for name in ["reader.xml", "reader.bin", "vocab.txt"] {
            try Data("no model".utf8).write(
                to: URL(fileURLWithPath: folder.path("Model/\(name)")))
        }
        try Data("{\"contract\": 1}".utf8).write(
            to: URL(fileURLWithPath: folder.path("Model/reader.json")))
        let run = try Run(
            ["read", "Samples/orra-fever.txt"], environment: ["HEARSAY_HOME": folder.path("")])
        #expect(run.status == 3)
        #expect(run.errors.contains("reader.json"))
    }

    private struct Reading: Decodable {
        struct Attribution: Decodable {
            struct Words: Decodable { let source, cue, content: [String] }
            let id: String
            let parent: String?
            let words: Words
        }
        let sentences: [[Int]]
        let attributions: [Attribution]
    }

    private func read(_ text: String) throws -> Reading {
        let line = try JSONEncoder().encode(["text": text])
        let run = try Run(["pipe", "--with-text"], input: Array(line))
        return try JSONDecoder().decode(Reading.self, from: Data(run.output.utf8))
    }

    private func record(_ name: String) throws -> String {
        let file = Run.repository.appendingPathComponent("Samples/\(name).txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        let line = try JSONEncoder().encode(["id": name, "text": text])
        return String(decoding: line, as: UTF8.self) + "\n"
    }

    private func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
