import HearsayStore
import HearsayText

/// The reports of a page: what is known of each, and their texts as they are asked for.
final class Library {
    struct Card {
        let id: Int
        let outlet: String?
        /// Day or instant, as the report has it.
        let published: String?
        /// ISO 8601; nil: no day that the calendar has.
        let day: String?
        let title: String?
        let url: String?
        let root: Int?
        let story: Int?
    }

    let database: Database
    /// Those of the page: none published after its day.
    let reports: [Int: Card]
    /// The same by number.
    let ids: [Int]
    /// Whether there are reports after the page's day.
    let hasLater: Bool
    let calendar: PageCalendar
    /// The originals with a day or instant of publication, in its order.
    private(set) lazy var originals: [Card] = reports.values
        .filter { $0.root == nil && $0.published != nil }
        .sorted { ($0.published ?? "", $0.id) < ($1.published ?? "", $1.id) }
    private var texts: [Int: ReportText] = [:]

    init(_ database: Database, asOf: String?) throws {
        self.database = database
        var reports: [Int: Card] = [:]
        var latest: String?
        try database.rows(
            "SELECT id, coalesce(source_outlet, outlet), published, title, url, copy_root, story FROM report",
            []
        ) { row in
            let day = row.text(2).flatMap { CalendarDay(iso: $0) == nil ? nil : $0 }
            let id = row.integer(0) ?? 0
            reports[id] = Card(
                id: id, outlet: row.text(1), published: row.text(2),
                day: day.map { String($0.prefix(10)) },
                title: row.text(3), url: row.text(4), root: row.integer(5),
                story: row.integer(6))
            if let day { latest = max(latest ?? day, day) }
        }
        let count = reports.count
        if let asOf { reports = reports.filter { ($0.value.day ?? "") <= asOf } }
        hasLater = reports.count < count
        self.reports = reports
        ids = reports.keys.sorted()
        calendar = PageCalendar(asOf: (asOf ?? latest).flatMap { CalendarDay(iso: $0) })
    }

    /// A report's text; nil where there is no such report on the page.
    func text(_ report: Int) throws -> ReportText? {
        if let known = texts[report] { return known }
        guard reports[report] != nil else { return nil }
        try database.rows("SELECT text FROM report WHERE id = ?", [.integer(report)]) { row in
            texts[report] = ReportText(row.text(0) ?? "")
        }
        return texts[report]
    }

    /// The reports published on a day or later, and none without a day.
    func ids(since day: String) -> [Int] {
        ids.filter { reports[$0]?.day.map { $0 >= day } ?? false }
    }
}
