import HearsayText

extension ReportText {
    /// Whether words are a clause of their own. There are no trees in a case file: a relative
    /// clause is known by its first word, a phrase without a verb by the word before its head.
    func isClause(_ span: Span, head: Span) -> Bool {
        let words = (self[span] ?? "").split { !($0.isLetter || "'’".contains($0)) }
            .map { $0.lowercased().replacing("’", with: "'") }
        // “Because”, “unless” before it make it a clause of another.
        if Phrases.relatives.contains(words.first ?? "")
            || wordBefore(span).map(Phrases.subordinators.contains) ?? false
        {
            return false
        }
        let verb = words.firstIndex { Phrases.auxiliaries.contains($0) || $0.hasSuffix("n't") }
        if let verb {
            // “Ten days after they had gone in”, “on condition of anonymity because he was …”.
            let opener = words[..<verb].firstIndex(where: Phrases.subordinators.contains)
            let isOpened = Phrases.prepositions.contains(words[0]) || opener.map { $0 < 4 } ?? false
            return opener == nil || !isOpened
        }
        guard span.start < head.start, head.end <= span.end else { return false }
        if (self[head] ?? "").lowercased().hasSuffix("ed") { return true }
        let before = tokens(span.start, head.start)
        guard let last = before.last, !Phrases.beforeNouns.contains(last) else { return false }
        // “The armed forces for …” has an adjective before its noun; “the ministry blames the …” has
        // an object behind its verb.
        let after = tokens(head.end, span.end).first
        let isPhrase = Phrases.beforeNouns.contains(before[0]) && before.count < 4
        return !isPhrase || after.map(Phrases.determiners.contains) ?? false
    }

    private func tokens(_ start: Int, _ end: Int) -> [String] {
        (self[Span(start: start, end: end)] ?? "").split { !($0.isLetter || "'’".contains($0)) }
            .map { $0.lowercased() }
    }
}

extension Phrases {
    /// Words that open a clause which hangs on a word before it.
    static let relatives: Set<String> = [
        "who", "whom", "whose", "which", "that", "where", "when", "why", "how", "if", "because",
        "while", "until",
    ]
    /// Words that open a clause within another.
    static let subordinators: Set<String> = [
        "after", "before", "since", "when", "while", "because", "although", "though", "who",
        "which", "where", "until", "unless", "if", "what",
    ]
    /// Forms that no clause has but with a verb.
    static let auxiliaries: Set<String> = [
        "am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will",
        "would", "can", "cannot", "could", "may", "might", "must", "shall", "should", "i'm",
        "we're", "they're", "you're", "it's", "he's", "she's", "there's", "that's", "i'll",
        "we'll", "they'll", "you'll", "he'll", "she'll", "it'll", "i've", "we've", "they've",
        "you've", "i'd", "we'd", "they'd",
    ]
    /// Words with a noun behind them.
    static let beforeNouns = prepositions.union(determiners)
    static let determiners: Set<String> = [
        "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our",
        "my", "your", "no", "some", "any", "every", "each",
    ]
    static let prepositions: Set<String> = [
        "of", "in", "on", "at", "by", "for", "with", "from", "about", "against", "over", "under",
        "between", "into", "through", "without", "to",
    ]
    /// What somebody does who wants or foretells, and puts nothing forward as being so.
    static let notOfFact: Set<String> = [
        "predicts", "demands", "urges", "threatens", "questions",
    ]
}

extension Phrases {
    /// Whether the words of a figure count some of a whole: “four of the dead”.
    static func tellsShare(_ words: String) -> Bool {
        let tokens = words.lowercased().split { !$0.isLetter }
        return zip(tokens, tokens.dropFirst()).contains {
            $0 == "of" && ["the", "them", "these", "those"].contains($1)
        }
    }
}

extension String {
    /// Without the article before a name.
    var withoutArticle: String { hasPrefix("the ") ? String(dropFirst(4)) : self }
}
