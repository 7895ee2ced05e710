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
        #expect(String(decoding: page.begin(nil), as: UTF8.self).hasPrefix("# newdoc\n#"))
        _ = page.render(Self.syntax, Self.text)
        let more = String(decoding: page.render(Self.syntax, Self.text), as: UTF8.self)
        #expect(more.contains("# sent_id = 3\n") && more.contains("# sent_id = 4\n"))
    }

    @Test("names and mentions stand in MISC, long mentions around short ones")
    func notes() {
        var text = Self.text
        text.names = [TaggedName(words: 0..<1, type: .person, confidence: 1)]
        var coreference = Coreference()
        func mention(_ words: Range<Int>, _ head: Int, _ type: Reading.EntityType) -> TaggedMention
        {
            TaggedMention(words: words, head: head, kind: .nominal, type: type, confidence: 1)
        }
        coreference.add(mention(0..<3, 0, .person))
        coreference.add(mention(0..<4, 3, .place))
        coreference.add(mention(7..<8, 7, .other), to: 0)
        text.coreference = coreference
        var page = ConlluPage()
        let lines = String(decoding: page.render(Self.syntax, text), as: UTF8.self)
            .split(separator: "\n")
        func misc(_ start: String) -> Substring? {
            lines.first { $0.hasPrefix(start) }?.split(separator: "\t").last
        }
        #expect(misc("1\tAda\t") == "Name=B-person|Entity=(e2-place-3(e1-person-1")
        #expect(misc("2\t’s\t") == "Entity=e1)")
        #expect(misc("3\tdam\t") == "Entity=e2)")
        #expect(misc("6\thold\t") == "Entity=(e1-other-1)|SpaceAfter=No")
    }

    @Test("a mention over two sentences is left out")
    func crossing() {
        var text = Self.text
        var coreference = Coreference()
        coreference.add(
            TaggedMention(words: 3..<10, head: 3, kind: .nominal, type: .other, confidence: 1))
        text.coreference = coreference
        var page = ConlluPage()
        let written = String(decoding: page.render(Self.syntax, text), as: UTF8.self)
        #expect(!written.contains("Entity="))
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
