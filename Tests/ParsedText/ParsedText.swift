public import HearsayScene
public import HearsayText

/// A text with a tree written by hand, and a reading to go with it.
///
/// Tokens are parted by spaces, each `form|TAG` or `form|TAG|head|relation`; heads count the tokens
/// from 1, 0 is the root; `~` before a form joins it to the one before. A token without a head hangs
/// on the first one. The text is one sentence for each part given.
public struct ParsedText {
    public let text: String
    public private(set) var annotated: AnnotatedText
    public var reading = Reading(model: "by-hand", article: Reading.Article(sha256: ""))

    public init(_ sentences: String..., published: String? = nil) {
        var text = ""
        var tokens: [SyntaxToken] = []
        var bounds: [(bytes: Range<Int>, tokens: Range<Int>)] = []
        for script in sentences {
            if !text.isEmpty { text += " " }
            let (firstByte, firstToken) = (text.utf8.count, tokens.count)
            for part in script.split(separator: " ") {
                let fields = part.split(separator: "|").map(String.init)
                let isJoined = fields[0].hasPrefix("~")
                if tokens.count > firstToken, !isJoined { text += " " }
                let start = text.utf8.count
                text += isJoined ? String(fields[0].dropFirst()) : fields[0]
                let head = fields.count > 2 ? (Int(fields[2]) ?? 1) - 1 : 0
                let own = tokens.count - firstToken
                let isRoot = head < 0 || fields.count <= 2 && own == 0
                tokens.append(
                    SyntaxToken(
                        passage: Passage(start: start, end: text.utf8.count), words: 0..<0,
                        partOfSpeech: PartOfSpeech(rawValue: fields[1]) ?? .other,
                        lemma: fields[0].lowercased(), head: isRoot ? nil : firstToken + head,
                        relation: fields.count > 3 ? fields[3] : isRoot ? "root" : "dep"))
            }
            bounds.append((firstByte..<text.utf8.count, firstToken..<tokens.count))
        }
        var report = Report(text: text)
        report.published = published
        let words = HearsayText.words(of: report.bytes)
        func range(_ bytes: Range<Int>) -> Range<Int> {
            let inside = words.indices.filter { bytes.contains(Int(words[$0].start)) }
            return (inside.first ?? 0)..<(inside.last.map { $0 + 1 } ?? 0)
        }
        for index in tokens.indices {
            tokens[index].words = range(tokens[index].passage.start..<tokens[index].passage.end)
        }
        self.text = text
        annotated = AnnotatedText(
            report: report, words: words, sentences: bounds.map { range($0.bytes) },
            layout: Layout(), attributions: [])
        annotated.syntax = Syntax(
            tokens: tokens,
            sentences: bounds.map {
                Syntax.Sentence(tokens: $0.tokens, beginsParagraph: false)
            })
    }

    public var scene: Scene { Scene(annotated, reading) }

    /// Where words stand first; the end of the text where they do not.
    public func span(_ words: String) -> Span {
        let all = Array(text.unicodeScalars)
        let sought = Array(words.unicodeScalars)
        let start = all.indices.first { all[$0...].starts(with: sought) } ?? all.count
        return Span(start: start, end: min(all.count, start + sought.count))
    }

    /// The words of spans, parts joined by "…".
    public func words(_ spans: [Span]) -> String {
        let all = Array(text.unicodeScalars)
        return spans.map { span in
            String(String.UnicodeScalarView(all[span.start..<span.end]))
        }.joined(separator: " … ")
    }

    /// Adds an entity with one mention, and returns its id.
    @discardableResult
    public mutating func entity(
        _ words: String, _ type: Reading.EntityType = .organization,
        kind: Reading.Mention.Kind = .name
    ) -> String {
        let number = reading.entities.count + 1
        reading.entities.append(
            Reading.Entity(id: "e\(number)", name: words, type: type, mentions: ["m\(number)"]))
        reading.mentions.append(
            Reading.Mention(
                id: "m\(number)", span: span(words), kind: kind, type: type, entity: "e\(number)",
                confidence: 1))
        return "e\(number)"
    }

    public mutating func time(
        _ words: String, _ value: String?, _ kind: Reading.Time.Kind = .date
    ) {
        reading.times.append(
            Reading.Time(
                id: "t\(reading.times.count + 1)", span: span(words), kind: kind, value: value))
    }

    public mutating func place(_ words: String, _ use: Reading.Place.Use = .literal) {
        reading.places.append(
            Reading.Place(
                id: "p\(reading.places.count + 1)", span: span(words), name: words, use: use,
                confidence: 1))
    }

    public mutating func attribution(
        _ content: String, source: String, speaker: String? = nil,
        stance: Reading.Attribution.Stance = .asserts
    ) {
        var attribution = Reading.Attribution(
            id: "a\(reading.attributions.count + 1)", source: [span(source)], cue: [],
            content: [span(content)], voice: .indirect, stance: stance, confidence: 1)
        attribution.speaker = speaker
        attribution.sourceKind = .named
        reading.attributions.append(attribution)
    }
}

/// The folder of the data files, from where this file stands.
public let dataFolder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Data"
