/// A half-open range of UTF-8 bytes in a report's text: `start ..< end`.
public struct Passage: Hashable, Sendable, Comparable {
    /// The first byte.
    public var start: Int
    /// The byte after the last one.
    public var end: Int

    /// The passage `start ..< end`.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Length in bytes.
    public var count: Int { end - start }

    /// Whether both hold some byte.
    public func overlaps(_ other: Passage) -> Bool {
        start < other.end && other.start < end
    }

    /// Whether every byte of `other` lies in this passage.
    public func contains(_ other: Passage) -> Bool {
        start <= other.start && other.end <= end
    }

    /// Text order: by start, the longer one first where they start together.
    public static func < (left: Passage, right: Passage) -> Bool {
        left.start != right.start ? left.start < right.start : left.end > right.end
    }
}
