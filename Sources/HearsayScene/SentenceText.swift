package import HearsayText

/// Words of a scene as a grammar sees them that looks at one sentence at a time: beyond it there is
/// nothing.
package protocol SentenceText {
    var scene: Scene { get }
    /// Every word in lower case, with straight apostrophes.
    var lower: [String] { get }
    /// The sentence that rules may look at.
    var sentence: Range<Int> { get }
}

extension SentenceText {
    /// Whether the word is `word`.
    package func reads(_ index: Int, _ word: String) -> Bool {
        sentence.contains(index) && lower[index] == word
    }

    package func reads(_ index: Int, any words: Set<String>) -> Bool {
        sentence.contains(index) && words.contains(lower[index])
    }

    /// Whether a word follows the one before it without a space.
    package func isGlued(_ index: Int) -> Bool {
        sentence.contains(index) && index > sentence.lowerBound
            && scene.text.words[index].gap == .glued
    }

    package func isMark(_ index: Int) -> Bool {
        sentence.contains(index) && scene.text.words[index].isMark
    }

    package func isCapital(_ index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        switch scene.text.words[index].shape {
        case .title, .upper, .initial, .mixed: return true
        case .lower, .digit, .punctuation, .other: return false
        }
    }

    /// The token that begins with a word, or holds it.
    package func token(_ word: Int) -> Int? {
        sentence.contains(word) ? scene.tree.token(of: word) : nil
    }

    package func partOfSpeech(_ word: Int) -> PartOfSpeech? {
        token(word).map { scene.tree.tokens[$0].partOfSpeech }
    }

    /// The first word of a token.
    package func word(_ token: Int) -> Int { scene.tree.tokens[token].words.lowerBound }
}
