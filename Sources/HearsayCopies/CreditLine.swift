import HearsayText

/// One line of a report, read for what it credits.
struct CreditLine {
    /// Of a longer line the beginning is read.
    static let longest = 600
    /// Where datelines and bylines stand.
    static let headLines = 6
    /// Where credits stand: at the foot, before an address or two.
    static let tailLines = 8

    private let bytes: [UInt8]
    private let tokens: [CopyText.Token]
    private let words: [UInt64]
    private let agencies: Agencies

    init(_ line: [UInt8], _ agencies: Agencies) {
        bytes = repairedUTF8(line).0
        tokens = CopyText(bytes).tokens
        words = tokens.map(\.hash)
        self.agencies = agencies
    }

    /// "NIAMEY, Niger (AP) —", "PARIS, Aug 5 (Reuters) -", "KYIV (City Post/AFP)": an agency in the
    /// first brackets of a line, near its beginning.
    func dateline() -> [Credit] {
        guard let open = bytes.prefix(80).firstIndex(of: UInt8(ascii: "(")),
            let close = bytes[open...].prefix(60).firstIndex(of: UInt8(ascii: ")"))
        else { return [] }
        let inside = tokens.indices.filter { open < tokens[$0].passage.start }
            .filter { tokens[$0].passage.end <= close }
        guard let first = inside.first, inside.count <= 8 else { return [] }
        // A sentence before the brackets makes them a remark: "He joined the army (AP learned)."
        let before = tokens[..<first]
        guard before.count <= 10, !isSentence(before) else { return [] }
        return agencies(in: first..<first + inside.count, .whole)
    }

    /// "Source: Reuters", "With reporting by AFP", "© 2023 AFP", "originally published by …".
    func credit() -> [Credit] {
        for phrase in creditPhrases {
            guard let start = place(of: phrase) else { continue }
            let rest = start + phrase.words.count..<tokens.count
            let named =
                phrase.namesBefore
                ? agencies(in: 0..<start, phrase.extent)
                : agencies(in: rest, phrase.extent)
            if !named.isEmpty { return named }
            if phrase.namesAnybody, let outlet = outletWords(rest) { return [outlet] }
        }
        if tokens.count <= 12, let sign = bytes.firstIndex(of: 0xC2),
            bytes[sign...].starts(with: "©".utf8)
        {
            return agencies(in: 0..<tokens.count, .whole)
        }
        return []
    }

    /// "By Jane Doe, Associated Press", "Reuters staff", "AFP": a short line that ends with an
    /// agency or names one after "by".
    func byline() -> [Credit] {
        guard !words.isEmpty, tokens.count <= 14 else { return [] }
        let isBy = words[0] == wordHash("by") || words[0] == wordHash("from")
        let names = agencies(in: 0..<words.count, .whole)
        guard let name = names.last, let passage = name.passage else { return [] }
        let after = tokens.filter { $0.passage.start >= passage.end }
        let before = tokens.filter { $0.passage.end <= passage.start }
        let isStaff = after.allSatisfy { staff.contains($0.hash) }
        return isStaff && (isBy || before.isEmpty || bylineMark(before: passage.start))
            ? [name] : []
    }

    /// Whether a comma, a bar or a slash parts a name from an agency.
    private func bylineMark(before place: Int) -> Bool {
        guard bytes.count <= 100, !isSentence(tokens[...]) else { return false }
        let mark = bytes[..<place].last { $0 != 0x20 }
        return mark == UInt8(ascii: "|") || mark == UInt8(ascii: "/")
    }

    /// The agencies named in a range of words.
    private func agencies(in range: Range<Int>, _ extent: Credit.Extent) -> [Credit] {
        var found: [Credit] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard let entry = agencies.agency(at: index, in: words[..<range.upperBound]),
                !entry.isCapital || isCapitals(index)
            else {
                index += 1
                continue
            }
            let end = index + entry.words.count
            found.append(
                Credit(outlet: entry.outlet, extent: extent, passage: passage(index..<end)))
            index = end
        }
        return found
    }

    /// The words after "Source:" as they stand, where they are few and no sentence.
    private func outletWords(_ range: Range<Int>) -> Credit? {
        guard 1...6 ~= range.count, isCapital(range.lowerBound) || range.count <= 3 else {
            return nil
        }
        let passage = passage(range)
        return Credit(
            outlet: String(decoding: bytes[passage.start..<passage.end], as: UTF8.self),
            extent: .whole, passage: passage)
    }

    /// Where a phrase begins: at the head of the line, or anywhere for those that close a line.
    private func place(of phrase: CreditPhrase) -> Int? {
        guard tokens.count >= phrase.words.count else { return nil }
        let last = phrase.isAnywhere ? tokens.count - phrase.words.count : 0
        return (0...last).first { start in
            guard words[start...].starts(with: phrase.words) else { return false }
            guard phrase.hasColon else { return true }
            let end = tokens[start + phrase.words.count - 1].passage.end
            return end < bytes.count && bytes[end] == UInt8(ascii: ":")
        }
    }

    private func passage(_ range: Range<Int>) -> Passage {
        Passage(
            start: tokens[range.lowerBound].passage.start,
            end: tokens[range.upperBound - 1].passage.end)
    }

    private func isCapital(_ index: Int) -> Bool {
        let byte = bytes[tokens[index].passage.start]
        return byte >= 0x80 || byte &- 0x41 < 26
    }

    private func isCapitals(_ index: Int) -> Bool {
        let passage = tokens[index].passage
        return bytes[passage.start..<passage.end].allSatisfy { $0 &- 0x41 < 26 }
    }

    private func isSentence(_ tokens: ArraySlice<CopyText.Token>) -> Bool {
        tokens.dropFirst().contains { $0.startsSentence }
    }
}
