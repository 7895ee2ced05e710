/// Who had it from whom within a report: statements, each with the one around it.
package struct Chains {
    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// The chain that a statement ends.
    /// - Parameters:
    ///   - statement: its local id; nil: none, the outlet's own word.
    ///   - report: where it stands.
    /// - Returns: from the innermost speaker outwards.
    /// - Throws: `StoreError` where SQLite fails.
    package func chain(_ statement: String?, in report: Int) throws -> [ChainLink] {
        try walk(statement) { local in
            var found: ChainLink?
            try database.rows(
                Self.links + " AND s.local = ?", [.integer(report), .text(local)]
            ) { row in found = ChainLink(row) }
            return found
        }
    }

    /// All statements of a report.
    /// - Parameter report: its number.
    /// - Returns: each by its local id.
    /// - Throws: `StoreError` where SQLite fails.
    package func links(of report: Int) throws -> [String: ChainLink] {
        var links: [String: ChainLink] = [:]
        try database.rows(Self.links, [.integer(report)]) { row in
            let link = ChainLink(row)
            links[link.local] = link
        }
        return links
    }

    private static let links = """
        SELECT \(ChainLink.columns) FROM statement s LEFT JOIN actor a ON a.id = s.speaker
        LEFT JOIN actor b ON b.id = s.audience WHERE s.report = ?
        """
}

extension [String: ChainLink] {
    /// The chain that a statement of the report ends, from the innermost speaker outwards.
    package func chain(_ statement: String?) -> [ChainLink] { walk(statement) { self[$0] } }
}

/// Follows parents outwards. A damaged file may hold a circle: no statement is met twice.
private func walk(
    _ statement: String?, _ link: (String) throws -> ChainLink?
) rethrows -> [ChainLink] {
    var chain: [ChainLink] = []
    var met: Set<String> = []
    var next = statement
    while let local = next, met.insert(local).inserted, let found = try link(local) {
        chain.append(found)
        next = found.parent
    }
    return chain
}
