import HearsayText
import HearsayWorld
import Testing

@testable import HearsayEvents

/// The folder of the data files, from where this file stands.
let dataFolder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Data"

/// The data files, read once.
let world = Result { try World(folder: dataFolder) }

/// A report with its trees in a small notation: a line a word, "form TAG head relation", heads
/// counted from 1 in the sentence, 0 for its root; an empty line between sentences. A fifth column
/// names the entity that the word is the head of a mention of; a proper noun that is no part of
/// another is one of its own.
struct Sketch {
    private(set) var text: AnnotatedText
    private(set) var reading = Reading(model: "", article: Reading.Article(sha256: ""))

    init(_ notation: String) throws {
        let rows = notation.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: " ").map(String.init) }
        let forms = rows.filter { !$0.isEmpty }.map { $0[0] }
        let report = Report(text: forms.joined(separator: " "))
        var start = 0
        var sentences: [Range<Int>] = []
        var syntax = Syntax()
        let words = HearsayText.words(of: report.bytes)
        text = AnnotatedText(
            report: report, words: words, sentences: [], layout: Layout(), attributions: [])
        try #require(words.count == forms.count, "\(forms)")
        var word = 0
        var first = 0
        for row in rows + [[]] {
            guard row.count >= 4, let head = Int(row[2]) else {
                if first < word {
                    sentences.append(first..<word)
                    syntax.sentences.append(
                        Syntax.Sentence(tokens: first..<word, beginsParagraph: false))
                }
                first = word
                continue
            }
            let end = start + row[0].utf8.count
            syntax.tokens.append(
                SyntaxToken(
                    passage: Passage(start: start, end: end), words: word..<(word + 1),
                    partOfSpeech: PartOfSpeech(rawValue: row[1]) ?? .other, lemma: row[0],
                    head: head == 0 ? nil : first + head - 1, relation: row[3]))
            let isName = row[1] == "PROPN" && row[3] != "flat" && row[3] != "compound"
            if row.count > 4 || isName {
                add(row.count > 4 ? row[4] : row[0], row[1], Span(start: start, end: end))
            }
            start = end + 1
            word += 1
        }
        text = AnnotatedText(
            report: report, words: words, sentences: sentences, layout: Layout(), attributions: [])
        text.syntax = syntax
    }

    private mutating func add(_ name: String, _ tag: String, _ span: Span) {
        let mention = "m\(reading.mentions.count + 1)"
        let type: Reading.EntityType = tag == "NOUN" ? .group : .organization
        let index = reading.entities.firstIndex { $0.name == name }
        let id = index.map { reading.entities[$0].id } ?? "e\(reading.entities.count + 1)"
        if let index {
            reading.entities[index].mentions.append(mention)
        } else {
            reading.entities.append(
                Reading.Entity(id: id, name: name, type: type, mentions: [mention]))
        }
        reading.mentions.append(
            Reading.Mention(
                id: mention, span: span,
                kind: tag == "PROPN" ? .name : tag == "PRON" ? .pronoun : .nominal, type: type,
                entity: id, confidence: 1))
    }

    /// Code points from one word to another, both counted from 0.
    func span(_ words: ClosedRange<Int>) -> Span {
        Span(
            start: Int(text.words[words.lowerBound].start),
            end: Int(text.words[words.upperBound].end))
    }

    /// Adds an event as the model would give it; words are counted from 0.
    mutating func tag(
        _ word: Int, _ root: String, _ probability: Double, source: Int? = nil, target: Int? = nil
    ) {
        let factuality = Factuality(value: 3, negated: 0, uncertain: 0, future: 0)
        let event = TaggedEvent(
            word: word, root: root, probability: probability, factuality: factuality,
            source: source, target: target)
        text.events = (text.events ?? []) + [event]
    }

    /// Adds an attribution of words, counted from 0.
    mutating func attribute(
        cue: ClosedRange<Int>, content: ClosedRange<Int>,
        stance: Reading.Attribution.Stance = .asserts, speaker: String? = nil
    ) {
        var added = Reading.Attribution(
            id: "a\(reading.attributions.count + 1)", source: [], cue: [span(cue)],
            content: [span(content)], voice: .indirect, stance: stance, confidence: 1)
        added.speaker = reading.entities.first { $0.name == speaker }?.id
        reading.attributions.append(added)
    }

    mutating func addTime(_ words: ClosedRange<Int>, _ value: String) {
        reading.times.append(
            Reading.Time(
                id: "t\(reading.times.count + 1)", span: span(words), kind: .date, value: value))
    }

    /// What is read.
    func read() throws -> Reading {
        var reading = reading
        EventReader(world: try world.get()).addEvents(of: text, to: &reading)
        return reading
    }

    /// The events as "ROOT source > target status".
    func events() throws -> [String] {
        let reading = try read()
        func names(_ ids: [String]) -> String {
            ids.map { id in reading.entities.first { $0.id == id }?.name ?? "?" }
                .joined(separator: ",")
        }
        return reading.events.map {
            "\($0.type) \(names($0.source)) > \(names($0.target)) \($0.status.rawValue)"
        }
    }
}
