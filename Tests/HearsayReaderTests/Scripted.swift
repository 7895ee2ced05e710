import HearsayReader
import HearsayText
import HearsayWorld
import Testing

/// A report whose tags stand in the text, so that no model is needed:
///
///     {s1:The mayor} {c1:said} {t1:the bridge would close}.
///
/// `s`, `c` and `t` are source, cue and content; the number joins them to one attribution. Braces
/// nest, `{s1,s2:…}` serves two attributions, and a repeated tag adds a part. Attributions are
/// numbered in the order of their first tag.
struct Scripted {
    let annotated: AnnotatedText
    /// The numbers of the attributions, in the order of `annotated.attributions`.
    let numbers: [Int]

    private struct Tag {
        let role: Character
        let number: Int
    }

    init(_ script: String, furniture: [String] = []) throws {
        var text: [UInt8] = []
        var open: [(tags: [Tag], start: Int)] = []
        var spans: [(tag: Tag, passage: Passage)] = []
        var rest = Substring(script)
        while let character = rest.first {
            if character == "{", let colon = rest.firstIndex(of: ":") {
                let names = rest[rest.index(after: rest.startIndex)..<colon].split(separator: ",")
                let tags = try names.map { name in
                    Tag(
                        role: try #require(name.first),
                        number: try #require(Int(name.dropFirst())))
                }
                open.append((tags, text.count))
                rest = rest[rest.index(after: colon)...]
                continue
            }
            if character == "}" {
                let last = open.popLast()
                let (tags, start) = try #require(last)
                for tag in tags { spans.append((tag, Passage(start: start, end: text.count))) }
            } else {
                text.append(contentsOf: String(character).utf8)
            }
            rest = rest.dropFirst()
        }
        try #require(open.isEmpty)
        let report = Report(bytes: text, id: "scripted")
        let words = words(of: report.bytes)
        numbers = Set(spans.map(\.tag.number)).sorted()
        let attributions = numbers.map { number in
            func ranges(_ role: Character) -> [Range<Int>] {
                spans.filter { $0.tag.number == number && $0.tag.role == role }
                    .map { wordRange($0.passage, words) }
                    .sorted { $0.lowerBound < $1.lowerBound }
            }
            return TaggedAttribution(
                source: ranges("s"), cue: ranges("c"), content: ranges("t"), confidence: 0.9)
        }
        annotated = AnnotatedText(
            report: report, words: words, sentences: sentenceRanges(words, report),
            layout: Layout(), attributions: attributions)
    }

    /// The reading of it.
    func reading() throws -> Reading { try reader().read(annotated, model: "scripted") }
}

/// The words of a passage.
private func wordRange(_ passage: Passage, _ words: [Word]) -> Range<Int> {
    let first = words.firstIndex { Int($0.end) > passage.start } ?? words.count
    let last = words.lastIndex { Int($0.start) < passage.end } ?? -1
    return first..<max(first, last + 1)
}

/// Sentences as far as the tests need them: they end at a full stop before a capital, and at the
/// end of a line.
private func sentenceRanges(_ words: [Word], _ report: Report) -> [Range<Int>] {
    func text(_ word: Int) -> String { report[words[word].passage] }
    let short: Set<String> = ["Dr", "Gen", "Mr", "Mrs", "Ms", "Sen", "Lt", "Col", "St"]
    var found: [Range<Int>] = []
    var start = 0
    var word = 0
    while word < words.count {
        if word > start, words[word].gap == .lineBreak {
            found.append(start..<word)
            start = word
        }
        if [".", "?", "!", "…"].contains(text(word)), word > start {
            var end = word + 1
            while end < words.count, words[end].gap == .glued, words[end].isMark { end += 1 }
            let isShort =
                text(word) == "."
                && (short.contains(text(word - 1)) || words[word - 1].shape == .initial)
            if end < words.count, words[end].gap == .space, !isShort, words[end].shape != .lower {
                found.append(start..<end)
                start = end
                word = end
                continue
            }
        }
        word += 1
    }
    if start < words.count { found.append(start..<words.count) }
    return found
}

/// The reader with the data files of this repository.
func reader() throws -> Reader { try shared.get() }

private let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
private let shared = Result { Reader(world: try World(folder: root + "/Data")) }

/// The folder of the hand-read sheets.
let sheetFolder = root + "/Tests/Fixtures/sheets/"

extension Reading {
    /// The words of spans.
    func words(_ spans: [Span], of scripted: Scripted) -> String {
        let scalars = Array(
            scripted.annotated.report[
                Passage(start: 0, end: scripted.annotated.report.bytes.count)
            ].unicodeScalars)
        return spans.map { span in
            var part = String.UnicodeScalarView()
            part.append(contentsOf: scalars[span.start..<span.end])
            return String(part)
        }.joined(separator: " | ")
    }

    /// The name of an entity.
    func name(_ id: String?) -> String? { entities.first { $0.id == id }?.name }

    /// The names of all speakers, in the order of the attributions.
    var speakers: [String?] { attributions.map { name($0.speaker) } }
}
