import HearsayActors
import HearsayScene
import HearsayText
import HearsayWorld

/// The folder of the data files, from where this file stands.
let dataFolder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Data"

/// What the data files say, read once.
private let sharedWorld = Result { try World(folder: dataFolder) }

/// What the data files say.
func world() throws -> World { try sharedWorld.get() }

/// A report whose mentions are given in brackets: "[Niger’s junta] seized power." Those with the
/// same text before a colon are one entity: "[mody:General Salifou Mody] … [mody:Mody]".
struct Sketch {
    let reading: Reading

    /// - Parameters:
    ///   - sketch: the text; entities are in the order of their first mentions.
    ///   - types: of the entities; organizations where none is given.
    ///   - published: the day of the report.
    ///   - affiliations: pairs of numbers of entities.
    /// - Throws: what reading the data files throws.
    init(
        _ sketch: String, _ types: [Reading.EntityType] = [], published: String? = "2023-08-05",
        affiliations: [(Int, Int)] = []
    ) throws {
        var text = ""
        var spans: [(key: String, span: Span)] = []
        var open: [(key: String, start: Int)] = []
        func written(from start: Int) -> String { String(text.unicodeScalars.dropFirst(start)) }
        for character in sketch {
            switch character {
            case "[": open.append(("", text.unicodeScalars.count))
            case ":" where open.last?.key == "":
                let key = written(from: open[open.count - 1].start)
                open[open.count - 1].key = key
                text.removeLast(key.count)
            case "]":
                guard let found = open.popLast() else { continue }
                let span = Span(start: found.start, end: text.unicodeScalars.count)
                spans.append((found.key.isEmpty ? written(from: found.start) : found.key, span))
            default: text.append(character)
            }
        }
        var report = Report(text: text)
        report.published = published
        let words = HearsayText.words(of: report.bytes)
        var sentences: [Range<Int>] = []
        var start = 0
        for (index, word) in words.enumerated()
        where report[word.passage] == "." && index + 1 < words.count
            && words[index + 1].gap != .glued && index > start + 2
        {
            sentences.append(start..<(index + 1))
            start = index + 1
        }
        sentences.append(start..<words.count)
        let annotated = AnnotatedText(
            report: report, words: words, sentences: sentences, layout: Layout(), attributions: [])
        var reading = Reading(model: "none", article: Reading.Article(sha256: ""))
        reading.article.published = published
        var ids: [String: Int] = [:]
        for (number, (key, span)) in spans.enumerated() {
            let entity = ids[key] ?? reading.entities.count
            let name = String(
                text.unicodeScalars.dropFirst(span.start).prefix(span.end - span.start))
            if entity == reading.entities.count {
                ids[key] = entity
                let type = entity < types.count ? types[entity] : .organization
                reading.entities.append(
                    Reading.Entity(id: "e\(entity + 1)", name: name, type: type, mentions: []))
            }
            let isName = name.first?.isUppercase ?? false
            let isPronoun = ["its", "their", "his", "her", "he", "she", "they"].contains(name)
            reading.entities[entity].mentions.append("m\(number + 1)")
            reading.mentions.append(
                Reading.Mention(
                    id: "m\(number + 1)", span: span,
                    kind: isPronoun ? .pronoun : isName ? .name : .nominal,
                    type: reading.entities[entity].type, entity: "e\(entity + 1)", confidence: 1))
        }
        for (member, body) in affiliations {
            reading.entities[member].affiliations.append("e\(body + 1)")
        }
        ActorCoder(world: try world()).code(&reading, Scene(annotated, reading))
        self.reading = reading
    }

    /// The codes of the entities in their order; empty where nothing is known.
    var codes: [String] { reading.entities.map { $0.actor?.code ?? "" } }
}
