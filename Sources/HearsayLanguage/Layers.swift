/// What an annotator is asked for. Each layer costs time of its own, so only what is asked for is
/// computed.
public struct Layers: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Who said what (`AnnotatedText.attributions`).
    public static let attributions = Layers(rawValue: 1 << 0)
    /// Tokens and trees (`AnnotatedText.syntax`).
    public static let syntax = Layers(rawValue: 1 << 1)
    /// Names (`AnnotatedText.names`).
    public static let names = Layers(rawValue: 1 << 2)
    /// Names and who is meant by what (`AnnotatedText.coreference`).
    public static let coreference: Layers = [.names, Layers(rawValue: 1 << 3)]
    /// Words that tell of events (`AnnotatedText.events`).
    public static let events = Layers(rawValue: 1 << 4)
    /// What each word is about (`AnnotatedText.vectors`).
    public static let vectors = Layers(rawValue: 1 << 5)

    /// All that a reading is made from.
    public static let reading: Layers = [.attributions, .coreference, .syntax, .events]

    /// The heads that the layers are decoded from.
    var heads: [Head] {
        var heads: [Head] = []
        if contains(.attributions) { heads += Head.ofAttributions }
        if contains(.syntax) { heads += SyntaxDecoder.heads }
        if contains(.names) { heads.append(.names) }
        if contains(.coreference) { heads += [.mentions, .boundaries, .antecedents, .upos] }
        if contains(.events) { heads += [.triggers, .arguments, .factuality] }
        if contains(.vectors) { heads.append(.vector) }
        return Head.allCases.filter(heads.contains)
    }
}

extension Head {
    /// Those that attributions are decoded from; a content that is read again needs no others.
    static let ofAttributions: [Head] = [.tags, .links]
    /// Those that tell what a source does to a target.
    static let ofPairs: [Head] = [.pair, .triggers, .arguments, .factuality]
}
