import HearsayStore
import HearsayText

/// Figures of one unit and kind of one holder beside one another: from the least to the most that
/// was given, and who gave what. What was given most often comes first.
func figures(_ database: Database, _ filter: Filter) throws -> Answer {
    var conditions = Conditions()
    conditions.addOriginals("f.report")
    // The plus: of the few figures of a group each is looked for among the reports of the period,
    // not each of these reports among the figures.
    conditions.addPublished("+f.report", filter)
    conditions.addActor(filter.about, "f.holder IN @")
    let sql = """
        SELECT g.*, a.name FROM (
          SELECT f.unit, f.kind, f.holder, min(coalesce(f.min, f.value)) AS low,
            max(coalesce(f.max, f.value)) AS high, count(*) AS n, count(DISTINCT f.report)
          FROM figure f\(conditions.clause) GROUP BY 1, 2, 3
          ORDER BY n DESC, 1, 2, 3 LIMIT \(filter.limit + 1)) g
        LEFT JOIN actor a ON a.id = g.holder
        """
    var groups: [FigureGroup] = []
    try database.rows(sql, conditions.values) { row in
        groups.append(
            FigureGroup(
                unit: row.text(0), kind: row.text(1), holder: row.integer(2),
                low: row.real(3), high: row.real(4), given: row.integer(5) ?? 0,
                reports: row.integer(6) ?? 0, name: row.text(7)))
    }
    var evidence = Evidence(database)
    let rows = try groups.map { group in
        var own = conditions
        group.restrict(&own)
        return group.row(try citations(database, own, &evidence))
    }
    return Answer("figures", rows, limit: filter.limit)
}

private struct FigureGroup {
    let unit: String?
    let kind: String?
    let holder: Int?
    let low: Double?
    let high: Double?
    let given: Int
    let reports: Int
    let name: String?

    /// To the figures `f` of this group.
    func restrict(_ conditions: inout Conditions) {
        for (column, value) in [("f.unit", unit), ("f.kind", kind)] {
            if let value {
                conditions.add("\(column) = ?", value)
            } else {
                conditions.add("\(column) IS NULL")
            }
        }
        conditions.add(holder.map { "f.holder = \($0)" } ?? "f.holder IS NULL")
    }

    func row(_ citations: [Answer.Citation]) -> Answer.Row {
        var range = low.map(figure) ?? "no number"
        if let high, high != low { range += "–" + figure(high) }
        let what = [kind, unit].compactMap { $0 }.joined(separator: ", ")
        let line =
            (name.map { "\($0): " } ?? "") + range + (what.isEmpty ? "" : " (\(what))")
            + "; given \(given)× in \(reports) of the reports"
        return Answer.Row(
            line: line,
            fields: [
                .init("kind", .init(kind)), .init("unit", .init(unit)),
                .init("holder", .init(name)), .init("min", low.map { .number($0) } ?? .none),
                .init("max", high.map { .number($0) } ?? .none), .init("given", .integer(given)),
                .init("reports", .integer(reports)),
            ],
            citations: citations)
    }
}

/// A number without a fraction that says nothing.
func figure(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
}

/// Who gave the least and who gave the most, and some between, with their words.
private func citations(
    _ database: Database, _ conditions: Conditions, _ evidence: inout Evidence
) throws -> [Answer.Citation] {
    var found: [(report: Int, local: String, words: String, statement: String?)] = []
    for direction in ["", " DESC"] {
        let sql = """
            SELECT o.report, o.local, o.sentence, o.statement FROM (
              SELECT f.report, f.local, coalesce(f.value, f.min, f.max) AS size
              FROM figure f\(conditions.clause)
              ORDER BY size\(direction), f.report, f.local LIMIT 4) g
            JOIN figure o ON o.report = g.report AND o.local = g.local
            ORDER BY g.size\(direction), g.report, g.local
            """
        try database.rows(sql, conditions.values) { row in
            let (report, local) = (row.integer(0) ?? 0, row.text(1) ?? "")
            guard !found.contains(where: { $0.report == report && $0.local == local }) else {
                return
            }
            found.append((report, local, row.text(2) ?? "", row.text(3)))
        }
    }
    return try found.map {
        try evidence.citation($0.report, words: $0.words, statement: $0.statement)
    }
}
