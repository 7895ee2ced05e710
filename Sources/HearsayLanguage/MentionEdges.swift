import HearsayText

/// Cuts from mentions the verb that governs them: "freed three nuns" is none, "three nuns" is.
///
/// The edges of a mention come from the network word by word, and so may lie beyond the phrase; no
/// phrase holds what its head depends on.
struct MentionEdges {
    private let syntax: Syntax
    /// The last token of every word of the section.
    private let tokens: [Int]
    private let start: Int

    /// - Parameters:
    ///   - syntax: the trees of a section; heads count its tokens.
    ///   - section: its words.
    init(_ syntax: Syntax, of section: Range<Int>) {
        self.syntax = syntax
        start = section.lowerBound
        var tokens = [Int](repeating: -1, count: section.count)
        for (index, token) in syntax.tokens.enumerated() {
            for word in token.words where section.contains(word) { tokens[word - start] = index }
        }
        self.tokens = tokens
    }

    /// Whether a word may be the head of a mention: small words and verbs are none.
    func mayHead(_ head: Int) -> Bool {
        let token = tokens[head - start]
        guard token >= 0 else { return true }
        switch syntax.tokens[token].partOfSpeech {
        case .adposition, .auxiliary, .coordinator, .interjection, .particle, .punctuation,
            .subordinator, .verb:
            return false
        default: return true
        }
    }

    /// The words of a mention on its head's side of any verb that governs the head.
    func cut(_ words: Range<Int>, head: Int) -> Range<Int> {
        var words = words
        var token = tokens[head - start]
        while token >= 0, let governor = syntax.tokens[token].head {
            let place = syntax.tokens[governor].words
            if syntax.tokens[governor].partOfSpeech == .verb, words.overlaps(place),
                !place.contains(head)
            {
                words =
                    place.lowerBound < head
                    ? max(words.lowerBound, place.upperBound)..<words.upperBound
                    : words.lowerBound..<min(words.upperBound, place.lowerBound)
            }
            token = governor
        }
        return words
    }
}
