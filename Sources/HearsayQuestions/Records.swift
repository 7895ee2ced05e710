package import HearsayStore

/// How often those who are origins of claims were confirmed and contradicted by others.
///
/// Confirmed: a claim that somebody asserts, and that another with a name asserts or confirms too.
/// Contradicted: a claim that somebody asserts while a denial by others stands or another claim
/// contradicts it; and one that somebody denied before it was confirmed. Counted over the whole
/// casebook; a claim may count as both.
package struct Records {
    package struct Record: Sendable, Equatable {
        package var confirmed = 0
        package var contradicted = 0
    }

    private struct Origin {
        let actor: Int?
        let name: String
        let asserts: Bool
        let isNamed: Bool
    }

    private var ofActors: [Int: Record] = [:]
    private var ofNames: [String: Record] = [:]

    /// Counts all claims that more than one took a stand on.
    /// - Parameter database: the case file.
    /// - Throws: what the store throws.
    package init(_ database: Database) throws {
        // Both tables are in the order of claims: neither is searched anew for each.
        let sql = """
            SELECT c.id, c.standing, o.side, o.kind, o.actor, o.name
            FROM claim c INDEXED BY claim_tested CROSS JOIN origin o ON o.claim = c.id
            WHERE c.standing IN ('confirmed','disputed') ORDER BY c.id
            """
        var claim: (id: Int, standing: String) = (0, "")
        var origins: [Origin] = []
        try database.rows(sql, []) { row in
            let id = row.integer(0) ?? 0
            if id != claim.id {
                add(origins, claim.standing)
                origins.removeAll(keepingCapacity: true)
                claim = (id, row.text(1) ?? "")
            }
            origins.append(
                Origin(
                    actor: row.integer(4), name: row.text(5) ?? "",
                    asserts: row.text(2) == "asserts", isNamed: row.text(3) == "named"))
        }
        add(origins, claim.standing)
    }

    /// - Parameters:
    ///   - actor: the id of an actor; nil: nobody known.
    ///   - name: the words for whoever is not known.
    package subscript(actor: Int?, name: String) -> Record {
        (actor.map { ofActors[$0] } ?? ofNames[name]) ?? Record()
    }

    private mutating func add(_ origins: [Origin], _ standing: String) {
        let asserting = origins.filter(\.asserts)
        for (place, origin) in origins.enumerated() {
            var record = Record()
            if origin.asserts {
                let others = asserting.contains { $0.isNamed && !isSame($0, origin) }
                if others { record.confirmed = 1 }
                if standing == "disputed" { record.contradicted = 1 }
            } else if standing == "confirmed" {
                record.contradicted = 1
            }
            // Two origins of one claim may bear one name.
            let isFirst = !origins[..<place].contains {
                isSame($0, origin) && $0.asserts == origin.asserts
            }
            if isFirst { add(record, to: origin) }
        }
    }

    private func isSame(_ one: Origin, _ other: Origin) -> Bool {
        one.actor == other.actor && (one.actor != nil || one.name == other.name)
    }

    private mutating func add(_ record: Record, to origin: Origin) {
        guard record != Record() else { return }
        if let actor = origin.actor {
            ofActors[actor, default: Record()].confirmed += record.confirmed
            ofActors[actor, default: Record()].contradicted += record.contradicted
        } else {
            ofNames[origin.name, default: Record()].confirmed += record.confirmed
            ofNames[origin.name, default: Record()].contradicted += record.contradicted
        }
    }
}
