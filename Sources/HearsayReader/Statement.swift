import HearsayText
import HearsayWorld

/// An attribution while it is being read. Ranges count words.
struct Statement {
    var source: [Range<Int>]
    var cue: [Range<Int>]
    var content: [Range<Int>]
    /// Index of the statement whose content holds this one.
    var parent: Int?
    var confidence: Double
    var voice = Reading.Attribution.Voice.indirect
    var stance = Reading.Attribution.Stance.asserts
    var kind: Reading.Attribution.SourceKind?
    var count: Int?
    var grounds: [Range<Int>] = []
    var speaker: Int?
    var audience: Int?

    /// The word that places it in the course of the report: its cue, source, or first word.
    var anchor: Int {
        cue.first?.lowerBound ?? source.first?.lowerBound ?? content.first?.lowerBound ?? 0
    }

    /// How many words the content has.
    var size: Int { content.reduce(0) { $0 + $1.count } }

    /// Whether a word belongs to the content.
    func holds(_ word: Int) -> Bool { content.contains { $0.contains(word) } }
}
