/// Somebody's word, as one step of a chain of hearsay: a row of `statement` with its names.
package struct ChainLink: Sendable, Equatable {
    /// The reading's own id of the attribution.
    package let local: String
    /// That of the attribution around it.
    package let parent: String?
    /// The speaker's actor; nil: nobody known.
    package let actor: Int?
    package let name: String?
    /// Exact words for the speaker.
    package let source: String?
    /// `named`, `anonymous` …
    package let kind: String?
    /// How many the words say that they are.
    package let count: Int?
    package let audience: String?
    package let stance: String
    package let voice: String
    package let cue: String?
    package let grounds: String?
    package let content: String
    /// Of the content, code points.
    package let start: Int
    package let end: Int
    package let confidence: Double

    /// The actor's name, else the words for it.
    package var speaker: String { name ?? source ?? "somebody" }

    /// The columns that `init` reads, of a statement `s`, its speaker `a` and its audience `b`.
    static let columns = """
        s.local, s.parent, s.speaker, a.name, s.source, s.source_kind, s.count, b.name, s.stance, \
        s.voice, s.cue, s.grounds, s.content, s.start, s."end", s.confidence
        """

    /// - Parameter row: made of `columns`.
    init(_ row: borrowing Row) {
        local = row.text(0) ?? ""
        parent = row.text(1)
        actor = row.integer(2)
        name = row.text(3)
        source = row.text(4)
        kind = row.text(5)
        count = row.integer(6)
        audience = row.text(7)
        stance = row.text(8) ?? ""
        voice = row.text(9) ?? ""
        cue = row.text(10)
        grounds = row.text(11)
        content = row.text(12) ?? ""
        start = row.integer(13) ?? 0
        end = row.integer(14) ?? 0
        confidence = row.real(15) ?? 0
    }
}
