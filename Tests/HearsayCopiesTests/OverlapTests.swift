import HearsayText
import Testing

@testable import HearsayCopies

@Suite("Overlaps")
struct OverlapTests {
    @Test(
        "a text is an exact copy of itself, however short",
        arguments: [wire, other, "Fire!", "å 8"])
    func itself(_ sample: String) {
        let found = overlap(sample, sample)
        #expect(found?.kind == .exact)
        #expect(found?.firstShare == 1)
        #expect(found?.matches.isEmpty == false)
    }

    @Test(
        "case, white space, marks and the way accents are written change nothing",
        arguments: [
            wire.uppercased(), wire.replacing(" ", with: "  \t"), wire.replacing(".", with: " …"),
            wire.replacing("\n\n", with: "\r\n"), "“" + wire.replacing(",", with: " –"),
        ])
    func invariance(_ changed: String) {
        #expect(overlap(wire, changed)?.kind == .exact)
        #expect(Fingerprint(text(wire)).bands == Fingerprint(text(changed)).bands)
    }

    @Test("one code point or two, a letter with its accent is one letter")
    func accents() {
        let composed = "Le maire d’Évry a été réélu à l’unanimité, dit-on; Ærø, Łódź and İzmir too"
        let decomposed = composed.unicodeScalars.map(String.init).joined()
            .replacing("é", with: "e\u{301}").replacing("É", with: "E\u{301}")
            .replacing("à", with: "a\u{300}").replacing("ź", with: "z\u{301}")
            .replacing("İ", with: "I\u{307}")
        #expect(Array(decomposed.utf8) != Array(composed.utf8))
        #expect(overlap(composed, decomposed)?.kind == .exact)
    }

    @Test("reports of different things have nothing in common")
    func unrelated() {
        #expect(overlap(wire, other) == nil)
        #expect(overlap(wire, "") == nil)
        #expect(overlap("", "") == nil)
        #expect(overlap("…", "!") == nil)
    }

    @Test("a new headline, a byline and a credit line leave a copy exact")
    func furniture() {
        let printed =
            "Docks fall silent as port walks out\n\nBy Ada Quill\n\n" + wire
            + "\n\nSource: Selwyn Wire"
        #expect(overlap(wire, printed)?.kind == .exact)
    }

    @Test("a cut, another order and a new lead leave a copy near")
    func edits() {
        let parts = paragraphs(wire)
        for edited in [
            parts.dropLast(), [parts[2], parts[0], parts[3], parts[1]],
            ["Nothing moved in the harbour of Port Selwyn yesterday."] + parts.dropFirst(),
        ] {
            let found = overlap(wire, edited.joined(separator: "\n\n"))
            #expect(found?.kind == .near)
            #expect((found?.secondShare ?? 0) > 0.75)
        }
    }

    @Test("every fifth word changed leaves a copy near")
    func paraphrase() {
        let words = wire.split { $0 == " " }
        let changed = words.enumerated().map { $0 % 5 == 2 ? "blurb" : String($1) }
        #expect(overlap(wire, changed.joined(separator: " "))?.kind == .near)
    }

    @Test("a lifted paragraph is a part, and its passages are the words shared")
    func lifted() throws {
        let lifted = paragraphs(wire)[1]
        let carrier = other + "\n\n" + lifted
        let found = try #require(overlap(carrier, wire))
        #expect(found.kind == .part)
        let match = try #require(found.matches.first)
        let words = text(lifted).tokens.count
        #expect(match.words == words)
        #expect(Report(text: carrier)[match.first] == String(lifted.dropLast()))
        #expect(Report(text: wire)[match.second] == String(lifted.dropLast()))
        #expect(found.firstShare == Double(words) / Double(text(carrier).tokens.count))
    }

    @Test("a long sentence is lifted with a short one behind it, not alone")
    func shortSentence() {
        let long =
            "Four shipping lines are known to have used the northern terminal in recent years, "
            + "among them the remnants of the old state carrier, which was wound up in 2019."
        let short = "None has answered questions."
        func carrier(_ passage: String) -> String { other + "\n\n" + passage }
        #expect(overlap(carrier(long), wire + "\n\n" + long) == nil)
        let both = "\(long) \(short)"
        #expect(overlap(carrier(both), wire + "\n\n" + both)?.kind == .part)
    }

    @Test("a passage that one outlet uses again is none")
    func sameOutlet() {
        let carrier = text(other + "\n\n" + paragraphs(wire)[1])
        #expect(overlap(of: carrier, and: text(wire), sameOutlet: true) == nil)
    }

    @Test("a sentence of background is no copy")
    func sentence() {
        let background = "It is the third strike in the port since the terminals were sold."
        #expect(overlap(other + " " + background, wire) == nil)
    }

    @Test("a statement that two reports quote in full is no copy")
    func quotation() {
        let statement = "“" + paragraphs(wire).prefix(2).joined(separator: " ") + "”"
        let first = other + "\n\nThe union’s statement: " + statement
        let second =
            wire.split(separator: "\n").suffix(2).joined(separator: "\n\n")
            + "\n\n" + statement + " the union wrote."
        #expect(overlap(first, second) == nil)
    }

    @Test("standing text makes no copy")
    func standing() {
        let lifted = paragraphs(wire)[1]
        let carrier = text(other + "\n\n" + lifted)
        let standing = Set(Fingerprint(text(wire)).samples.map(\.key))
            .union(Fingerprint(carrier).samples.map(\.key))
        #expect(overlap(of: carrier, and: text(wire), standing: standing) == nil)
    }

    @Test("it is the same from either side")
    func symmetry() {
        var dice = Dice(state: 3)
        let parts = paragraphs(wire) + paragraphs(other)
        for _ in 0..<200 {
            let first = text(
                (0..<4).compactMap { _ in parts.randomElement(using: &dice) }
                    .joined(separator: "\n"))
            let second = text(
                (0..<3).compactMap { _ in parts.randomElement(using: &dice) }
                    .joined(separator: "\n"))
            let there = overlap(of: first, and: second)
            let back = overlap(of: second, and: first)
            #expect(there?.kind == back?.kind)
            #expect(there?.firstShare == back?.secondShare)
            #expect(there?.matches.count == back?.matches.count)
            #expect((there?.firstShare ?? 0) <= 1)
        }
    }

    @Test("any bytes can be compared, and passages stay inside")
    func bytes() {
        var dice = Dice(state: 11)
        let alphabet = Array("aB “”\".\n’é\u{301}東京\u{AD}-,1ç".utf8) + [0xFF, 0xC3, 0xE2, 0x00]
        for _ in 0..<300 {
            let size = Int.random(in: 0..<400, using: &dice)
            let raw = (0..<size).compactMap { _ in alphabet.randomElement(using: &dice) }
            let report = Report(bytes: raw)
            let half = Report(bytes: raw.prefix(size / 2))
            let found = overlap(of: CopyText(report.bytes), and: CopyText(half.bytes))
            for match in found?.matches ?? [] {
                #expect(match.first.end <= report.bytes.count)
                #expect(match.second.end <= half.bytes.count)
            }
            _ = Fingerprint(CopyText(report.bytes)).keys
        }
    }

    @Test("one word a hundred thousand times takes no long time", .timeLimit(.minutes(1)))
    func repetition() {
        let long = text(String(repeating: "echo ", count: 100_000))
        let longer = text(String(repeating: "echo ", count: 120_000))
        #expect(overlap(of: long, and: longer)?.kind == .near)
    }
}
