import HandCase
import Testing

@Suite("Voices")
struct VoiceTests {
    @Test("name, kind, ground, audience, outlets, and how often confirmed and contradicted")
    func rows() throws {
        let file = try HandCase()
        let words = ["the bridge was shut", "the ferry was sunk", "nobody was hurt"]
        let text = "A doctor, under orders, said \(words[0]). Ann Roe told the Wire \(words[1])."
        let first = try file.report(text, "Wire", "2026-03-01")
        let second = try file.report("Ann Roe said \(words[2]).", "Post", "2026-03-02")
        let roe = try file.actor("Ann Roe")
        let wire = try file.actor("Wire", "organization")
        let leak = try file.statement(
            words[0], in: first, source: "A doctor", kind: "anonymous", grounds: "under orders")
        _ = try file.statement(
            words[1], in: first, by: roe, source: "Ann Roe", audience: wire)
        let said = try file.statement(words[2], in: second, by: roe, source: "Ann Roe")
        let claim = try file.claim(words[2], in: second, by: said, ClaimNumbers("confirmed", 2, 2))
        try file.origin(of: claim, "Ann Roe", actor: roe, in: [second])
        try file.origin(of: claim, "Ben Low", in: [second])
        _ = leak
        #expect(
            try file.page().lines("Voices") == [
                "Ann Roe | named | – | Wire | Wire and Post | 1 / 0",
                "A doctor | nameless | “under orders” | – | Wire | 0 / 0",
            ])
    }

    @Test("the outlet's own words and reprints are no voices; nobody is told of as nobody")
    func none() throws {
        let file = try HandCase()
        let first = try file.report("We saw that the bridge was shut.", "Wire", "2026-03-01")
        _ = try file.statement(
            "the bridge was shut", in: first, source: "We", kind: "outlet")
        let copy = try file.report(
            "Ann Roe said the bridge was shut.", "Post", "2026-03-01", copyOf: first)
        _ = try file.statement("the bridge was shut", in: copy, source: "Ann Roe")
        #expect(
            try file.page().lines("Voices") == ["Nobody is said to have said anything."])
    }

    @Test("the nameless of two reports are two")
    func nameless() throws {
        let file = try HandCase()
        for outlet in ["Wire", "Post"] {
            let report = try file.report("A doctor said it was so.", outlet, "2026-03-01")
            _ = try file.statement(
                "it was so", in: report, source: "A doctor", kind: "anonymous")
        }
        #expect(
            try file.page().lines("Voices") == [
                "A doctor | nameless | none given | – | Wire | 0 / 0",
                "A doctor | nameless | none given | – | Post | 0 / 0",
            ])
    }
}
