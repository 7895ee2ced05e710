/// What a punctuation mark does at the end of a sentence.
enum Mark {
    /// "."
    case stop
    /// "?", "!" and their like in other scripts.
    case strong
    /// "…"
    case ellipsis
    /// Opening bracket or quotation mark.
    case opener
    /// Closing bracket or quotation mark.
    case closer
    /// A quotation mark that opens or closes.
    case straight
    case dash
    /// Comma, semicolon, colon.
    case pause
    /// Any other mark, and every word.
    case other

    /// Whether a sentence may end with it.
    var isTerminal: Bool {
        switch self {
        case .stop, .strong, .ellipsis: true
        default: false
        }
    }

    init(_ scalar: Unicode.Scalar) {
        switch scalar {
        case ".": self = .stop
        case "!", "?", "‽", "⁇", "⁈", "⁉", "‼", "。", "！", "？", "｡", "؟", "۔", "।", "॥", "։", "።":
            self = .strong
        case "…": self = .ellipsis
        case "(", "[", "{", "“", "‘", "«", "‹", "„", "‚", "`", "¿", "¡", "「", "『", "（":
            self = .opener
        case ")", "]", "}", "”", "’", "»", "›", "」", "』", "）": self = .closer
        case "\"", "'": self = .straight
        case "-", "‐", "‑", "‒", "–", "—", "―", "−": self = .dash
        case ",", ";", ":", "،", "؛", "，", "；", "：", "、": self = .pause
        default: self = .other
        }
    }
}

/// The words of a text together with its bytes.
struct Wording {
    let bytes: [UInt8]
    let words: [Word]

    /// What the word at `index` is as a mark.
    @inline(__always)
    func mark(_ index: Int) -> Mark {
        let word = words[index]
        guard word.isMark else { return .other }
        return Mark(scalar(in: bytes, at: Int(word.start)).0)
    }

    /// The only byte of the word at `index`, nil for longer words.
    func byte(_ index: Int) -> UInt8? {
        let word = words[index]
        return word.end - word.start == 1 ? bytes[Int(word.start)] : nil
    }

    /// The bytes of the word at `index`.
    func text(_ index: Int) -> ArraySlice<UInt8> { text(index..<index + 1) }

    /// The bytes from the first to the last word of a range, which is not empty.
    func text(_ range: Range<Int>) -> ArraySlice<UInt8> {
        bytes[Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)]
    }

    /// Whether no white space stands before the word.
    func isGlued(_ index: Int) -> Bool { words[index].gap == .glued }

    /// Whether the word is `lower` in small or capital letters; `lower` is ASCII.
    func isWord(_ index: Int, _ lower: StaticString) -> Bool {
        let text = text(index)
        guard text.count == lower.utf8CodeUnitCount else { return false }
        return lower.withUTF8Buffer { zip(text, $0).allSatisfy { $0 == $1 || $0 | 0x20 == $1 } }
    }

    /// How a word begins.
    enum Start { case lower, capital, digit, pause, other }

    /// How the word begins.
    func start(_ index: Int) -> Start {
        let word = words[index]
        switch word.shape {
        case .lower: return .lower
        case .title, .upper, .initial: return .capital
        case .punctuation: return mark(index) == .pause ? .pause : .other
        case .mixed, .digit, .other:
            var (first, size) = scalar(in: bytes, at: Int(word.start))
            // A byte order mark at the head of the text.
            if first == "\u{FEFF}", word.end - word.start > 3 {
                (first, size) = scalar(in: bytes, at: Int(word.start) + size)
            }
            if "0"..."9" ~= first { return .digit }
            if first.properties.isUppercase { return .capital }
            return first.properties.isLowercase ? .lower : .other
        }
    }

    /// Whether the words of a range, which is not empty, end in a full stop or its like, behind
    /// which brackets and quotation marks may close.
    func endsInStop(_ range: Range<Int>) -> Bool {
        for index in range.reversed() {
            switch mark(index) {
            case .closer, .straight: continue
            case .stop, .strong, .ellipsis: return true
            default: return false
            }
        }
        return false
    }
}
