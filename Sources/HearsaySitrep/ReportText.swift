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
    subscript(span: Span) -> String? { points.words(of: span) }

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
                if bytes[start] == pattern[0],
                    bytes[start..<(start + pattern.count)] == pattern[...]
                {
                    return points.span(Passage(start: start, end: start + pattern.count))
                }
            }
        }
        return nil
    }

    /// As much around a span as makes it whole: to the beginning of its sentence or content where
    /// it begins in the middle of a phrase, to the next mark where it ends there. Itself where
    /// that would be long.
    func widened(_ span: Span, within content: Span?) -> Span {
        var bounds = sentence(around: span)
        if let content, content.start <= span.start, span.end <= content.end {
            bounds = Span(
                start: max(bounds.start, content.start), end: min(bounds.end, content.end))
        }
        var wide = span
        let before = (self[Span(start: bounds.start, end: span.start)] ?? "")
        let after = (self[Span(start: span.end, end: bounds.end)] ?? "")
        let opener = (self[span] ?? "").split { !$0.isLetter }.first?.lowercased() ?? ""
        let last = before.last { !$0.isWhitespace && !"“\"‘'".contains($0) }
        let isJoined = last.map { !",;:–—()".contains($0) } ?? false
        let first = before.split { !$0.isLetter }.first?.lowercased() ?? ""
        if !before.trimmed.isEmpty,
            isJoined || Phrases.hangingOpeners.contains(opener)
                || Phrases.conditions.contains(first),
            !isPreceded(span, by: "that")
        {
            wide.start = bounds.start + before.prefix { $0.isWhitespace }.unicodeScalars.count
        }
        let next = after.first { !$0.isWhitespace && !"”\"’".contains($0) }
        if let next, !",.;:!?–—()…".contains(next) {
            let rest = after.prefix { !",.;:!?–—()".contains($0) }
            wide.end = span.end + String(rest).trimmedEnd.unicodeScalars.count
        }
        let words = (self[wide] ?? "").split(whereSeparator: \.isWhitespace).count
        return words <= Limits.quote ? wide : span
    }

    /// The sentence or line that a span stands in; a guess from marks and capitals.
    func sentence(around span: Span) -> Span {
        let reach = 400
        let from = max(0, span.start - reach)
        let left = Array((self[Span(start: from, end: span.start)] ?? "").unicodeScalars)
        var start = left.count
        while start > 0,
            !Self.ends(left, at: start - 1, next: start < left.count ? left[start] : nil)
        { start -= 1 }
        while start < left.count, left[start].properties.isWhitespace { start += 1 }
        let to = min(count, span.end + reach)
        let right = Array((self[Span(start: span.end, end: to)] ?? "").unicodeScalars)
        var end = 0
        while end < right.count,
            !Self.ends(right, at: end, next: end + 1 < right.count ? right[end + 1] : nil)
        { end += 1 }
        if end < right.count, right[end] != "\n" { end += 1 }
        return Span(start: from + start, end: span.end + end)
    }

    /// Whether a sentence ends with a sign: a line break, or a mark with a space behind it that
    /// ends no short word such as “a.m.”.
    private static func ends(
        _ scalars: [Unicode.Scalar], at place: Int, next: Unicode.Scalar?
    ) -> Bool {
        if scalars[place] == "\n" { return true }
        guard "!?.".unicodeScalars.contains(scalars[place]),
            next.map({ $0.properties.isWhitespace || "”\"’".unicodeScalars.contains($0) }) ?? true
        else { return false }
        guard scalars[place] == "." else { return true }
        var length = 0
        var index = place - 1
        while index >= 0, scalars[index].properties.isAlphabetic {
            length += 1
            index -= 1
        }
        return length != 1
            && !(length == 2 && place >= 2 && scalars[place - 2].properties.isUppercase)
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
    func isPreceded(_ span: Span, by word: String) -> Bool { wordBefore(span) == word }

    /// The word right before a span, in lower case; nil at the beginning of the text.
    func wordBefore(_ span: Span) -> String? {
        guard let start = points.byte(ofCodePoint: span.start) else { return nil }
        let before = String(decoding: bytes[max(0, start - 24)..<start], as: UTF8.self)
        return before.split { $0.isWhitespace || "“\"".contains($0) }.last?.lowercased()
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
