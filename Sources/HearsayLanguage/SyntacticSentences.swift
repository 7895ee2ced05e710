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

extension AnnotatedText {
    /// Whether a sentence may begin with a word: a small letter's word begins none in the middle of
    /// running words or behind a comma, nor does the mark that ends one. The network cuts some
    /// reports' first lines to pieces.
    func mayBeginSentence(_ word: Int) -> Bool {
        guard word > 0 else { return true }
        switch words[word].shape {
        case .lower:
            return words[word - 1].isMark && !bytes(word - 1).elementsEqual([UInt8(ascii: ",")])
        case .punctuation:
            let bytes = bytes(word)
            return bytes.count != 1 || !bytes.allSatisfy { ",.;:?!".utf8.contains($0) }
        default: return true
        }
    }
}
