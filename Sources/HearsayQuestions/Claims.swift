package import HearsayStore
import HearsayText

/// What is put forward, the claims that most stand behind first: who says it, how it stands, from
/// how many origins.
func claims(_ database: Database, _ filter: Filter) throws -> Answer {
    var evidence = Evidence(database)
    let rows = try claimCards(database, filter, limit: filter.limit + 1).map {
        try row($0, database, &evidence)
    }
    return Answer("claims", rows, limit: filter.limit)
}

/// Claims by weight: least origins, then texts, then the latest.
package func claimCards(
    _ database: Database, _ filter: Filter, limit: Int
) throws -> [ClaimCard] {
    var conditions = filter.claimConditions
    guard let about = filter.about else {
        return try cards(
            database, "claim c\(conditions.clause) ORDER BY \(weight)", conditions, limit)
    }
    // Whoever is in much of the news is found among the heaviest claims; whoever is in little of it
    // has few claims to sort. Neither way alone is fast for both.
    var near = conditions
    let heaviest = "claim c\(conditions.clause) ORDER BY \(weight) LIMIT 20000"
    var actor = Conditions()
    actor.addActor(about, takesPart)
    near.append(actor)
    let found = try cards(
        database, "(SELECT * FROM \(heaviest)) c\(actor.clause) ORDER BY \(weight)", near, limit)
    if found.count >= limit { return found }
    conditions.addActor(about, inAny)
    return try cards(database, "claim c\(conditions.clause) ORDER BY \(weight)", conditions, limit)
}

/// A claim by its id; nil where the casebook has no such claim.
package func claimCard(_ database: Database, _ id: Int) throws -> ClaimCard? {
    var conditions = Conditions()
    conditions.add("c.id = ?", values: [.integer(id)])
    return try cards(database, "claim c\(conditions.clause)", conditions, 1).first
}

/// The words of the indexes `claim_weight` and `claim_standing_weight`.
private let weight = "c.least DESC, c.texts DESC, c.\"last\" DESC, c.id"

/// Whether an actor is an origin of a claim `c` or takes part in an event that it tells of. The
/// pluses keep SQLite from trying every actor of a country on every claim.
private let takesPart = """
    EXISTS (SELECT 1 FROM origin o WHERE o.claim = c.id AND +o.actor IN @) OR EXISTS (SELECT 1 \
    FROM assertion k JOIN party p ON p.report = k.report AND p.event = k.event \
    WHERE k.claim = c.id AND +p.actor IN @)
    """

/// The same, from the actor's side.
private let inAny = """
    c.id IN (SELECT claim FROM origin WHERE actor IN @ UNION SELECT k.claim FROM party p \
    CROSS JOIN assertion k ON k.report = p.report AND k.event = p.event WHERE p.actor IN @)
    """

private func cards(
    _ database: Database, _ source: String, _ conditions: Conditions, _ limit: Int
) throws -> [ClaimCard] {
    var cards: [ClaimCard] = []
    try database.rows(
        "SELECT \(ClaimCard.columns) FROM \(source) LIMIT \(limit)", conditions.values
    ) { row in cards.append(ClaimCard(row)) }
    return cards
}

extension Filter {
    /// Conditions on claims `c`, that on the actor apart. The period is that in which reports
    /// put them forward.
    fileprivate var claimConditions: Conditions {
        var conditions = Conditions()
        if let status { conditions.add("c.standing = ?", status) }
        if let since { conditions.add("c.\"last\" >= ?", since) }
        if let until { conditions.add("c.\"first\" <= ? || '~'", until) }
        if isUncorroborated {
            // The plus: claims come by weight, not by standing to be sorted anew.
            conditions.add("c.least < 2 AND +c.standing IN ('single','nameless','disputed')")
            conditions.add("(c.standing <> 'disputed' OR NOT EXISTS (\(confirmedByName)))")
        }
        return conditions
    }
}

/// Somebody with a name who confirms a claim `c`.
private let confirmedByName = """
    SELECT 1 FROM assertion k JOIN statement s ON s.report = k.report AND s.local = k.statement \
    WHERE k.claim = c.id AND k.stance = 'confirmed' \
    AND s.source_kind IN ('named','institution','document')
    """

private func row(
    _ card: ClaimCard, _ database: Database, _ evidence: inout Evidence
) throws -> Answer.Row {
    let assertions = try assertions(of: card, database, limit: 5)
    let citations = try assertions.map {
        try evidence.citation($0.report, words: $0.words, statement: $0.statement)
    }
    let rating = try rating(of: card.id, database)
    let best = citations.first
    let who = best?.chain.first?.speaker ?? best?.outlet ?? "report \(card.report)"
    var line = "claim \(card.id), \(who): \(card.standing), "
    line += counted(card.origins, "origin") + ", " + counted("\(card.texts)", "text")
    line += " of " + counted("\(card.outlets)", "outlet")
    let days = [card.first, card.last].compactMap { $0.map { String($0.prefix(10)) } }
    if let first = days.first, let last = days.last {
        line += ", " + (first == last ? first : "\(first) to \(last)")
    }
    if card.isCircular { line += ", circular" }
    line += ", suggested \(card.suggested)" + (rating.map { ", rated \($0)" } ?? "")
    return Answer.Row(
        line: line,
        fields: [
            .init("id", .integer(card.id)), .init("words", .text(card.words)),
            .init("who", .text(who)), .init("who_kind", .init(best?.chain.first?.kind)),
            .init("kind", .text(card.kind)), .init("standing", .text(card.standing)),
            .init("origins", .text(card.origins)), .init("least", .integer(card.least)),
            .init("most", .integer(card.most)), .init("denied_least", .integer(card.deniedLeast)),
            .init("denied_most", .integer(card.deniedMost)),
            .init("circular", .text(card.isCircular ? "yes" : "no")),
            .init("texts", .integer(card.texts)), .init("outlets", .integer(card.outlets)),
            .init("first", .init(card.first)), .init("last", .init(card.last)),
            .init("suggested", .integer(card.suggested)), .init("rating", .init(rating)),
        ],
        citations: citations)
}

/// The best assertion, then those that confirm or deny, then the earliest of the others.
private func assertions(
    of card: ClaimCard, _ database: Database, limit: Int
) throws -> [(report: Int, words: String, statement: String?)] {
    let sql = """
        SELECT k.report, k.words, k.statement FROM assertion k
        WHERE k.claim = ? ORDER BY (k.report = ? AND k.local = ?) DESC, k.stance = 'asserted',
        k.report, k.start LIMIT \(limit)
        """
    let found = try database.reportRows(
        sql, [.integer(card.id), .integer(card.report), .text(card.assertion)], texts: 2)
    return found.map { ($0.report, $0.columns[0] ?? "", $0.columns[1]) }
}

/// The analyst's own word on a claim.
func rating(of claim: Int, _ database: Database) throws -> String? {
    var rating: String?
    try database.rows(
        "SELECT value FROM rating WHERE subject = 'claim' AND name = ?", [.text("\(claim)")]
    ) { row in rating = row.text(0) }
    return rating
}

/// "1 origin", "1–3 origins".
func counted(_ count: String, _ what: String) -> String {
    "\(count) \(what)" + (count == "1" ? "" : "s")
}
