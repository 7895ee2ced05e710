import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Mentions")
struct MentionTests {
    @Test("have the words that their head points to, within its sentence")
    func extents() {
        let text = annotated("It rained.", "The old president of Niger spoke.", "He left.")
        var made = made(text)
        made.head(text.word("president"), .person)
        // It points over the end of its sentence.
        made.edges(of: text.word("president"), first: text.word("The"), last: text.word("left"))
        let mention = decode(text, made)[0]
        #expect(text.text(mention.words).hasPrefix("The old president"))
        #expect(mention.words.clamped(to: text.sentences[1]) == mention.words)
        made.edges(of: text.word("president"), first: text.word("It"), last: text.word("Niger"))
        #expect(decode(text, made)[0].words.upperBound == text.word("Niger") + 1)
    }

    @Test("hold no verb that their head depends on")
    func governed() {
        let text = annotated("The gang freed three nuns they said held out.")
        let heads = [1, 2, nil, 4, 2, 6, 4, 6, 7, 2]
        var tokens = text.words.indices.map { word in
            SyntaxToken(
                passage: text.words[word].passage, words: word..<(word + 1),
                partOfSpeech: .noun, lemma: "", head: heads[word],
                relation: heads[word] == nil ? "root" : "dep")
        }
        tokens[2].partOfSpeech = .verb
        tokens[6].partOfSpeech = .verb
        let edges = MentionEdges(
            Syntax(tokens: tokens, sentences: []), of: text.words.indices)
        // "freed" governs "nuns"; "said" depends on it.
        #expect(edges.cut(1..<8, head: 4) == 3..<8)
        // Both verbs govern "they": the nearer one leaves less.
        #expect(edges.cut(1..<8, head: 5) == 3..<6)
        #expect(edges.cut(0..<5, head: 1) == 0..<2)
        #expect(edges.cut(3..<5, head: 4) == 3..<5)
        #expect(edges.mayHead(1) && !edges.mayHead(2))
    }

    @Test("are names, pronouns or nominals by their heads")
    func kinds() {
        let text = annotated("Mody told them that his visit to the city was over.")
        var made = made(text)
        for form in ["Mody", "them", "his", "city"] {
            let word = text.word(form)
            made.head(word, .person)
            made.edges(of: word, first: form == "city" ? word - 1 : word, last: word)
        }
        // "his" is in no table; its part of speech tells.
        made[text.word("his"), .upos, 1] = 5
        let name = TaggedName(words: 0..<1, type: .person, confidence: 0.9)
        #expect(
            decode(text, made, [name]).map { "\(text.text($0.words)) \($0.kind)" } == [
                "Mody name", "them pronoun", "his pronoun", "the city nominal",
            ])
    }

    @Test("a name in which no head was found is a mention of its own")
    func missed() {
        let text = annotated("The United Nations met.")
        var made = made(text)
        made[2, .mentions, 2] = -0.5
        made[1, .mentions, 0] = 3
        made[2, .mentions, 0] = 1
        let name = TaggedName(words: 1..<3, type: .organization, confidence: 0.8)
        #expect(
            decode(text, made, [name]) == [
                TaggedMention(
                    words: 1..<3, head: 2, kind: .name, type: .organization, confidence: 0.8)
            ])
    }

    @Test("of two heads in a name, one has the name, all of it")
    func owner() {
        let text = annotated("The University of Niamey closed.")
        var made = made(text)
        made.head(1, .organization)
        made.edges(of: 1, first: 0, last: 2)
        made.head(3, .place)
        made.edges(of: 3, first: 3, last: 3)
        made[1, .mentions, 2] = 15
        let name = TaggedName(words: 1..<4, type: .organization, confidence: 0.9)
        #expect(
            decode(text, made, [name]).map { "\(text.text($0.words)) \($0.kind)" } == [
                "The University of Niamey name", "Niamey nominal",
            ])
    }

    @Test("with the same words are one")
    func distinct() {
        let text = annotated("Ana and Bo left.")
        var made = made(text)
        for word in [0, 2] {
            made.head(word, .person)
            made.edges(of: word, first: 0, last: 2)
        }
        made[2, .mentions, 1] = 12
        let mentions = decode(text, made)
        #expect(mentions.map(\.words) == [0..<3])
        #expect(mentions.map(\.head) == [2])
    }

    @Test(
        "whatever the numbers, each lies in its sentence, holds its head and is there once",
        arguments: 0..<120)
    func anyNumbers(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let text = annotated(
            "It rained.", "The old “president” of Niger spoke.", "\nMali and they", "left. A b c.")
        let section = text.sentences[1].lowerBound..<text.words.count
        var made = MadeUp(words: section.count, [(.mentions, 6), (.boundaries, 8), (.upos, 2)])
        made.scramble(&random)
        let names = [
            TaggedName(words: 7..<9, type: .place, confidence: 0.5),
            TaggedName(words: 11..<14, type: .group, confidence: 0.5),
        ]
        let mentions = decoding.mentions(made.outputs, in: section, names: names, text)
        #expect(Set(mentions.map(\.words)).count == mentions.count)
        for mention in mentions {
            let sentence = text.sentences[text.sentence(of: mention.head)]
            #expect(mention.words.contains(mention.head))
            #expect(mention.words.clamped(to: sentence) == mention.words)
            #expect(mention.words.clamped(to: section) == mention.words)
            #expect(0...1 ~= mention.confidence)
        }
        for (one, next) in zip(mentions, mentions.dropFirst()) { #expect(one.head < next.head) }
        for name in names {
            #expect(mentions.contains { name.words.overlaps($0.words) && $0.kind == .name })
        }
    }

    private let decoding = MentionDecoding(
        pronouns: Pronouns(tsv: "# a comment\nit\tthing\nthem\tany\n"), upos: ["NOUN", "PRON"])

    private func made(_ text: AnnotatedText) -> MadeUp {
        var made = MadeUp(
            words: text.words.count, [(.mentions, 6), (.boundaries, 4 * 16), (.upos, 2)])
        for word in text.words.indices {
            made[word, .mentions, 0] = 1
            // Every word's keys are an axis of its own.
            made[word, .boundaries, 16 + word] = 1
            made[word, .boundaries, 48 + word] = 1
        }
        return made
    }

    private func decode(_ text: AnnotatedText, _ made: MadeUp, _ names: [TaggedName] = [])
        -> [TaggedMention]
    {
        decoding.mentions(made.outputs, in: 0..<text.words.count, names: names, text)
    }
}

extension MadeUp {
    fileprivate mutating func head(_ word: Int, _ type: Reading.EntityType) {
        let types: [Reading.EntityType] = [.person, .organization, .place, .group, .other]
        self[word, .mentions, 1 + (types.firstIndex(of: type) ?? 0)] = 9
    }

    fileprivate mutating func edges(of word: Int, first: Int, last: Int) {
        for index in 0..<16 {
            self[word, .boundaries, index] = index == first ? 5 : 0
            self[word, .boundaries, 32 + index] = index == last ? 5 : 0
        }
    }
}
