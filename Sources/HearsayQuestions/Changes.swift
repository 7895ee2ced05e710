import HearsayStore
import HearsayText

/// What the reports added or published from a day on brought: events, statements, deadlines and
/// figures, each kind up to the limit, the latest report first.
func changes(_ database: Database, _ filter: Filter) throws -> Answer {
    var evidence = Evidence(database)
    let limit = filter.limit + 1
    var events = fresh("e.report", filter)
    events.addEvents(filter)
    let deeds = try HearsayQuestions.events(
        database, events, order: "e.report DESC, e.start", limit: limit, &evidence
    ).map { event in
        change("event", event.line, day: event.day, status: event.status, [event.citation])
    }
    var kinds = [deeds]
    // Only events have a status.
    if filter.status == nil {
        kinds.append(try statements(database, filter, limit, &evidence))
        var deadlines = fresh("d.report", filter)
        deadlines.addActor(filter.about, "d.issuer IN @ OR d.addressee IN @")
        kinds.append(
            try deadlineRows(
                database, deadlines, order: "d.report DESC, d.start", limit: limit, &evidence
            ).map { change("deadline", $0.line, day: $0.group, status: nil, $0.citations) })
        kinds.append(try figures(database, filter, limit, &evidence))
    }
    return Answer(
        question: "changes", rows: kinds.flatMap { $0.prefix(filter.limit) },
        isCut: kinds.contains { $0.count > filter.limit })
}

/// Reports that are new since the filter's day, reprints apart.
private func fresh(_ report: String, _ filter: Filter) -> Conditions {
    var conditions = Conditions()
    conditions.addOriginals(report)
    let since = filter.since ?? ""
    conditions.add(
        "\(report) IN (SELECT id FROM report WHERE published >= ?"
            + " UNION SELECT id FROM report WHERE added >= ?)", since, since)
    conditions.addPublished(report, Filter(until: filter.until))
    return conditions
}

private func change(
    _ kind: String, _ line: String, day: String?, status: String?, _ citations: [Answer.Citation]
) -> Answer.Row {
    Answer.Row(
        group: kind + "s", line: line,
        fields: [
            .init("kind", .text(kind)), .init("what", .text(line)), .init("day", .init(day)),
            .init("status", .init(status)),
        ],
        citations: citations)
}

private func statements(
    _ database: Database, _ filter: Filter, _ limit: Int, _ evidence: inout Evidence
) throws -> [Answer.Row] {
    var conditions = fresh("s.report", filter)
    conditions.addActor(filter.about, "s.speaker IN @")
    let sql = """
        SELECT s.report, s.local, s.content, s.stance, s.source, a.name FROM statement s
        LEFT JOIN actor a ON a.id = s.speaker\(conditions.clause)
        ORDER BY s.report DESC, s.start, s.local LIMIT \(limit)
        """
    let found = try database.reportRows(sql, conditions.values, texts: 5)
    return try found.map { report, columns in
        let citation = try evidence.citation(
            report, words: columns[1] ?? "", statement: columns[0])
        let who = columns[4] ?? columns[3] ?? "somebody"
        return change(
            "statement", "\(who) (\(columns[2] ?? ""))", day: nil, status: nil, [citation])
    }
}

private func figures(
    _ database: Database, _ filter: Filter, _ limit: Int, _ evidence: inout Evidence
) throws -> [Answer.Row] {
    var conditions = fresh("f.report", filter)
    conditions.addActor(filter.about, "f.holder IN @")
    let sql = """
        SELECT f.report, f.sentence, f.statement, f.words, a.name FROM figure f
        LEFT JOIN actor a ON a.id = f.holder\(conditions.clause)
        ORDER BY f.report DESC, f.start, f.local LIMIT \(limit)
        """
    let found = try database.reportRows(sql, conditions.values, texts: 4)
    return try found.map { report, columns in
        let citation = try evidence.citation(
            report, words: columns[0] ?? "", statement: columns[1])
        let who = columns[3].map { "\($0): " } ?? ""
        return change("figure", who + (columns[2] ?? ""), day: nil, status: nil, [citation])
    }
}
