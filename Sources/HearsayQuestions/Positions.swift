import HearsayStore
import HearsayText

/// Who supports, opposes, threatens whom, and who demands something of whom: events between pairs
/// of actors, counted by position and status.
func positions(_ database: Database, _ filter: Filter) throws -> Answer {
    var conditions = Conditions()
    conditions.add(types)
    conditions.addOriginals("e.report")
    conditions.addEvents(filter)
    conditions.addPublished("e.report", filter)
    // In the order of reports, which is the order of the parties too.
    let sql = """
        SELECT s.actor, t.actor, \(position), e.status, e.report
        FROM event e INDEXED BY event_position\(parties)\(conditions.clause)
        """
    var pairs: [Pair.Key: Pair] = [:]
    try database.rows(sql, conditions.values) { row in
        let key = Pair.Key(
            source: row.integer(0) ?? 0, target: row.integer(1) ?? 0, position: row.text(2) ?? "")
        pairs[key, default: Pair()].add(report: row.integer(4) ?? 0, status: row.text(3) ?? "")
    }
    let order = pairs.sorted { ($1.value.events, $0.key) < ($0.value.events, $1.key) }
    var evidence = Evidence(database)
    let rows = try order.prefix(filter.limit + 1).map { key, pair in
        let source = try database.actorName(key.source)
        let target = try database.actorName(key.target)
        let statuses = pair.statuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { Answer.Count($0.key, $0.value) }
        return Answer.Row(
            line: "\(source) \(key.position) \(target): \(pair.events)× in \(pair.reports)"
                + " of the reports (\(listed(statuses)))",
            fields: [
                .init("source", .text(source)), .init("position", .text(key.position)),
                .init("target", .text(target)), .init("events", .integer(pair.events)),
                .init("reports", .integer(pair.reports)),
                .init("statuses", .counts(statuses)),
            ],
            citations: try citations(of: key, in: pair.cited, filter, database, &evidence))
    }
    return Answer("positions", rows, limit: filter.limit)
}

/// The PLOVER types that take a position, in the words of the index `event_position`.
private let types =
    "e.type IN ('AGREE','SUPPORT','REJECT','ACCUSE','PROTEST','THREATEN','REQUEST')"

private let position = """
    CASE WHEN e.type IN ('AGREE','SUPPORT') THEN 'supports' WHEN e.type = 'THREATEN' \
    THEN 'threatens' WHEN e.type = 'REQUEST' THEN 'demands of' ELSE 'opposes' END
    """

private let parties =
    " CROSS JOIN party s ON s.report = e.report AND s.event = e.local AND s.side = 'source'"
    + " CROSS JOIN party t ON t.report = e.report AND t.event = e.local AND t.side = 'target'"

/// What is told of one position of one actor towards another.
private struct Pair {
    struct Key: Hashable, Comparable {
        let source: Int
        let target: Int
        let position: String

        static func < (left: Self, right: Self) -> Bool {
            (left.source, left.target, left.position)
                < (right.source, right.target, right.position)
        }
    }

    var events = 0
    var reports = 0
    var statuses: [String: Int] = [:]
    private var first = 0
    private var last = 0

    /// The first report that tells of it, and the last.
    var cited: [Int] { first == last ? [first] : [first, last] }

    /// Reports must come in order.
    mutating func add(report: Int, status: String) {
        if events == 0 { first = report }
        if events == 0 || report != last { reports += 1 }
        events += 1
        last = report
        statuses[status, default: 0] += 1
    }
}

private func citations(
    of pair: Pair.Key, in reports: [Int], _ filter: Filter, _ database: Database,
    _ evidence: inout Evidence
) throws -> [Answer.Citation] {
    let status = filter.status == nil ? "" : " AND e.status = ?"
    let sql = """
        SELECT e.sentence, e.statement FROM event e\(parties)
        WHERE e.report = ? AND s.actor = ? AND t.actor = ? AND \(position) = ?
        AND \(types)\(status) ORDER BY e.start LIMIT 1
        """
    return try reports.map { report in
        var values: [SQLValue] = [
            .integer(report), .integer(pair.source), .integer(pair.target), .text(pair.position),
        ]
        if let status = filter.status { values.append(.text(status)) }
        var found: (words: String, statement: String?) = ("", nil)
        try database.rows(sql, values) { row in found = (row.text(0) ?? "", row.text(1)) }
        return try evidence.citation(report, words: found.words, statement: found.statement)
    }
}
