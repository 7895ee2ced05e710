import HearsayStore
import HearsayText

/// Where, to whom and how somebody speaks.
struct Tally {
    let outlets: [Answer.Count]
    let audiences: [Answer.Count]
    let stances: [Answer.Count]
}

/// Every report's outlet, read once: a report's row lies far away behind its text.
func outlets(_ database: Database) throws -> [Int: String] {
    var outlets: [Int: String] = [:]
    try database.rows("SELECT id, outlet FROM report WHERE outlet >= ''", []) { row in
        if let outlet = row.text(1) { outlets[row.integer(0) ?? 0] = outlet }
    }
    return outlets
}

/// Counts over the statements `s` that meet conditions.
func tally(
    _ database: Database, _ conditions: Conditions, _ outletOf: [Int: String]
) throws -> Tally {
    var reports: Set<Int> = []
    var audiences: [Int: Int] = [:]
    var stances: [String: Int] = [:]
    try database.rows(
        "SELECT s.report, s.audience, s.stance FROM statement s\(conditions.clause)",
        conditions.values
    ) { row in
        reports.insert(row.integer(0) ?? 0)
        if let audience = row.integer(1) { audiences[audience, default: 0] += 1 }
        stances[row.text(2) ?? "", default: 0] += 1
    }
    var outlets: [String: Int] = [:]
    for report in reports { if let outlet = outletOf[report] { outlets[outlet, default: 0] += 1 } }
    var names: [String: Int] = [:]
    for (audience, count) in audiences {
        names[try database.actorName(audience), default: 0] += count
    }
    return Tally(outlets: ranked(outlets), audiences: ranked(names), stances: ranked(stances))
}

/// The most frequent first, else by name.
private func ranked(_ counts: [String: Int]) -> [Answer.Count] {
    counts.map { Answer.Count($0.key, $0.value) }.sorted {
        ($1.count, $0.name) < ($0.count, $1.name)
    }
}
