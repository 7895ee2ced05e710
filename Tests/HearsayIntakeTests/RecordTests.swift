import HearsayText
import Testing

@testable import HearsayIntake

struct RecordTests {
    @Test func linesOfJSONAreReports() {
        let folder = Folder()
        let file = folder.write(
            "a.ndjson",
            """
            {"id":"1","text":"It rained.","published":"2026-03-04","outlet":"Courier","byline":"J. Vale"}

            {"id":"2"
            {"id":"3","html":"<h1>Rain floods the lower town</h1><p>The river rose above its banks on Monday, officials said.</p>"}
            {"id":"4"}
            """)
        let (items, faults) = taken(file)
        #expect(items.map(\.report.id) == ["1", "3"])
        #expect(items.map(\.origin) == [file + "#1", file + "#4"])
        #expect(items[1].report.text == "The river rose above its banks on Monday, officials said.")
        #expect(faults.map(\.record) == [3, 5])
    }

    @Test func quotedCellsHoldCommasAndLineBreaks() {
        let folder = Folder()
        let file = folder.write(
            "a.csv",
            "Title,Date,Body\r\n\"Rain, again\",04/03/2026,\"It rained.\nHe said \"\"no\"\".\"\r\nDry,,\r\n"
        )
        let (items, faults) = taken(file)
        #expect(items.map(\.report.text) == ["It rained.\nHe said \"no\"."])
        #expect(items.first?.report.title == "Rain, again")
        #expect(faults.map(\.record) == [2])
    }

    @Test func foldersAreReadByName() {
        let folder = Folder()
        folder.write("b/2.txt", "Two.")
        folder.write("a.txt", "One.")
        folder.write("b/1.txt.gz", gzip(Array("Deep.".utf8)))
        folder.write("c.bin", [0, 1, 2, 3])
        let (items, faults) = taken(folder.path)
        #expect(items.map(\.report.text) == ["One.", "Deep.", "Two."])
        #expect(faults.map(\.reason) == ["is binary data, and no text"])
    }

    @Test func whatIsMissingIsNamed() {
        let (items, faults) = taken("/nowhere/at/all.txt", "ftp://a.example/x")
        #expect(items.isEmpty && faults.count == 2)
        #expect(faults[0].description == "/nowhere/at/all.txt does not exist")
    }

    @Test func aHugePageIsRefused() {
        let folder = Folder()
        let file = folder.write(
            "big.html", Array("<html>".utf8) + [UInt8](repeating: 0x20, count: 33 << 20))
        #expect(taken(file).faults.map(\.reason) == ["is larger than 32 MiB"])
    }

    @Test func brokenJSONIsNilAndSlopIsRead() {
        #expect(JSONValue("{\"a\":\"x\ny\",}".utf8)?["a"]?.string == "x\ny")
        #expect(JSONValue("\"\\ud83d\\ude00\"".utf8)?.string == "😀")
        for bad in ["", "{", "[1", "\"a", "{\"a\" 1}", "nul", "{} x"] {
            #expect(JSONValue(bad.utf8) == nil)
        }
        #expect(JSONValue(String(repeating: "[", count: 100_000).utf8) == nil)
    }
}
