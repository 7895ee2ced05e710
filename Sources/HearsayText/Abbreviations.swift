/// What a splitter of sentences has to know about words: which full stops end nothing, and
/// which words a sentence likes to begin with. Read from `Data/abbreviations.tsv`.
public struct Abbreviations: Sendable {
    /// What a full stop after an abbreviation means.
    enum Kind: String, CaseIterable {
        /// A name follows: never an end ("Gen.").
        case title
        /// No end before a figure ("No. 5").
        case number
        /// No end before a figure, else an end before a starter only ("Jan.").
        case month
        /// An end before any capital but those of a day or a time zone ("p.m.").
        case time
        /// An end before a starter only ("U.S.", "Inc.").
        case short
    }

    /// What a word says about the full stop or the quotation before it.
    private enum Role: String {
        case starter, zone, speech
    }

    private var kinds: [UInt128: Kind] = [:]
    private var roles: [Role: Set<UInt128>] = [:]

    /// Knows no abbreviation.
    public init() {}

    /// Reads rows of a text, a tab and a kind; a third column is for remarks. Empty lines and
    /// those that begin with `#` are passed over.
    public init(tsv: String) throws(AbbreviationsError) {
        var number = 0
        for line in Array(tsv.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let row = line.last == 0x0D ? line.dropLast() : line
            if row.isEmpty || row.first == UInt8(ascii: "#") { continue }
            do throws(RowError) { try add(row) } catch {
                throw AbbreviationsError(line: number, reason: error.reason)
            }
        }
    }

    private struct RowError: Error {
        let reason: String

        init(reason: String) { self.reason = reason }
        init(tooLong text: String) { reason = "'\(text)' is longer than 16 bytes" }
    }

    private mutating func add(_ row: ArraySlice<UInt8>) throws(RowError) {
        let columns = row.split(separator: 0x09, omittingEmptySubsequences: false)
        guard columns.count == 2 || columns.count == 3 else {
            throw RowError(reason: "\(columns.count) columns where 2 or 3 belong")
        }
        let name = String(decoding: columns[1], as: UTF8.self)
        let text = String(decoding: columns[0], as: UTF8.self)
        guard !text.isEmpty else { throw RowError(reason: "the text is missing") }
        if let kind = Kind(rawValue: name) {
            guard columns[0].last == UInt8(ascii: "."), columns[0].count > 1 else {
                throw RowError(reason: "'\(text)' is a \(name) but has no full stop at its end")
            }
            guard let key = Self.key(columns[0].dropLast()) else { throw RowError(tooLong: text) }
            guard kinds.updateValue(kind, forKey: key) == nil else {
                throw RowError(reason: "'\(text)' has been given a kind before")
            }
        } else if let role = Role(rawValue: name) {
            guard let key = Self.folded(columns[0]) else { throw RowError(tooLong: text) }
            guard roles[role, default: []].insert(key).inserted else {
                throw RowError(reason: "'\(text)' has been given as \(name) before")
            }
        } else {
            throw RowError(reason: "'\(name)' is no kind")
        }
    }

    /// The kind of an abbreviation, given without its last full stop; in capitals it is the same
    /// ("GEN.").
    func kind(of text: ArraySlice<UInt8>) -> Kind? {
        guard let key = Self.key(text) else { return nil }
        if let kind = kinds[key] { return kind }
        guard text.count > 1, let folded = Self.folded(text) else { return nil }
        return kinds[folded]
    }

    /// Whether a sentence may well begin with the word.
    func isStarter(_ word: ArraySlice<UInt8>) -> Bool { has(.starter, word) }

    /// Whether the word goes with the time of day before it ("Friday", "GMT").
    func isZone(_ word: ArraySlice<UInt8>) -> Bool { has(.zone, word) }

    /// Whether the word says that somebody speaks ("asked").
    func isSpeech(_ word: ArraySlice<UInt8>) -> Bool { has(.speech, word) }

    private func has(_ role: Role, _ word: ArraySlice<UInt8>) -> Bool {
        guard let words = roles[role], let key = Self.folded(word) else { return false }
        return words.contains(key)
    }

    /// The bytes as one number, where there are at most sixteen: equal for equal texts only,
    /// as no text holds a NUL.
    private static func key(_ text: ArraySlice<UInt8>) -> UInt128? {
        guard text.count <= 16 else { return nil }
        return text.reduce(0) { $0 << 8 | UInt128($1) }
    }

    /// The key of the text with a capital before small letters.
    private static func folded(_ text: ArraySlice<UInt8>) -> UInt128? {
        guard text.count <= 16 else { return nil }
        var key: UInt128 = 0
        for (index, byte) in text.enumerated() {
            let isUpper = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            let isLower = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
            let folded = index == 0 ? (isLower ? byte & ~0x20 : byte) : isUpper ? byte | 0x20 : byte
            key = key << 8 | UInt128(folded)
        }
        return key
    }
}

/// A row of the table of abbreviations that cannot be used.
public struct AbbreviationsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Its line, counted from 1.
    public let line: Int
    /// What is wrong with it.
    public let reason: String

    /// Line and reason in words.
    public var description: String { "line \(line): \(reason)" }
}
