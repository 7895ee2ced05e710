/// A word or a single punctuation mark of a report.
public struct Word: Sendable, Equatable {
    /// What the uncased vocabulary loses of a word. The raw values are the model's.
    public enum Shape: UInt8, Sendable {
        case lower, title, upper, initial, mixed, digit, punctuation, other
    }

    /// What stands before a word. The raw values are the model's.
    public enum Gap: UInt8, Sendable {
        case glued, space, lineBreak
    }

    /// The first byte.
    public let start: Int32
    /// The byte after the last one.
    public let end: Int32
    /// Letter case, or that it is a number or a mark.
    public let shape: Shape
    /// What stands before it.
    public let gap: Gap
    /// Whether it stands within double quotation marks; the marks themselves do.
    public let isQuoted: Bool

    /// Where it stands.
    public var passage: Passage { Passage(start: Int(start), end: Int(end)) }
    /// Whether it is a mark and no word.
    public var isMark: Bool { shape == .punctuation }
    /// The row of the model's feature table for this word (0 ..< 48).
    package var feature: Int32 { feature(gap: gap, isQuoted: isQuoted) }

    /// The row for this word as if it stood elsewhere.
    package func feature(gap: Gap, isQuoted: Bool) -> Int32 {
        (Int32(shape.rawValue) * 3 + Int32(gap.rawValue)) * 2 + (isQuoted ? 1 : 0)
    }
}
