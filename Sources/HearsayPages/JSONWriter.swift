/// Writes JSON as bytes: on one line, or indented for people.
///
/// The caller opens and closes in pairs; the writer sees to commas, line breaks and escapes.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    private var isFirst = true
    /// While it is above zero, all stays on one line, however pretty the rest.
    private var inline = 0

    package init(isPretty: Bool) { self.isPretty = isPretty }

    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// An array that takes one line even in the pretty form: spans, lists of ids.
    package mutating func row(_ body: (inout JSONWriter) -> Void) {
        inline += 1
        array(body)
        inline -= 1
    }

    /// Begins an element of an array.
    package mutating func element() { separate() }

    /// Begins a field of an object.
    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
    }

    /// Begins a field whose name comes from elsewhere, escaped as any string.
    package mutating func key(_ name: String) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
    }

    package mutating func string(_ text: String) { string(text.utf8) }

    /// A string given in valid UTF-8, escaped as RFC 8259 asks.
    package mutating func string(_ utf8: some Sequence<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        if utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
            Array(utf8).withUnsafeBufferPointer { append($0) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func null() { bytes.append(contentsOf: "null".utf8) }

    package mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

    /// A finite number; whole ones without a fraction.
    package mutating func number(_ value: Double) {
        if let whole = Int(exactly: value) { return integer(whole) }
        bytes.append(contentsOf: String(value).utf8)
    }

    /// A probability with at most three decimals, without trailing zeros.
    package mutating func probability(_ value: Double) {
        let thousandths = Int(min(max(value, 0), 1) * 1000 + 0.5)
        guard thousandths < 1000 else { return bytes.append(UInt8(ascii: "1")) }
        bytes.append(UInt8(ascii: "0"))
        guard thousandths > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var rest = thousandths
        var place = 100
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    private mutating func nest(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
    ) {
        bytes.append(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(close)
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst {
            bytes.append(UInt8(ascii: ","))
            if isPretty, inline > 0 { bytes.append(UInt8(ascii: " ")) }
        }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        guard isPretty, inline == 0 else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
    }

    /// Copies the runs between characters that need an escape as a whole.
    private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (place, byte) in utf8.enumerated()
        where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            bytes.append(contentsOf: utf8[start..<place])
            escape(byte)
            start = place + 1
        }
        bytes.append(contentsOf: utf8[start...])
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x00...0x1F:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(UInt8(ascii: "0") + byte >> 4)
            bytes.append(Self.hexDigits[Int(byte & 0xF)])
        default: bytes.append(byte)
        }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
