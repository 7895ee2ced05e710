import HearsayStore
import HearsayText

/// Who speaks, the most often first: how often, in how many reports and outlets, and to whom.
func sources(_ database: Database, _ filter: Filter) throws -> Answer {
    var conditions = Conditions()
    conditions.addPublished("s.report", filter)
    conditions.addActor(filter.about, "s.speaker IN @")
    let limit = filter.limit + 1
    var voices = try voices(database, conditions, limit: limit, isKnown: true)
    // Sources without an identity are told apart by the words for them; nobody asks about them.
    if filter.about == nil {
        voices += try HearsayQuestions.voices(database, conditions, limit: limit, isKnown: false)
        voices.sort { ($0.statements, $1.label) > ($1.statements, $0.label) }
    }
    conditions.addOriginals("s.report")
    var evidence = Evidence(database)
    let outletOf = try outlets(database)
    let records = try Records(database)
    let rows = try voices.prefix(limit).map {
        try row($0, database, conditions, outletOf, records[$0.actor, $0.label], &evidence)
    }
    return Answer("sources", rows, limit: filter.limit)
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
