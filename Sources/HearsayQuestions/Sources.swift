import HearsayStore
import HearsayText

/// Who speaks, the most often first: how often, in how many reports and outlets, and to whom.
func sources(_ database: Database, _ filter: Filter) throws -> Answer {
    var conditions = Conditions()
    conditions.addOriginals("s.report")
    conditions.addPublished("s.report", filter)
    conditions.addActor(filter.about, "s.speaker IN @")
    var voices = try voices(database, conditions, filter.limit + 1, isKnown: true)
    // Sources without an identity are told apart by the words for them; nobody asks about them.
    if filter.about == nil {
        voices += try HearsayQuestions.voices(
            database, conditions, filter.limit + 1, isKnown: false)
        voices.sort { ($0.statements, $1.label) > ($1.statements, $0.label) }
    }
    var evidence = Evidence(database)
    let outletOf = try outlets(database)
    let records = try Records(database)
    let rows = try voices.prefix(filter.limit + 1).map {
        try row($0, database, conditions, outletOf, records[$0.actor, $0.label], &evidence)
    }
    return Answer("sources", rows, limit: filter.limit)
}

/// One who speaks: an actor, or else words such as "two Western officials".
private struct Voice {
    let actor: Int?
    let label: String
    let kind: String?
    let statements: Int
    let reports: Int

    /// The voice's own statements `s`, and the rest of the conditions.
    func own(_ conditions: Conditions) -> Conditions {
        var own = conditions
        if let actor {
            own.add("s.speaker = \(actor)")
        } else {
            own.add("s.speaker IS NULL")
            own.add("s.source = ?", label)
        }
        if let kind { own.add("s.source_kind = ?", kind) } else { own.add("s.source_kind IS NULL") }
        return own
    }
}

private func voices(
    _ database: Database, _ conditions: Conditions, _ limit: Int, isKnown: Bool
) throws -> [Voice] {
    var conditions = conditions
    conditions.add(isKnown ? "s.speaker IS NOT NULL" : "s.speaker IS NULL")
    if !isKnown { conditions.add("s.source IS NOT NULL") }
    let group = isKnown ? "s.speaker, s.source_kind" : "s.source, s.source_kind"
    // Each is in the order of its groups; left to itself SQLite sorts the nameless anew.
    let index = isKnown ? "statement_speaker" : "statement_nameless"
    let sql = """
        SELECT v.*, a.name FROM (
          SELECT \(group), count(*) AS n, count(DISTINCT s.report) FROM statement s
          INDEXED BY \(index)\(conditions.clause) GROUP BY \(group) ORDER BY n DESC, 1, 2 LIMIT \(limit)) v
        LEFT JOIN actor a ON \(isKnown ? "a.id = v.speaker" : "0")
        """
    var found: [Voice] = []
    try database.rows(sql, conditions.values) { row in
        let actor = isKnown ? row.integer(0) : nil
        found.append(
            Voice(
                actor: actor, label: (isKnown ? row.text(4) : row.text(0)) ?? "",
                kind: row.text(1), statements: row.integer(2) ?? 0,
                reports: row.integer(3) ?? 0))
    }
    return found
}

private func row(
    _ voice: Voice, _ database: Database, _ conditions: Conditions, _ outletOf: [Int: String],
    _ record: Records.Record, _ evidence: inout Evidence
) throws -> Answer.Row {
    let own = voice.own(conditions)
    let told = try tally(database, own, outletOf)
    let (outlets, audiences, stances) = (told.outlets, told.audiences, told.stances)
    var citations: [(report: Int, words: String, parent: String?)] = []
    try database.rows(
        "SELECT s.report, s.content, s.parent FROM statement s\(own.clause)"
            + " ORDER BY s.report DESC, s.local LIMIT 3", own.values
    ) { row in
        citations.append((row.integer(0) ?? 0, row.text(1) ?? "", row.text(2)))
    }
    var line = "\(voice.label) (\(voice.kind ?? "kind unknown")): "
    line += "\(voice.statements)× in \(voice.reports) of the reports"
    if !outlets.isEmpty { line += "; " + listed(outlets) }
    if record.confirmed + record.contradicted > 0 {
        line += "; confirmed \(record.confirmed)×, contradicted \(record.contradicted)×"
    }
    if !audiences.isEmpty { line += "; told to " + listed(audiences) }
    return Answer.Row(
        line: line,
        fields: [
            .init("source", .text(voice.label)), .init("kind", .init(voice.kind)),
            .init("named", .text(voice.kind == "named" ? "yes" : "no")),
            .init("statements", .integer(voice.statements)),
            .init("reports", .integer(voice.reports)), .init("outlets", .counts(outlets)),
            .init("audiences", .counts(audiences)), .init("stances", .counts(stances)),
            .init("confirmed", .integer(record.confirmed)),
            .init("contradicted", .integer(record.contradicted)),
        ],
        citations: try citations.map {
            try evidence.citation($0.report, words: $0.words, statement: $0.parent)
        })
}

/// The first of them for a line: "Kestrel Wire 12, Harbour Post 3 and 4 more".
func listed(_ counts: [Answer.Count]) -> String {
    let first = counts.prefix(4).map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return first + (counts.count > 4 ? " and \(counts.count - 4) more" : "")
}
