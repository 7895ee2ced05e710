/// A value of JSON.
///
/// Pages carry JSON that is slightly wrong: raw line breaks in strings, commas too many. It is read
/// all the same; what cannot be read at all is nil.
enum JSONValue {
    case null
    case bool(Bool)
    /// As it is written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Reads a text that is one value.
    /// - Parameter bytes: valid UTF-8.
    init?(_ bytes: some Collection<UInt8>) {
        var reader = JSONReader(Array(bytes))
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipSpace()
        guard reader.isAtEnd else { return nil }
        self = value
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields[key]
    }

    /// A string that says something, without white space at its ends.
    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text.trimmed().orNil
    }

    /// The elements of a list; anything else is a list of one.
    var elements: [JSONValue] {
        switch self {
        case .array(let values): values
        case .null: []
        default: [self]
        }
    }
}

/// Reads JSON from bytes.
private struct JSONReader {
    private let bytes: [UInt8]
    private var place = 0
    private static let depthLimit = 64

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place >= bytes.count }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func skipSpace() {
        while let byte = next, byte <= 0x20 || byte == UInt8(ascii: ";") { place += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    mutating func value(depth: Int) -> JSONValue? {
        guard depth < Self.depthLimit else { return nil }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        default: return word()
        }
    }

    private mutating func object(_ depth: Int) -> JSONValue? {
        var fields: [String: JSONValue] = [:]
        place += 1
        while !take("}") {
            skipSpace()
            guard next == UInt8(ascii: "\""), let key = string(), take(":"),
                let value = value(depth: depth + 1)
            else { return nil }
            fields[key] = value
            if !take(",") {
                guard take("}") else { return nil }
                break
            }
        }
        return .object(fields)
    }

    private mutating func array(_ depth: Int) -> JSONValue? {
        var values: [JSONValue] = []
        place += 1
        while !take("]") {
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
            if !take(",") {
                guard take("]") else { return nil }
                break
            }
        }
        return .array(values)
    }

    private mutating func word() -> JSONValue? {
        let start = place
        while let byte = next, !isEnd(byte) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        switch text {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return Double(text) == nil ? nil : .number(text)
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
    }

    private mutating func string() -> String? {
        place += 1
        var text: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                text += Array(String(scalar).utf8)
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard let byte = next else { return nil }
        place += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
        case UInt8(ascii: "u"):
            guard let high = unit() else { return nil }
            guard 0xD800...0xDBFF ~= high else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
            let back = place
            guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
                bytes[place + 1] == UInt8(ascii: "u")
            else { return "\u{FFFD}" }
            place += 2
            guard let low = unit(), 0xDC00...0xDFFF ~= low else {
                place = back
                return "\u{FFFD}"
            }
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        default: return Unicode.Scalar(byte)
        }
    }

    private mutating func unit() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        defer { place += 4 }
        return UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
    }
}
