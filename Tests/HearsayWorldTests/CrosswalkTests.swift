import Foundation
import HearsayText
import HearsayWorld
import Testing

@Suite("Crosswalks")
struct CrosswalkTests {
    @Test("the files parse, and every country has its numbers")
    func loads() throws {
        let codes = try Crosswalks(folder: dataFolder)
        #expect(codes.countries["MLI"]?.cow == 432)
        #expect(codes.countries["MLI"]?.numeric == 466)
        #expect(codes.countries["DEU"]?.fips == "GM")
        #expect(codes.countries["DEU"]?.region == "Europe")
        let table = try String(contentsOfFile: dataFolder + "/countries.tsv", encoding: .utf8)
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            #expect(codes.countries[String(line.prefix(3))] != nil, "\(line.prefix(3))")
        }
    }

    @Test("every root and mode of PLOVER has a code of CAMEO's; a mode of its root's kind")
    func cameo() throws {
        let codes = try Crosswalks(folder: dataFolder)
        let table = try String(contentsOfFile: dataFolder + "/plover.tsv", encoding: .utf8)
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t").map(String.init)
            let root = try #require(codes.cameo(cells[0], nil))
            for mode in cells[1].split(separator: "|") where mode != "-" {
                #expect(codes.cameo(cells[0], String(mode))?.quad == root.quad)
            }
        }
        #expect(codes.cameo("ASSAULT", "drone")?.code == "195")
        #expect(codes.cameo("ASSAULT", "drone")?.quadClass == 4)
        #expect(codes.cameo("RETREAT", "ceasefire")?.base == "087")
        #expect(codes.cameo("RETREAT", "ceasefire")?.quadClass == 2)
        #expect(codes.cameo("HARM", nil) == nil)
    }

    @Test(
        "what one does to armed people is another type of ACLED's than what one does to civilians")
    func acled() throws {
        let codes = try Crosswalks(folder: dataFolder)
        #expect(codes.acled("ASSAULT", nil, againstArmed: true)?.event == "Battles")
        #expect(
            codes.acled("ASSAULT", "firearms", againstArmed: false)?.event
                == "Violence against civilians")
        #expect(codes.acled("ASSAULT", nil, againstArmed: nil)?.event == nil)
        #expect(codes.acled("ASSAULT", "drone", againstArmed: true)?.subEvent == "Air/drone strike")
        #expect(codes.acled("PROTEST", "riot", againstArmed: nil)?.inter == 5)
        #expect(codes.acled("CONSULT", "visit", againstArmed: nil) == nil)
    }

    @Test(
        "a broken row is an error that names its line",
        arguments: [
            ("country-codes", "XYZ\t1\t2\tXY\tEurope", "countries.tsv"),
            ("country-codes", "MLI\tten\t2\tML\tEurope", "number"),
            ("plover-cameo", "HARM\t-\t180\tmaterial conflict\t-9", "root"),
            ("plover-cameo", "AID\t-\tx70\tmaterial cooperation\t7", "event code"),
            ("plover-acled", "ASSAULT\tvisit\t-\ta\tb\tc\t-", "mode"),
            ("plover-acled", "ASSAULT\t-\tall\ta\tb\tc\t-", "neither"),
            ("actor-codes", "MIL\tMIL\t-\tone\tarmed", "number"),
        ])
    func broken(file: String, row: String, reason: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.copyItem(at: URL(fileURLWithPath: dataFolder), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data((row + "\n").utf8).write(to: folder.appending(path: file + ".tsv"))
        let error = #expect(throws: WorldError.self) { try Crosswalks(folder: folder.path) }
        #expect(error?.line == 1)
        #expect(error?.reason.contains(reason) == true)
    }
}
