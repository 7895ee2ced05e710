import HearsayText

/// The words and phrases that time expressions are made of: `time-words.tsv` and `numbers.tsv`.
package struct TimeLexicon: Sendable {
    /// What is known of each word; the first one stands for all unknown words.
    package private(set) var words: [TimeWord] = [TimeWord()]
    private var ids: [UInt128: Int32] = [:]
    /// Phrases by their first word, the longest first.
    private var phrases: [Int32: [TimePhrase]] = [:]

    /// Knows no word.
    package init() {}

    init(folder: String) throws(WorldError) {
        for row in try Table(folder + "/numbers.tsv", columns: 3).rows {
            let number = try NumberWord(row)
            let id = try id(adding: row.cells[0], row)
            words[id].roles.insert(.number)
            words[id].number = number.value
            words[id].numberPart = number.part
        }
        for row in try Table(folder + "/time-words.tsv", columns: 3, key: 2).rows { try add(row) }
    }

    private mutating func add(_ row: Table.Row) throws(WorldError) {
        guard let role = TimeRoles.named[row.cells[1]] else {
            throw row.error("'\(row.cells[1])' is no class known here")
        }
        let value = row.cells[2] == "-" ? "" : row.cells[2]
        let parts = foldedWords(row.cells[0])
        guard let first = parts.first else { throw row.error("has no word") }
        let id = try id(adding: first, row)
        guard parts.count == 1 else {
            var rest: [Int32] = []
            for part in parts.dropFirst() { rest.append(Int32(try self.id(adding: part, row))) }
            var list = phrases[Int32(id)] ?? []
            let place = list.firstIndex { $0.rest.count < rest.count } ?? list.count
            list.insert(TimePhrase(rest: rest, roles: role, value: value), at: place)
            phrases[Int32(id)] = list
            return
        }
        words[id].roles.insert(role)
        func number(_ range: ClosedRange<Int>) throws(WorldError) -> Int {
            guard let number = Int(value), range.contains(number) else {
                throw row.error("'\(value)' is no \(row.cells[1]) known here")
            }
            return number
        }
        switch role {
        case .decade:
            words[id].number = try number(1900...2090)
            words[id].digits = 2
        case .month: words[id].month = try number(1...12)
        case .weekday, .weekdays: words[id].weekday = try number(1...7)
        case .season, .seasons: words[id].season = try number(1...4)
        case .ordinal: words[id].ordinal = try number(-1...31)
        case .deictic, .anaphoric, .day: words[id].shift = try number(-1...1)
        case .part, .parts: words[id].part = value
        case .unit, .units:
            guard let unit = TimeUnit(rawValue: value) else {
                throw row.error("'\(value)' is no unit known here")
            }
            words[id].unit = unit
        case .reference, .set, .holiday, .zone: words[id].value = value
        default: break
        }
    }

    /// The number of a word, which is made known where it is not.
    private mutating func id(adding word: String, _ row: Table.Row) throws(WorldError) -> Int {
        let bytes = Array(word.utf8)
        guard let key = Self.key(bytes[...]) else {
            throw row.error("'\(word)' is longer than 16 bytes")
        }
        if let id = ids[key] { return Int(id) }
        ids[key] = Int32(words.count)
        words.append(TimeWord())
        return words.count - 1
    }

    /// The number of a word of a report, in whatever case; 0 where it is not known.
    package func id(of word: ArraySlice<UInt8>) -> Int32 {
        guard let key = Self.key(word) else { return 0 }
        return ids[key] ?? 0
    }

    /// The phrases that begin with a word, the longest first.
    package func phrases(from id: Int32) -> [TimePhrase] { phrases[id] ?? [] }

    /// The bytes in lower case as one number, where there are at most sixteen: equal for equal
    /// texts only, as no text holds a NUL. A curly apostrophe is a straight one.
    private static func key(_ text: ArraySlice<UInt8>) -> UInt128? {
        guard text.count <= 16 else { return nil }
        var key: UInt128 = 0
        for byte in text { key = key << 8 | UInt128(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
        return key == 0xE2_8099 ? 0x27 : key
    }
}
