import HearsayStore

/// One who speaks: an actor, or else words such as "two Western officials".
struct Voice {
    let actor: Int?
    var label: String
    let kind: String?
    var statements = 0
    var reports = 0

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

/// Those who speak in originals, the most often first.
/// - Parameters:
///   - database: the case file.
///   - conditions: on statements `s`.
///   - limit: so many at most.
///   - isKnown: whether actors are wanted, or words for those who are none.
/// - Returns: voices; who speaks as often comes by number or words.
/// - Throws: what the store throws.
func voices(
    _ database: Database, _ conditions: Conditions, limit: Int, isKnown: Bool
) throws -> [Voice] {
    // A set that is asked for each statement is faster than SQLite's search for each.
    var reprints: Set<Int> = []
    try database.rows(
        "SELECT id FROM report INDEXED BY report_reprint WHERE copy_root IS NOT NULL"
    ) { row in reprints.insert(row.integer(0) ?? 0) }
    var conditions = conditions
    conditions.add(isKnown ? "s.speaker IS NOT NULL" : "s.speaker IS NULL")
    if !isKnown { conditions.add("s.source IS NOT NULL") }
    // An index alone answers it, in the order of voices, then of reports.
    let voice = isKnown ? "s.speaker" : "s.source"
    let index = isKnown ? "statement_speaker" : "statement_nameless"
    let sql = """
        SELECT \(voice), s.source_kind, s.report FROM statement s INDEXED BY \(index)
        \(conditions.clause) ORDER BY \(voice), s.source_kind, s.report
        """
    var found: [Voice] = []
    var last: (actor: Int?, label: String, report: Int) = (nil, "", 0)
    try database.rows(sql, conditions.values) { row in
        let report = row.integer(2) ?? 0
        guard !reprints.contains(report) else { return }
        let (actor, kind) = (isKnown ? row.integer(0) : nil, row.text(1))
        let label = isKnown ? "" : row.text(0) ?? ""
        if found.isEmpty || last.actor != actor || last.label != label
            || found[found.count - 1].kind != kind
        {
            found.append(Voice(actor: actor, label: label, kind: kind))
            last.report = 0
        }
        found[found.count - 1].statements += 1
        if report != last.report { found[found.count - 1].reports += 1 }
        last = (actor, label, report)
    }
    // Who speaks as often stays in the order of the index.
    let order = found.enumerated().sorted {
        ($1.element.statements, $0.offset) < ($0.element.statements, $1.offset)
    }
    return try order.prefix(limit).map(\.element).map { voice in
        var voice = voice
        if let actor = voice.actor { voice.label = try database.actorName(actor) }
        return voice
    }
}
