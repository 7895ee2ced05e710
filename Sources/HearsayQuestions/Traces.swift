package import HearsayStore
package import HearsayText

/// Follows a claim back to those who can have known.
/// - Parameters:
///   - claim: its id.
///   - database: the case file.
/// - Returns: the tree; nil where the casebook has no such claim.
/// - Throws: what the store throws.
package func trace(_ claim: Int, _ database: Database) throws -> Trace? {
    guard let card = try claimCard(database, claim) else { return nil }
    var trace = Trace(
        claim: card.id, words: card.words, kind: card.kind, standing: card.standing,
        origins: (card.least, card.most), suggested: card.suggested)
    trace.rating = try rating(of: claim, database)
    let told = try Retelling(claim, database)
    trace.asserts = try origins(of: claim, "asserts", told, database)
    trace.denies = try origins(of: claim, "denies", told, database)
    trace.questions = told.steps { $0 == "questioned" }
    if card.isCircular { trace.circles = told.circles() }
    trace.contradictions = try contradictions(of: claim, database)
    return trace
}

private func origins(
    of claim: Int, _ side: String, _ told: Retelling, _ database: Database
) throws -> [Trace.Origin] {
    var reports: [Int: Set<Int>] = [:]
    let parameters: [SQLValue] = [.integer(claim), .text(side)]
    try database.rows(
        "SELECT number, report FROM origin_report WHERE claim = ? AND side = ?", parameters
    ) { row in reports[row.integer(0) ?? 0, default: []].insert(row.integer(1) ?? 0) }
    var origins: [Trace.Origin] = []
    let sql = """
        SELECT o.number, o.kind, coalesce(a.name, o.name), o.count FROM origin o
        LEFT JOIN actor a ON a.id = o.actor WHERE o.claim = ? AND o.side = ? ORDER BY o.number
        """
    let stances: Set<String> = side == "denies" ? ["denied"] : ["asserted", "confirmed"]
    try database.rows(sql, parameters) { row in
        origins.append(
            Trace.Origin(
                kind: row.text(1) ?? "", name: row.text(2) ?? "", count: row.integer(3) ?? 1,
                reports: told.tree(
                    reports[row.integer(0) ?? 0] ?? [], stances, of: row.text(2) ?? "")))
    }
    return origins
}

private func contradictions(
    of claim: Int, _ database: Database
) throws -> [Trace.Contradiction] {
    var found: [Trace.Contradiction] = []
    let sql = """
        SELECT c.id, x.kind, c.words FROM (
          SELECT other AS id, kind FROM contradiction WHERE claim = ?
          UNION SELECT claim, kind FROM contradiction WHERE other = ?) x
        JOIN claim c ON c.id = x.id ORDER BY c.id
        """
    try database.rows(sql, [.integer(claim), .integer(claim)]) { row in
        found.append(
            Trace.Contradiction(
                claim: row.integer(0) ?? 0, kind: row.text(1) ?? "", words: row.text(2) ?? ""))
    }
    return found
}
