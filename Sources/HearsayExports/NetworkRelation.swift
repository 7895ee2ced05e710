internal import HearsayQuestions
internal import HearsayStore

/// A sort of edge, and how the case file is asked for its edges: citing and cited actor, outlet of
/// the reports, the other outlet, statements, reports, denials, first report and statement.
enum NetworkRelation: String, CaseIterable {
    /// An outlet has it from somebody; somebody from somebody else, as an outlet tells.
    case cites, relays
    /// An outlet prints another's report.
    case reprints

    /// - Returns: the ids of the nodes that an edge joins.
    func ends(
        citing: Int?, cited: Int?, outlet: String?, other: String?, _ nodes: inout NetworkNodes
    ) -> (from: String, to: String) {
        switch self {
        case .cites: (nodes.outletID(outlet), nodes.speakerID(cited, outlet))
        case .relays: (nodes.speakerID(citing, outlet), nodes.speakerID(cited, outlet))
        case .reprints: (nodes.outletID(outlet), nodes.outletID(other))
        }
    }

    func question(_ scope: Scope) -> (sql: String, values: [SQLValue]) {
        switch self {
        case .cites:
            var conditions = scope.statements()
            conditions.add("s.parent IS NULL")
            return (Self.citations(conditions), conditions.values)
        case .relays:
            let conditions = scope.statements()
            return (Self.relayed(conditions), conditions.values)
        case .reprints:
            var conditions = scope.reports("c.id")
            conditions.add("c.copy_root IS NOT NULL")
            return (
                """
                SELECT NULL, NULL, c.outlet, r.outlet, 0, count(*), 0, min(c.id), NULL
                FROM report c JOIN report r ON r.id = c.copy_root\(conditions.clause)
                GROUP BY c.outlet, r.outlet ORDER BY c.outlet, r.outlet
                """, conditions.values
            )
        }
    }

    private static func citations(_ conditions: Conditions) -> String {
        """
        SELECT NULL, v.cited, v.outlet, NULL, v.statements, v.reports, v.denials, v.first,
          (SELECT f.local FROM statement f WHERE f.report = v.first AND f.parent IS NULL
            AND f.speaker IS v.cited ORDER BY f.start, f.local LIMIT 1)
        FROM (SELECT s.speaker AS cited, r.outlet AS outlet, \(sums)
          FROM statement s JOIN report r ON r.id = s.report\(conditions.clause)
          GROUP BY s.speaker, r.outlet) v ORDER BY v.outlet, v.cited
        """
    }

    private static func relayed(_ conditions: Conditions) -> String {
        """
        SELECT v.citing, v.cited, v.outlet, NULL, v.statements, v.reports, v.denials, v.first,
          (SELECT f.local FROM statement f JOIN statement g
            ON g.report = f.report AND g.local = f.parent
            WHERE f.report = v.first AND f.speaker IS v.cited AND g.speaker IS v.citing
            ORDER BY f.start, f.local LIMIT 1)
        FROM (SELECT p.speaker AS citing, s.speaker AS cited, r.outlet AS outlet, \(sums)
          FROM statement s JOIN statement p ON p.report = s.report AND p.local = s.parent
          JOIN report r ON r.id = s.report\(conditions.clause)
          GROUP BY p.speaker, s.speaker, r.outlet) v ORDER BY v.citing, v.cited, v.outlet
        """
    }

    private static let sums = """
        count(*) AS statements, count(DISTINCT s.report) AS reports,
          sum(CASE s.stance WHEN 'denies' THEN 1 ELSE 0 END) AS denials, min(s.report) AS first
        """
}
