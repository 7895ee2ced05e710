public import HearsayText

/// Readings as JSON, in the field order of the contract (version 1).
///
/// What is not known is left out: no nulls, no empty strings. The same reading gives the same
/// bytes. No line ends with a line break; that is the caller's.
public enum JSONPage {
    /// The version of the contract that the objects follow.
    public static let contract = 1

    /// A reading on one line.
    /// - Parameters:
    ///   - reading: what was found.
    ///   - text: the report's valid UTF-8; with it the object holds the text, and the words of
    ///     every attribution beside their offsets.
    /// - Returns: UTF-8 without a line break.
    public static func line(_ reading: Reading, text: [UInt8]? = nil) -> [UInt8] {
        write(reading, text: text, isPretty: false)
    }

    /// A reading over many lines, indented by two spaces; spans stay on one line.
    /// - Parameters:
    ///   - reading: what was found.
    ///   - text: as for `line(_:text:)`.
    /// - Returns: UTF-8 without a line break at the end.
    public static func pretty(_ reading: Reading, text: [UInt8]? = nil) -> [UInt8] {
        write(reading, text: text, isPretty: true)
    }

    /// What takes the place of a reading where a record could not be read, on one line.
    /// - Parameters:
    ///   - line: the record's line in the input, from 1.
    ///   - id: the record's own id, where it could be made out.
    ///   - kind: one word for programs.
    ///   - message: what is wrong and what to do, for people.
    /// - Returns: UTF-8 without a line break.
    public static func failure(
        line: Int, id: String?, kind: String, message: String
    ) -> [UInt8] {
        var json = JSONWriter(isPretty: false)
        json.object { json in
            json.field("id", id)
            json.key("line")
            json.integer(line)
            json.key("error")
            json.object { json in
                json.field("kind", kind)
                json.field("message", message)
            }
        }
        return json.bytes
    }

    private static func write(_ reading: Reading, text: [UInt8]?, isPretty: Bool) -> [UInt8] {
        let text = text ?? reading.article.text.map { Array($0.utf8) }
        var json = JSONWriter(isPretty: isPretty)
        json.reserve((text?.count ?? 0) * 2 + 200 * reading.attributions.count + 4096)
        json.object { json in
            json.key("hearsay")
            json.integer(contract)
            json.field("model", reading.model)
            json.key("article")
            json.object { $0.article(reading.article, text: text) }
            json.key("sentences")
            if isPretty {
                json.array { $0.spanElements(reading.sentences) }
            } else {
                json.spans(reading.sentences)
            }
            json.list("mentions", reading.mentions) { $0.mention($1) }
            json.list("entities", reading.entities) { $0.entity($1) }
            let words = text.map(SpanText.init)
            json.list("attributions", reading.attributions) { $0.attribution($1, words: words) }
            json.list("events", reading.events) { $0.event($1) }
            json.list("times", reading.times) { $0.time($1) }
            json.list("places", reading.places) { $0.place($1) }
            json.list("quantities", reading.quantities) { $0.quantity($1) }
            json.list("deadlines", reading.deadlines) { $0.deadline($1) }
            json.list("conditionals", reading.conditionals) { $0.conditional($1) }
        }
        return json.bytes
    }
}

extension JSONWriter {
    /// A text field, unless it is absent or empty.
    mutating func field(_ name: StaticString, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        key(name)
        string(value)
    }

    /// A list of text, unless it is empty.
    mutating func field(_ name: StaticString, _ values: [String]) {
        guard !values.isEmpty else { return }
        key(name)
        row { json in
            for value in values {
                json.element()
                json.string(value)
            }
        }
    }

    mutating func confidence(_ value: Double) {
        guard value.isFinite else { return }
        key("confidence")
        probability(value)
    }

    fileprivate mutating func list<Item>(
        _ name: StaticString, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void
    ) {
        key(name)
        array { json in
            for item in items {
                json.element()
                json.object { body(&$0, item) }
            }
        }
    }

    mutating func spans(_ spans: [Span]) { row { $0.spanElements(spans) } }

    fileprivate mutating func spanElements(_ spans: [Span]) {
        for span in spans {
            element()
            row { json in
                json.element()
                json.integer(span.start)
                json.element()
                json.integer(span.end)
            }
        }
    }

    fileprivate mutating func article(_ article: Reading.Article, text: [UInt8]?) {
        field("id", article.id)
        field("url", article.url)
        field("outlet", article.outlet)
        field("title", article.title)
        field("byline", article.byline)
        field("dateline", article.dateline)
        field("published", article.published)
        field("published_unread", article.unreadDate)
        field("sha256", article.sha256)
        if article.repairs > 0 {
            key("repairs")
            integer(article.repairs)
        }
        guard let text, !text.isEmpty else { return }
        key("text")
        string(text)
    }

    fileprivate mutating func mention(_ mention: Reading.Mention) {
        field("id", mention.id)
        key("start")
        integer(mention.span.start)
        key("end")
        integer(mention.span.end)
        field("kind", mention.kind.rawValue)
        field("type", mention.type.rawValue)
        field("entity", mention.entity)
        confidence(mention.confidence)
    }

    fileprivate mutating func entity(_ entity: Reading.Entity) {
        field("id", entity.id)
        field("name", entity.name)
        field("type", entity.type.rawValue)
        field("mentions", entity.mentions)
        field("roles", entity.roles)
        field("affiliations", entity.affiliations)
        actor(entity.actor)
    }

    fileprivate mutating func time(_ time: Reading.Time) {
        field("id", time.id)
        key("start")
        integer(time.span.start)
        key("end")
        integer(time.span.end)
        field("type", time.kind.rawValue)
        field("value", time.value)
    }

    fileprivate mutating func attribution(
        _ attribution: Reading.Attribution, words: SpanText?
    ) {
        field("id", attribution.id)
        key("source")
        spans(attribution.source)
        key("cue")
        spans(attribution.cue)
        key("content")
        spans(attribution.content)
        field("parent", attribution.parent)
        field("speaker", attribution.speaker)
        field("source_kind", attribution.sourceKind?.rawValue)
        if let count = attribution.count {
            key("count")
            integer(count)
        }
        if !attribution.grounds.isEmpty {
            key("grounds")
            spans(attribution.grounds)
        }
        field("audience", attribution.audience)
        field("voice", attribution.voice.rawValue)
        field("stance", attribution.stance.rawValue)
        confidence(attribution.confidence)
        guard let words else { return }
        key("words")
        object { json in
            json.words("source", attribution.source, in: words)
            json.words("cue", attribution.cue, in: words)
            json.words("content", attribution.content, in: words)
        }
    }

    private mutating func words(_ name: StaticString, _ spans: [Span], in text: SpanText) {
        key(name)
        row { json in
            for span in spans {
                json.element()
                json.string(text.bytes(span))
            }
        }
    }
}
