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
    /// Whether the content is the speaker's very words without marks that say so.
    var isVerbatim = false

    /// The word that places it in the course of the report: its cue, source, or first word.
    var anchor: Int {
        cue.first?.lowerBound ?? source.first?.lowerBound ?? content.first?.lowerBound ?? 0
    }

    /// How many words the content has.
    var size: Int { content.reduce(0) { $0 + $1.count } }

    /// Whether a word belongs to the content.
    func holds(_ word: Int) -> Bool { content.contains { $0.contains(word) } }

    /// Whether no words say that anybody said it.
    var isUnclaimed: Bool { cue.isEmpty && source.isEmpty }
}

extension [Statement] {
    /// Leaves out statements; parents follow along.
    mutating func remove(_ gone: Set<Int>) {
        guard !gone.isEmpty else { return }
        var place: [Int?] = []
        var kept = 0
        for index in indices {
            place.append(gone.contains(index) ? nil : kept)
            if !gone.contains(index) { kept += 1 }
        }
        self = indices.filter { !gone.contains($0) }.map { index in
            var statement = self[index]
            statement.parent = statement.parent.flatMap { place[$0] }
            return statement
        }
    }

    /// Leaves out all that a condition holds for.
    mutating func removeStatements(where isGone: (Statement) -> Bool) {
        remove(Set(indices.filter { isGone(self[$0]) }))
    }
}
