import HearsayText

/// Words that hold several syntactic words within one run of letters and digits: "cannot", "5pm"
/// (`Data/contractions.tsv`).
public struct Contractions: Sendable {
    /// A syntactic word within another's letters.
    struct Part: Sendable, Equatable {
        /// Whose dependent it is.
        enum Head: String, Sendable {
            /// It is the main part: the network's own word on the whole holds for it.
            case own = "-"
            case main
            /// That of the main part.
            case same
            /// The clause that depends on the main part: "go" in "gonna go".
            case clause
        }

        /// How many bytes its form has; 0 for a number, which may be of any length.
        let length: Int
        let partOfSpeech: PartOfSpeech
        /// Empty for a number, which is its own lemma.
        let lemma: String
        let relation: String
        let head: Head
    }

    /// When a word is taken apart, and into what.
    enum Kind: String, Sendable {
        /// Always, into the parts of a multi-word token.
        case word
        /// Always, into tokens of their own.
        case tokens
        /// Into the parts of a multi-word token where the whole is a subject of the main part's
        /// part of speech: "its late", but not "its end".
        case subject
    }

    /// A word taken apart.
    struct Entry: Sendable {
        let kind: Kind
        let parts: [Part]
        /// Index of the main part.
        let main: Int
    }

    private let entries: [[UInt8]: Entry]
    private let longest: Int

    /// Reads rows of a surface, its kind and its parts, in the order of their bytes; lines that begin with `#` and empty ones
    /// say nothing.
    /// - Throws: `ModelError` that names the line.
    public init(tsv: String) throws(ModelError) {
        var entries: [[UInt8]: Entry] = [:]
        var last: [UInt8] = []
        for (number, line) in tableLines(tsv) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3, let entry = Self.entry(fields[0], fields[1], fields[2]),
                last.lexicographicallyPrecedes(fields[0].utf8)
            else {
                throw ModelError(
                    "reading contractions.tsv",
                    "line \(number) is no surface, kind and parts in order: '\(line)'")
            }
            last = Array(fields[0].utf8)
            entries[last] = entry
        }
        self.entries = entries
        longest = entries.keys.map(\.count).max() ?? 0
    }

    /// How a form, in any case of its ASCII letters, is taken apart; nil where it is one word.
    /// In an entry's surface "0" stands for any number.
    func entry(_ form: ArraySlice<UInt8>) -> Entry? {
        guard let first = form.first else { return nil }
        guard 48...57 ~= first else {
            guard form.count <= longest else { return nil }
            return entries[form.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }]
        }
        let unit = form.reversed().prefix { 97...122 ~= $0 | 0x20 }.count
        let number = form.dropLast(unit)
        guard unit > 0, unit < longest, let last = number.last, 48...57 ~= last,
            number.allSatisfy({ 44...58 ~= $0 && $0 != 45 && $0 != 47 })
        else { return nil }
        return entries[[48] + form.suffix(unit).map { $0 | 0x20 }]
    }

    private static func entry(_ surface: Substring, _ kind: Substring, _ parts: Substring)
        -> Entry?
    {
        guard let kind = Kind(rawValue: String(kind)), surface.utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        var rest = surface
        var found: [Part] = []
        for part in parts.split(separator: " ") {
            let fields = part.split(separator: "|", omittingEmptySubsequences: false)
            guard fields.count == 5, !fields[0].isEmpty, rest.hasPrefix(fields[0]),
                let partOfSpeech = PartOfSpeech(rawValue: String(fields[1])),
                let head = Part.Head(rawValue: String(fields[4])),
                (head == .own) == (fields[3] == "-"), fields[3] != "root"
            else { return nil }
            rest = rest.dropFirst(fields[0].count)
            let isNumber = fields[0] == "0"
            found.append(
                Part(
                    length: isNumber ? 0 : fields[0].utf8.count, partOfSpeech: partOfSpeech,
                    lemma: isNumber ? "" : String(fields[2]), relation: String(fields[3]),
                    head: head))
        }
        guard rest.isEmpty, found.count > 1, found.count(where: { $0.head == .own }) == 1,
            found.dropFirst().allSatisfy({ $0.length > 0 }),
            let main = found.firstIndex(where: { $0.head == .own })
        else { return nil }
        return Entry(kind: kind, parts: found, main: main)
    }
}
