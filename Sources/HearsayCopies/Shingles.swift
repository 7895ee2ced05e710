/// The hashes of every run of `length` words, by their first word; one of all words where there are
/// fewer, none where there is no word.
func shingles(of words: [UInt64], length: Int) -> [UInt64] {
    guard !words.isEmpty else { return [] }
    guard words.count > length else { return [shingle(words[...])] }
    return (0...(words.count - length)).map { shingle(words[$0..<$0 + length]) }
}

@inline(__always)
private func shingle(_ words: ArraySlice<UInt64>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words { hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93 ^ hash >> 29 }
    return stirred(hash)
}
