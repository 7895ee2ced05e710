import Foundation
import Testing

@Suite("hearsay actors")
struct ActorsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ text: String) throws -> String {
        let path = folder.path("mine.tsv")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("a look-up tells the code on a day, and all terms")
    func lookUp() throws {
        let run = try Run(["actors", "lookup", "Goodluck Jonathan", "--on", "2012-03-01"])
        #expect(run.status == 0)
        #expect(run.lines.first == "NGAGOV  Goodluck Jonathan")
        #expect(run.output.contains("2010-05-06 to 2015-05-29: GOV, ruler"))
        let later = try Run(["actors", "lookup", "Goodluck Jonathan", "--on", "2016-03-01"])
        #expect(later.lines.first == "NGAELI  Goodluck Jonathan")
    }

    @Test("a look-up is JSON where that is asked for")
    func json() throws {
        let run = try Run([
            "actors", "lookup", "the Kenyan parliament", "--on", "2020-01-01", "--format", "json",
        ])
        #expect(run.status == 0)
        #expect(
            run.output == "{\"name\":\"the Kenyan parliament\",\"on\":\"2020-01-01\",\"actor\":"
                + "{\"country\":\"KEN\",\"sector\":\"LEG\",\"code\":\"KENLEG\"},\"actors\":[]}\n")
    }

    @Test("what is not known, or may be several, ends with 1")
    func unknown() throws {
        let nobody = try Run(["actors", "lookup", "Orla Quent"])
        #expect(nobody.status == 1)
        #expect(nobody.errors.contains("nothing is known of “Orla Quent”"))
        let several = try Run(["actors", "lookup", "RSF"])
        #expect(several.status == 1)
        #expect(several.output.contains("may be several"))
    }

    @Test("a check names what is broken, and ends with 1")
    func check() throws {
        let good = try file("Quell Front\tMLI\t-\t-\tREB\tbody\t-\n")
        let clean = try Run(["actors", "check", good])
        #expect(clean.status == 0)
        #expect(clean.output == "\(good): 1 rows read, no fault\n")
        let bad = try file("Quell Front\tMLX\t-\t-\tREB\tbody\t-\nx\n")
        let run = try Run(["actors", "check", bad])
        #expect(run.status == 1)
        #expect(run.lines.first?.hasPrefix("\(bad):1: 'MLX' is no country") == true)
        #expect(run.lines.last == "\(bad): 0 rows read, 2 faults")
        #expect(try Run(["actors", "check", folder.path("none")]).status == 3)
    }

    @Test(
        "a user's own file counts when reading; its broken rows are named",
        arguments: ["read", "pipe"])
    func own(_ verb: String) throws {
        let mine = try file(
            "broken\nBurundi\t-\t-\t-\t-\tbody\t-\nQuell Front\tMLI\t-\t-\tREB\tbody\t-\n")
        let text = "The Quell Front said on Monday that it had taken the town."
        let arguments = ["read": ["read", "-f", "json", "-"], "pipe": ["pipe"]][verb] ?? []
        let input = verb == "read" ? text : "{\"text\":\"\(text)\"}\n"
        let run = try Run(arguments + ["--actors", mine], input: Array(input.utf8))
        #expect(run.status == 0)
        #expect(run.errors.contains("\(mine):1: has 1 columns"))
        #expect(run.output.contains("MLIREB"))
    }
}
