import Foundation
import Testing

@Suite("hearsay gazetteer")
struct GazetteerCommandTests {
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func row(_ id: Int, _ name: String, _ country: String) -> String {
        "\(id)\t\(name)\t\(name)\t\t10\t20\tP\tPPL\t\(country)\t\t01\t\t\t\t\(id)\t\t\t\t\n"
    }

    @Test("a dump becomes a gazetteer, which is asked and read with; a broken row is named")
    func importAndLookUp() throws {
        try inFolder { folder in
            let dump = folder.appendingPathComponent("dump.txt")
            let countries = folder.appendingPathComponent("countries.txt")
            let made = folder.appendingPathComponent("made.gaz").path
            try (row(7, "Xanadu", "NE") + "broken\n" + row(8, "Xanadu", "ML"))
                .write(to: dump, atomically: true, encoding: .utf8)
            try "NE\tNER\t562\tNG\tNiger\t\nML\tMLI\t466\tML\tMali\t\n"
                .write(to: countries, atomically: true, encoding: .utf8)
            let work = try Run([
                "gazetteer", "import", dump.path, "--countries", countries.path, "-o", made,
            ])
            #expect(work.status == 1)
            #expect(work.errors.contains("\(dump.path):2: has 1 columns instead of 19"))
            #expect(work.errors.contains("2 places, 1 names; 1 rows passed over"))
            let all = try Run(["gazetteer", "lookup", "XANADU", "--gazetteer", made])
            #expect(all.status == 0)
            #expect(
                all.output.split(separator: "\n").map { $0.split(separator: "\t")[3] } == [
                    "MLI", "NER",
                ])
            let one = try Run([
                "gazetteer", "lookup", "Xanadu", "--in", "Niger", "--gazetteer", made,
            ])
            #expect(one.output.split(separator: "\n").count == 1)
            let none = try Run(["gazetteer", "lookup", "Nowhere", "--gazetteer", made])
            #expect(none.status == 1 && none.errors.contains("there is no “Nowhere”"))
            let read = try Run(
                ["pipe"],
                input: Array(#"{"text":"Troops left the town in Xanadu, Niger, on Friday."}"#.utf8),
                environment: ["HEARSAY_GAZETTEER": made])
            #expect(read.output.contains(#""geonameid":7"#))
        }
    }

    @Test("a gazetteer that is cut short is refused, by lookup and by pipe")
    func cutShort() throws {
        try inFolder { folder in
            let dump = folder.appendingPathComponent("dump.txt")
            let made = folder.appendingPathComponent("made.gaz")
            try row(7, "Xanadu", "NE").write(to: dump, atomically: true, encoding: .utf8)
            #expect(try Run(["gazetteer", "import", dump.path, "-o", made.path]).status == 0)
            let whole = try Data(contentsOf: made)
            try whole.dropLast(9).write(to: made)
            let lookup = try Run(["gazetteer", "lookup", "Xanadu", "--gazetteer", made.path])
            #expect(lookup.status == 3 && lookup.errors.contains("is cut short"))
            let pipe = try Run(
                ["pipe"], input: Array(#"{"text":"Mali."}"#.utf8),
                environment: ["HEARSAY_GAZETTEER": made.path])
            #expect(pipe.status == 3 && pipe.errors.contains("is cut short"))
        }
    }
}
