/// What an annotator is asked for. Each layer costs time of its own, so only what is asked for is
/// computed.
public struct Layers: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Who said what (`AnnotatedText.attributions`).
    public static let attributions = Layers(rawValue: 1 << 0)
    /// Tokens and trees (`AnnotatedText.syntax`).
    public static let syntax = Layers(rawValue: 1 << 1)

    /// The heads that the layers are decoded from.
    var heads: [Head] {
        var heads: [Head] = []
        if contains(.attributions) { heads += Head.ofAttributions }
        if contains(.syntax) { heads += SyntaxDecoder.heads }
        return heads
    }
}

extension Head {
    /// Those that attributions are decoded from; a content that is read again needs no others.
    static let ofAttributions: [Head] = [.tags, .links]
}
