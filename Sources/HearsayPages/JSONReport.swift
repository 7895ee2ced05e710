public import HearsayText

extension JSONPage {
    /// A report on one line, as `hearsay pipe` takes it.
    /// - Parameters:
    ///   - report: what was taken in.
    ///   - id: what it is called where it has no id of its own.
    /// - Returns: UTF-8 without a line break.
    public static func line(_ report: Report, id: String) -> [UInt8] {
        var json = JSONWriter(isPretty: false)
        json.reserve(report.bytes.count + 512)
        json.object { json in
            json.field("id", report.id ?? id)
            json.field("title", report.title)
            json.field("byline", report.byline)
            json.field("outlet", report.outlet)
            json.field("publisher", report.publisher)
            json.field("published", report.published ?? report.unreadDate)
            json.field("url", report.url)
            json.key("text")
            json.string(report.bytes)
        }
        return json.bytes
    }
}
