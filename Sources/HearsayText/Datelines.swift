/// The place, the day and the agency before the first sentence of a report.
struct Dateline: Equatable {
    /// The place words; empty where an agency alone is named.
    var place: Range<Int>
    /// The first word of the report itself.
    var end: Int
}

/// The dateline that a line begins with, nil where there is none or one cannot be sure:
/// "NIAMEY, Niger (AP) —", "Kyiv, 5 August –", "(CNN)".
func dateline(_ line: Range<Int>, in text: Wording) -> Dateline? {
    guard line.count > 2 else { return nil }
    let place = line.lowerBound..<placeEnd(in: line, of: text)
    let day = place.upperBound..<dayEnd(from: place.upperBound, in: line, of: text)
    let brackets = Brackets(from: day.upperBound, in: line, of: text)
    let bare = brackets?.end ?? day.upperBound
    let dash = dashEnd(from: bare, in: line, of: text)
    let end = dash ?? bare
    guard end == line.upperBound || ![.pause, .lower].contains(text.start(end)) else { return nil }
    let isFromAgency = brackets?.isAgency == true
    let found = Dateline(place: place, end: end)
    if place.isEmpty { return isFromAgency && day.isEmpty ? found : nil }
    // "Washington (CNN) Niger's …"
    guard dash != nil else { return isFromAgency ? found : nil }
    let isDated = !day.isEmpty || brackets?.isDay == true
    return isFromAgency || isDated || isCapitals(place, in: text) ? found : nil
}

/// Where the place words end that a line begins with.
private func placeEnd(in line: Range<Int>, of text: Wording) -> Int {
    let particles: [StaticString] = [
        "al", "and", "au", "da", "de", "del", "do", "el", "la", "of", "sur",
    ]
    var end = line.lowerBound
    var index = end
    while index < min(line.upperBound, line.lowerBound + 16) {
        if text.words[index].isMark {
            guard index > line.lowerBound, joinsPlaces(index, in: text) else { break }
            // A full stop belongs to the word before it, other marks to the one after them.
            if text.mark(index) == .stop { end = index + 1 }
        } else if text.start(index) == .capital {
            if isDateWord(index, in: text), text.words[index].shape != .upper { break }
            end = index + 1
        } else if !particles.contains(where: { text.isWord(index, $0) }) {
            break
        }
        index += 1
    }
    return end
}

/// Whether a mark may stand among place words: "ST. PETERSBURG, Russia", "PORT-AU-PRINCE",
/// "LONDON/PARIS", "N'DJAMENA".
private func joinsPlaces(_ index: Int, in text: Wording) -> Bool {
    switch text.byte(index) {
    case UInt8(ascii: ","): return true
    case UInt8(ascii: "."):
        let before = text.words[index - 1]
        return text.isGlued(index) && before.end - before.start <= 5
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "'"):
        return text.isGlued(index) && index + 1 < text.words.count && text.isGlued(index + 1)
    default:
        return text.mark(index) == .closer && text.isGlued(index)
            && index + 1 < text.words.count && text.isGlued(index + 1)
            && text.byte(index) == nil
    }
}

/// Whether the place up to its first comma is in capitals, and no label such as "BREAKING".
private func isCapitals(_ place: Range<Int>, in text: Wording) -> Bool {
    let labels: [StaticString] = [
        "analysis", "breaking", "correction", "developing", "editorial", "exclusive", "explainer",
        "file", "just", "live", "news", "opinion", "photos", "update", "updated", "urgent",
        "video", "watch",
    ]
    guard !labels.contains(where: { text.isWord(place.lowerBound, $0) }) else { return false }
    let city = place.prefix { text.byte($0) != UInt8(ascii: ",") }
    return city.count { !text.words[$0].isMark } <= 6
        && city.contains { text.words[$0].shape == .upper }
        && city.allSatisfy { index in
            switch text.words[index].shape {
            case .upper, .initial, .punctuation: true
            default: false
            }
        }
}

/// Where ", 12 March 2024" ends; `index` itself where there is no day.
private func dayEnd(from index: Int, in line: Range<Int>, of text: Wording) -> Int {
    var end = index
    var isNamed = false
    var next = index
    while next < min(line.upperBound, index + 10) {
        if text.words[next].shape == .digit || isDateWord(next, in: text) {
            isNamed = isNamed || text.words[next].shape != .digit
            end = next + 1
        } else if text.byte(next) == UInt8(ascii: "."), text.isGlued(next) {
            end = next + 1
        } else if text.byte(next) != UInt8(ascii: ",") {
            break
        }
        next += 1
    }
    return isNamed ? end : index
}

/// "(AP)" or "(12 March 2024)".
private struct Brackets {
    /// The word after them.
    let end: Int
    var isAgency = false
    var isDay = false

    init?(from start: Int, in line: Range<Int>, of text: Wording) {
        let agencies: [StaticString] = [
            "aa", "aap", "afp", "ani", "ansa", "ap", "apa", "bbc", "belga", "bernama", "bloomberg",
            "bta", "cna", "cnn", "cnbc", "cp", "dpa", "efe", "ians", "interfax", "ips", "irna",
            "jta", "kyodo", "lusa", "nyt", "pa", "pap", "pti", "reuters", "rfe", "rns", "sana",
            "sputnik", "tass", "thomson", "upi", "voa", "wafa", "xinhua", "yonhap",
        ]
        guard start < line.upperBound, text.byte(start) == UInt8(ascii: "(") else { return nil }
        var index = start + 1
        while index < line.upperBound, text.byte(index) != UInt8(ascii: ")") {
            guard index < start + 10 else { return nil }
            isDay = isDay || isDateWord(index, in: text)
            isAgency = isAgency || agencies.contains { text.isWord(index, $0) }
            index += 1
        }
        guard index < line.upperBound, index > start + 1 else { return nil }
        end = index + 1
    }
}

/// The word after a dash that stands at `index`, nil where none does. A hyphen within a word is
/// none.
private func dashEnd(from index: Int, in line: Range<Int>, of text: Wording) -> Int? {
    guard index < line.upperBound, text.mark(index) == .dash else { return nil }
    var end = index + 1
    while end < line.upperBound, text.mark(end) == .dash, text.isGlued(end) { end += 1 }
    let isHyphen = end == index + 1 && text.byte(index) != nil
    let isTight = text.isGlued(index) && end < line.upperBound && text.isGlued(end)
    return isHyphen && isTight ? nil : end
}
