import HearsayText

/// A record of `hearsay pipe`: a report.
struct ReportFields: RecordFields {
    let id, text, published, outlet, publisher, title, byline, url: Field

    enum Key: String, CodingKey {
        case id, text, published, outlet, publisher, title, byline, url
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        id = try container.field(.id)
        text = try container.field(.text)
        published = try container.field(.published)
        outlet = try container.field(.outlet)
        publisher = try container.field(.publisher)
        title = try container.field(.title)
        byline = try container.field(.byline)
        url = try container.field(.url)
    }

    func content() throws(RecordProblem) -> Report {
        let words = try words(among: [
            ("text", text), ("id", id), ("published", published), ("outlet", outlet),
            ("publisher", publisher), ("title", title), ("byline", byline), ("url", url),
        ])
        var report = Report(text: words, id: id.string)
        // Collections hold all sorts of dates; a report is worth reading without one.
        if let date = published.string {
            if isISODate(date) { report.published = date } else { report.unreadDate = date }
        }
        report.outlet = outlet.string
        report.publisher = publisher.string
        report.title = title.string
        report.byline = byline.string
        report.url = url.string
        return report
    }
}
