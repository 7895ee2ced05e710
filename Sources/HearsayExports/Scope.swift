internal import HearsayQuestions
internal import HearsayStore

/// Which reports and which parts of them are exported.
struct Scope {
    private let database: Database
    private let filter: Filter
    /// Those whom the filter asks about; nil: everybody.
    private let actors: Set<Int>?

    /// - Throws: what the store throws.
    init(_ database: Database, _ filter: Filter) throws {
        self.database = database
        self.filter = filter
        guard filter.about != nil else {
            actors = nil
            return
        }
        var conditions = Conditions()
        conditions.addActor(filter.about, "a.id IN @")
        var actors: Set<Int> = []
        try database.rows("SELECT a.id FROM actor a\(conditions.clause)", conditions.values) {
            if let actor = $0.integer(0) { actors.insert(actor) }
        }
        self.actors = actors
    }

    /// Numbers of the originals, one after another; reprints count with them.
    func forEachReport(_ body: (Int) throws -> Void) throws {
        var conditions = Conditions()
        conditions.addOriginals("r.id")
        conditions.addPublished("r.id", filter)
        try database.rows(
            "SELECT r.id FROM report r\(conditions.clause) ORDER BY r.id", conditions.values
        ) { if let report = $0.integer(0) { try body(report) } }
    }

    func holds(_ event: ExportedEvent) -> Bool {
        if let status = filter.status, event.status != status { return false }
        guard let actors else { return true }
        return (event.sources + event.targets).contains { actors.contains($0.actor) }
    }

    func holds(speaker: Int?) -> Bool {
        guard let actors else { return true }
        return speaker.map(actors.contains) ?? false
    }

    /// Conditions on reports, reprints among them.
    func reports(_ report: String) -> Conditions {
        var conditions = Conditions()
        conditions.addPublished(report, filter)
        return conditions
    }

    /// Conditions on statements `s` and what they are about.
    func statements() -> Conditions {
        var conditions = Conditions()
        conditions.addOriginals("s.report")
        conditions.addPublished("s.report", filter)
        conditions.addActor(filter.about, "s.speaker IN @")
        return conditions
    }

    /// Conditions on claims `c`: one of their reports was published in time, one of their
    /// speakers or of the parties of their events is asked about.
    func claims() -> Conditions {
        var conditions = Conditions()
        if filter.since != nil || filter.until != nil {
            var days = Conditions()
            days.addDays("d.published", filter)
            conditions.add(
                "EXISTS (SELECT 1 FROM assertion x JOIN report d ON d.id = x.report"
                    + "\(days.clause) AND x.claim = c.id)", values: days.values)
        }
        conditions.addActor(
            filter.about,
            // The pluses keep SQLite from trying every actor of a country on every claim.
            "EXISTS (SELECT 1 FROM assertion x JOIN statement s ON s.report = x.report"
                + " AND s.local = x.statement WHERE x.claim = c.id AND +s.speaker IN @)"
                + " OR EXISTS (SELECT 1 FROM assertion x JOIN party p ON p.report = x.report"
                + " AND p.event = x.event WHERE x.claim = c.id AND +p.actor IN @)")
        return conditions
    }
}
