public import HearsayText

/// A report with its trees and what the reader made of it, for questions that need both: who is
/// the subject of this verb, whose word is this.
///
/// Offsets of the reading count code points, all others words or tokens; `span` and `words` go
/// from the one to the other.
public struct Scene: Sendable {
    public let text: AnnotatedText
    /// What is known so far: mentions, entities, attributions and times.
    public let reading: Reading
    public let tree: SyntaxTree
    /// The words of every mention, in the reading's order.
    public let mentionWords: [Range<Int>]
    /// The words of every time expression, in the reading's order.
    public let timeWords: [Range<Int>]
    private let starts: [Int]
    private let points: CodePoints
    private let entityOfMention: [Int]
    private let mentionOfToken: [Int: Int]
    private let holder: [Int32]
    private let cueHolder: [Int32]

    public init(_ text: AnnotatedText, _ reading: Reading) {
        let points = CodePoints(text.report.bytes)
        let starts = text.words.map { points.offset(ofByte: Int($0.start)) }
        func words(of span: Span) -> Range<Int> {
            let first = starts.partitioningIndex { $0 >= span.start }
            let end = starts.partitioningIndex { $0 >= span.end }
            return first..<max(first, end)
        }
        self.text = text
        self.reading = reading
        self.points = points
        self.starts = starts
        let tree = SyntaxTree(text.syntax ?? Syntax(), words: text.words.count)
        self.tree = tree
        mentionWords = reading.mentions.map { words(of: $0.span) }
        timeWords = reading.times.map { words(of: $0.span) }
        var numbers: [String: Int] = [:]
        for (number, entity) in reading.entities.enumerated() { numbers[entity.id] = number }
        entityOfMention = reading.mentions.map { numbers[$0.entity] ?? 0 }
        // A name says more than the phrase around it, and a longer phrase more than a shorter one.
        var best: [Int: Int] = [:]
        for (index, range) in mentionWords.enumerated() {
            guard let head = tree.head(of: range) else { continue }
            if let other = best[head] {
                let (old, new) = (reading.mentions[other], reading.mentions[index])
                let isBetter =
                    (old.kind == .name) != (new.kind == .name)
                    ? new.kind == .name : mentionWords[other].count < range.count
                if !isBetter { continue }
            }
            best[head] = index
        }
        mentionOfToken = best
        holder = Self.innermost(reading.attributions.map(\.content), words, text.words.count)
        cueHolder = Self.innermost(reading.attributions.map(\.cue), words, text.words.count)
    }

    /// For each word the innermost of the attributions, given by one of their roles, that holds
    /// it, or -1. The smaller one is the inner one.
    private static func innermost(
        _ roles: [[Span]], _ words: (Span) -> Range<Int>, _ count: Int
    ) -> [Int32] {
        let ranges = roles.map { $0.map(words) }
        let sizes = ranges.map { $0.reduce(0) { $0 + $1.count } }
        var found = [Int32](repeating: -1, count: count)
        for index in ranges.indices.sorted(by: { (sizes[$0], $1) > (sizes[$1], $0) }) {
            for word in ranges[index].joined() { found[word] = Int32(index) }
        }
        return found
    }

    /// The words in code points.
    public func span(_ words: Range<Int>) -> Span { points.span(text.passage(words)) }

    /// The words that begin in a span.
    public func words(of span: Span) -> Range<Int> {
        let first = starts.partitioningIndex { $0 >= span.start }
        let end = starts.partitioningIndex { $0 >= span.end }
        return first..<max(first, end)
    }

    /// Index of the mention with this token at its head: its name, or else its longest phrase.
    public func mention(at token: Int) -> Int? { mentionOfToken[token] }

    /// Index of the entity that a token, as the head of a mention, points to.
    public func entity(at token: Int) -> Int? { mentionOfToken[token].map { entityOfMention[$0] } }

    /// Index of the entity that a mention points to.
    public func entity(ofMention mention: Int) -> Int { entityOfMention[mention] }

    /// Index of the innermost attribution whose content holds a word.
    public func attribution(holding word: Int) -> Int? {
        holder[word] < 0 ? nil : Int(holder[word])
    }

    /// Index of the innermost attribution whose cue holds a word.
    public func attribution(cuedBy word: Int) -> Int? {
        cueHolder[word] < 0 ? nil : Int(cueHolder[word])
    }
}
