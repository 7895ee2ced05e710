import HearsayText

/// A table of agencies that cannot be used, and why.
package struct AgencyError: Error, Sendable, Equatable {
    /// The line, counted from 1.
    package let line: Int
    /// What is wrong with it.
    package let reason: String
}

/// The news agencies whose reports others print, and what they are called: `Data/agencies.tsv`.
package struct Agencies: Sendable {
    /// An agency by one of its names.
    struct Entry: Sendable {
        let outlet: String
        /// The folded words of the name.
        let words: [UInt64]
        /// Whether the name is written in capitals: in small letters it may be another word.
        let isCapital: Bool
    }

    /// Entries by the first word of their names, the longest names first.
    private var entries: [UInt64: [Entry]] = [:]
    /// The names of the outlets, by their own names and all others.
    private var outlets: [[UInt64]: String] = [:]

    /// Reads the table: a name, marks such as "AP", and other names, parted by `|`.
    /// - Parameter table: the file, UTF-8.
    /// - Throws: `AgencyError` that names the line and the reason.
    package init(table: [UInt8]) throws(AgencyError) {
        let (table, repairs) = repairedUTF8(table)
        guard repairs == 0 else { throw AgencyError(line: 1, reason: "is not valid UTF-8") }
        let lines = table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated()
        where !line.isEmpty && line.first != UInt8(ascii: "#") {
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard cells.count == 3, cells.allSatisfy({ !$0.isEmpty }) else {
                throw AgencyError(line: index + 1, reason: "has no three columns")
            }
            let outlet = String(decoding: cells[0], as: UTF8.self)
            try add(cells[0], of: outlet, line: index + 1)
            for cell in cells.dropFirst() where cell != [0x2D] {
                for name in cell.split(separator: UInt8(ascii: "|")) {
                    try add(name, of: outlet, line: index + 1)
                }
            }
        }
        for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
    }

    private mutating func add(
        _ name: ArraySlice<UInt8>, of outlet: String, line: Int
    ) throws(AgencyError) {
        let words = CopyText(Array(name)).tokens.map(\.hash)
        guard let first = words.first else {
            throw AgencyError(line: line, reason: "has a name without words")
        }
        if let other = outlets[words] {
            if other == outlet { return }
            throw AgencyError(line: line, reason: "has a name of \(other)")
        }
        outlets[words] = outlet
        let isCapital = name.allSatisfy { $0 &- 0x41 < 26 }
        entries[first, default: []].append(
            Entry(outlet: outlet, words: words, isCapital: isCapital))
    }

    /// The agency's own name for an outlet called so ("AFP", "Agence France Presse"), or that name
    /// itself where it is no agency known here.
    package func name(of outlet: String) -> String {
        outlets[CopyText(Array(outlet.utf8)).tokens.map(\.hash)] ?? outlet
    }

    /// The agency named at a word, and how many words its name has.
    func agency(at index: Int, in words: ArraySlice<UInt64>) -> Entry? {
        entries[words[index]]?.first { words[index...].starts(with: $0.words) }
    }
}
