import Foundation
import Testing

@Suite("--output and the casebook")
struct KeptCaseTests {
    private static let verbs = [
        ["timeline"], ["claims"], ["sources"], ["deadlines"], ["figures"], ["positions"],
        ["search", "fell"], ["changes", "--since", "2026-01-01"], ["trace", "1"], ["rate"],
        ["sitrep"], ["sitrep", "--format", "html"], ["export", "--format", "plover"],
        ["export", "--format", "parquet"],
    ]

    private func made() throws -> (folder: TemporaryFolder, path: String) {
        let folder = try TemporaryFolder()
        let path = folder.path("a.case")
        let record = #"{"text":"Ann Lee said the bridge fell.","outlet":"Herald"}"#
        #expect(try Run(["add", path, "-"], input: Array(record.utf8)).status == 0)
        return (folder, path)
    }

    @Test("no verb writes over the casebook that it asks", arguments: verbs)
    func refused(_ words: [String]) throws {
        let (folder, path) = try made()
        // Under another name it is the same file.
        let other = folder.path("b.case")
        try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: path)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        for target in [path, other] {
            let run = try Run([words[0], path] + words.dropFirst() + ["--output", target])
            #expect(run.status == 2)
            #expect(
                run.errors.contains("--output \(target) would overwrite the casebook itself"),
                "\(run.errors)")
            #expect(run.output.isEmpty)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try Run(["sources", path]).status == 0)
    }

    @Test("nor over the file of changes that SQLite keeps beside it")
    func journal() throws {
        let (folder, path) = try made()
        let journal = try folder.file("a.case-wal", [])
        let run = try Run(["sitrep", path, "-o", journal])
        #expect(run.status == 2)
        #expect(run.errors.contains("would overwrite the casebook itself"))
    }

    @Test("another file is written over")
    func written() throws {
        let (folder, path) = try made()
        let output = try folder.file("old.md", Array("old".utf8))
        #expect(try Run(["sitrep", path, "-o", output]).status == 0)
        let text = try String(contentsOf: URL(fileURLWithPath: output), encoding: .utf8)
        #expect(text.hasPrefix("# Situation report"))
    }
}
