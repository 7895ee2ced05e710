internal import HearsayCopies
internal import HearsayStories

/// Chains of hearsay as origins are counted along them.
final class ChainTable {
    private let database: Database
    private let chains: Chains
    private let agencies: Agencies
    private var bodies: [Int: Int] = [:]
    private var outlets: [String: String]?
    private var publishers: [String: Int?] = [:]

    init(_ database: Database, _ agencies: Agencies) {
        self.database = database
        chains = Chains(database)
        self.agencies = agencies
    }

    /// The chain that a statement ends.
    /// - Parameters:
    ///   - statement: its local id; nil: the outlet's own word.
    ///   - report: where it stands.
    ///   - outlet: whose report that is.
    /// - Returns: sources from the outermost to the innermost; stance and voice of the innermost.
    /// - Throws: `StoreError` where SQLite fails.
    func chain(
        _ statement: String?, in report: Int, outlet: String
    ) throws -> (sources: [Testimony.Source], stance: String?, voice: String?) {
        let links = try chains.chain(statement, in: report)
        var sources = try links.reversed().compactMap { try source($0, outlet: outlet) }
        // A ministry's press release is the ministry's word.
        if sources.isEmpty, let body = try bodyOf(outlet: outlet) {
            sources = [.named(body, name: outlet)]
        }
        return (sources, links.first?.stance, links.first?.voice)
    }

    /// The actor that an outlet is, where it is a body and no news outlet.
    private func bodyOf(outlet: String) throws -> Int? {
        guard !outlet.isEmpty else { return nil }
        if let known = publishers[outlet] { return known }
        // "Belmaran Defence Ministry" may be "Defence Ministry" to itself.
        let words = outlet.split(separator: " ")
        var found: Int?
        for first in words.indices.dropLast(min(1, words.count - 1)) where found == nil {
            found = try database.integers(
                """
                SELECT id FROM actor WHERE name = ? AND type = 'organization'
                AND sector IS NOT NULL AND sector <> 'JRN' ORDER BY id LIMIT 1
                """, [.text(words[first...].joined(separator: " "))]
            ).first
        }
        publishers[outlet] = .some(found)
        return found
    }

    /// Whose word a link is; nil: nobody's that the text tells of.
    private func source(_ link: ChainLink, outlet: String) throws -> Testimony.Source? {
        if let name = link.name {
            if let known = try outletName(name) { return .outlet(known) }
            // Its own reporter saw it.
            if !outlet.isEmpty, normalisedName(name).contains(normalisedName(outlet)) {
                return .outlet(outlet)
            }
        }
        let isNamed = ["named", "institution", "document", "outlet"].contains(link.kind ?? "")
        if isNamed, let speaker = link.actor {
            if link.kind == "outlet" { return .outlet(link.name ?? "") }
            let body = try body(of: speaker)
            return .named(body ?? speaker, name: link.name ?? link.source ?? "")
        }
        guard let words = link.name ?? link.source, !words.isEmpty else { return nil }
        return .nameless(normalisedName(words), count: link.count ?? 1)
    }

    /// The name by which an outlet is known, of one whose reports are in the case.
    private func outletName(_ name: String) throws -> String? {
        if outlets == nil {
            var known: [String: String] = [:]
            try database.rows(
                "SELECT DISTINCT coalesce(source_outlet, outlet) FROM report"
            ) { row in
                if let outlet = row.text(0) { known[normalisedName(outlet)] = outlet }
            }
            outlets = known
        }
        return outlets?[normalisedName(agencies.name(of: name))]
    }

    /// The body that somebody belongs to or speaks for, or that a body itself belongs to.
    private func body(of actor: Int) throws -> Int? {
        if let known = bodies[actor] { return known == actor ? nil : known }
        let found = try database.integers(
            "SELECT body FROM entity WHERE actor = ? AND body IS NOT NULL ORDER BY report LIMIT 1",
            [.integer(actor)]
        ).first
        bodies[actor] = found ?? actor
        return found
    }
}
