import HearsayPages
import HearsayText
import Testing

@Suite("CoNLL-U")
struct ConlluPageTests {
    @Test("a text is written as its golden page says")
    func golden() throws {
        var page = ConlluPage()
        let bytes = page.begin("news/the dam.txt") + page.render(Self.syntax, Self.text)
        try expectGolden(String(decoding: bytes, as: UTF8.self), "dam.conllu")
    }

    @Test("a text without a name has ids all the same, and names and sections count on")
    func nameless() {
        var page = ConlluPage()
        #expect(String(decoding: page.begin(nil), as: UTF8.self) == "# newdoc\n")
        _ = page.render(Self.syntax, Self.text)
        let more = String(decoding: page.render(Self.syntax, Self.text), as: UTF8.self)
        #expect(more.contains("# sent_id = 3\n") && more.contains("# sent_id = 4\n"))
    }

    @Test("notes stand in MISC before the missing space")
    func notes() {
        var page = ConlluPage()
        let bytes = page.render(Self.syntax, Self.text) { $0 == 0 ? ["Name=B-person"] : [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("1\tAda\t") && $0.hasSuffix("\tName=B-person") })
    }

    @Test("a tree read back by its columns is the tree", arguments: [true, false])
    func columns(_ isNamed: Bool) {
        var page = ConlluPage()
        let bytes = page.begin(isNamed ? "x" : nil) + page.render(Self.syntax, Self.text)
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(cells.count == 10)
            #expect(cells.allSatisfy { !$0.isEmpty })
        }
    }

    /// Two paragraphs, wide spaces, words of several parts.
    static let text: AnnotatedText = {
        let report = Report(text: "Ada’s  dam\ncan't\thold.\n\nRun_“now”")
        return AnnotatedText(
            report: report, words: words(of: report.bytes), sentences: [], layout: Layout(),
            attributions: [])
    }()

    static let syntax: Syntax = {
        /// Words, how many bytes the form is longer at its start and end, and the rest.
        func token(
            _ words: Range<Int>, _ lemma: String, _ tag: PartOfSpeech, _ head: Int?,
            _ relation: String, isContinuation: Bool = false, start: Int = 0, end: Int = 0
        ) -> SyntaxToken {
            var passage = text.passage(words)
            passage.start += start
            passage.end += end
            return SyntaxToken(
                passage: passage, words: words, isContinuation: isContinuation,
                partOfSpeech: tag, lemma: lemma, head: head, relation: relation)
        }
        return Syntax(
            tokens: [
                token(0..<1, "Ada", .properNoun, 2, "nmod:poss"),
                token(1..<3, "’s", .particle, 0, "case", isContinuation: true),
                token(3..<4, "dam", .noun, 5, "nsubj"),
                token(4..<5, "can", .auxiliary, 5, "aux", end: -1),
                token(5..<7, "not", .particle, 5, "advmod", isContinuation: true, start: -1),
                token(7..<8, "hold", .verb, nil, "root"),
                token(8..<9, ".", .punctuation, 5, "punct"),
                token(9..<10, "run", .verb, nil, "root"),
                token(10..<11, "_", .symbol, 7, "punct"),
                token(11..<12, "“", .punctuation, 10, "punct"),
                token(12..<13, "", .adverb, 7, "advmod"),
                token(13..<14, "”", .punctuation, 10, "punct"),
            ],
            sentences: [
                Syntax.Sentence(tokens: 0..<7, beginsParagraph: true),
                Syntax.Sentence(tokens: 7..<12, beginsParagraph: true),
            ])
    }()
}
