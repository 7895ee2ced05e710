import HearsayText

/// The dictionary forms of verbs and nouns: by table where they are irregular
/// (`Data/irregular-verbs.tsv`, `Data/irregular-nouns.tsv`), else by the rules of English spelling
/// for -s, -ed and -ing, which leave open whether an "e" was dropped or a consonant doubled; of
/// what they allow, the first that is a word of the model's vocabulary is taken.
///
/// The network sees pieces of words, not letters: which of them to take off it tells badly.
public struct BaseForms: Sendable {
    private let verbs: [[UInt8]: [UInt8]]
    private let nouns: [[UInt8]: [UInt8]]

    /// Reads rows of a dictionary form and its other forms, parted by spaces, `-` for none; lines that
    /// begin with `#` and empty ones say nothing.
    /// - Throws: `ModelError` that names the line.
    public init(verbs: String, nouns: String) throws(ModelError) {
        self.verbs = try Self.table(verbs, "irregular-verbs.tsv")
        self.nouns = try Self.table(nouns, "irregular-nouns.tsv")
    }

    private static func table(_ tsv: String, _ name: String) throws(ModelError) -> [[UInt8]:
        [UInt8]]
    {
        var found: [[UInt8]: [UInt8]] = [:]
        for (number, line) in tableLines(tsv) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 2, !fields[0].isEmpty else {
                throw ModelError(
                    "reading \(name)", "line \(number) is no word and its forms: '\(line)'")
            }
            let base = Array(fields[0].utf8)
            found[base] = base
            // Of two words with one form the first has it: "lay" is of "lay", not of "lie".
            for form in fields[1].split(separator: " ")
            where form != "-" && found[Array(form.utf8)] == nil {
                found[Array(form.utf8)] = base
            }
        }
        return found
    }

    /// The dictionary form of a verb, a noun or an auxiliary.
    /// - Parameters:
    ///   - form: as it stands in the text.
    ///   - partOfSpeech: its tag.
    ///   - isWord: whether letters in lower case are a word of the vocabulary.
    /// - Returns: nil where spelling does not tell: other parts of speech, and what is not plain
    ///   letters, a capital in front at most.
    func lemma(
        of form: String, _ partOfSpeech: PartOfSpeech, isWord: ([UInt8]) -> Bool
    ) -> String? {
        var word = Array(form.utf8)
        guard word.count > 1, let first = word.first else { return nil }
        if 65...90 ~= first { word[0] = first | 0x20 }
        guard word.allSatisfy({ 97...122 ~= $0 }) else { return nil }
        let base: [UInt8]
        switch partOfSpeech {
        case .verb, .auxiliary: base = verbs[word] ?? verb(word, isWord)
        case .noun: base = nouns[word] ?? singular(word, isWord)
        default: return nil
        }
        return String(decoding: base, as: UTF8.self)
    }

    /// What a comparative or superlative is of.
    /// - Returns: nil where its letters are not those of one.
    func positive(of form: String, isWord: ([UInt8]) -> Bool) -> String? {
        let word = Array(form.lowercased().utf8)
        guard word.allSatisfy({ 97...122 ~= $0 }),
            let ending = ["est", "er"].first(where: word.ends), word.count > ending.utf8.count + 2
        else { return nil }
        let rest = Array(word.dropLast(ending.utf8.count))
        guard rest.last == UInt8(ascii: "i") else {
            return String(decoding: stem(rest, isWord), as: UTF8.self)
        }
        return String(decoding: rest.dropLast() + [UInt8(ascii: "y")], as: UTF8.self)
    }

    private func verb(_ word: [UInt8], _ isWord: ([UInt8]) -> Bool) -> [UInt8] {
        if word.ends(in: "ing"), word.count > 4 { return stem(Array(word.dropLast(3)), isWord) }
        if word.ends(in: "ied"), word.count > 4 { return yForm(word, isWord) }
        if word.ends(in: "eed") { return word }
        if word.ends(in: "ed"), word.count > 3 { return stem(Array(word.dropLast(2)), isWord) }
        return word.ends(in: "us") ? word : singular(word, isWord)
    }

    /// "carried", "countries": with "y", unless only "ie" is a word ("tied", "pies").
    private func yForm(_ word: [UInt8], _ isWord: ([UInt8]) -> Bool) -> [UInt8] {
        let withY = Array(word.dropLast(3)) + [UInt8(ascii: "y")]
        let plain = Array(word.dropLast())
        return isWord(plain) && !isWord(withY) ? plain : withY
    }

    /// The noun or verb that an -s was put to.
    private func singular(_ word: [UInt8], _ isWord: ([UInt8]) -> Bool) -> [UInt8] {
        guard word.count > 3, word.ends(in: "s") else { return word }
        for ending in ["ss", "us", "is"] where word.ends(in: ending) { return word }
        if word.ends(in: "ies"), word.count > 4 { return yForm(word, isWord) }
        let short = Array(word.dropLast(2))
        let long = Array(word.dropLast())
        for ending in ["ches", "shes", "xes", "zzes", "sses", "oes"] where word.ends(in: ending) {
            return isWord(long) && !isWord(short) ? long : short
        }
        for ending in ["ses", "zes"] where word.ends(in: ending) {
            return isWord(short) && !isWord(long) ? short : long
        }
        return long
    }

    /// The verb that -ed or -ing was put to.
    private func stem(_ stem: [UInt8], _ isWord: ([UInt8]) -> Bool) -> [UInt8] {
        guard let last = stem.last else { return stem }
        let withE = stem + [UInt8(ascii: "e")]
        if stem.count > 2, !last.isVowel, stem[stem.count - 2] == last {
            // "called", "planned", "compelled"
            let single = Array(stem.dropLast())
            if isWord(stem) { return stem }
            if isWord(single) || !"lsfz".utf8.contains(last) || stem.vowelGroups > 1 {
                return single
            }
            return stem
        }
        let choices = takesNoE(stem, last) ? [stem, withE] : [withE, stem]
        return choices.first(where: isWord) ?? (mayHaveLostE(stem, last) ? withE : stem)
    }

    /// Whether a stem is likelier whole than short of an "e", both being words: "play", "form", "visit",
    /// "aid".
    private func takesNoE(_ stem: [UInt8], _ last: UInt8) -> Bool {
        if "wxy".utf8.contains(last) { return true }
        guard stem.count > 2, !last.isVowel else { return false }
        let (second, third) = (stem[stem.count - 2], stem[stem.count - 3])
        if !second.isVowel { return !"cgsvlz".utf8.contains(last) }
        if third.isVowel { return !"sczvg".utf8.contains(last) }
        return stem.vowelGroups > 1
    }

    /// Whether a stem that is no known word, nor with an "e", is short of one: "invok", "conced",
    /// "endors".
    private func mayHaveLostE(_ stem: [UInt8], _ last: UInt8) -> Bool {
        if "cvuz".utf8.contains(last) { return true }
        guard stem.count > 1, !last.isVowel else { return false }
        let second = stem[stem.count - 2]
        if "sg".utf8.contains(last) { return second != UInt8(ascii: "n") || last != second + 6 }
        if !second.isVowel { return last == UInt8(ascii: "l") }
        return !["er", "en", "on", "el", "op", "al", "ow"].contains { stem.ends(in: $0) }
    }
}

extension UInt8 {
    fileprivate var isVowel: Bool { "aeiou".utf8.contains(self) }
}

extension Array<UInt8> {
    fileprivate func ends(in ending: String) -> Bool {
        count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    /// How many runs of vowels there are.
    fileprivate var vowelGroups: Int {
        indices.count { self[$0].isVowel && ($0 == startIndex || !self[$0 - 1].isVowel) }
    }
}
