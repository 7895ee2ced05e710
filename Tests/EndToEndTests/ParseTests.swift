import Foundation
import Testing

@Suite("hearsay parse")
struct ParseTests {
    @Test("a file that is no text is named, with what to do, and the others are tried")
    func unread() throws {
        let folder = try TemporaryFolder()
        let packed = try folder.file("packed", [0x1F, 0x8B, 8])
        let run = try Run(["parse", packed, folder.path("missing")])
        #expect(run.status == 1)
        #expect(run.errors.contains("zcat FILE | hearsay parse -"))
        #expect(run.errors.contains("missing does not exist"))
        #expect(run.output.isEmpty)
    }

    @Test("without a file standard input is read")
    func standardInput() throws {
        let run = try Run(["parse", "--format", "conllu"], input: Array(" \n".utf8))
        #expect(run.status == 1)
        #expect(run.errors.contains("standard input is empty"))
    }

    @Test("the output never overwrites a text")
    func overwriting() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("text.txt", Array("Rain fell.".utf8))
        let run = try Run(["parse", path, "-o", path])
        #expect(run.status == 2)
        #expect(run.errors.contains("would overwrite"))
    }

    @Test("a text comes back as trees that hold all of it")
    func trees() throws {
        let text = "The mayor can't swim.\nShe left at 5pm, he said.\n\nThey cannot stay."
        let sentences = try parse(text)
        #expect(
            sentences.map(\.text).joined().filter { $0 != " " }
                == text.filter { !$0.isWhitespace })
        #expect(sentences.map(\.id) == sentences.indices.map { String($0 + 1) })
        #expect(sentences.first?.comments.contains("# newpar") == true)
        #expect(sentences.flatMap(\.comments).count { $0 == "# newpar" } == 2)
        let words = sentences.flatMap(\.words)
        for form in ["ca", "n't", "5", "pm", "can", "not"] {
            #expect(words.contains { $0[1] == form }, "\(form)")
        }
    }

    @Test("several files are several documents")
    func documents() throws {
        let folder = try TemporaryFolder()
        let one = try folder.file("one.txt", Array("Rain fell.".utf8))
        let other = try folder.file("other.txt", Array("Snow fell.".utf8))
        let run = try Run(["parse", one, other])
        #expect(run.status == 0)
        let documents = run.lines.filter { $0.hasPrefix("# newdoc id = ") }
        #expect(documents.count == 2)
        #expect(documents.first?.hasSuffix("_one.txt") == true)
    }

    @Test("a text of many sections is parsed to its end, the same on one thread and on two")
    func long() throws {
        let paragraph = "The mayor of Orra said on Monday that the bridge would stay closed.\n\n"
        let text = String(repeating: paragraph, count: 700)
        let sentences = try parse(text, jobs: "1")
        #expect(sentences.flatMap { $0.comments }.count { $0 == "# newpar" } == 700)
        #expect(sentences.flatMap(\.words).count >= 700 * 13)
        #expect(try parse(text, jobs: "2") == sentences)
    }

    private struct Sentence: Equatable {
        var comments: [String] = []
        /// The ten columns of each syntactic word.
        var words: [[String]] = []

        var id: String { value("# sent_id = ") }
        var text: String { value("# text = ") }

        private func value(_ key: String) -> String {
            comments.first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) } ?? ""
        }
    }

    /// Runs the program and checks what any reader of the format would.
    private func parse(_ text: String, jobs: String = "2") throws -> [Sentence] {
        let run = try Run(["parse", "--jobs", jobs], input: Array(text.utf8))
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        var sentences: [Sentence] = []
        for block in run.output.components(separatedBy: "\n\n") where !block.isEmpty {
            var sentence = Sentence()
            for line in block.split(separator: "\n").map(String.init) {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                    .map(String.init)
                if line.hasPrefix("#") {
                    sentence.comments.append(line)
                } else {
                    try #require(cells.count == 10, "\(line)")
                    if !cells[0].contains("-") { sentence.words.append(cells) }
                }
            }
            #expect(sentence.words.map { $0[0] } == sentence.words.indices.map { String($0 + 1) })
            #expect(sentence.words.count { $0[6] == "0" } == 1)
            #expect(sentence.words.allSatisfy { ($0[6] == "0") == ($0[7] == "root") })
            for word in sentence.words {
                var at = word
                for _ in sentence.words where at[6] != "0" {
                    at = sentence.words[try #require(Int(at[6])) - 1]
                }
                #expect(at[6] == "0", "a cycle at \(word)")
            }
            sentences.append(sentence)
        }
        return sentences
    }
}
