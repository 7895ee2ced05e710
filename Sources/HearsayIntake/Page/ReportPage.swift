public import HearsayText

/// A page of the web that holds a report.
public enum ReportPage {
    /// Bytes that a page may have.
    public static let byteLimit = 32 << 20

    /// The report that a page holds: its main text and what the page says of it.
    /// - Parameters:
    ///   - bytes: the page, in any encoding.
    ///   - hints: what is known of the ways of pages.
    ///   - url: where it came from.
    ///   - charset: the encoding that the server named.
    /// - Returns: the report; its text is empty where the page holds none.
    public static func report(
        _ bytes: [UInt8], hints: PageHints, url: String? = nil, charset: String? = nil
    ) -> Report {
        let tree = HTMLParser.tree(Charset.utf8(bytes, label: charset))
        let data = LinkedData(tree)
        let outline = PageOutline(tree, hints: hints)
        let metadata = PageMetadata(outline, data, address: url)
        let shown = MainText.text(of: outline, title: metadata.title)
        var report = Report(text: Self.fuller(shown, data.body))
        report.url = metadata.url
        report.outlet = metadata.outlet
        report.title = metadata.title
        report.published = metadata.published
        report.byline = metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", ")
        return report
    }

    /// The text that the page shows, or the one in its JSON-LD where the page shows little of it.
    private static func fuller(_ shown: String, _ body: String?) -> String {
        guard let body, body.utf8.count > 400 else { return shown }
        let paragraphs = plain(body)
        let text = paragraphs.joined(separator: "\n\n")
        let words = Set(shown.lowercased().split { !$0.isLetter })
        let wanted = Set(text.lowercased().split { !$0.isLetter })
        let covered = wanted.count { words.contains($0) }
        return covered * 2 < wanted.count && text.utf8.count > shown.utf8.count ? text : shown
    }

    /// The paragraphs of a text that may hold HTML.
    private static func plain(_ body: String) -> [String] {
        if body.contains("</") || body.contains("&lt;") || body.contains("<br") {
            return fragment(body)
        }
        return body.split(whereSeparator: \.isNewline).map(\.collapsed).filter { !$0.isEmpty }
    }

    /// The paragraphs of a piece of HTML, all of them.
    static func fragment(_ html: String) -> [String] {
        let tree = HTMLParser.tree(Array(html.utf8))
        let skipped: Set<String> = ["script", "style", "figcaption", "iframe", "form"]
        return BlockCollector.blocks(of: tree) { skipped.contains(tree.nodes[$0].name) }
            .map(\.text)
    }
}
