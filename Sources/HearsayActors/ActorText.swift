import HearsayText
import HearsayWorld

/// The words of a text without its marks, and what the tables know of them.
struct ActorText {
    /// A word, with what the marks around it say.
    struct Token {
        let word: Int
        /// In bytes.
        let length: Int
        let isCapital: Bool
        let isUpper: Bool
        /// Whether a hyphen ties it to the token before.
        var isTied = false
        /// Whether a mark that parts phrases stands before it.
        var isParted = false
        /// Whether that mark is a comma.
        var followsComma = false
        /// Whether "’s", or "’" alone, stands behind it.
        var isPossessor = false
    }

    /// A phrase of tokens that some table knows.
    struct Hit {
        let tokens: Range<Int>
        var actors: [Int32] = []
        var place: PlaceName?
        var noun: SectorNoun?
    }

    let lexicon: ActorLexicon
    private(set) var tokens: [Token] = []
    /// Each token as names, and as nouns, are compared.
    private(set) var names: [UInt64] = []
    private var stems: [UInt64] = []
    private(set) var hits: [Hit] = []
    /// Index of the hit that holds a token, or -1.
    private(set) var hitAt: [Int32] = []
    /// For each word of the text the first token at or after it.
    private let tokenOfWord: [Int32]

    /// - Parameters:
    ///   - bytes: the text's.
    ///   - words: its words.
    ///   - lexicon: what tells of actors.
    ///   - sentences: ranges of words.
    ///   - places: words of places that a gazetteer has found, with their countries.
    init(
        _ bytes: [UInt8], _ words: [Word], _ lexicon: ActorLexicon, sentences: [Range<Int>] = [],
        places: [(words: Range<Int>, country: String)] = []
    ) {
        self.lexicon = lexicon
        var tokenOfWord = [Int32](repeating: 0, count: words.count + 1)
        var (isTied, isParted, followsComma) = (false, false, false)
        let starts = Set(sentences.map(\.lowerBound))
        for (index, word) in words.enumerated() {
            tokenOfWord[index] = Int32(tokens.count)
            if starts.contains(index) { isParted = true }
            let text = bytes[Int(word.start)..<Int(word.end)]
            let name = word.isMark ? 0 : lexicon.names.word(text)
            if name == 0 {
                let mark = folded(text)
                if mark == "'", word.gap == .glued, let last = tokens.indices.last,
                    tokens[last].word == index - 1,
                    index + 1 == words.count || words[index + 1].gap != .glued
                {
                    tokens[last].isPossessor = true
                    continue
                }
                let isGlued =
                    word.gap == .glued && index + 1 < words.count
                    && words[index + 1].gap == .glued
                switch mark {
                case "-", "‑", "–": if isGlued { isTied = true } else { isParted = true }
                case ".", "'", "&", "/": break
                default:
                    followsComma = mark == "," && !isParted
                    isParted = true
                }
                continue
            }
            if text.count == 1, text.first == 0x73, word.gap == .glued, index > 0,
                let last = tokens.indices.last, tokens[last].word == index - 2
            {
                // The s of "’s".
                tokens[last].isPossessor = true
                continue
            }
            tokens.append(
                Token(
                    word: index, length: text.count, isCapital: word.isCapital,
                    isUpper: word.isUpper, isTied: isTied,
                    isParted: isParted, followsComma: followsComma))
            names.append(name)
            stems.append(lexicon.names.stem(text))
            (isTied, isParted, followsComma) = (false, false, false)
        }
        tokenOfWord[words.count] = Int32(tokens.count)
        self.tokenOfWord = tokenOfWord
        find(places)
    }

    /// The tokens of a range of words.
    func tokens(of words: Range<Int>) -> Range<Int> {
        let first = Int(tokenOfWord[words.lowerBound])
        return first..<max(first, Int(tokenOfWord[words.upperBound]))
    }

    /// A range without the determiners before it: "the", "some", but not "hundreds".
    func withoutDeterminers(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, range.count > 1, classes(first).contains(.determiner),
            !classes(first).contains(.possessive), hitAt[first] < 0
        {
            range.removeFirst()
        }
        return range
    }

