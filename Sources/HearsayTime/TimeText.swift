import HearsayText
import HearsayWorld

/// A report's words as the grammar of time sees them. Rules look at one sentence at a time: beyond
/// it there is nothing.
struct TimeText {
    let report: AnnotatedText
    let lexicon: TimeLexicon
    /// The sentence that rules may look at.
    var sentence: Range<Int> = 0..<0
    private let ids: [Int32]
    /// Words of figures; their ids go on where the lexicon's end.
    private let figures: [TimeWord]
    private let roles: [TimeRoles]
    private let nothing = TimeWord()

    init(_ report: AnnotatedText, _ lexicon: TimeLexicon) {
        self.report = report
        self.lexicon = lexicon
        var ids: [Int32] = []
        ids.reserveCapacity(report.words.count)
        var figures: [TimeWord] = []
        let bytes = report.report.bytes
        for word in report.words {
            let text = bytes[Int(word.start)..<Int(word.end)]
            if word.shape == .digit, let figure = TimeWord(figure: text) {
                ids.append(Int32(lexicon.words.count + figures.count))
                figures.append(figure)
            } else {
                ids.append(lexicon.id(of: text))
            }
        }
        self.ids = ids
        self.figures = figures
        let known = lexicon.words.count
        roles = ids.map { id in
            Int(id) < known ? lexicon.words[Int(id)].roles : figures[Int(id) - known].roles
        }
    }

    /// What is known of a word; nothing outside the sentence.
    subscript(_ index: Int) -> TimeWord {
        guard sentence.contains(index) else { return nothing }
        let id = Int(ids[index])
        let known = lexicon.words.count
        return id < known ? lexicon.words[id] : figures[id - known]
    }

    /// Whether anything is known of a word of the sentence.
    func isKnown(_ index: Int) -> Bool { ids[index] != 0 }

    func has(_ index: Int, _ roles: TimeRoles) -> Bool {
        sentence.contains(index) && !self.roles[index].isDisjoint(with: roles)
    }

    /// Whether the word is `lower` in small or capital letters; `lower` is ASCII.
    func reads(_ index: Int, _ lower: StaticString) -> Bool {
        guard sentence.contains(index) else { return false }
        let word = report.words[index]
        let start = Int(word.start)
        guard Int(word.end) - start == lower.utf8CodeUnitCount else { return false }
        let bytes = lower.utf8Start
        for offset in 0..<lower.utf8CodeUnitCount {
            let byte = report.report.bytes[start + offset]
            if byte != bytes[offset], byte | 0x20 != bytes[offset] { return false }
        }
        return true
    }

    /// Whether one of the words stands there.
    func reads(_ index: Int, any words: [StaticString]) -> Bool {
        words.contains { reads(index, $0) }
    }

    /// Whether a mark stands there with no space before it.
    func isGlued(_ index: Int, _ mark: StaticString) -> Bool {
        reads(index, mark) && report.words[index].gap == .glued
    }

    /// Whether a word follows the one before it without a space.
    func isGlued(_ index: Int) -> Bool {
        sentence.contains(index) && report.words[index].gap == .glued
    }

    func isMark(_ index: Int) -> Bool {
        sentence.contains(index) && report.words[index].isMark
    }

    func isCapital(_ index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        switch report.words[index].shape {
        case .title, .upper, .initial, .mixed: return true
        case .lower, .digit, .punctuation, .other: return false
        }
    }

    /// Whether a month or a weekday is one: where another word is spelt the same, by its capital.
    func isName(_ index: Int) -> Bool { isCapital(index) || !has(index, .homonym) }

    func isLower(_ index: Int) -> Bool {
        sentence.contains(index) && report.words[index].shape == .lower
    }

    /// The word after a hyphen that joins it to the word before; the same place where there is
    /// none.
    func afterHyphen(_ index: Int) -> Int {
        guard isGlued(index), isGlued(index + 1) else { return index }
        return reads(index, "-") || reads(index, "‑") || reads(index, "–") ? index + 1 : index
    }

    /// The word after the name of a month or a weekday and the full stop that shortens it.
    func afterName(_ index: Int) -> Int {
        let word = report.words[index]
        let isShort =
            word.end - word.start <= 5
            && !reads(index, any: ["may", "march", "april", "june", "july"])
        return isShort && isGlued(index + 1, ".") ? index + 2 : index + 1
    }

    /// Where a possessive ending at a place ends: "’s", or "’" alone.
    func afterPossessive(_ index: Int) -> Int {
        guard isGlued(index, "'") || isGlued(index, "’") else { return index }
        return isGlued(index + 1, "s") ? index + 2 : index + 1
    }

    /// The longest phrase of a role that begins at a word.
    func phrase(_ index: Int, _ role: TimeRoles) -> TimePhrase? {
        guard sentence.contains(index), ids[index] != 0 else { return nil }
        return lexicon.phrases(from: ids[index]).first { phrase in
            guard phrase.roles == role, index + phrase.length <= sentence.upperBound else {
                return false
            }
            for (offset, id) in phrase.rest.enumerated() where ids[index + 1 + offset] != id {
                return false
            }
            return true
        }
    }
}
