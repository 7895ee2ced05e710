/// Turns byte offsets into Unicode code point offsets, the contract's unit.
///
/// A count of code points is kept every 64 bytes, so that a look-up reads at most 64 bytes.
public struct CodePoints: Sendable {
    private let bytes: [UInt8]
    private let before: [Int]
    private static let step = 64

    /// An index of valid UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var before: [Int] = []
        before.reserveCapacity(bytes.count / Self.step + 1)
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.step == 0 { before.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        if bytes.count % Self.step == 0 { before.append(count) }
        self.before = before
    }

    /// How many code points stand before byte `offset` (0 ... length).
    public func offset(ofByte offset: Int) -> Int {
        let block = offset / Self.step
        var count = before[block]
        for byte in bytes[(block * Self.step)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The byte at which code point `offset` (0 ... count) begins; nil for any other number.
    public func byte(ofCodePoint offset: Int) -> Int? {
        guard offset >= 0 else { return nil }
        var low = 0
        var high = before.count
        while low < high {
            let middle = (low + high) / 2
            if before[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let block = low - 1
        var count = before[block]
        for byte in (block * Self.step)..<bytes.count where bytes[byte] & 0xC0 != 0x80 {
            if count == offset { return byte }
            count += 1
        }
        return count == offset ? bytes.count : nil
    }

    /// The exact words of a span; nil where the text has no such place.
    public func words(of span: Span) -> String? {
        guard let start = byte(ofCodePoint: span.start), let end = byte(ofCodePoint: span.end),
            start <= end
        else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The passage in code points.
    public func span(_ passage: Passage) -> Span {
        Span(start: offset(ofByte: passage.start), end: offset(ofByte: passage.end))
    }
}
