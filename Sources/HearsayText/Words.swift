/// The words of valid UTF-8: runs of letters and digits, and marks one by one.
///
/// `training/words.py` makes the same words; both are held to `Tests/Fixtures/words.json`.
public func words(of bytes: [UInt8]) -> [Word] {
    var splitter = WordSplitter(bytes: bytes)
    return splitter.split()
}

/// What a code point is to the splitter.
enum CharacterKind {
    case space, mark, letter

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            self = asciiKinds[Int(scalar.value)]
            return
        }
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
            default:
                self = .letter
            }
        }
    }
}

private let asciiKinds: [CharacterKind] = (0..<128).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        .letter
    case 0...0x20, 0x7F:
        .space
    default:
        .mark
    }
}

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
            switch CharacterKind(character) {
            case .space:
                pass(character)
                position += size
            case .mark:
                let end = position + size
                found.append(word(position, end, .punctuation, quote: character))
                position = end
            case .letter:
                var shape = ShapeCounter()
                let start = position
                var letter = character
                var step = size
                repeat {
                    shape.count(letter)
                    position += step
                    guard position < bytes.count else { break }
                    (letter, step) = scalar(in: bytes, at: position)
                } while CharacterKind(letter) == .letter
                found.append(word(start, position, shape.shape, quote: nil))
            }
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
    private var startsUpper = false
    private var isFirst = true

    mutating func count(_ letter: Unicode.Scalar) {
        let isUpper: Bool
        let isLower: Bool
        if letter.isASCII {
            isUpper = "A"..."Z" ~= letter
            isLower = "a"..."z" ~= letter
            if "0"..."9" ~= letter { hasDigit = true }
        } else {
            isUpper = letter.properties.isUppercase
            isLower = letter.properties.isLowercase
        }
        if isUpper { upper += 1 }
        if isLower { lower += 1 }
        if isFirst { startsUpper = isUpper }
        isFirst = false
    }

    var shape: Word.Shape {
        if hasDigit { return .digit }
        if upper == 0 { return lower > 0 ? .lower : .other }
        if lower == 0 { return upper > 1 ? .upper : .initial }
        return upper == 1 && startsUpper ? .title : .mixed
    }
}
