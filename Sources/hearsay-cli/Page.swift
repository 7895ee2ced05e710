import HearsayPages
import HearsayText

/// A reading and the text it was read from.
struct PageItem {
    let reading: Reading
    let text: [UInt8]
}

/// How `hearsay read` shows readings.
struct Page {
    let format: String
    let withText: Bool
    let width: Int
    let hasColor: Bool
    /// Whether there is one report only.
    let isSingle: Bool

    /// Whether each reading can be written as soon as it is there.
    var isStreamed: Bool { format != "html" }

    /// One reading, for streamed formats.
    func bytes(_ item: PageItem) -> [UInt8] {
        switch format {
        case "json":
            let text = withText ? item.text : nil
            return
                (isSingle
                ? JSONPage.pretty(item.reading, text: text)
                : JSONPage.line(item.reading, text: text)) + [0x0A]
        case "markdown":
            return Array(MarkdownPage.render(item.reading, text: item.text).utf8)
        default:
            let page = TextPage(width: width, hasColor: hasColor)
            return Array(page.render(item.reading, text: item.text).utf8)
        }
    }

    /// All readings, for formats that need them together.
    func bytes(_ items: [PageItem]) -> [UInt8] {
        let parts = items.map { HTMLPage.Part(reading: $0.reading, text: $0.text) }
        return Array(HTMLPage.render(parts).utf8)
    }
}
