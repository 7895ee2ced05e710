import Foundation
import Testing

@Suite("hearsay rate")
struct RateTests {
    @Test("a rating is written, shown and taken back")
    func rates() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.case")
        let record = #"{"text":"Ann Lee said it fell.","outlet":"Herald","title":"Fall"}"#
        #expect(try Run(["add", path, "-"], input: Array(record.utf8)).status == 0)
        let words = [
            "rate", path, "--source", "HERALD", "--as", "b", "--note", "saw it, \"twice\"",
        ]
        let rated = try Run(words)
        #expect(rated.status == 0)
        #expect(rated.errors.contains("source “Herald” is rated B, usually reliable"))
        #expect(try Run(["rate", path]).output.contains("Herald: B, usually reliable"))
        let csv = try Run(["rate", path, "--format", "csv"]).output
        #expect(csv.contains("source,Herald,B,usually reliable,,\"saw it, \"\"twice\"\"\","))
        let line = try #require(try Run(["rate", path, "--format", "json"]).lines.first)
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(row?["value"] as? String == "B")
        #expect(try Run(["rate", path, "--source", "Herald", "--clear"]).status == 0)
        #expect(try Run(["rate", path, "--format", "json"]).output.isEmpty)
    }

    @Test(
        "what cannot be meant is told",
        arguments: [
            (["--source", "Herald", "--as", "1"], 2, "A completely reliable"),
            (["--claim", "1", "--as", "B"], 2, "1 confirmed"),
            (["--claim", "x", "--as", "1"], 2, "number"), (["--as", "B"], 2, "--source or"),
            (["--source", "Herald"], 2, "--as VALUE"),
            (["--source", "Herald", "--claim", "1", "--as", "1"], 2, "one at a time"),
            (["--source", "Nobody", "--as", "A"], 1, "has no source “Nobody”"),
            (["--claim", "9", "--as", "1"], 1, "has no claim 9"),
        ])
    func wrong(_ words: [String], _ status: Int32, _ message: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.case")
        let record = #"{"text":"Ann Lee said it fell.","outlet":"Herald"}"#
        #expect(try Run(["add", path, "-"], input: Array(record.utf8)).status == 0)
        let run = try Run(["rate", path] + words)
        #expect(run.status == status)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
