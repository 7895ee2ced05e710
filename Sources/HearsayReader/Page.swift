import HearsayText
import HearsayWorld

/// A report's words, each looked up once: what every rule of the reader works on.
struct Page {
    let text: AnnotatedText
    let world: World
    /// Every word in lower case, with straight apostrophes.
    let lower: [String]
    /// What the data files know of every word.
    let facts: [WordFacts]
    /// The sentence and the paragraph that hold a word.
    let sentence: [Int32]
    let paragraph: [Int32]
    /// Headings, bylines, datelines and credit lines.
    let isFurniture: [Bool]
    /// Whether a word starts a sentence or a quotation.
    let isInitial: [Bool]
    /// Whether the word stands somewhere in lower case, or capitalised within a sentence.
    let isSeenLower: [Bool]
    let isSeenCapital: [Bool]
    /// Whether the tagger gave the word to a source.
    let isSource: [Bool]
    let quotations: Quotations

    var count: Int { lower.count }

    init(_ text: AnnotatedText, world: World) {
        self.text = text
        self.world = world
        let bytes = text.report.bytes
        let count = text.words.count
        var lower: [String] = []
        var facts: [WordFacts] = []
        var ids: [Int] = []
        lower.reserveCapacity(count)
        facts.reserveCapacity(count)
        ids.reserveCapacity(count)
        var seen: [String: Int] = [:]
        var known: [WordFacts] = []
        let none = WordFacts()
        for word in text.words {
            let form = folded(bytes[Int(word.start)..<Int(word.end)])
            let id: Int
            if let found = seen[form] {
                id = found
            } else {
                id = known.count
                seen[form] = id
                known.append(world.words[form] ?? none)
            }
            lower.append(form)
            facts.append(known[id])
            ids.append(id)
        }
        self.lower = lower
        self.facts = facts
        (sentence, paragraph) = blocks(text)
        isFurniture = furniture(text)
        isSource = sources(text)
        quotations = Quotations(text, paragraph: paragraph)
        var isInitial = [Bool](repeating: false, count: count)
        for range in text.sentences {
            guard let first = range.first(where: { !text.words[$0].isMark }) else { continue }
            isInitial[first] = true
        }
        for quotation in quotations.all where quotation.range.count > 1 {
            isInitial[quotation.range.lowerBound + 1] = true
        }
        self.isInitial = isInitial
        var seenLower = [Bool](repeating: false, count: known.count)
        var seenCapital = seenLower
        for (index, word) in text.words.enumerated() where !isFurniture[index] {
            switch word.shape {
            case .lower: seenLower[ids[index]] = true
            case .title, .upper, .mixed, .initial:
                if !isInitial[index] { seenCapital[ids[index]] = true }
            case .digit, .punctuation, .other: break
            }
        }
        isSeenLower = ids.map { seenLower[$0] }
        isSeenCapital = ids.map { seenCapital[$0] }
    }

    /// Whether the word begins with a capital letter.
    func isCapital(_ word: Int) -> Bool {
        switch text.words[word].shape {
        case .title, .upper, .initial: true
        case .mixed: text.report.bytes[Int(text.words[word].start)] &- 0x41 < 26
        case .lower, .digit, .punctuation, .other: false
        }
    }

    func isMark(_ word: Int) -> Bool { text.words[word].isMark }
    func isGlued(_ word: Int) -> Bool { text.words[word].gap == .glued }
    func isAny(_ word: Int, _ classes: WordClasses) -> Bool { facts[word].isAny(classes) }

    /// Whether the word is there and reads so.
    func reads(_ word: Int, _ form: String) -> Bool {
        word >= 0 && word < count && lower[word] == form
    }

    /// Length in words of a possessive ending ("’s", or "’" after an s) at a word; 0 for none.
    func possessive(at word: Int) -> Int {
        guard word > 0, word < count, lower[word] == "'", isGlued(word) else { return 0 }
        if reads(word + 1, "s"), isGlued(word + 1) { return 2 }
        let next = word + 1
        return lower[word - 1].hasSuffix("s") && (next >= count || !isGlued(next)) ? 1 : 0
    }

    /// Whether a quotation, in double marks or in single ones, begins with a word.
    func opensQuotation(_ word: Int) -> Bool {
        [quotations.double[word], quotations.single[word]].contains {
            $0 >= 0 && quotations.all[Int($0)].range.lowerBound == word
        }
    }

    /// The paragraphs in text order.
    var paragraphs: [Range<Int>] {
        var found: [Range<Int>] = []
        for word in 0..<count {
            if word == 0 || paragraph[word] != paragraph[word - 1] {
                found.append(word..<(word + 1))
            } else {
                found[found.count - 1] = found[found.count - 1].lowerBound..<(word + 1)
            }
        }
        return found
    }

    /// The sentence's end.
    func sentenceEnd(_ word: Int) -> Int { text.sentences[Int(sentence[word])].upperBound }

    /// The sentence's start.
    func sentenceStart(_ word: Int) -> Int { text.sentences[Int(sentence[word])].lowerBound }
}

/// The sentence and the paragraph of every word. A paragraph begins with a sentence on a new line.
private func blocks(_ text: AnnotatedText) -> (sentence: [Int32], paragraph: [Int32]) {
    var sentence = [Int32](repeating: 0, count: text.words.count)
    var paragraph = sentence
    var current: Int32 = -1
    for (index, range) in text.sentences.enumerated() {
        guard let first = range.first else { continue }
        if current < 0 || text.words[first].gap == .lineBreak { current += 1 }
        for word in range {
            sentence[word] = Int32(index)
            paragraph[word] = current
        }
    }
    return (sentence, paragraph)
}

private func sources(_ text: AnnotatedText) -> [Bool] {
    var marks = [Bool](repeating: false, count: text.words.count)
    for attribution in text.attributions {
        for range in attribution.source {
            for word in range.clamped(to: marks.indices) { marks[word] = true }
        }
    }
    return marks
}

private func furniture(_ text: AnnotatedText) -> [Bool] {
    var marks = [Bool](repeating: false, count: text.words.count)
    for range in text.layout.furniture { for word in range { marks[word] = true } }
    return marks
}
