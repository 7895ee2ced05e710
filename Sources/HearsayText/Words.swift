/// The words of valid UTF-8: runs of letters and digits, and marks one by one.
///
/// Linear in the length of the text, which may have `Report.byteLimit` bytes at most: an offset
/// has 32 bits. `training/words.py` makes the same words; both are held to `Tests/Fixtures/words.json`.
public func words(of bytes: [UInt8]) -> [Word] {
    precondition(bytes.count <= Report.byteLimit, "a report of more than 2 GiB")
    var splitter = WordSplitter(bytes: bytes)
    return splitter.split()
}

/// What a code point is to the splitter.
private enum CharacterKind: UInt8 {
    case space, mark, digit, lower, upper
    /// A letter without case, or a mark that stands on a letter.
    case letter

    /// Whether it is part of a word and not a word of its own.
    var isLetter: Bool { rawValue >= CharacterKind.digit.rawValue }

    init(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
            .currencySymbol, .modifierSymbol, .otherSymbol:
            self = .mark
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .surrogate,
            .privateUse, .unassigned:
            self = .space
        default:
            // Ideographs are not set off by spaces: each is a word.
            switch scalar.value {
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F:
                self = .mark
            case 0x30...0x39:
                self = .digit
            default:
                let properties = scalar.properties
                self = properties.isUppercase ? .upper : properties.isLowercase ? .lower : .letter
            }
        }
    }
}

/// The kinds of the code points that most texts are made of: asking Unicode each time is slow.
private struct KnownKinds {
    /// Latin, Greek, Cyrillic, Hebrew and Arabic.
    private let letters = (0..<0x800).map { KnownKinds.kind($0) }
    /// Dashes, quotation marks, spaces of many widths.
    private let punctuation = (0x2000..<0x2070).map { KnownKinds.kind($0) }

    private static func kind(_ value: UInt32) -> CharacterKind {
        Unicode.Scalar(value).map(CharacterKind.init) ?? .space
    }

    @inline(__always)
    subscript(scalar: Unicode.Scalar) -> CharacterKind {
        let value = Int(scalar.value)
        if value < 0x800 { return letters[value] }
        if 0x2000..<0x2070 ~= value { return punctuation[value - 0x2000] }
        return CharacterKind(scalar)
    }
}

private let knownKinds = KnownKinds()

/// The code point that starts at `position`, and its length in bytes. The bytes are valid UTF-8.
@inline(__always)
func scalar(in bytes: [UInt8], at position: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[position])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0xFF >> UInt32(size + 1))
    for offset in 1..<size { value = value << 6 | UInt32(bytes[position + offset]) & 0x3F }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", size)
}

private struct WordSplitter {
    let bytes: [UInt8]
    let kinds = knownKinds
    var depth = 0
    var inStraightQuotes = false
    var gap = Word.Gap.lineBreak

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func split() -> [Word] {
        var found: [Word] = []
        found.reserveCapacity(bytes.count / 5)
        var position = 0
        while position < bytes.count {
            let (character, size) = scalar(in: bytes, at: position)
            var kind = kinds[character]
            if kind == .space {
                pass(character)
                position += size
                continue
            }
            let start = position
            position += size
            if kind == .mark {
                found.append(word(start, position, .punctuation, quote: character))
                continue
            }
            var shape = ShapeCounter(first: kind)
            while position < bytes.count {
                let (letter, size) = scalar(in: bytes, at: position)
                kind = kinds[letter]
                guard kind.isLetter else { break }
                shape.count(kind)
                position += size
            }
            found.append(word(start, position, shape.shape, quote: nil))
        }
        return found
    }

    private mutating func pass(_ space: Unicode.Scalar) {
        if space == "\n" {
            // A quotation that runs on opens again with each paragraph.
            gap = .lineBreak
            depth = 0
            inStraightQuotes = false
        } else if gap != .lineBreak {
            gap = .space
        }
    }

    private mutating func word(
        _ start: Int, _ end: Int, _ shape: Word.Shape, quote: Unicode.Scalar?
    ) -> Word {
        var isQuoted = depth > 0 || inStraightQuotes
        switch quote {
        case "“":
            depth += 1
            isQuoted = true
        case "”":
            depth = max(0, depth - 1)
        case "\"":
            inStraightQuotes.toggle()
            isQuoted = true
        default:
            break
        }
        defer { gap = .glued }
        return Word(
            start: Int32(start), end: Int32(end), shape: shape, gap: gap, isQuoted: isQuoted)
    }
}

/// Tells a word's shape from its letters.
private struct ShapeCounter {
    private var upper = 0
    private var lower = 0
    private var hasDigit = false
    private let startsUpper: Bool

    init(first: CharacterKind) {
        startsUpper = first == .upper
        count(first)
    }

    @inline(__always)
    mutating func count(_ kind: CharacterKind) {
        switch kind {
        case .upper: upper += 1
        case .lower: lower += 1
        case .digit: hasDigit = true
        default: break
        }
    }

    var shape: Word.Shape {
        if hasDigit { return .digit }
        if upper == 0 { return lower > 0 ? .lower : .other }
        if lower == 0 { return upper > 1 ? .upper : .initial }
        return upper == 1 && startsUpper ? .title : .mixed
    }
}
