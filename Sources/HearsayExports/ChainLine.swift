internal import HearsayStore

extension ChainLink {
    /// "Anna Orlo to Kestrel Wire"
    var said: String {
        speaker + (kind == "anonymous" ? " (anonymous)" : "") + (audience.map { " to \($0)" } ?? "")
    }
}

extension [ChainLink] {
    /// From the innermost speaker outwards: "two aides (anonymous) ← Anna Orlo to Kestrel Wire".
    var line: String { map(\.said).joined(separator: " ← ") }
}
