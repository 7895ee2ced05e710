/// The words of `Data/pronouns.tsv`.
public struct Pronouns: Sendable {
    private let words: Set<[UInt8]>

    /// Reads the first column; lines that begin with `#` and empty ones say nothing.
    public init(tsv: String) {
        words = Set(
            tsv.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
                .compactMap { $0.split(separator: "\t").first.map { Array($0.utf8) } })
    }

    /// Whether a word, in any case of its ASCII letters, is one.
    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        words.contains(word.map { 65...90 ~= $0 ? $0 | 0x20 : $0 })
    }
}
