import HearsayText

/// Where the sentences of trees begin. A line of the text ends its sentence; within a line the
/// network decides. (The sentences of a reading are those of `HearsayText`.)
struct SyntacticSentences {
    /// The text's lines, every word in exactly one.
    let lines: [Line]

    init(lines: [Line]) { self.lines = lines }

    /// Those of a text, found where the layers need them.
    init(of text: AnnotatedText, for layers: Layers) {
        lines =
            layers.contains(.syntax)
            ? HearsayText.lines(of: text.report.bytes, words: text.words) : []
    }

    /// A sentence's words, counted in the report.
    struct Sentence: Equatable {
        var words: Range<Int>
        var beginsParagraph: Bool
    }

    /// The sentences of a run of words.
    /// - Parameters:
    ///   - run: the words, counted in the report.
    ///   - begins: whether the network takes a word, counted from the run's first, for the first of
    ///     a sentence.
    /// - Returns: in order; every word of the run is in exactly one.
    func sentences(of run: Range<Int>, begins: (Int) -> Bool) -> [Sentence] {
        var found: [Sentence] = []
        var line = lines.partitioningIndex { $0.words.upperBound > run.lowerBound }
        for word in run {
            while lines.indices.contains(line), lines[line].words.upperBound <= word { line += 1 }
            let isFirst = lines.indices.contains(line) && lines[line].words.lowerBound == word
            if isFirst || word == run.lowerBound || begins(word - run.lowerBound) {
                let beginsParagraph = word == 0 || isFirst && lines[line].isAfterBlank
                found.append(
                    Sentence(words: word..<(word + 1), beginsParagraph: beginsParagraph))
            } else {
                found[found.count - 1].words = found[found.count - 1].words.lowerBound..<(word + 1)
            }
        }
        return found
    }
}
