/// A line of a text as the writer meant it: lines that were only wrapped are one.
package struct Line: Equatable {
    package var words: Range<Int>
    /// Whether an empty line or a page break stands before it.
    package var isAfterBlank: Bool

    package init(words: Range<Int>, isAfterBlank: Bool) {
        self.words = words
        self.isAfterBlank = isAfterBlank
    }
}

/// The lines of a text that hold words, in order; every word is in exactly one, and each of them
/// ends a sentence.
package func lines(of bytes: [UInt8], words: [Word]) -> [Line] {
    lines(of: Wording(bytes: bytes, words: words))
}

/// The lines that hold words, in order; every word is in exactly one.
func lines(of text: Wording) -> [Line] {
    let broken = brokenLines(of: text)
    guard broken.count > 1 else { return broken }
    let width = wrapWidth(of: broken, in: text)
    var joined: [Line] = [broken[0]]
    for (index, line) in broken.enumerated().dropFirst() {
        if !line.isAfterBlank, runsOn(broken[index - 1], into: line, wrappedAt: width, in: text) {
            joined[joined.count - 1].words =
                joined[joined.count - 1].words.lowerBound..<line.words.upperBound
        } else {
            joined.append(line)
        }
    }
    return joined
}

/// Lines as they stand.
private func brokenLines(of text: Wording) -> [Line] {
    let words = text.words
    guard let first = words.first else { return [] }
    var found: [Line] = []
    var start = 0
    var isAfterBlank = breaks(in: text.bytes, 0..<Int(first.start)) > 1
    for index in words.indices.dropFirst() where words[index].gap != .glued {
        let gap = Int(words[index - 1].end)..<Int(words[index].start)
        if gap.count == 1, text.bytes[gap.lowerBound] == 0x20 { continue }
        let count = breaks(in: text.bytes, gap)
        if count == 0 { continue }
        found.append(Line(words: start..<index, isAfterBlank: isAfterBlank))
        start = index
        isAfterBlank = count > 1
    }
    found.append(Line(words: start..<words.count, isAfterBlank: isAfterBlank))
    return found
}

/// How many lines end among bytes that hold no word; a paragraph or a page counts twice.
private func breaks(in bytes: [UInt8], _ gap: Range<Int>) -> Int {
    var count = 0
    var before: UInt8 = 0
    var beforeThat: UInt8 = 0
    for byte in bytes[gap] {
        switch byte {
        case 0x0A: if before != 0x0D { count += 1 }
        case 0x0B, 0x0D: count += 1
        case 0x0C: count += 2
        case 0x85: if before == 0xC2 { count += 1 }
        case 0xA8: if before == 0x80, beforeThat == 0xE2 { count += 1 }
        case 0xA9: if before == 0x80, beforeThat == 0xE2 { count += 2 }
        default: break
        }
        (beforeThat, before) = (before, byte)
    }
    return count
}

/// Whether the break between two neighbours is mere wrapping.
private func runsOn(
    _ line: Line, into next: Line, wrappedAt width: Int?, in text: Wording
) -> Bool {
    if let width, isFull(line, before: next, width: width, in: text) { return true }
    return text.words[next.words.lowerBound].shape == .lower && !text.endsInStop(line.words)
}

/// The width that the text is evidently wrapped at: most of its lines could not have taken the
/// next one's first word, and many lines begin in the middle of a sentence.
private func wrapWidth(of lines: [Line], in text: Wording) -> Int? {
    let widest = 120
    var counts = [Int](repeating: 0, count: widest + 2)
    var pairs = 0
    var lowerStarts = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.isAfterBlank {
        pairs += 1
        counts[min(codePoints(line.words, in: text), widest + 1)] += 1
        if text.words[next.words.lowerBound].shape == .lower { lowerStarts += 1 }
    }
    guard pairs >= 4, lowerStarts * 3 >= pairs else { return nil }
    // A few lines may stick out: an address that cannot be wrapped, say.
    var width = widest + 1
    var wider = counts[width]
    while width > 0, wider * 20 <= pairs {
        width -= 1
        wider += counts[width]
    }
    guard width > 30, width <= widest else { return nil }
    var full = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.isAfterBlank {
        if isFull(line, before: next, width: width, in: text) { full += 1 }
    }
    return full * 5 >= pairs * 3 ? width : nil
}

/// Whether the next line's first word would not have fitted in.
private func isFull(_ line: Line, before next: Line, width: Int, in text: Wording) -> Bool {
    let length = codePoints(line.words, in: text)
    if length >= width { return true }
    var end = next.words.lowerBound + 1
    while end < next.words.upperBound, text.isGlued(end), end - next.words.lowerBound < width {
        end += 1
    }
    return length + 1 + codePoints(next.words.lowerBound..<end, in: text) > width
}

/// How wide the words are, counted in code points; more than a thousand bytes are not counted.
private func codePoints(_ range: Range<Int>, in text: Wording) -> Int {
    let bytes = text.text(range)
    guard bytes.count <= 1000 else { return bytes.count }
    return bytes.reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
}
