import HearsayText

/// From the network's numbers for a run of words to tokens and trees.
struct SyntaxDecoder: Sendable {
    private let partsOfSpeech: [PartOfSpeech]
    private let lemmas: LemmaRules
    private let dependencies: Dependencies
    private let contractions: Contractions
    private let baseForms: BaseForms
    private let vocabulary: Vocabulary

    /// The heads that it reads.
    static let heads: [Head] = [.tokens, .upos, .lemmas, .arcs, .relations]
    /// Sentences of more tokens are cut, those of contractions not counted: the time for a tree
    /// grows with the square of its length.
    static let longestSentence = 400

    /// - Throws: `ModelError` for a part of speech or a rule that is none.
    init(
        description: ModelDescription, contractions: Contractions, baseForms: BaseForms,
        vocabulary: Vocabulary
    ) throws(ModelError) {
        partsOfSpeech = description.upos.compactMap { PartOfSpeech(rawValue: $0) }
        guard partsOfSpeech.count == description.upos.count, !partsOfSpeech.isEmpty else {
            throw ModelError("reading reader.json", "upos names an unknown part of speech")
        }
        lemmas = LemmaRules(rules: description.lemmas.compactMap { LemmaRule($0) })
        guard lemmas.rules.count == description.lemmas.count else {
            throw ModelError("reading reader.json", "lemmas holds what is no rule")
        }
        dependencies = Dependencies(
            relations: description.relations, weights: description.relationWeights)
        self.contractions = contractions
        self.baseForms = baseForms
        self.vocabulary = vocabulary
    }

    /// How sure the network must be of a sentence that begins where hardly any does.
    private static let surely: Float = 4

    /// Tokens and trees of a run.
    /// - Parameters:
    ///   - run: words, counted in the report.
    ///   - outputs: what the network says of them.
    ///   - text: the report.
    ///   - sentences: knows the report's lines.
    /// - Returns: tokens and trees of every word of the run.
    func syntax(
        of run: Range<Int>, _ outputs: WordOutputs, _ text: AnnotatedText,
        _ sentences: SyntacticSentences
    ) -> Syntax {
        let forms = TokenForms(text: text)
        let contracted = ContractedTokens(text: text, contractions: contractions)
        let logits = outputs.withRows(.tokens) { rows in
            (0..<outputs.count).map { (TokenClass(row: rows[$0]), rows[$0][3]) }
        }
        let classes = forms.corrected(logits.map(\.0), of: run)
        var syntax = Syntax()
        for sentence in sentences.sentences(
            of: run,
            begins: {
                logits[$0].1 > (text.mayBeginSentence(run.lowerBound + $0) ? 0 : Self.surely)
                    && classes[$0] == .begins
            })
        {
            let own = sentence.words.lowerBound - run.lowerBound
            let tokens = forms.tokens(
                of: sentence.words, classes[own..<(own + sentence.words.count)])
            var beginsParagraph = sentence.beginsParagraph
            for piece in pieces(of: tokens, text) {
                let tree = contracted.takenApart(
                    tree(of: Array(piece), base: run.lowerBound, outputs, text))
                syntax.append(
                    Syntax(
                        tokens: tree,
                        sentences: [
                            Syntax.Sentence(
                                tokens: 0..<tree.count, beginsParagraph: beginsParagraph)
                        ]))
                beginsParagraph = false
            }
        }
        return syntax
    }

    /// The tokens of a sentence with all that is known of them; heads count these tokens.
    private func tree(
        of forms: [TokenForm], base: Int, _ outputs: WordOutputs, _ text: AnnotatedText
    ) -> [SyntaxToken] {
        let words = forms.map { $0.words.lowerBound - base }
        let heads = dependencies.heads(of: words, outputs)
        return forms.indices.map { index in
            var token = token(forms[index], base: base, outputs, text)
            if let head = heads[index] {
                token.head = head
                token.relation = dependencies.relation(of: words[index], to: words[head], outputs)
            }
            return token
        }
    }

    /// A token without its head.
    private func token(
        _ form: TokenForm, base: Int, _ outputs: WordOutputs, _ text: AnnotatedText
    ) -> SyntaxToken {
        let word = form.words.lowerBound - base
        let surface = text.report[form.passage]
        let tag = outputs.withRows(.upos) { partsOfSpeech[indexOfLargest($0[word])] }
        return SyntaxToken(
            passage: form.passage, words: form.words, isContinuation: form.isContinuation,
            partOfSpeech: tag,
            lemma: lemma(of: surface, tag, word, outputs),
            head: nil, relation: "root")
    }

    /// The lemma of a form: by its spelling, or where that does not tell by the network's rule.
    private func lemma(
        of form: String, _ tag: PartOfSpeech, _ word: Int, _ outputs: WordOutputs
    ) -> String {
        if let known = baseForms.lemma(of: form, tag, isWord: vocabulary.holds) { return known }
        let told = outputs.withRows(.lemmas) { lemmas.lemma(of: form, logits: $0[word]) }
        // That there is an ending the network knows, but not how much of it to take off.
        guard tag == .adjective || tag == .adverb, told.utf8.count < form.utf8.count,
            let positive = baseForms.positive(of: form, isWord: vocabulary.holds),
            told.hasPrefix(positive.prefix(3))
        else { return told }
        return positive
    }

    /// The sentence, or where it is too long pieces of it that end with a mark if there is one.
    private func pieces(of tokens: [TokenForm], _ text: AnnotatedText) -> [ArraySlice<TokenForm>] {
        guard tokens.count > Self.longestSentence else { return [tokens[...]] }
        var pieces: [ArraySlice<TokenForm>] = []
        var start = 0
        while start < tokens.count {
            var end = min(start + Self.longestSentence, tokens.count)
            if end < tokens.count { end = cut(tokens, start: start, limit: end, text) }
            pieces.append(tokens[start..<end])
            start = end
        }
        return pieces
    }

    /// Where a piece that begins at `start` best ends, at `limit` at the latest: after the last
    /// semicolon, colon or comma in its second half.
    private func cut(_ tokens: [TokenForm], start: Int, limit: Int, _ text: AnnotatedText) -> Int {
        for mark in [UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ",")] {
            for end in stride(from: limit, to: (start + limit) / 2, by: -1) {
                let passage = tokens[end - 1].passage
                if passage.count == 1, text.report.bytes[passage.start] == mark,
                    !tokens[end].isContinuation
                {
                    return end
                }
            }
        }
        var end = limit
        while end > start + 1, tokens[end].isContinuation { end -= 1 }
        return end
    }
}

/// The index of the largest number, the first of equal ones; 0 where none is one.
func indexOfLargest(_ values: UnsafeBufferPointer<Float>) -> Int {
    var best = 0
    for index in values.indices where values[index] > values[best] || values[best].isNaN {
        best = index
    }
    return best
}
