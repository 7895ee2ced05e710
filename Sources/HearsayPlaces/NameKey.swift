/// What a name is looked up by: lower case, without accents, full stops and apostrophes, its words
/// parted by single spaces, "the" left out at its start and "St." and "Mt." written out. "N'Djaména"
/// and "Ndjamena" have one key, and so have "St. Louis" and "Saint-Louis".
///
/// Letters that are not Latin stay as they are.
struct NameKey {
    /// The key's bytes; empty for a name without letters or digits.
    private(set) var bytes: [UInt8] = []
    private var wordStart = 0

    init(_ name: some Sequence<UInt8>) {
        bytes.reserveCapacity(name.underestimatedCount)
        var iterator = name.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
            case UInt8(ascii: "'"), UInt8(ascii: "`"): break
            case UInt8(ascii: "."): break
            case 0x00...0x7F: endWord()
            case 0xC3...0xC9:
                guard let next = iterator.next() else { break }
                fold(UInt16(byte & 0x1F) << 6 | UInt16(next & 0x3F), byte, next)
            case 0xCC, 0xCD:
                // Combining marks are U+0300 to U+036F.
                guard let next = iterator.next() else { break }
                if byte == 0xCD, next >= 0xB0 { bytes += [byte, next] }
            case 0xCA:
                // ʻ ʼ ʽ ʾ ʿ stand for glottal stops.
                guard let next = iterator.next() else { break }
                if !(0xB9...0xBF ~= next) { bytes += [byte, next] }
            case 0xE1, 0xE2:
                guard let second = iterator.next(), let third = iterator.next() else { break }
                let low = UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
                if byte == 0xE1, low >= 0xE00, low < 0xF00 {
                    fold(0x1000 | low, byte, second, third)
                } else if byte == 0xE2, low < 0x70 {
                    // Of the general punctuation, quotation marks are left out, all else parts.
                    if !(0x18...0x1F ~= low) { endWord() }
                } else {
                    bytes += [byte, second, third]
                }
            default: bytes.append(byte)
            }
        }
        endWord()
        if bytes.last == 0x20 { bytes.removeLast() }
    }

    /// Whether it has letters of the Latin alphabet and digits alone.
    var isLatin: Bool { !bytes.isEmpty && bytes.allSatisfy { $0 < 0x80 } }

    /// A hash of 64 bits: FNV-1a, its bits mixed as MurmurHash3 ends.
    var hash: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }

    private mutating func fold(_ scalar: UInt16, _ utf8: UInt8...) {
        switch scalar {
        case 0xDF: bytes += [0x73, 0x73]
        case 0xC6, 0xE6: bytes += [0x61, 0x65]
        case 0xDE, 0xFE: bytes += [0x74, 0x68]
        case 0x152, 0x153: bytes += [0x6F, 0x65]
        case 0xD7, 0xF7: endWord()
        default:
            let letter = NameKey.letter(scalar)
            if letter == UInt8(ascii: "?") { bytes += utf8 } else { bytes.append(letter) }
        }
    }

    private mutating func endWord() {
        guard bytes.count > wordStart else { return }
        let word = bytes[wordStart...]
        if word.elementsEqual("st".utf8) {
            bytes.replaceSubrange(wordStart..., with: "saint".utf8)
        } else if word.elementsEqual("ste".utf8) {
            bytes.replaceSubrange(wordStart..., with: "sainte".utf8)
        } else if word.elementsEqual("mt".utf8) {
            bytes.replaceSubrange(wordStart..., with: "mount".utf8)
        } else if word.elementsEqual("ft".utf8) {
            bytes.replaceSubrange(wordStart..., with: "fort".utf8)
        } else if wordStart == 0, word.elementsEqual("the".utf8) {
            bytes.removeAll(keepingCapacity: true)
            return
        }
        bytes.append(0x20)
        wordStart = bytes.count
    }

    /// The letter without accents, "?" where there is none: U+00C0 to U+024F, U+1E00 to U+1EFF.
    private static func letter(_ scalar: UInt16) -> UInt8 {
        let (letters, first): (StaticString, UInt16) =
            scalar < 0x1000
            ? (
                """
                aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccdddd\
                eeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkk?llllllllllnnnnnn?nnoooooo??rrrrrrssssssss\
                ttttttuuuuuuuuuuuuwwyyyzzzzzzs?b????o??dd???eeeff?g??ikk??????oo?????????????uu??\
                yy???????????????dddlllnnnaaiioouuuuuuuuuueaaaa????ggkkoooo??jdddgg??nnaa????aaaa\
                eeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????
                """, 0xC0
            )
            : (
                """
                aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooo\
                pppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaa\
                aaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyy\
                yy??????
                """, 0x1E00
            )
        let offset = Int(scalar) - Int(first)
        guard offset >= 0, offset < letters.utf8CodeUnitCount else { return UInt8(ascii: "?") }
        return letters.utf8Start[offset]
    }
}
