import HearsayText

/// A report's text, looked up by code points: the way from a `Span` back to the words.
///
/// The byte offset of every 64th code point is kept, so that a look-up steps over at most 63.
/// Spans that reach past the end are cut there.
struct SpanText: Sendable {
    /// Valid UTF-8.
    let bytes: [UInt8]
    /// Length in code points.
    let count: Int
    private let starts: [Int]
    private static let step = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts: [Int] = []
        starts.reserveCapacity(bytes.count / Self.step + 1)
        var count = 0
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if count % Self.step == 0 { starts.append(offset) }
            count += 1
        }
        self.starts = starts
        self.count = count
    }

    /// The span's words in UTF-8.
    func bytes(_ span: Span) -> ArraySlice<UInt8> {
        let start = offset(of: span.start)
        return bytes[start..<max(start, offset(of: span.end))]
    }

    /// The span's words.
    subscript(span: Span) -> String { String(decoding: bytes(span), as: UTF8.self) }

    private func offset(of codePoint: Int) -> Int {
        guard codePoint > 0 else { return 0 }
        guard codePoint < count else { return bytes.count }
        var offset = starts[codePoint / Self.step]
        for _ in 0..<(codePoint % Self.step) {
            offset += 1
            while bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }
}
