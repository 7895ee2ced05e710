import HearsayText
import Testing

@Suite("Sentences")
struct SentenceTests {
    /// A text with its sentences between bars.
    struct Example: CustomTestStringConvertible {
        let marked: String
        init(_ marked: String) { self.marked = marked }
        var testDescription: String { marked }
    }

    static let quotations = [
        "“We will go.” |“We will not wait,” she said.",
        "“Why?” he asked. |Nobody knew.",
        "“Why now?” Anna Ruiz asked. |Nobody knew.",
        "“Is it over?” the minister said to the crowd. |It was not.",
        "“Is it over?” |The crowd did not know.",
        "“We will go,” said Anna Ruiz. |He left.",
        "“Go home!” they shouted. |Nobody moved.",
        "“It is over. |They have gone. |We stay.” |So she said.",
        "“The road is no longer safe. … |We must go round,” she said.",
        "“They left. … |They are ready to go.”",
        "“Our order ... must stand,” he said.",
        "He said: “She told us, ‘Never.’” |Then he left.",
        "He said: \"She told us, 'Never.'\" |Then he left.",
        "''We will go.'' |He left.",
        "``We will go.'' |He left.",
        "\"We will go.\" |\"We will not wait,\" she said.",
        "\"We will go.\"|\"We will not wait.\"",
        "He left.”|“We stayed.",
        "«Nous partirons.» |Il est parti.",
        "“We need [the bridge] because they will close the road,” he said.",
        "“We will go.” — Anna Ruiz",
        "(It was closed.) |She left.",
        "She left (the road was closed!) and returned.",
        "It has been so for years.[3] |It will be.",
    ]

    static let abbreviated = [
        "Gen. Salou met Mr. Park and Dr. Ruiz on Jan. 5. |They talked.",
        "The U.S. has troops there. |He said the U.S. army left.",
        "Troops left the U.S. |The army stayed.",
        "Troops left the U.S. |“The army stayed,” he said.",
        "It is run by Acme Inc. of Texas. |It was sold to Acme Inc. |The price is secret.",
        "J. K. Rowling and George W. Bush met. |They ate.",
        "J.K. Rowling wrote it. |It sold.",
        "He takes No. 5 to St. Louis. |He said no. |Five people left.",
        "They left at 5 p.m. Friday. |They met at 6 a.m. |Police came.",
        "It grew 3.5 percent to $1.2 billion. |It fell.",
        "Rep. Jo Park (D-Calif.) spoke. |She left.",
        "They live in Lodi (Calif.). |Jo Park left.",
        "In Jan. the road closed. |It opened in Feb. |Then it closed.",
        "GEN. SALOU LEFT NIAMEY. |THE U.S. ARMY STAYED.",
        "He has a Ph.D. in law. |He teaches.",
        "See voanews.com for more. |Or visit www.example.org. |It is free.",
        "Smith v. Jones was heard. |It was long.",
        "They sell cars, boats, etc. and rent them. |They do well.",
    ]

    static let others = [
        "",
        "A heading",
        "He left in 2016. |12 people stayed.",
        "He left.|The army stayed.",
        "Wait... what? |Yes.",
        "Nobody knew… |The road was closed.",
        "Nobody knew .... |The road was closed.",
        "Is it? |It is! |So there.",
        "1. Vote early. |2. Vote often.",
        "It rained; it poured: it stopped.",
        "Sales fell. |iPhone sales rose. |El Niño came.",
        "部长说不。|他走了。",
        "Il est parti. |Élise est restée.",
        "Он ушёл. |Она осталась.",
        "the army left the town on monday. |it went to the border with all its men and guns. |"
            + "nobody was hurt in the town.",
    ]

    @Test(
        "end where a reader would end them",
        arguments: (quotations + abbreviated + others).map(Example.init))
    func ends(_ example: Example) throws {
        let expected = example.marked.split(separator: "|").map(trimmed)
        let text = example.marked.replacing("|", with: "")
        let parts = Parts(Report(text: text), try Fixtures.abbreviations())
        #expect(parts.sentenceTexts == expected)
    }

    private func trimmed(_ text: Substring) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    @Test("end with the line, unless it was only wrapped")
    func lineBreaks() throws {
        let abbreviations = try Fixtures.abbreviations()
        func texts(_ text: String) -> [String] {
            Parts(Report(text: text), abbreviations).sentenceTexts
        }
        #expect(texts("A heading\nThe army left.") == ["A heading", "The army left."])
        #expect(
            texts("The army left\nthe town. It went.") == ["The army left\nthe town.", "It went."])
        #expect(texts("The army left\n\nthe town.") == ["The army left", "the town."])
        #expect(texts("The army left\r\n\r\nthe town.") == ["The army left", "the town."])
        #expect(texts("The army left\r\nthe town.") == ["The army left\r\nthe town."])
        #expect(texts("The army left\rThen it came") == ["The army left", "Then it came"])
        #expect(texts("One\u{2028}Two\u{2029}three") == ["One", "Two", "three"])
        #expect(texts("It left.\nthe end") == ["It left.", "the end"])
    }

    @Test("run on over the lines of a text that is wrapped at one width")
    func wrapped() throws {
        let text = """
            The army left the town on Monday, said Gen.
            Salou, who leads the third brigade in the
            north of the country. It will not return to
            Niamey before the end of the month, he told
            Radio Sahel. Residents of the town said that
            they had heard no shots during the night.

            A spokesman for the United Nations declined
            to comment.
            """
        let parts = Parts(Report(text: text), try Fixtures.abbreviations())
        #expect(parts.sentences.count == 4)
        #expect(parts.layout.headline == nil)
        #expect(
            parts.sentenceTexts.first?.hasPrefix(
                "The army left the town on Monday, said Gen.\nSalou")
                == true)
    }

    @Test("hold every word exactly once, whatever the text and its layout")
    func partition() throws {
        let abbreviations = try Fixtures.abbreviations()
        var texts = TextGenerator(seed: 5)
        for _ in 0..<3000 {
            let parts = Parts(Report(bytes: texts.nextBytes()), abbreviations)
            var next = 0
            for sentence in parts.sentences {
                #expect(sentence.lowerBound == next)
                #expect(!sentence.isEmpty)
                next = sentence.upperBound
            }
            #expect(next == parts.words.count)
            let starts = Set(parts.sentences.map(\.lowerBound) + [parts.words.count])
            for range in parts.layout.furniture {
                #expect(starts.contains(range.lowerBound) && starts.contains(range.upperBound))
            }
        }
    }

    @Test(
        "of texts made to be slow come in one pass",
        arguments: [
            "a.", ". ", ". (", ".” \"(", "U.S. (", "By A\n", "(", "“‘", "…", "?\" ", "--", "a\n",
            "Mr. ", "\"a", "’",
        ])
    func hostile(_ unit: String) throws {
        let text = String(repeating: unit, count: 40_000)
        let parts = Parts(Report(text: text), try Fixtures.abbreviations())
        #expect(parts.sentences.last?.upperBound == parts.words.count)
    }
}
