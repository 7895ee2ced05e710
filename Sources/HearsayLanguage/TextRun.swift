import HearsayText

/// Words that are read as a text of their own: a section of a report, or a content.
struct TextRun {
    /// The words, counted in the report.
    let words: Range<Int>
    /// Words with which a sentence begins, counted from the run's first.
    var sentenceStarts: [Int] = []
    /// Whether it is the content of an attribution, read again.
    var isContent = false
    /// Words that belong to a pair of actors.
    var marks: PairMarks?

    /// The feature row of a word, counted from the run's first. A content is read as if it were
    /// the report: it begins a line, and what is quoted as a whole counts as not quoted.
    func feature(ofWord word: Int, _ text: AnnotatedText) -> Int32 {
        let own = text.words[words.lowerBound + word]
        guard isContent else { return own.feature + (marks?.offset(ofWord: word) ?? 0) }
        let isWhollyQuoted =
            text.words[words.lowerBound].isQuoted && text.words[words.upperBound - 1].isQuoted
        return own.feature(
            gap: word == 0 ? .lineBreak : own.gap, isQuoted: own.isQuoted && !isWhollyQuoted)
    }
}

/// The words of two actors, counted from the first of a run.
struct PairMarks {
    let source: Range<Int>
    let target: Range<Int>

    /// What a mark adds to a word's feature: there are 48 rows for each of no mark, source and
    /// target. A word of both counts as the target's.
    func offset(ofWord word: Int) -> Int32 {
        target.contains(word) ? 96 : source.contains(word) ? 48 : 0
    }
}

extension AnnotatedText {
    /// The bytes of one word.
    func bytes(_ word: Int) -> ArraySlice<UInt8> {
        report.bytes[Int(words[word].start)..<Int(words[word].end)]
    }

    /// Whether a word is a double quotation mark.
    func isQuotationMark(_ word: Int) -> Bool {
        let bytes = bytes(word)
        return bytes.elementsEqual([0x22]) || bytes.elementsEqual([0xE2, 0x80, 0x9C])
            || bytes.elementsEqual([0xE2, 0x80, 0x9D])
    }
}
