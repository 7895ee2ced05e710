/// The names in a line that says who wrote the report: "By Jane Doe", "BY JANE DOE and John Roe,
/// Associated Press". Nil where the line is something else, or may be.
func byline(_ line: Range<Int>, in text: Wording) -> Range<Int>? {
    guard line.count >= 3, line.count <= 40, text.isWord(line.lowerBound, "by") else { return nil }
    let first = line.lowerBound + 1
    guard let end = namesEnd(from: first, in: line, of: text) else { return nil }
    if end == line.upperBound { return first..<end }
    // What follows is an outlet, a trade or a place: short, and no sentence.
    guard line.upperBound - end <= 12, !isSentence(end..<line.upperBound, in: text) else {
        return nil
    }
    switch text.mark(end) {
    case .pause where text.byte(end) == UInt8(ascii: ","), .dash, .opener:
        return first..<end
    default:
        let isSet = text.byte(end) == UInt8(ascii: "|") || text.byte(end) == UInt8(ascii: "/")
        let isPreposition = ["for", "in", "of"].contains { text.isWord(end, $0) }
        return isSet || isPreposition ? first..<end : nil
    }
}

/// Where a list of names ends; nil where there is none.
private func namesEnd(from first: Int, in line: Range<Int>, of text: Wording) -> Int? {
    guard var end = nameEnd(from: first, in: line, of: text) else { return nil }
    while end < line.upperBound {
        var next = end
        let isComma = text.byte(next) == UInt8(ascii: ",")
        if isComma { next += 1 }
        let isAnd =
            next < line.upperBound
            && (text.isWord(next, "and") || text.byte(next) == UInt8(ascii: "&"))
        if isAnd { next += 1 }
        guard isAnd || isComma, let after = nameEnd(from: next, in: line, of: text) else { break }
        // After a comma alone it may be an outlet: a name only if another one follows "and".
        if !isAnd, !hasAnd(from: after, in: line, of: text) { break }
        end = after
    }
    return end
}

private func hasAnd(from index: Int, in line: Range<Int>, of text: Wording) -> Bool {
    (index..<line.upperBound).contains { text.isWord($0, "and") }
}

/// Where a person's name ends: two words or more that begin with a capital, with initials and
/// small words such as "de" or "al" in between.
private func nameEnd(from first: Int, in line: Range<Int>, of text: Wording) -> Int? {
    let particles: [StaticString] = [
        "al", "ap", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn",
        "la", "le", "ter", "van", "von", "y", "ul", "ur",
    ]
    var capitals = 0
    var index = first
    var end = first
    loop: while index < line.upperBound {
        if index > first, text.words[index].isMark {
            switch text.mark(index) {
            case .stop
            where text.isGlued(index)
                && text.words[index - 1].end
                    - text.words[index - 1].start <= 2:
                end = index + 1
            case .dash where text.isGlued(index), .straight where text.isGlued(index),
                .closer where text.isGlued(index):
                break
            default: break loop
            }
        } else if text.start(index) == .capital, !text.words[index].isMark {
            capitals += 1
            end = index + 1
        } else if text.start(index) != .lower
            || !particles.contains(where: { text.isWord(index, $0) })
        {
            break
        }
        index += 1
    }
    return capitals >= 2 && end - first <= 14 ? end : nil
}

/// Whether words read as a sentence rather than as an outlet or a place.
private func isSentence(_ range: Range<Int>, in text: Wording) -> Bool {
    if text.endsInStop(range) { return true }
    let small = range.count { text.words[$0].shape == .lower }
    return small > 3
}

/// Whether a line gives a date and nothing else: "Saturday, August 5, 2023", "Updated 5 Aug 2023
/// at 9:00 GMT".
func isDateLine(_ line: Range<Int>, in text: Wording) -> Bool {
    guard line.count <= 24 else { return false }
    var hasDate = false
    for index in line {
        if text.words[index].isMark { continue }
        if text.start(index) == .digit {
            hasDate = true
        } else if isDateWord(index, in: text) {
            continue
        } else {
            let fillers: [StaticString] = [
                "published", "posted", "updated", "last", "modified", "on", "at", "am", "pm", "a",
                "p", "m", "gmt", "utc", "bst", "est", "edt", "et", "cet", "cest", "ist", "local",
                "time", "date", "first", "of", "min", "read", "minutes", "hours", "ago",
            ]
            guard fillers.contains(where: { text.isWord(index, $0) }) else { return false }
        }
    }
    return hasDate && !text.endsInStop(line)
}

/// Whether the word is a month or a day of the week, whole or shortened.
func isDateWord(_ index: Int, in text: Wording) -> Bool {
    let names: [StaticString] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
        "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
    ]
    return text.start(index) == .capital && names.contains { text.isWord(index, $0) }
}
