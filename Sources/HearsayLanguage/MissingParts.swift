import HearsayText

/// Parts of attributions that the network's flat labels leave out, though the words next to the
/// others show them.
struct MissingParts {
    let text: AnnotatedText
    let words: HearsayWords

    /// A cue without a source takes the subject pronoun right before it: "they have also heard".
    func withSubject(_ attribution: TaggedAttribution, in run: Range<Int>) -> TaggedAttribution {
        guard attribution.source.isEmpty, let cue = attribution.cue.first,
            cue.lowerBound > run.lowerBound, isKind(cue.lowerBound - 1, .subject),
            !attribution.content.contains(where: { $0.contains(cue.lowerBound - 1) })
        else { return attribution }
        var complete = attribution
        complete.source = [(cue.lowerBound - 1)..<cue.lowerBound]
        return complete
    }

    /// A cue in the passive without a source takes the name behind "by": "which was first reported by
    /// Radio Lune".
    func withAgent(_ attribution: TaggedAttribution, in run: Range<Int>) -> TaggedAttribution {
        guard attribution.source.isEmpty, let cue = attribution.cue.last else { return attribution }
        let endsInBy = text.bytes(cue.upperBound - 1).elementsEqual("by".utf8)
        let participle = cue.upperBound - (endsInBy ? 2 : 1)
        guard participle >= cue.lowerBound, let source = agent(of: participle, in: run),
            !(attribution.content + attribution.cue).contains(where: { $0.overlaps(source) })
        else { return attribution }
        var complete = attribution
        complete.source = [source]
        return complete
    }

    /// Attributions of the form "the meeting first reported by Radio Lune" in a run of words, where
    /// no other attribution's cue or source stands.
    func passives(in run: Range<Int>, beside found: [TaggedAttribution]) -> [TaggedAttribution] {
        run.compactMap { participle in
            guard let source = agent(of: participle, in: run) else { return nil }
            var start = participle
            if start > run.lowerBound, isKind(start - 1, .adverb) { start -= 1 }
            guard let content = nounPhrase(before: start, from: run.lowerBound) else { return nil }
            let cue = start..<(participle + 2)
            let isTaken = found.flatMap { $0.cue + $0.source }.contains { $0.overlaps(cue) }
            guard !isTaken else { return nil }
            return TaggedAttribution(
                source: [source], cue: [cue], content: [content], confidence: Self.confidence)
        }
    }

    /// Found by form alone: the network has no say in it.
    private static let confidence = 0.6

    /// Attributions of the form "they have also heard reports that the junta asked for help": what
    /// the speaker has from others, where no other attribution's cue stands.
    func perceptions(in run: Range<Int>, beside found: [TaggedAttribution]) -> [TaggedAttribution] {
        run.compactMap { verb in
            guard isKind(verb, .perception) else { return nil }
            var start = verb
            while start > run.lowerBound, isKind(start - 1, .auxiliary) { start -= 1 }
            guard start > run.lowerBound, isKind(start - 1, .subject) else { return nil }
            var end = verb + 1
            if end < run.upperBound, isKind(end, .account) { end += 1 }
            // Only "that" shows that a statement follows, and no thing that was heard.
            guard end + 3 < run.upperBound, text.bytes(end).elementsEqual("that".utf8) else {
                return nil
            }
            let cue = start..<end
            guard !found.contains(where: { $0.cue.contains { $0.overlaps(cue) } }) else {
                return nil
            }
            let content = end..<clauseEnd(from: end, before: run.upperBound)
            return TaggedAttribution(
                source: [(start - 1)..<start], cue: [cue], content: [content],
                confidence: Self.confidence)
        }
    }

    /// Attributions of the form ", vowing that the army would answer", of the speaker before the comma,
    /// where no other attribution's cue stands.
    func participles(in run: Range<Int>, beside found: [TaggedAttribution]) -> [TaggedAttribution] {
        run.compactMap { word in
            guard word > run.lowerBound, word + 3 < run.upperBound, isKind(word, .cue),
                text.bytes(word).suffix(3).elementsEqual("ing".utf8),
                text.bytes(word - 1).elementsEqual(",".utf8),
                text.bytes(word + 1).elementsEqual("that".utf8),
                !found.contains(where: { $0.cue.contains { $0.contains(word) } })
            else { return nil }
            let content = (word + 1)..<clauseEnd(from: word + 1, before: run.upperBound)
            return TaggedAttribution(
                source: [], cue: [word..<(word + 1)], content: [content],
                confidence: Self.confidence)
        }
    }

    /// The attribution around one that begins right behind a cue, where the network gave only the
    /// inner one: "The envoy said two officers confirmed the meeting". The words from the start of
    /// the sentence to the cue are its source.
    func outer(of inner: TaggedAttribution, beside found: [TaggedAttribution]) -> TaggedAttribution?
    {
        guard let source = inner.source.first, let last = inner.ranges.last, !inner.cue.isEmpty
        else { return nil }
        var verb = source.lowerBound - 1
        let start = text.sentences[text.sentence(of: source.lowerBound)].lowerBound
        if verb > start, text.bytes(verb).elementsEqual("that".utf8) { verb -= 1 }
        guard verb > start, verb - start <= 6, isKind(verb, .cue),
            !(start..<verb).contains(where: { text.words[$0].isMark || isKind($0, .cue) }),
            !found.contains(where: { $0.ranges.contains { $0.overlaps(start..<(verb + 1)) } }),
            inner.ranges.allSatisfy({ $0.lowerBound > verb })
        else { return nil }
        return TaggedAttribution(
            source: [start..<verb], cue: [verb..<(verb + 1)],
            content: [source.lowerBound..<last.upperBound], confidence: Self.confidence)
    }

    /// Where a clause ends: at the first mark that is no hyphen or apostrophe, or at `end`.
    private func clauseEnd(from start: Int, before end: Int) -> Int {
        (start..<end).first { word in
            text.words[word].isMark
                && ",;:.!?—–".utf8.contains(text.report.bytes[Int(text.words[word].start)])
        } ?? end
    }

    /// The name behind a participle and "by".
    private func agent(of participle: Int, in run: Range<Int>) -> Range<Int>? {
        guard isKind(participle, .participle), participle + 2 < run.upperBound,
            text.bytes(participle + 1).elementsEqual("by".utf8)
        else { return nil }
        return name(from: participle + 2, before: run.upperBound)
    }

    /// A name: words that begin with a capital, a number behind them, an article before.
    private func name(from first: Int, before end: Int) -> Range<Int>? {
        var last = first
        if isKind(last, .determiner) { last += 1 }
        let capital = last
        while last < end {
            switch text.words[last].shape {
            case .title, .upper, .initial, .mixed: last += 1
            case .digit where last > capital: last += 1
            default: return last > capital ? first..<last : nil
            }
        }
        return last > capital ? first..<last : nil
    }

    /// The noun phrase that ends before a word: from its article, no mark in it.
    private func nounPhrase(before end: Int, from start: Int) -> Range<Int>? {
        var first = end
        while first > max(start, end - 8) {
            first -= 1
            if text.words[first].isMark { return nil }
            if isKind(first, .determiner) { return first + 1 < end ? first..<end : nil }
        }
        return nil
    }

    private func isKind(_ word: Int, _ kind: HearsayWords.Kind) -> Bool {
        words.is(text.bytes(word), kind)
    }
}
