/// Somebody's word, as one step of a chain.
struct ChainLink: Sendable, Equatable {
    /// The reading's own id of the attribution.
    var local: String
    var parent: String?
    /// The actor's name, else the words for it.
    var speaker: String
    var actor: Int?
    /// `named`, `anonymous` …
    var kind: String?
    var audience: String?
    var stance: String
    var voice: String
    var cue: String?
    var grounds: String?
    var content: String
    var start: Int
    var end: Int
    var confidence: Double

    /// "Anna Orlo to Kestrel Wire"
    var said: String {
        speaker + (kind == "anonymous" ? " (anonymous)" : "") + (audience.map { " to \($0)" } ?? "")
    }
}

extension [ChainLink] {
    /// From the innermost speaker outwards: "two aides (anonymous) ← Anna Orlo to Kestrel Wire".
    var line: String { map(\.said).joined(separator: " ← ") }
}
