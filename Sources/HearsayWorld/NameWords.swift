/// Words as names are compared: each is a number that is the same for "Erdoğan" and "ERDOGAN".
package struct NameWords: Sendable {
    /// What stands for a letter that is not of ASCII, in UTF-8.
    private let plain: [Unicode.Scalar: [UInt8]]

    /// Reads `letters.tsv`.
    init(folder: String) throws(WorldError) {
        var plain: [Unicode.Scalar: [UInt8]] = [:]
        for row in try Table(folder + "/letters.tsv", columns: 2).rows {
            let scalars = row.cells[0].unicodeScalars
            guard let letter = scalars.first, scalars.count == 1 else {
                throw row.error("'\(row.cells[0])' is no single letter")
            }
            plain[letter] = Array(row.cells[1].utf8)
        }
        self.plain = plain
    }

    /// The number of a word in whatever case; 0 for a mark.
    package func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = Self.seed
        var isASCII = true
        var isWord = false
        for byte in bytes {
            guard byte < 0x80 else {
                isASCII = false
                break
            }
            if byte &- 0x41 < 26 || byte &- 0x61 < 26 || byte &- 0x30 < 10 { isWord = true }
            hash = Self.step(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        if isASCII { return isWord ? hash : 0 }
        hash = Self.seed
        isWord = false
        for scalar in String(decoding: Array(bytes), as: UTF8.self).lowercased().unicodeScalars {
            isWord = isWord || scalar.properties.isAlphabetic || "0"..."9" ~= scalar
            for byte in plain[scalar] ?? Array(String(scalar).utf8) { hash = Self.step(hash, byte) }
        }
        return isWord ? hash : 0
    }

    /// The number of a word without the ending of a plural, which "armies" and "army" share.
    package func stem(_ bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
        var stem = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        func ends(_ ending: StaticString) -> Bool {
            ending.withUTF8Buffer {
                stem.count >= $0.count && stem.suffix($0.count).elementsEqual($0)
            }
        }
        if stem.count > 3, !ends("news") {
            if ends("ies") {
                stem.removeLast(3)
                stem.append(UInt8(ascii: "y"))
            } else if ends("sses") || ends("ches") || ends("shes") || ends("xes") {
                stem.removeLast(2)
            } else if ends("s"), !ends("ss"), !ends("us") {
                stem.removeLast()
            } else if ends("men") {
                stem[stem.count - 2] = UInt8(ascii: "a")
            }
        }
        return word(stem)
    }

    /// The words of a name as it stands in a data file, without marks, a possessive ending and
    /// the article before it.
    package func words(_ name: String) -> [UInt64] { parts(name).map { word($0) } }

    /// The same for the nouns of `sectors.tsv`.
    package func stems(_ noun: String) -> [UInt64] { parts(noun).map { stem($0) } }

    /// A person's name without what comes and goes in it: initials, "al-", "Jr."; nothing else where
    /// less than two words would stay.
    package func plain(_ words: [UInt64]) -> [UInt64] {
        let rest = words.filter { !Self.loose.contains($0) }
        return rest.count < 2 ? words : rest
    }

    private func parts(_ name: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(name.utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var position = 0
        while position <= bytes.count {
            // Quotation marks and dashes are of the block that begins with E2 80.
            let isMark =
                position == bytes.count
                || bytes[position] < 0x80 && !isAlphanumeric(bytes[position])
                || bytes[position] == 0xE2 && position + 2 < bytes.count
                    && bytes[position + 1] == 0x80
            if isMark {
                if let first = start { parts.append(bytes[first..<position]) }
                start = nil
                position += position < bytes.count && bytes[position] == 0xE2 ? 3 : 1
            } else {
                start = start ?? position
                position += 1
            }
        }
        // "McDonald's"
        if parts.count > 1, let last = parts.last, last.count == 1, last.first == 0x73,
            bytes[last.startIndex - 1] == 0x27 || bytes[last.startIndex - 1] == 0x99
        {
            parts.removeLast()
        }
        if parts.count > 1, let first = parts.first, first.count == 3,
            word(first) == Self.article
        {
            parts.removeFirst()
        }
        return parts
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte &- 0x41 < 26 || byte &- 0x61 < 26 || byte &- 0x30 < 10
    }

    // FNV-1a, 64 bits.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let loose = Set(
        ("abcdefghijklmnopqrstuvwxyz".map { String($0) } + ["al", "el", "jr", "sr", "ii", "iii"])
            .map { $0.utf8.reduce(seed) { step($0, $1) } })
    private static let article = "the".utf8.reduce(seed) { step($0, $1) }

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}

/// Phrases of one or more words, and what they stand for. Words are those of `NameWords`.
///
/// A phrase is known by 64 bits: of a million foreign phrases none is likely to be taken for one of
/// the few thousand that are here.
package struct PhraseIndex<Value: Sendable>: Sendable {
    private var values: [UInt64: Value] = [:]
    /// How many words the longest phrase has that begins with a word.
    private var longest: [UInt64: Int] = [:]

    package init() {}

    package subscript(phrase: [UInt64]) -> Value? {
        get { values[phrase.reduce(0, Self.join)] }
        set {
            guard let first = phrase.first else { return }
            values[phrase.reduce(0, Self.join)] = newValue
            longest[first] = max(longest[first] ?? 0, phrase.count)
        }
    }

    /// The longest phrase from a word on that is accepted, with its length in words.
    package func longest(
        at start: Int, in words: [UInt64], where isAccepted: (Value, Range<Int>) -> Bool
    ) -> (length: Int, value: Value)? {
        guard let most = longest[words[start]] else { return nil }
        var found: (Int, Value)?
        var phrase: UInt64 = 0
        for end in (start + 1)...min(start + most, words.count) {
            phrase = Self.join(phrase, words[end - 1])
            if let value = values[phrase], isAccepted(value, start..<end) {
                found = (end - start, value)
            }
        }
        return found
    }

    private static func join(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (phrase ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}
