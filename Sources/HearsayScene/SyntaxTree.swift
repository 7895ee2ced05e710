public import HearsayText

/// The trees of a text from head to dependents. Indices count tokens.
public struct SyntaxTree: Sendable {
    public let tokens: [SyntaxToken]
    /// Every relation without its subtype: "nsubj" for "nsubj:pass".
    public let relations: [String]
    /// For each token the dependents in text order.
    public let dependents: [[Int]]
    /// For each token the sentence of the syntax that it is in.
    public let sentence: [Int]
    public let sentences: [Syntax.Sentence]
    private let firstTokenOfWord: [Int32]

    /// - Parameters:
    ///   - syntax: tokens whose heads count from the first of them.
    ///   - words: how many words the text has.
    public init(_ syntax: Syntax, words: Int) {
        tokens = syntax.tokens
        sentences = syntax.sentences
        relations = tokens.map { String($0.relation.prefix { $0 != ":" }) }
        var dependents = [[Int]](repeating: [], count: tokens.count)
        var first = [Int32](repeating: -1, count: words)
        for (index, token) in tokens.enumerated() {
            if let head = token.head { dependents[head].append(index) }
            for word in token.words where first[word] < 0 { first[word] = Int32(index) }
        }
        self.dependents = dependents
        firstTokenOfWord = first
        var sentence = [Int](repeating: 0, count: tokens.count)
        for (number, found) in sentences.enumerated() {
            for token in found.tokens { sentence[token] = number }
        }
        self.sentence = sentence
    }

    /// The first token that a word belongs to; nil for a word that no tree holds.
    public func token(of word: Int) -> Int? {
        firstTokenOfWord[word] < 0 ? nil : Int(firstTokenOfWord[word])
    }

    /// The dependents of a token in one of the relations, subtypes left aside.
    public func dependents(of token: Int, _ wanted: String...) -> [Int] {
        dependents[token].filter { wanted.contains(relations[$0]) }
    }

    /// The first dependent of a token in one of the relations, subtypes left aside.
    public func dependent(of token: Int, _ wanted: String...) -> Int? {
        dependents[token].first { wanted.contains(relations[$0]) }
    }

    /// The preposition or particle at a token: "of" for Mali in "of Mali". The first in text order.
    public func marker(of token: Int) -> String? {
        dependent(of: token, "case", "mark").map { tokens[$0].lemma }
    }

    /// A token and all that hang on it, in text order.
    public func subtree(of token: Int) -> [Int] {
        var found = [token]
        var next = 0
        while next < found.count {
            found += dependents[found[next]]
            next += 1
        }
        return found.sorted()
    }

    /// The words from the first to the last token of a subtree.
    public func words(of token: Int) -> Range<Int> {
        var low = tokens[token].words.lowerBound
        var high = tokens[token].words.upperBound
        var stack = [token]
        while let top = stack.popLast() {
            low = min(low, tokens[top].words.lowerBound)
            high = max(high, tokens[top].words.upperBound)
            stack += dependents[top]
        }
        return low..<high
    }

    /// The token of a range of words that all others in it hang on: the first whose head lies
    /// outside. Nil where no tree holds the words.
    public func head(of words: Range<Int>) -> Int? {
        for word in words {
            guard let token = token(of: word) else { continue }
            guard let head = tokens[token].head else { return token }
            if !words.contains(tokens[head].words.lowerBound), relations[token] != "punct",
                relations[token] != "case", relations[token] != "det"
            {
                return token
            }
        }
        return words.lazy.compactMap { token(of: $0) }.first
    }

    /// A token with those that it is coordinated with, itself first: "Mali, Niger and Chad".
    public func conjuncts(of token: Int) -> [Int] {
        [token] + dependents(of: token, "conj")
    }
}
