/// Finds the parts of a report that are no running text: headline, byline, dateline, headings and
/// credit lines. What is not sure is taken for running text. Linear in the length of the text.
/// - Parameters:
///   - bytes: valid UTF-8.
///   - words: what `words(of:)` made of it.
/// - Returns: ranges of words; each one in `furniture` is a line or the beginning of a line.
public func layout(of bytes: [UInt8], words: [Word]) -> Layout {
    let text = Wording(bytes: bytes, words: words)
    let lines = lines(of: text)
    var layout = Layout()
    /// Lines before the running text begins.
    var isHead = true
    for (index, line) in lines.enumerated() {
        let isLast = index == lines.count - 1
        if isCreditLine(line.words, in: text) || isHead && isDateLine(line.words, in: text) {
            layout.furniture.append(line.words)
            continue
        }
        if let name = byline(line.words, in: text), isHead || index + 3 >= lines.count {
            if layout.byline == nil { layout.byline = name }
            layout.furniture.append(line.words)
            continue
        }
        if isHead, !isLast, layout.headline == nil, layout.furniture.isEmpty,
            isHeadline(line.words, in: text)
        {
            layout.headline = line.words
            layout.furniture.append(line.words)
            continue
        }
        if layout.dateline == nil, index < 10, let dateline = dateline(line.words, in: text) {
            if !dateline.place.isEmpty { layout.dateline = dateline.place }
            layout.furniture.append(line.words.lowerBound..<dateline.end)
        } else if !isLast, isHeading(line.words, in: text),
            line.isAfterBlank || index > 0 && text.endsInStop(lines[index - 1].words)
        {
            layout.furniture.append(line.words)
            continue
        }
        isHead = isHead && index < 5 && !text.endsInStop(line.words)
    }
    return layout
}

/// Whether the first line is a headline: it has no full stop, and something follows it.
private func isHeadline(_ line: Range<Int>, in text: Wording) -> Bool {
    guard line.count <= 50, text.start(line.lowerBound) != .lower, isOpenEnded(line, in: text)
    else { return false }
    guard dateline(line, in: text) == nil else { return false }
    return line.count { !text.words[$0].isMark } > 1 && !breaksOff(line, in: text)
}

/// Whether a line holds the end of a sentence or stops in the middle of one: then it is running
/// text that lost its last full stop or was broken at a link.
private func breaksOff(_ line: Range<Int>, in text: Wording) -> Bool {
    let smallWords: [StaticString] = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to",
        "with",
    ]
    if smallWords.contains(where: { text.isWord(line.upperBound - 1, $0) }) { return true }
    return line.dropFirst(2).contains { index in
        let before = text.words[index - 2]
        return text.mark(index - 1) == .stop && text.isGlued(index - 1) && !text.isGlued(index)
            && before.shape == .lower && before.end - before.start > 3
            && text.start(index) == .capital
    }
}

/// Whether a line between others is a heading: a few words without any mark that a statement or
/// a quotation would have.
private func isHeading(_ line: Range<Int>, in text: Wording) -> Bool {
    guard line.count <= 10, text.start(line.lowerBound) == .capital else { return false }
    return line.allSatisfy { index in
        switch text.mark(index) {
        case .other, .dash: !text.words[index].isQuoted
        case .straight, .closer: text.isGlued(index) && !text.words[index].isQuoted
        default: false
        }
    }
}

/// Whether a line ends without a mark that closes a statement or announces one.
private func isOpenEnded(_ line: Range<Int>, in text: Wording) -> Bool {
    for index in line.reversed() {
        switch text.mark(index) {
        case .closer, .straight:
            continue
        case .stop:
            // "in the U.S." may end a headline.
            return index - 2 > line.lowerBound && text.words[index - 1].shape == .initial
                && text.mark(index - 2) == .stop && text.isGlued(index - 1)
        case .strong, .ellipsis, .pause, .dash, .opener:
            return false
        case .other:
            return true
        }
    }
    return false
}
