import Foundation
import HearsayText

/// WordPiece (Schuster and Nakajima 2012), as BERT uses it: lower case without accents, greedy
/// longest match, `##` before a piece that continues a word.
struct Vocabulary: Sendable {
    /// Ids of the special pieces.
    let pad, unknown, first, last: Int32
    private let whole: PieceTable
    private let continued: PieceTable
    private static let longestWord = 100  // code points; BERT's own limit

    /// Reads a vocabulary of one piece a line, its number the line's.
    init(path: String) throws(ModelError) {
        let action = "reading \(path)"
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw ModelError(action, error.localizedDescription)
        }
        var whole = PieceTable(capacity: 32_768)
        var continued = PieceTable(capacity: 16_384)
        var special: [String: Int32] = [:]
        for (id, line) in [UInt8](data).split(separator: 10, omittingEmptySubsequences: false)
            .enumerated()
        where !line.isEmpty {
            let id = Int32(id)
            if line.first == UInt8(ascii: "[") {
                special[String(decoding: line, as: UTF8.self)] = id
            }
            if line.count > 2, line.starts(with: [UInt8(ascii: "#"), UInt8(ascii: "#")]) {
                continued.insert(Array(line.dropFirst(2)), id)
            } else {
                whole.insert(Array(line), id)
            }
        }
        guard let pad = special["[PAD]"], let unknown = special["[UNK]"],
            let first = special["[CLS]"], let last = special["[SEP]"]
        else { throw ModelError(action, "[PAD], [UNK], [CLS] or [SEP] is missing") }
        (self.pad, self.unknown, self.first, self.last) = (pad, unknown, first, last)
        (self.whole, self.continued) = (whole, continued)
    }

    /// Whether a word in lower case is one piece.
    func holds(_ word: [UInt8]) -> Bool {
        whole.longest(in: word, from: 0)?.1 == word.count
    }

    /// Appends the pieces of a word, at least one.
    func appendPieces(of word: ArraySlice<UInt8>, to pieces: inout [Int32]) {
        // Longer than any vocabulary word could be in UTF-8: no need to normalise it.
        guard word.count <= 4 * Self.longestWord else {
            pieces.append(unknown)
            return
        }
        if word.allSatisfy({ $0 < 0x80 }) {
            appendNormal(word.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }, to: &pieces)
        } else {
            appendNormal(Array(normal(String(decoding: word, as: UTF8.self)).utf8), to: &pieces)
        }
    }

    private func appendNormal(_ word: [UInt8], to pieces: inout [Int32]) {
        let mark = pieces.count
        var start = 0
        var length = 0
        for byte in word where byte & 0xC0 != 0x80 { length += 1 }
        guard 1...Self.longestWord ~= length else {
            pieces.append(unknown)
            return
        }
        while start < word.count {
            let table = start == 0 ? whole : continued
            guard let (id, size) = table.longest(in: word, from: start) else {
                pieces.removeSubrange(mark...)
                pieces.append(unknown)
                return
            }
            pieces.append(id)
            start += size
        }
    }

    /// Lower case, decomposed (NFD), without combining marks and format characters.
    private func normal(_ word: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format: continue
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }
}

/// Pieces by their bytes: open addressing on a rolling hash, so that every prefix of a word is
/// hashed once.
private struct PieceTable: Sendable {
    private var ids: [Int32]
    private var hashes: [UInt64]
    private var texts: [[UInt8]]
    private var slots: [Int32]
    private var longest = 0

    init(capacity: Int) {
        ids = []
        hashes = []
        texts = []
        slots = Array(repeating: -1, count: (capacity * 2).nextPowerOfTwo)
    }

    mutating func insert(_ text: [UInt8], _ id: Int32) {
        if ids.count * 2 >= slots.count { grow() }
        let hash = text.reduce(Self.seed, Self.step)
        place(Int32(ids.count), hash)
        ids.append(id)
        hashes.append(hash)
        texts.append(text)
        longest = max(longest, text.count)
    }

    /// The longest piece that `word` holds at `start`: its id and its length in bytes.
    func longest(in word: [UInt8], from start: Int) -> (Int32, Int)? {
        let end = min(word.count, start + longest)
        var hash = Self.seed
        var best: (Int32, Int)?
        for position in start..<end {
            hash = Self.step(hash, word[position])
            if let entry = find(hash, word[start...position]) {
                best = (ids[entry], position + 1 - start)
            }
        }
        return best
    }

    private func find(_ hash: UInt64, _ text: ArraySlice<UInt8>) -> Int? {
        var slot = Self.slot(hash, slots.count)
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if hashes[entry] == hash, texts[entry].elementsEqual(text) { return entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func place(_ entry: Int32, _ hash: UInt64) {
        var slot = Self.slot(hash, slots.count)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (entry, hash) in hashes.enumerated() { place(Int32(entry), hash) }
    }

    // FNV-1a, its upper bits folded in by a multiplication when a slot is picked.
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    private static func slot(_ hash: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 32) & (count - 1)
    }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int {
        var power = 1
        while power < self { power *= 2 }
        return power
    }
}
