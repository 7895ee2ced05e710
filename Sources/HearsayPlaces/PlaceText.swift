import HearsayScene
import HearsayText
import HearsayWorld

/// A report's words as the rules for toponyms see them.
struct PlaceText {
    let text: AnnotatedText
    let tree: SyntaxTree
    let facts: [WordFacts]
    private let world: World
    /// For each word the model's name that holds it, or -1.
    private let nameOfWord: [Int32]
    private let isFirst: [Bool]

    init(_ text: AnnotatedText, _ tree: SyntaxTree, _ world: World) {
        self.text = text
        self.tree = tree
        self.world = world
        let bytes = text.report.bytes
        let nothing = WordFacts()
        facts = text.words.map { word in
            word.isMark
                ? nothing : world.words[folded(bytes[Int(word.start)..<Int(word.end)])] ?? nothing
        }
        var names = [Int32](repeating: -1, count: text.words.count)
        for (index, name) in (text.names ?? []).enumerated() {
            for word in name.words { names[word] = Int32(index) }
        }
        nameOfWord = names
        var first = [Bool](repeating: false, count: text.words.count)
        for sentence in text.sentences {
            for word in sentence {
                guard text.words[word].isMark else {
                    first[word] = true
                    break
                }
            }
        }
        isFirst = first
    }

    var count: Int { text.words.count }

    /// The model's name that holds a word.
    func name(at word: Int) -> TaggedName? {
        let index = nameOfWord[word]
        return index < 0 ? nil : text.names?[Int(index)]
    }

    /// Whether words are the whole of what the data files know as a body or an outlet.
    func isBody(_ words: Range<Int>) -> Bool {
        guard facts[words.lowerBound].isAny([.organization, .outlet]) else { return false }
        let phrase = words.map { word in
            folded(bytes(word..<word + 1))
        }
        for table in [world.organizations, world.outlets] {
            if table.longest(at: 0, in: phrase, before: phrase.count)?.length == phrase.count {
                return true
            }
        }
        return false
    }

    /// Whether words are part of a longer name.
    func isInName(_ words: Range<Int>) -> Bool {
        guard let name = name(at: words.lowerBound) else { return false }
        return name.words != words
    }

    /// Whether a word is the first of its sentence.
    func isFirst(_ word: Int) -> Bool { isFirst[word] }

    func isCapital(_ word: Int) -> Bool {
        switch text.words[word].shape {
        case .title, .upper, .initial, .mixed: true
        case .lower, .digit, .punctuation, .other: false
        }
    }

    /// The bytes from the first to the last word.
    func bytes(_ words: Range<Int>) -> ArraySlice<UInt8> {
        let passage = text.passage(words)
        return text.report.bytes[passage.start..<passage.end]
    }

    /// Whether a word reads so; `lower` is ASCII in lower case.
    func reads(_ word: Int, _ lower: StaticString) -> Bool {
        guard text.words.indices.contains(word) else { return false }
        let start = Int(text.words[word].start)
        guard Int(text.words[word].end) - start == lower.utf8CodeUnitCount else { return false }
        for offset in 0..<lower.utf8CodeUnitCount {
            let byte = text.report.bytes[start + offset]
            let letter = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if letter != lower.utf8Start[offset] { return false }
        }
        return true
    }

    func reads(_ word: Int, any words: [StaticString]) -> Bool {
        words.contains { reads(word, $0) }
    }

    /// Whether a mark stands right after the word before it.
    func isGlued(_ word: Int) -> Bool {
        text.words.indices.contains(word) && text.words[word].gap == .glued
    }

    /// Where names that begin at a word may end, the longest first, within a limit.
    ///
    /// Capitalised words go on, with small particles between them ("Rio de Janeiro"), hyphens and
    /// apostrophes ("N'Djamena") and the full stops of abbreviations ("St. Louis", "N.C.").
    func ends(from start: Int, before limit: Int) -> [Int] {
        var ends: [Int] = []
        var index = start
        var count = 0
        while index < limit, count < 6 {
            let word = text.words[index]
            if word.isMark {
                guard index > start, isGlued(index) else { break }
                if reads(index, ".") {
                    guard text.words[index - 1].end - text.words[index - 1].start <= 5,
                        !text.words[index - 1].isMark
                    else { break }
                    ends.append(index + 1)
                } else if !isJoiner(index) || !isGlued(index + 1) {
                    break
                }
            } else if isCapital(index) {
                ends.append(index + 1)
                count += 1
            } else if index > start, isGlued(index), text.words[index].shape == .lower,
                !reads(index, "s")
            {
                // The rest of "Ta'izz".
                ends.append(index + 1)
            } else if index == start || !isParticle(index) {
                break
            }
            index += 1
        }
        return ends.reversed()
    }

    private func isJoiner(_ index: Int) -> Bool {
        reads(index, any: ["-", "'", "’", "‘", "ʻ", "‑"])
    }

    private func isParticle(_ index: Int) -> Bool {
        reads(
            index,
            any: [
                "of", "the", "de", "del", "la", "las", "los", "al", "el", "and", "upon", "on",
                "sur",
                "le", "les", "da", "do", "dos", "das", "au", "aux", "en", "in", "am", "an", "di",
                "du",
                "by", "under", "der",
            ])
    }
}
