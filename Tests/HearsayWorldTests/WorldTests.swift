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
}
