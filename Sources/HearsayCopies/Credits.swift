package import HearsayText

/// Whom a report credits with its words.
package struct Credit: Sendable, Equatable {
    /// How much of the report is credited.
    package enum Extent: String, Sendable {
        /// All of it: "(AP)", "Source: Reuters", "By Reuters staff".
        case whole
        /// Some of it: "With reporting by AFP".
        case part
    }

    /// The outlet: the name that `Data/agencies.tsv` has for it, or the words of the report where
    /// that has none.
    package var outlet: String
    package var extent: Extent
    /// The words that say so, in UTF-8 bytes; nil where the byline that came apart does.
    package var passage: Passage?
}

/// The credits of a report, those for all of it first, each outlet once.
///
/// Credits for photographs are none for the text, and a name in running text is no credit.
/// - Parameters:
///   - bytes: the text, valid UTF-8.
///   - byline: the byline, where it came apart from the text.
///   - agencies: the agencies known.
/// - Returns: the credits; none where the report credits nobody.
package func credits(of bytes: [UInt8], byline: String? = nil, agencies: Agencies) -> [Credit] {
    var found: [Credit] = []
    if let byline {
        let line = CreditLine(Array(byline.utf8), agencies)
        found += line.byline().map { Credit(outlet: $0.outlet, extent: $0.extent, passage: nil) }
    }
    let lines = textLines(bytes)
    for (number, range) in lines.enumerated() {
        let line = CreditLine(Array(bytes[range].prefix(CreditLine.longest)), agencies)
        let isHead = number < CreditLine.headLines
        let isTail = number + CreditLine.tailLines >= lines.count
        var credits = isHead || isTail ? line.credit() : []
        if credits.isEmpty, isHead { credits = line.dateline() }
        if credits.isEmpty, isHead, range.count <= 120 { credits = line.byline() }
        found += credits.map { credit in
            var credit = credit
            credit.passage = credit.passage.map {
                Passage(start: $0.start + range.lowerBound, end: $0.end + range.lowerBound)
            }
            return credit
        }
    }
    var seen: Set<String> = []
    return (found.filter { $0.extent == .whole } + found.filter { $0.extent == .part })
        .filter { seen.insert($0.outlet).inserted }
}

/// The lines of a text that are not empty, as ranges of bytes.
private func textLines(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.split { $0 == 0x0A || $0 == 0x0D }
        .filter { line in line.contains { $0 > 0x20 } }
        .map { $0.startIndex..<$0.endIndex }
}
