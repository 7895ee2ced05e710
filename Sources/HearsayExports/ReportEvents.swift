internal import HearsayStore

/// Reads the events of one report, in text order.
struct ReportEvents {
    let database: Database

    /// - Parameter card: the report.
    /// - Returns: its events with their parties, places and claims.
    /// - Throws: what the store throws.
    func events(of card: ReportCard) throws -> [ExportedEvent] {
        var parties = try parties(card)
        let claims = try claims(card.id)
        let figures = try figures(card.id)
        let parts = Dictionary(
            (card.parts.events ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let places = Dictionary(
            (card.parts.places ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let lead = card.leadEnd
        var found: [ExportedEvent] = []
        try database.rows(Self.sql, [.integer(card.id)]) { row in
            let local = row.text(0) ?? ""
            let part = parts[local]
            var event = ExportedEvent(
                local: local, type: row.text(1) ?? "", mode: row.text(2), status: row.text(3),
                statement: row.text(4), time: row.text(5), confidence: row.real(6),
                trigger: row.text(7) ?? "", sentence: row.text(8) ?? "",
                start: row.integer(9) ?? 0, end: row.integer(10) ?? 0,
                isInLead: (row.integer(9) ?? 0) < lead, sources: [], targets: [],
                figures: figures[row.text(8) ?? ""] ?? [])
            event.sources = parties.removeValue(forKey: "source \(local)") ?? []
            event.targets = parties.removeValue(forKey: "target \(local)") ?? []
            event.sourceWords = card.words(part?.source_spans)
            event.targetWords = card.words(part?.target_spans)
            event.sourceStart = part?.source_spans?.first?.first
            event.targetStart = part?.target_spans?.first?.first
            event.claim = claims[local]?.claim
            event.happening = claims[local]?.happening
            if let name = row.text(11) {
                let words = part?.place.flatMap { places[$0] }.map { card.words($0.start, $0.end) }
                event.place = ExportedEvent.Place(
                    name: name, latitude: row.real(12), longitude: row.real(13),
                    country: row.text(14), division: row.text(15), feature: row.text(16),
                    geonameID: row.integer(17), words: words)
            }
            found.append(event)
        }
        return found
    }

    private static let sql = """
        SELECT e.local, e.type, e.mode, e.status, e.statement, e.day, e.confidence, e.trigger,
          e.sentence, e.start, e."end", p.name, p.lat, p.lon, p.country, p.admin1, p.feature,
          p.geonameid
        FROM event e LEFT JOIN place p ON p.id = e.place
        WHERE e.report = ? ORDER BY e.start, length(e.local), e.local
        """

    /// By side and event, in the reading's order.
    private func parties(_ card: ReportCard) throws -> [String: [ExportedEvent.Party]] {
        let roles = Dictionary(
            (card.parts.entities ?? []).map { ($0.id, $0.roles ?? []) },
            uniquingKeysWith: { first, _ in first })
        var entities: [Int: [String]] = [:]
        for entity in card.entities { entities[entity.actor, default: []].append(entity.local) }
        var parties: [String: [ExportedEvent.Party]] = [:]
        try database.rows(
            """
            SELECT p.event, p.side, a.id, a.name, a.type, a.country, a.sector
            FROM party p JOIN actor a ON a.id = p.actor WHERE p.report = ? ORDER BY p.event, a.id
            """, [.integer(card.id)]
        ) { row in
            let actor = row.integer(2) ?? 0
            let party = ExportedEvent.Party(
                actor: actor, name: row.text(3) ?? "", type: row.text(4) ?? "",
                country: row.text(5), sector: row.text(6),
                roles: (entities[actor] ?? []).flatMap { roles[$0] ?? [] })
            parties["\(row.text(1) ?? "") \(row.text(0) ?? "")", default: []].append(party)
        }
        for event in card.parts.events ?? [] {
            for (side, order) in [("source", event.source), ("target", event.target)] {
                let key = "\(side) \(event.id)"
                guard let order, let given = parties[key], given.count > 1 else { continue }
                func place(_ party: ExportedEvent.Party) -> Int {
                    let own = entities[party.actor] ?? []
                    return order.firstIndex { own.contains($0) } ?? order.count
                }
                parties[key] = given.sorted { (place($0), $0.actor) < (place($1), $1.actor) }
            }
        }
        return parties
    }

    /// What is known of the claims of a report's events; nothing where no claims were made yet.
    private func claims(
        _ report: Int
    ) throws -> [String: (claim: ExportedEvent.Claim?, happening: Int?)] {
        var claims: [String: (claim: ExportedEvent.Claim?, happening: Int?)] = [:]
        try database.rows(
            """
            SELECT x.event, x.happening, c.id, c.standing, c.least, c.most, c.denied_least,
              c.denied_most, c.circular, c.suggested, a.value
            FROM assertion x LEFT JOIN claim c ON c.id = x.claim
            LEFT JOIN rating a ON a.subject = 'claim' AND a.name = CAST(c.id AS TEXT)
            WHERE x.report = ? AND x.event IS NOT NULL ORDER BY length(x.local) DESC, x.local DESC
            """, [.integer(report)]
        ) { row in
            let event = row.text(0) ?? ""
            var known = claims[event] ?? (nil, nil)
            known.happening = row.integer(1) ?? known.happening
            if let id = row.integer(2) {
                known.claim = ExportedEvent.Claim(
                    id: id, standing: row.text(3) ?? "", least: row.integer(4) ?? 0,
                    most: row.integer(5) ?? 0, deniedLeast: row.integer(6) ?? 0,
                    deniedMost: row.integer(7) ?? 0, isCircular: row.integer(8) == 1,
                    suggested: row.integer(9) ?? 0, rating: row.text(10))
            }
            claims[event] = known
        }
        return claims
    }

    /// Figures by their sentence: the kind, or what is counted, and the words of the figure.
    private func figures(_ report: Int) throws -> [String: [String]] {
        var figures: [String: [String]] = [:]
        try database.rows(
            """
            SELECT sentence, coalesce(kind, unit, ''), words FROM figure
            WHERE report = ? ORDER BY start, local
            """, [.integer(report)]
        ) { row in
            figures[row.text(0) ?? "", default: []].append(
                "\(row.text(1) ?? "") \(row.text(2) ?? "")")
        }
        return figures
    }
}
