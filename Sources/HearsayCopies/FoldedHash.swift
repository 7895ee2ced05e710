/// One hash for all spellings of a word that differ in case or in how Unicode writes letters with
/// accents; nil where nothing of it can be seen.
func foldedHash(_ word: ArraySlice<UInt8>) -> UInt64? {
    var hash = WordHash()
    var isASCII = true
    for byte in word {
        if byte >= 0x80 {
            isASCII = false
            break
        }
        hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    if isASCII { return hash.value }
    hash = WordHash()
    var isEmpty = true
    for character in String(decoding: word, as: UTF8.self) {
        // Small letters last: "İ" becomes "i" and a dot, however it was written.
        let isSingle = character.unicodeScalars.count == 1
        let whole = isSingle ? character : composedLetters[character].map(Character.init)
        for scalar in (whole ?? character).lowercased().unicodeScalars
        where !scalar.properties.isDefaultIgnorableCodePoint {
            isEmpty = false
            for byte in String(scalar).utf8 { hash.add(byte) }
        }
    }
    return isEmpty ? nil : hash.value
}

/// The letters that Unicode can write as one code point or as a letter and its accents. Two
/// characters are equal where they are canonically equivalent, and so either finds the other.
private let composedLetters: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    for value in [0xC0...0x17F, 0x1CD...0x233, 0x386...0x4FF, 0x1E00...0x1FFF].joined() {
        guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
        if letters[Character(scalar)] == nil { letters[Character(scalar)] = scalar }
    }
    return letters
}()

/// FNV-1a with 64 bits, its bits stirred at the end.
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    var value: UInt64 { stirred(state) }
}

/// A number in which each bit hangs on all bits of the one given (the last step of SplitMix64).
@inline(__always)
func stirred(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
}
