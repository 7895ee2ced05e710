import HearsayText

/// Named fields of a record, of NDJSON or CSV, made into a report.
enum ReportFields {
    /// What each field of a report may be called, in lower case; the first that is there counts.
    static let names: [(field: String, names: [String])] = [
        ("id", ["id", "_id", "uid", "guid", "article_id", "doc_id"]),
        ("text", ["text", "body", "content", "article", "maintext", "article_text", "full_text"]),
        ("html", ["html", "raw_html", "page"]),
        (
            "published",
            [
                "published", "date", "pubdate", "pub_date", "publish_date", "published_at",
                "date_published", "publication_date", "datetime",
            ]
        ),
        ("outlet", ["outlet", "source", "publication", "site", "source_name", "domain"]),
        ("publisher", ["publisher"]),
        ("title", ["title", "headline"]),
        ("url", ["url", "link", "source_url", "uri"]),
        ("byline", ["byline", "author", "authors"]),
    ]

    /// The report of a record.
    /// - Parameters:
    ///   - fields: its fields by names in lower case; empty ones count as absent.
    ///   - hints: for pages in a field.
    /// - Returns: the report.
    /// - Throws: where the record has no text.
    static func report(
        _ fields: [String: String], hints: PageHints
    ) throws(IntakeError) -> Report {
        func value(_ field: String) -> String? {
            let names = names.first { $0.field == field }?.names ?? []
            return names.lazy.compactMap { fields[$0]?.trimmed().orNil }.first
        }
        var report: Report
        if let text = value("text") {
            report = Report(text: text, id: value("id"))
        } else if let html = value("html") {
            report = ReportPage.report(
                Array(html.utf8), hints: hints, url: value("url"), charset: "utf-8")
            report.id = value("id")
        } else {
            throw IntakeError("has neither text nor html")
        }
        report.title = value("title") ?? report.title
        report.url = value("url") ?? report.url
        report.outlet = value("outlet") ?? report.outlet
        report.publisher = value("publisher") ?? report.publisher
        report.byline = value("byline") ?? report.byline
        if let date = value("published") {
            if let day = PageDate.iso(date) {
                report.published = day
            } else {
                report.unreadDate = date
            }
        }
        return report
    }
}

extension JSONValue {
    /// The fields of an object that are strings, numbers or lists of strings, by names in lower
    /// case.
    var textFields: [String: String]? {
        guard case .object(let fields) = self else { return nil }
        var found: [String: String] = [:]
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            switch value {
            case .string(let text): found[name.lowercased()] = text
            case .number(let text): found[name.lowercased()] = text
            case .array(let values):
                found[name.lowercased()] = values.compactMap(\.string).joined(separator: ", ").orNil
            default: break
            }
        }
        return found
    }
}
