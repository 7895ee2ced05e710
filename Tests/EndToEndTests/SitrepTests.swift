import Foundation
import Testing

@Suite("hearsay sitrep")
struct SitrepTests {
    private func page(_ options: String...) throws -> String {
        let run = try Run(["sitrep", try SampleCase.path] + options)
        #expect(run.status == 0)
        return run.output
    }

    @Test("every line that tells something ends in a note, and every note is there")
    func notes() throws {
        let lines = try page().split(separator: "\n").map(String.init)
        let told = lines.filter { $0.hasPrefix("- ") && !$0.hasPrefix("- [") }
        #expect(told.count > 10)
        for line in told { #expect(line.hasSuffix("]"), "\(line)") }
        let notes = Set(
            lines.filter { $0.hasPrefix("- [") }.compactMap {
                $0.dropFirst(3).split(separator: "]").first.flatMap { Int($0) }
            })
        for line in told {
            for part in line.split(separator: "[").dropFirst() {
                let numbers = (part.split(separator: "]").first ?? "").split(separator: ",")
                    .compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
                for number in numbers { #expect(notes.contains(number), "\(line)") }
            }
        }
    }

    @Test("no sentence has a likelihood and a confidence")
    func apart() throws {
        for sentence in try page().split(whereSeparator: { "\n.".contains($0) }) {
            #expect(!(sentence.contains("predict") && sentence.contains("origin")), "\(sentence)")
        }
    }

    @Test(
        "a page of forty reports is read in five minutes: at most a thousand words and no fragments"
    )
    func length() throws {
        let lines = try page().split(separator: "\n").map(String.init)
        let told = lines.prefix { $0 != "## Notes" }
        let numbers = /\[\d+(, \d+)*\]/
        let words = told.flatMap { $0.replacing(numbers, with: "").split(separator: " ") }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
        #expect(words.count <= 1000)
        // Quotations of claims; tables and commands apart.
        for line in told where line.hasPrefix("- ") && line.contains("“") {
            let quotes = line.split(separator: "“").dropFirst()
            for quote in quotes.compactMap({ $0.split(separator: "”").first }) {
                let isFigure = line.hasPrefix("- The figures differ")
                #expect(isFigure || quote.split(separator: " ").count > 3, "\(line)")
            }
        }
    }

    @Test("the same case gives the same bytes, in both forms")
    func bytes() throws {
        #expect(try page() == page())
        let html = try page("--format", "html")
        #expect(try html == page("--format", "html"))
        #expect(html.contains("<html") && !html.contains("<script src"))
    }

    @Test("a case without reports has a page that says so")
    func empty() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("empty.case")
        _ = try Run(["add", path, "-"], input: [])
        let run = try Run(["sitrep", path])
        #expect(run.status == 0)
        #expect(run.output.contains("# Situation report"))
    }

    @Test("markup in reports is text on the page")
    func hostile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("hostile.case")
        let text =
            "The minister said <script>alert(1)</script> that `12` soldiers | were killed."
        let record = try JSONEncoder().encode(["id": "x", "text": text, "title": "<b>A|B</b>"])
        _ = try Run(["add", path, "-"], input: Array(record) + [10])
        let html = try Run(["sitrep", path, "--format", "html"])
        #expect(html.status == 0)
        #expect(!html.output.contains("<script>alert"))
        #expect(!html.output.contains("<b>A"))
    }

    @Test("claims and trace tell who said it, with exact words")
    func claims() throws {
        let path = try SampleCase.path
        let claims = try Run(["claims", path, "--status", "confirmed", "--format", "json"])
        #expect(claims.status == 0)
        let first = try #require(claims.output.split(separator: "\n").first)
        let row = try #require(
            try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
        let id = try #require(row["id"].map { "\($0)" })
        let trace = try Run(["trace", path, id])
        #expect(trace.status == 0)
        #expect(trace.output.contains("WHO ASSERTS IT"))
        let json = try Run(["trace", path, id, "--format", "json"])
        #expect(json.status == 0)
        #expect((try? JSONSerialization.jsonObject(with: Data(json.output.utf8))) != nil)
    }
}
