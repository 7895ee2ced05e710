internal import HearsayPages
internal import HearsayStore

/// Statements as W3C Web Annotations (JSON-LD): one annotation each, in one page of annotations.
struct AnnotationExport {
    let database: Database
    let scope: Scope

    /// Code points before and after the words that a TextQuoteSelector gives.
    private static let margin = 32

    /// - Returns: how many annotations were written.
    func write(to sink: ([UInt8]) throws -> Void) throws -> Int {
        try sink(Array(Self.head.utf8))
        var count = 0
        try scope.forEachReport { report in
            guard let card = try ReportCard(report, database) else { return }
            for link in card.links.inOrder where scope.holds(speaker: link.actor) {
                try sink(Array((count == 0 ? "\n" : ",\n").utf8) + annotation(link, card))
                count += 1
            }
        }
        try sink(Array("\n]}\n".utf8))
        return count
    }

    private static let head = """
        {"@context":["http://www.w3.org/ns/anno.jsonld",{"@vocab":"urn:hearsay:"}],\
        "id":"urn:hearsay:annotations","type":"AnnotationPage","items":[
        """

    private func annotation(_ link: ChainLink, _ card: ReportCard) -> [UInt8] {
        let chain = card.chain(link.local)
        var json = JSONWriter(isPretty: false)
        json.object { json in
            json.field("id", .text("urn:hearsay:\(card.reading):\(link.local)"))
            json.field("type", .text("Annotation"))
            json.field("motivation", .text("describing"))
            json.field("created", .text(card.added))
            json.field("generator") { json in
                json.field("type", .text("Software"))
                json.field("name", .text("Hearsay"))
                json.field("hearsay_model", .text(card.model))
            }
            json.field("body") { json in
                json.field("type", .text("TextualBody"))
                json.field("format", .text("text/plain"))
                json.field("value", .text("\(chain.line): \(link.stance)"))
            }
            json.field("target", each: spans(of: link, card)) { json, span in
                json.field("source", .text(card.url ?? "urn:hearsay:report:\(card.reading)"))
                json.field("selector", each: [true, false]) { json, isQuote in
                    if isQuote {
                        json.quote(span, card, margin: Self.margin)
                    } else {
                        json.field("type", .text("TextPositionSelector"))
                        json.field("start", .integer(span.start))
                        json.field("end", .integer(span.end))
                    }
                }
            }
            json.field("hearsay_reading", .text(card.reading))
            json.field("hearsay_report", .integer(card.id))
            json.field("hearsay_statement", .text(link.local))
            json.field("hearsay_parent", .text(link.parent))
            json.field("hearsay_words", .text(link.content))
            json.field("hearsay_stance", .text(link.stance))
            json.field("hearsay_voice", .text(link.voice))
            json.field("hearsay_confidence", .number(thousandths(link.confidence)))
            json.field("hearsay_outlet", .text(card.outlet))
            json.field("hearsay_publisher", .text(card.publisher))
            json.field("hearsay_published", .text(card.published))
            json.field("hearsay_title", .text(card.title))
            json.field("hearsay_source_rating", .text(card.outletRating))
            json.chain(chain)
        }
        return json.bytes
    }

    /// The parts of what was said: several where the text interrupts it.
    private func spans(of link: ChainLink, _ card: ReportCard) -> [(start: Int, end: Int)] {
        let content = card.parts.attributions?.first { $0.id == link.local }?.content ?? []
        let spans = content.filter { $0.count == 2 }.map { (start: $0[0], end: $0[1]) }
        return spans.isEmpty ? [(link.start, link.end)] : spans
    }
}

extension JSONWriter {
    fileprivate mutating func quote(
        _ span: (start: Int, end: Int), _ card: ReportCard, margin: Int
    ) {
        let start = min(max(0, span.start), card.length)
        let end = min(max(0, span.end), card.length)
        let before = card.words(max(0, start - margin), start)
        let after = card.words(end, min(card.length, end + margin))
        field("type", .text("TextQuoteSelector"))
        field("exact", .text(card.words(span.start, span.end)))
        field("prefix", .text(before))
        field("suffix", .text(after))
    }
}
