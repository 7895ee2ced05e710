import HearsayText

/// A report's text, from which notes are cut.
struct ReportText {
    private let bytes: [UInt8]
    private let points: CodePoints
    /// Its length in code points.
    let count: Int

    init(_ text: String) {
        bytes = Array(text.utf8)
        points = CodePoints(bytes)
        count = points.offset(ofByte: bytes.count)
    }

    /// The words of a span; nil where the text has no such place.
    subscript(span: Span) -> String? {
        guard let start = points.byte(ofCodePoint: span.start),
            let end = points.byte(ofCodePoint: span.end), start <= end
        else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Where words stand, nearest around or behind a place, else anywhere.
    func span(of words: String, around place: Int) -> Span? {
        let pattern = Array(words.utf8)
        guard !pattern.isEmpty, pattern.count <= bytes.count else { return nil }
        let near = points.byte(ofCodePoint: max(0, min(place, count))) ?? 0
        let first = max(0, near - pattern.count)
        let last = bytes.count - pattern.count
        let starts = [first...max(first, last), 0...last]
        for range in starts {
            for start in range where start <= last {
                if bytes[start] == pattern[0], bytes[start..<(start + pattern.count)] == pattern[...] {
                    return points.span(Passage(start: start, end: start + pattern.count))
                }
            }
        }
        return nil
    }

    /// Whether a span is a sentence of its own: something ends before it, and it ends with a mark.
    func isSentence(_ span: Span) -> Bool {
        guard let start = points.byte(ofCodePoint: span.start),
            let end = points.byte(ofCodePoint: span.end)
        else { return false }
        let before = String(decoding: bytes[max(0, start - 12)..<start], as: UTF8.self)
        let after = String(decoding: bytes[end..<min(bytes.count, end + 8)], as: UTF8.self)
        let opens = before.last { !" \t“\"‘'".contains($0) }
        let begins = opens.map { ".!?…”\"\n)-–—:".contains($0) } ?? true
        let closes = after.first { !"”\"’'".contains($0) }
        let words = self[span] ?? ""
        let isClosed = closes.map { ".!?…\n".contains($0) } ?? true
        return begins && (isClosed || words.last.map { ".!?".contains($0) } ?? false)
            && words.first.map { $0.isUppercase || $0.isNumber || "“\"‘'".contains($0) } ?? false
    }

    /// Whether the word right before a span is this one.
    func isPreceded(_ span: Span, by word: String) -> Bool {
        guard let start = points.byte(ofCodePoint: span.start) else { return false }
        let before = String(decoding: bytes[max(0, start - 24)..<start], as: UTF8.self)
        return before.split { $0.isWhitespace || "“\"".contains($0) }.last.map {
            $0.lowercased() == word
        } ?? false
    }

    /// Some words before and behind a span, of the same paragraph.
    func surroundings(of span: Span) -> (before: String, after: String) {
        let before = self[Span(start: max(0, span.start - 160), end: span.start)] ?? ""
        let after = self[Span(start: span.end, end: min(count, span.end + 160))] ?? ""
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).last
        let rest = after.split(separator: "\n", omittingEmptySubsequences: false).first
        return (String(line ?? ""), String(rest ?? ""))
    }
}
