public import HearsayText

extension Annotator {
    /// What the source of a pair does to its target, and the word that tells of it.
    ///
    /// The network reads one window, with the words of the spans marked (see `PairWindow` for which
    /// words of a long report that are).
    /// - Returns: the code without its status, and the event of its type; no event where the type
    ///   is "none" or the report has no words.
    public func code(_ question: PairQuestion) throws(ModelError) -> (PairCode, TaggedEvent?) {
        let text = bareText(of: question.report)
        let source = text.words(touching: question.source)
        let target = text.words(touching: question.target)
        let pieces = PieceSequence(
            words: text.words[...], bytes: text.report.bytes, vocabulary: model.vocabulary)
        let window = PairWindow(pieces: pieces, sentences: text.sentences)
        let section = text.words.isEmpty ? 0..<0 : window.words(around: [source, target])
        func inSection(_ span: Range<Int>) -> Range<Int> {
            let own = span.clamped(to: section)
            return (own.lowerBound - section.lowerBound)..<(own.upperBound - section.lowerBound)
        }
        var run = TextRun(words: section)
        run.marks = PairMarks(source: inSection(source), target: inSection(target))
        let outputs = try runner.outputs(of: [run], text, heads: Head.ofPairs)[0]
        let code = model.pairs.code(
            outputs, source: inSection(source), target: inSection(target))
        return (code, model.events.strongest(code.type, outputs, in: section, text))
    }
}

extension AnnotatedText {
    /// The words that share a byte with a passage; none for none.
    func words(touching passage: Passage?) -> Range<Int> {
        guard let passage else { return 0..<0 }
        let first = words.partitioningIndex { Int($0.end) > passage.start }
        let last = words.partitioningIndex { Int($0.start) >= passage.end }
        return first..<max(first, last)
    }
}
