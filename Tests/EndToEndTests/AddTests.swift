import Foundation
import Testing

@Suite("hearsay add")
struct AddTests {
    private struct Receipt: Decodable { var id: String?, status: String }

    private func receipts(_ output: String) throws -> [Receipt] {
        // A killed program may leave half a line: no promise.
        try output.split(separator: "\n").filter { $0.hasSuffix("}") }
            .map { try JSONDecoder().decode(Receipt.self, from: Data($0.utf8)) }
    }

    private func records(_ count: Int) -> [UInt8] {
        let lines = (0..<count).map {
            #"{"id":"r\#($0)","text":"The army said \#($0 + 2) soldiers were killed near Gao."}"#
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    @Test("a report goes in once; a bad line is told and the rest goes in")
    func once() throws {
        let folder = try TemporaryFolder()
        let input = records(3) + Array("nonsense\n".utf8)
        let first = try Run(["add", folder.path("a.case"), "-"], input: input)
        #expect(first.status == 1)
        #expect(
            try receipts(first.output).map(\.status) == ["added", "added", "added", "failed"])
        let second = try Run(["add", folder.path("a.case"), "-"], input: records(4))
        #expect(second.status == 0)
        #expect(try receipts(second.output).map(\.status) == ["known", "known", "known", "added"])
    }

    @Test("what is no case file is told")
    func other() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.txt", Array(repeating: 0x61, count: 2000))
        let run = try Run(["add", path, "-"], input: records(1))
        #expect(run.status == 4)
        #expect(run.errors.contains("is no case file"))
    }

    /// HEARSAY_KILLS sets how often.
    @Test("killed at any moment, it keeps what it said it had added")
    func killed() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.case")
        let kills = ProcessInfo.processInfo.environment["HEARSAY_KILLS"].flatMap { Int($0) } ?? 20
        let count = kills * 10
        let input = try folder.file("r.ndjson", records(count))
        var promised: Set<String> = []
        for round in 0..<kills {
            let process = Process()
            process.executableURL = try Run.program()
            process.arguments = ["add", path, input]
            process.currentDirectoryURL = Run.repository
            let output = try folder.file("out\(round)", [])
            process.standardOutput = FileHandle(forWritingAtPath: output)
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32.random(in: 0..<1_500_000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let text = String(
                decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
            for receipt in try receipts(text) where receipt.status == "added" {
                let id = try #require(receipt.id)
                #expect(promised.insert(id).inserted, "\(id) was added twice")
            }
        }
        // A record that was committed but not yet acknowledged is known too.
        let last = try Run(["add", path, input])
        #expect(last.status == 0)
        let end = try receipts(last.output)
        #expect(end.count == count)
        for receipt in end where promised.contains(receipt.id ?? "") {
            #expect(receipt.status == "known")
        }
        let again = try receipts(try Run(["add", path, input]).output)
        #expect(again.count == count && again.allSatisfy { $0.status == "known" })
        let check = Process()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        check.arguments = [
            "python3", "-c",
            """
            import sqlite3, sys
            file = sqlite3.connect(sys.argv[1])
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            ids = [name for name, in file.execute("SELECT name FROM report")]
            assert sorted(ids) == sorted(f"r{n}" for n in range(int(sys.argv[2]))), len(ids)
            assert not file.execute("SELECT id FROM report WHERE id NOT IN "
                                    "(SELECT report FROM reading)").fetchall()
            """, path, String(count),
        ]
        try check.run()
        check.waitUntilExit()
        #expect(check.terminationStatus == 0)
    }
}
