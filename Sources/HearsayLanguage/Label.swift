/// The BIO labels of attributions, in the order of the network's output.
enum Label: UInt8, BIOLabel {
    case outside, beginSource, insideSource, beginCue, insideCue, beginContent, insideContent

    static let count = 7

    var name: String {
        switch self {
        case .outside: "O"
        case .beginSource: "B-source"
        case .insideSource: "I-source"
        case .beginCue: "B-cue"
        case .insideCue: "I-cue"
        case .beginContent: "B-content"
        case .insideContent: "I-content"
        }
    }

    /// The role that the label marks; nil outside.
    var role: Role? {
        switch self {
        case .outside: nil
        case .beginSource, .insideSource: .source
        case .beginCue, .insideCue: .cue
        case .beginContent, .insideContent: .content
        }
    }

    var isInside: Bool {
        self == .insideSource || self == .insideCue || self == .insideContent
    }

    func goesOn(from previous: Self) -> Bool { role == previous.role }
}

/// What a span is to an attribution.
enum Role: Sendable { case source, cue, content }
