import HearsayText

/// What MISC tells of names and of who is meant by what, token by token.
///
/// Names as BIO ("Name=B-person"). Mentions in the brackets of CorefUD (Nedoluzhko et al. 2022,
/// ufal.mff.cuni.cz/corefud): "Entity=(e3-person-2" opens a mention of the third entity whose
/// second word is its head, "e3)" closes it.
struct ConlluNotes: Sendable {
    /// The comment at the head of a document that declares what an opening bracket holds.
    static let declaration = "# global.Entity = eid-etype-head\n"

    private var notes: [Int: [String]] = [:]

    /// The notes of one section.
    /// - Parameters:
    ///   - syntax: the tokens of the section.
    ///   - text: the report, with the layers of the section.
    ///   - mentions: the mentions of the section: indices into those of the coreference layer.
    ///   - clusterOf: for each mention of the report its cluster.
    init(
        _ syntax: Syntax, _ text: AnnotatedText, mentions: Range<Int>, clusterOf: [Int]
    ) {
        guard let first = syntax.tokens.first, let last = syntax.tokens.last else { return }
        let tokens = TokenIndex(syntax, words: first.words.lowerBound..<last.words.upperBound)
        for name in text.names ?? [] {
            guard let range = tokens.range(of: name.words) else { continue }
            for token in range {
                let part = token == range.lowerBound ? "B" : "I"
                notes[token, default: []].append("Name=\(part)-\(name.type.rawValue)")
            }
        }
        guard let coreference = text.coreference else { return }
        var brackets: [Int: Brackets] = [:]
        for index in mentions {
            let mention = coreference.mentions[index]
            guard let range = tokens.range(of: mention.words),
                let head = tokens.range(of: mention.head..<(mention.head + 1)),
                syntax.isWithinSentence(range)
            else { continue }
            let entity = "e\(clusterOf[index] + 1)"
            let opening =
                "(\(entity)-\(mention.type.rawValue)-\(head.lowerBound - range.lowerBound + 1)"
            if range.count == 1 {
                brackets[range.lowerBound, default: Brackets()].whole.append(opening + ")")
            } else {
                brackets[range.lowerBound, default: Brackets()].openings.append(
                    (opening, range.upperBound))
                brackets[range.upperBound - 1, default: Brackets()].closings.append(
                    (entity + ")", range.lowerBound))
            }
        }
        for (token, own) in brackets { notes[token, default: []].append("Entity=\(own.text)") }
    }

    /// What stands in MISC for a token of the section.
    subscript(token: Int) -> [String] { notes[token] ?? [] }

    /// The brackets at one token: the longest mention opens first and closes last.
    private struct Brackets {
        var openings: [(text: String, end: Int)] = []
        var whole: [String] = []
        var closings: [(text: String, start: Int)] = []

        var text: String {
            openings.sorted { $0.end > $1.end }.map(\.text).joined()
                + whole.joined()
                + closings.sorted { $0.start > $1.start }.map(\.text).joined()
        }
    }

    /// Which tokens are made of a word.
    private struct TokenIndex {
        private let words: Range<Int>
        private var first: [Int]
        private var last: [Int]

        init(_ syntax: Syntax, words: Range<Int>) {
            self.words = words
            first = Array(repeating: -1, count: words.count)
            last = first
            for (index, token) in syntax.tokens.enumerated() {
                for word in token.words where words.contains(word) {
                    if first[word - words.lowerBound] < 0 { first[word - words.lowerBound] = index }
                    last[word - words.lowerBound] = index
                }
            }
        }

        /// The tokens of some words; nil where they are not all of this section.
        func range(of some: Range<Int>) -> Range<Int>? {
            guard !some.isEmpty, words.contains(some.lowerBound),
                some.upperBound <= words.upperBound
            else { return nil }
            let from = first[some.lowerBound - words.lowerBound]
            let to = last[some.upperBound - 1 - words.lowerBound]
            return from >= 0 && to >= from ? from..<(to + 1) : nil
        }
    }
}

extension Syntax {
    /// Whether one sentence holds all of some tokens.
    fileprivate func isWithinSentence(_ range: Range<Int>) -> Bool {
        let index = sentences.partitioningIndex { $0.tokens.upperBound > range.lowerBound }
        return index < sentences.count && range.upperBound <= sentences[index].tokens.upperBound
    }
}