    /// The hit that begins with a token; none behind the last one.
    func hit(startingAt token: Int) -> Hit? {
        guard token < hitAt.count, hitAt[token] >= 0 else { return nil }
        let hit = hits[Int(hitAt[token])]
        return hit.tokens.lowerBound == token ? hit : nil
    }

    /// The hit that ends before a token.
    func hit(endingAt token: Int) -> Hit? {
        guard token > 0, hitAt[token - 1] >= 0 else { return nil }
        let hit = hits[Int(hitAt[token - 1])]
        return hit.tokens.upperBound == token ? hit : nil
    }

    /// What the closed class of a token is.
    func classes(_ token: Int) -> WordClasses { lexicon.closed[names[token]] ?? [] }

    /// Whether a mark parts a token from the one before it within a range.
    func isWhole(_ range: Range<Int>) -> Bool {
        range.dropFirst().allSatisfy { !tokens[$0].isParted }
    }

    private mutating func find(_ places: [(words: Range<Int>, country: String)]) {
        hitAt = [Int32](repeating: -1, count: tokens.count)
        var found: [Int: (length: Int, country: String)] = [:]
        for place in places {
            let range = tokens(of: place.words)
            found[range.lowerBound] = (range.count, place.country)
        }
        var start = 0
        while start < tokens.count {
            guard
                let hit = longest(start)
                    ?? found[start].map({ length, country in
                        Hit(
                            tokens: start..<(start + length),
                            place: PlaceName(code: country, form: .town))
                    }), !hit.tokens.isEmpty
            else {
                start += 1
                continue
            }
            for token in hit.tokens { hitAt[token] = Int32(hits.count) }
            hits.append(hit)
            start = hit.tokens.upperBound
        }
    }

    private func longest(_ start: Int) -> Hit? {
        let actor = lexicon.known.spellings.longest(at: start, in: names) { spellings, range in
            isWhole(range) && spellings.contains { accepts($0, range) }
        }
        let place = lexicon.places.longest(at: start, in: names) { place, range in
            isWhole(range) && accepts(place.isAcronym, range)
        }
        let noun = lexicon.nouns.longest(at: start, in: stems) { _, range in isWhole(range) }
        let length = max(actor?.length ?? 0, place?.length ?? 0, noun?.length ?? 0)
        guard length > 0 else { return nil }
        let range = start..<(start + length)
        var hit = Hit(tokens: range)
        if let actor, actor.length == length {
            hit.actors = actor.value.filter { accepts($0, range) }.map(\.actor)
        }
        if let place, place.length == length { hit.place = place.value }
        if let noun, noun.length == length { hit.noun = noun.value }
        return hit
    }

    /// Whether a spelling may be what stands at a range.
    func accepts(_ spelling: KnownActors.Spelling, _ range: Range<Int>) -> Bool {
        guard accepts(spelling.isAcronym, range) else { return false }
        guard spelling.needsArticle else { return true }
        // "The National", but not "the National Policy Institute".
        let (start, end) = (range.lowerBound, range.upperBound)
        return start > 0 && classes(start - 1).contains(.definite)
            && (end >= tokens.count || tokens[end].isParted || !tokens[end].isCapital)
    }

    /// Whether a token may be an acronym that is spoken as a word, which some write "Nato".
    private func isLongAcronym(_ token: Int) -> Bool {
        tokens[token].isCapital && tokens[token].length >= 4
    }

    /// Whether a range is written as a name is, and in capitals where the spelling asks for them.
    private func accepts(_ isAcronym: Bool, _ range: Range<Int>) -> Bool {
        isAcronym
            ? range.allSatisfy { tokens[$0].isUpper || isLongAcronym($0) }
            : range.contains { tokens[$0].isCapital }
    }
}

extension Word {
    fileprivate var isCapital: Bool {
        switch shape {
        case .title, .upper, .initial, .mixed: true
        case .lower, .digit, .punctuation, .other: false
        }
    }

    /// Whether it may be an acronym.
    fileprivate var isUpper: Bool {
        switch shape {
        case .upper, .initial, .mixed, .digit: true
        case .title, .lower, .punctuation, .other: false
        }
    }
}
