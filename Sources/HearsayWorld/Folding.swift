import HearsayText

/// A word as the data files are looked up: lower case, with straight quotation marks and
/// apostrophes.
package func folded(_ bytes: ArraySlice<UInt8>) -> String {
    var isASCII = true
    for byte in bytes where byte >= 0x80 {
        isASCII = false
        break
    }
    if isASCII {
        return String(unsafeUninitializedCapacity: bytes.count) { buffer in
            for (offset, byte) in bytes.enumerated() {
                buffer[offset] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            }
            return bytes.count
        }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    switch text {
    case "’", "‘", "ʼ": return "'"
    case "“", "”", "„", "«", "»": return "\""
    default: return text.lowercased()
    }
}

/// The folded words of a phrase, cut as the words of a report are.
package func foldedWords(_ phrase: String) -> [String] {
    let bytes = Array(phrase.utf8)
    return words(of: bytes).map { folded(bytes[Int($0.start)..<Int($0.end)]) }
}
