/// Words by which one statement is found inside another (`Data/hearsay-words.tsv`).
public struct HearsayWords: Sendable {
    enum Kind: String {
        case cue, participle, subject, determiner, adverb, perception, auxiliary, account, unsaid,
            speaker
    }

    private let kinds: [[UInt8]: Set<Kind>]

    /// Reads rows of a word and its kind; lines that begin with `#` and empty ones say nothing.
    /// - Throws: `ModelError` that names the line.
    public init(tsv: String) throws(ModelError) {
        var kinds: [[UInt8]: Set<Kind>] = [:]
        for (number, line) in tableLines(tsv) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 2, !fields[0].isEmpty,
                let kind = Kind(rawValue: String(fields[1]))
            else {
                throw ModelError(
                    "reading hearsay-words.tsv", "line \(number) is no word and kind: '\(line)'"
                )
            }
            kinds[Array(fields[0].utf8), default: []].insert(kind)
        }
        self.kinds = kinds
    }

    /// Whether a word, in any case of its ASCII letters, is of a kind.
    func `is`(_ word: ArraySlice<UInt8>, _ kind: Kind) -> Bool {
        kinds[word.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }]?.contains(kind) == true
    }
}
