import HearsayStore
import HearsayText

/// The reports of a page: what is known of each, and their texts as they are asked for.
final class Library {
    let database: Database
    /// Those of the page: none published after its day.
    let reports: [Int: ReportHead]
    /// The same by number.
    let ids: [Int]
    /// Whether there are reports after the page's day.
    let hasLater: Bool
    let calendar: PageCalendar
    private var read: [Int: ReportText] = [:]

    init(_ database: Database, asOf: String?) throws {
        self.database = database
        var reports: [Int: ReportHead] = [:]
        var latest = ""
        try database.rows("SELECT \(ReportHead.columns) FROM report r", []) { row in
            let head = ReportHead(row)
            reports[head.id] = head
            // The latest by the instant, where reports have one.
            if head.day != nil { latest = max(latest, head.published ?? "") }
        }
        let count = reports.count
        if let asOf { reports = reports.filter { ($0.value.day ?? "") <= asOf } }
        hasLater = reports.count < count
        self.reports = reports
        ids = reports.keys.sorted()
        calendar = PageCalendar(asOf: CalendarDay(iso: asOf ?? latest))
    }

    /// How many reports are no copies of others.
    var texts: Int { ids.count { reports[$0]?.root == nil } }

    /// A report's text; nil where there is no such report on the page.
    func text(_ report: Int) throws -> ReportText? {
        if let known = read[report] { return known }
        guard reports[report] != nil else { return nil }
        try database.rows("SELECT text FROM report WHERE id = ?", [.integer(report)]) { row in
            read[report] = ReportText(row.text(0) ?? "")
        }
        return read[report]
    }

    /// The reports published on a day or later, and none without a day.
    func ids(since day: String) -> [Int] {
        ids.filter { reports[$0]?.day.map { $0 >= day } ?? false }
    }
}

extension ReportHead {
    /// The day of publication, ISO 8601; nil: none that the calendar has.
    var day: String? {
        published.flatMap { CalendarDay(iso: $0) == nil ? nil : String($0.prefix(10)) }
    }
}
