import HearsayStore
import HearsayText

/// Deadlines in the order in which they fall due; those without a day come last.
func deadlines(_ database: Database, _ filter: Filter) throws -> Answer {
    var conditions = Conditions()
    conditions.addDays("d.due", filter)
    conditions.addOriginals("d.report")
    conditions.addActor(filter.about, "d.issuer IN @ OR d.addressee IN @")
    var evidence = Evidence(database)
    let rows = try deadlineRows(
        database, conditions, order: "d.due IS NULL, d.due, d.report", limit: filter.limit + 1,
        &evidence)
    return Answer("deadlines", rows, limit: filter.limit)
}

/// Deadlines that meet conditions on `d`.
func deadlineRows(
    _ database: Database, _ conditions: Conditions, order: String, limit: Int,
    _ evidence: inout Evidence
) throws -> [Answer.Row] {
    let sql = """
        SELECT d.report, d.due, i.name, a.name, d.demand, d.consequence, d.statement,
          d.sentence
        FROM (SELECT * FROM deadline d\(conditions.clause) ORDER BY \(order) LIMIT \(limit)) d
        LEFT JOIN actor i ON i.id = d.issuer
        LEFT JOIN actor a ON a.id = d.addressee ORDER BY \(order)
        """
    let found = try database.reportRows(sql, conditions.values, texts: 7)
    return try found.map { report, columns in
        let (due, issuer, addressee) = (columns[0], columns[1], columns[2])
        let (demand, consequence) = (columns[3], columns[4])
        let who = [issuer, addressee].compactMap { $0 }.joined(separator: " → ")
        var line = who.isEmpty ? "deadline" : who
        if let demand { line += ": \(demand)" }
        if let consequence { line += "; else \(consequence)" }
        return Answer.Row(
            group: due ?? "day not told", line: line,
            fields: [
                .init("due", .init(due)), .init("issuer", .init(issuer)),
                .init("addressee", .init(addressee)), .init("demand", .init(demand)),
                .init("consequence", .init(consequence)),
            ],
            citations: [
                try evidence.citation(report, words: columns[6] ?? "", statement: columns[5])
            ])
    }
}
