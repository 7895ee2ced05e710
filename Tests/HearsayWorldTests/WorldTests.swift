import Foundation
import HearsayText
import HearsayWorld
import Testing

/// The folder of the data files, from where this file stands.
let dataFolder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Data"

@Suite("World")
struct WorldTests {
    @Test("every data file parses, sorted and without duplicates")
    func loads() throws {
        _ = try World(folder: dataFolder)
    }

    @Test("a folder that is not there is an error that names the file")
    func missing() {
        let error = #expect(throws: WorldError.self) { try World(folder: "/no/such/folder") }
        #expect(error?.file.hasPrefix("/no/such/folder/") == true)
        #expect(error?.line == nil)
    }

    @Test(
        "a verb is known in its forms",
        arguments: [
            ("vowing", "vow"), ("denied", "deny"), ("admitted", "admit"), ("told", "tell"),
            ("swore", "swear"), ("urges", "urge"), ("quipped", "quip"), ("pledged", "pledge"),
        ])
    func inflection(form: String, lemma: String) throws {
        let world = try World(folder: dataFolder)
        let found = world.cues.longest(at: 0, in: [form], before: 1)
        #expect(found?.value.lemma == lemma)
    }

    @Test("the longest phrase wins")
    func longestPhrase() throws {
        let world = try World(folder: dataFolder)
        let words = foldedWords("called for calm")
        let found = world.cues.longest(at: 0, in: words, before: words.count)
        #expect(found?.length == 2)
        #expect(found?.value.stance == .demands)
    }

    @Test("folding makes apostrophes straight and letters small")
    func folding() {
        #expect(foldedWords("Niger’s ÉCOLE") == ["niger", "'", "s", "école"])
    }

    @Test("the longest predicate that begins with a form comes first")
    func predicates() throws {
        let world = try World(folder: dataFolder)
        let called = world.predicates.entries("called")
        #expect(called.contains { $0.predicate.phrase == "call for ceasefire" })
        let counts = called.map(\.predicate.others.count)
        #expect(counts == counts.sorted(by: >))
        #expect(world.predicates.entries("killing").contains { $0.isGerund })
    }

    @Test(
        "a broken row of the event tables is an error that names its line",
        arguments: [
            ("predicates", "attack\tverb\tASSAULT\t-\tsubj\tobj", "columns"),
            ("predicates", "attack\tverb\tHARM\t-\tsubj\tobj\t-", "root"),
            ("predicates", "attack\tverb\tASSAULT\tvisit\tsubj\tobj\t-", "mode"),
            ("predicates", "attack\tname\tASSAULT\t-\tsubj\tobj\t-", "part of speech"),
            ("support-verbs", "launch\thelps", "support"),
            ("status-words", "plan\tverb\tact\tmaybe\t-", "status"),
            ("actor-nouns", "army\tarmies\tforce", "type"),
        ])
    func brokenEventTables(file: String, row: String, reason: String) throws {
        let folder = try copyOfData()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data((row + "\n").utf8).write(to: folder.appending(path: file + ".tsv"))
        let error = #expect(throws: WorldError.self) { try World(folder: folder.path) }
        #expect(error?.file.hasSuffix("/\(file).tsv") == true)
        #expect(error?.line == 1)
        #expect(error?.reason.contains(reason) == true)
    }

    private func copyOfData() throws -> URL {
        let copy = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID())")
        try FileManager.default.copyItem(at: URL(filePath: dataFolder), to: copy)
        return copy
    }
}
