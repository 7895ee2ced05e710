import Foundation
import Testing

@Suite("hearsay read")
struct ReadTests {
    struct Unread: CustomTestStringConvertible {
        let bytes: [UInt8]
        let says: String
        var testDescription: String { says }
    }

    @Test(
        "a file that is no text is named, with what to do",
        arguments: [
            Unread(bytes: [], says: "is empty"),
            Unread(bytes: Array(" \n\t".utf8), says: "is empty"),
            Unread(bytes: [0x1F, 0x8B, 8], says: "zcat"),
            Unread(bytes: Array("%PDF-1.7".utf8), says: "pdftotext"),
            Unread(bytes: [0x89, 0x50, 0x4E, 0x47], says: "picture"),
            Unread(bytes: [0x7F, 0x45, 0x4C, 0x46], says: "program"),
            Unread(bytes: Array("PK\u{3}\u{4}".utf8), says: "ZIP"),
            Unread(bytes: [0xFF, 0xFE, 0x48, 0], says: "UTF-16"),
            Unread(bytes: [0x48, 0, 0x65, 0, 0x6C, 0], says: "binary"),
        ])
    func unread(_ unread: Unread) throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("report", unread.bytes)
        let run = try Run(["read", path])
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("hearsay: \(path) "))
        #expect(run.errors.contains(unread.says), "\(run.errors)")
    }

    @Test("what is missing, or a directory, or locked, is told for each, and all are tried")
    func several() throws {
        let folder = try TemporaryFolder()
        let missing = folder.path("missing.txt")
        let run = try Run(["read", missing, folder.path(""), "--format", "json"])
        #expect(run.status == 1)
        #expect(run.errors.contains("\(missing) does not exist"))
        #expect(run.errors.contains("is a directory"))
    }

    @Test("standard input is named as such")
    func standardInput() throws {
        let run = try Run(["read", "-"])
        #expect(run.status == 1)
        #expect(run.errors.contains("standard input is empty"))
    }

    @Test("the output never overwrites a report, under whatever name")
    func overwriting() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("report.txt", Array("Rain, she said.".utf8))
        let link = folder.path("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        for output in [path, link] {
            let run = try Run(["read", path, "-o", output])
            #expect(run.status == 2)
            #expect(run.errors.contains("would overwrite"))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("Rain, she said.".utf8))
    }

    @Test("an output that cannot be written is told before anything is read")
    func noOutput() throws {
        let run = try Run(["read", "missing.txt", "-o", "/nowhere/page.html"])
        #expect(run.status == 4)
        #expect(run.errors.contains("/nowhere/page.html"))
        #expect(!run.errors.contains("missing.txt"))
    }

    @Test("a name cannot command the terminal")
    func names() throws {
        let run = try Run(["read", "no\u{1B}[2Jsuch"])
        #expect(run.status == 1)
        #expect(!run.errors.contains("\u{1B}"))
    }
}
