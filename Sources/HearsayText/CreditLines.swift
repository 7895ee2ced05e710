/// Whether a line credits, sells or separates, and reports nothing: "Source: voanews.com",
/// "(Reporting by A in B; Editing by C)", "© 2023 …", "* * *".
func isCreditLine(_ line: Range<Int>, in text: Wording) -> Bool {
    guard let first = line.first(where: { !text.words[$0].isMark }) else {
        return line.count <= 80
    }
    guard line.count <= 160, first - line.lowerBound <= 4 else { return false }
    let opening = line.lowerBound..<first
    if opening.contains(where: { isCopyrightSign($0, in: text) }) { return true }
    guard !opening.contains(where: { text.words[$0].isQuoted }) else { return false }
    let rest = first..<line.upperBound
    if labels.contains(where: { isLabel($0, of: rest, in: text) }) {
        return line.count <= 60
    }
    if phrases.contains(where: { begins(rest, with: $0, in: text) }) { return true }
    if whole.contains(where: { begins(rest, with: $0, in: text) }) {
        return rest.allSatisfy { $0 == first || text.words[$0].isMark }
    }
    return line.count <= 60 && contributes(line, in: text)
}

/// What stands before a colon in a line of credit.
private let labels: [[StaticString]] = [
    ["source"], ["sources"], ["photo"], ["photos"], ["photograph"], ["image"], ["images"],
    ["picture"], ["video"], ["credit"], ["credits"], ["photo", "credit"], ["image", "credit"],
    ["file", "photo"], ["caption"], ["read", "more"], ["read", "also"], ["also", "read"],
    ["see", "also"], ["related"], ["related", "stories"], ["more"], ["tags"], ["topics"],
    ["follow", "us"], ["contact"], ["reporting"], ["editing"], ["writing"], ["graphic"],
    ["watch"], ["listen"], ["share"], ["image", "source"], ["photo", "by"], ["see", "more"],
]

/// How a line of credit begins that needs no colon.
private let phrases: [[StaticString]] = [
    ["reporting", "by"], ["additional", "reporting", "by"], ["additional", "reporting", "from"],
    ["writing", "by"], ["editing", "by"], ["edited", "by"], ["compiled", "by"],
    ["reported", "by"], ["written", "by"], ["with", "reporting", "by"],
    ["with", "additional", "reporting"], ["with", "inputs", "from"], ["with", "input", "from"],
    ["with", "files", "from"], ["photo", "by"], ["photos", "by"], ["photograph", "by"],
    ["image", "by"], ["graphic", "by"], ["translated", "by"], ["translation", "by"],
    ["copyright"], ["all", "rights", "reserved"], ["this", "material", "may", "not"],
    ["click", "here"], ["sign", "up", "for"], ["sign", "up", "to"], ["subscribe", "to"],
    ["read", "the", "rest"], ["read", "the", "full"], ["continue", "reading"],
    ["share", "this"], ["follow", "us", "on"], ["this", "article", "was", "originally"],
    ["this", "story", "was", "originally"], ["this", "article", "originally", "appeared"],
    ["getty", "images"], ["image", "copyright"],
]

/// Words that are the whole line.
private let whole: [[StaticString]] = [
    ["advertisement"], ["ends"], ["end"], ["30"], ["abstract"], ["letters"], ["comments"],
]

private func begins(
    _ range: Range<Int>, with words: [StaticString], in text: Wording
) -> Bool {
    guard range.count >= words.count else { return false }
    return zip(range, words).allSatisfy { text.isWord($0, $1) }
}

/// Whether a range begins with the label and a colon.
private func isLabel(
    _ label: [StaticString], of range: Range<Int>, in text: Wording
) -> Bool {
    range.count > label.count && text.byte(range.lowerBound + label.count) == UInt8(ascii: ":")
        && begins(range, with: label, in: text)
}

private func isCopyrightSign(_ index: Int, in text: Wording) -> Bool {
    text.text(index).elementsEqual("©".utf8)
}

/// Whether a line ends in "contributed to this report" or "contributed reporting", or begins with
/// "(c)" and a year.
private func contributes(_ line: Range<Int>, in text: Wording) -> Bool {
    if line.count > 4, text.byte(line.lowerBound) == UInt8(ascii: "("),
        text.isWord(line.lowerBound + 1, "c"),
        text.byte(line.lowerBound + 2) == UInt8(ascii: ")"),
        text.words[line.lowerBound + 3].shape == .digit
    {
        return true
    }
    let tail = line.suffix(8)
    guard let verb = tail.first(where: { text.isWord($0, "contributed") }) else { return false }
    return (verb..<line.upperBound).contains {
        text.isWord($0, "report") || text.isWord($0, "reporting") || text.isWord($0, "story")
            || text.isWord($0, "article")
    }
}
