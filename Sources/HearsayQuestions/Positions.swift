import HearsayStore
import HearsayText

/// Who supports, opposes, threatens whom, and who demands something of whom: events between pairs
/// of actors, counted by position and status.
func positions(_ database: Database, _ filter: Filter) throws -> Answer {
    var conditions = Conditions()
    conditions.add("e.type IN ('AGREE','SUPPORT','REJECT','ACCUSE','PROTEST','THREATEN','REQUEST')")
    conditions.addEvents(filter)
    conditions.addPublished("e.report", filter)
    let sql = """
        SELECT s.actor, t.actor, \(position), count(*) AS n, count(DISTINCT e.report)
        FROM event e\(parties)\(conditions.clause)
        GROUP BY 1, 2, 3 ORDER BY n DESC, 1, 2, 3 LIMIT \(filter.limit + 1)
        """
    var pairs: [(source: Int, target: Int, position: String, count: Int, reports: Int)] = []
    try database.rows(sql, conditions.values) { row in
        pairs.append(
            (
                Int(row.integer(0) ?? 0), Int(row.integer(1) ?? 0), row.text(2) ?? "",
                Int(row.integer(3) ?? 0), Int(row.integer(4) ?? 0)
            ))
    }
    var evidence = Evidence(database)
    let rows = try pairs.map { pair in
        var own = conditions
        own.add("s.actor = \(pair.source)")
        own.add("t.actor = \(pair.target)")
        own.add("\(position) = ?", pair.position)
        let statuses = try counts(
            database,
            "SELECT e.status, count(*) AS n FROM party s, event e, party t\(own.clause)\(joined)"
                + " GROUP BY 1 ORDER BY n DESC, 1", own.values)
        let source = try name(pair.source, database)
        let target = try name(pair.target, database)
        return Answer.Row(
            line: "\(source) \(pair.position) \(target): \(pair.count)× in \(pair.reports) of the"
                + " reports (\(listed(statuses)))",
            fields: [
                .init("source", .text(source)), .init("position", .text(pair.position)),
                .init("target", .text(target)), .init("events", .integer(pair.count)),
                .init("reports", .integer(pair.reports)), .init("statuses", .counts(statuses)),
            ],
            citations: try citations(database, own, &evidence))
    }
    return Answer("positions", rows, limit: filter.limit)
}

/// The PLOVER types that take a position.
private let position = """
    CASE WHEN e.type IN ('AGREE','SUPPORT') THEN 'supports' WHEN e.type = 'THREATEN' \
    THEN 'threatens' WHEN e.type = 'REQUEST' THEN 'demands of' ELSE 'opposes' END
    """

private let parties =
    " JOIN party s ON s.report = e.report AND s.event = e.local AND s.side = 'source'"
    + " JOIN party t ON t.report = e.report AND t.event = e.local AND t.side = 'target'"

/// The same join for a pair that is known: it starts from the source's own events.
private let joined =
    " AND s.side = 'source' AND e.report = s.report AND e.local = s.event"
    + " AND t.report = s.report AND t.event = s.event AND t.side = 'target'"

private func name(_ actor: Int, _ database: Database) throws -> String {
    var name = ""
    try database.rows("SELECT name FROM actor WHERE id = \(actor)", []) { row in
        name = row.text(0) ?? ""
    }
    return name
}

/// The latest three.
private func citations(
    _ database: Database, _ conditions: Conditions, _ evidence: inout Evidence
) throws -> [Answer.Citation] {
    var found: [(report: Int, words: String, statement: String?)] = []
    try database.rows(
        "SELECT e.report, e.sentence, e.statement FROM party s, event e, party t"
            + "\(conditions.clause)\(joined) ORDER BY e.report DESC, e.start LIMIT 3",
        conditions.values
    ) { row in
        found.append((Int(row.integer(0) ?? 0), row.text(1) ?? "", row.text(2)))
    }
    return try found.map {
        try evidence.citation($0.report, words: $0.words, statement: $0.statement)
    }
}
