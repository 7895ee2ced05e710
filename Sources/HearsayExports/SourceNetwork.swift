internal import HearsayQuestions
internal import HearsayStore

/// Who cites whom, as GraphML: outlets and speakers are nodes; an edge goes from who cites to who is
/// cited, or from who reprints to whom.
struct SourceNetwork {
    let database: Database
    let scope: Scope

    /// - Returns: how many edges were written.
    func write(to sink: ([UInt8]) throws -> Void) throws -> Int {
        try sink(Array(Self.head.utf8))
        var nodes = try writeNodes(to: sink)
        var number = 0
        for relation in NetworkRelation.allCases {
            let question = relation.question(scope)
            try database.rows(question.sql, question.values) { row in
                let ends = relation.ends(
                    citing: row.integer(0), cited: row.integer(1), outlet: row.text(2),
                    other: row.text(3), &nodes)
                guard ends.from != ends.to else { return }
                number += 1
                try sink(
                    NetworkEdge(
                        number: number, from: ends.from, to: ends.to, kind: relation.rawValue,
                        outlet: row.text(2), weight: row.integer(4) ?? 0,
                        reports: row.integer(5) ?? 0, denials: row.integer(6) ?? 0,
                        example: try example(row.integer(7) ?? 0, row.text(8))
                    ).xml)
            }
        }
        try sink(Array("</graph>\n</graphml>\n".utf8))
        return number
    }

    /// The first that an edge rests on: in a report, a statement, or its title where it is a
    /// reprint.
    private func example(_ report: Int, _ statement: String?) throws -> NetworkEdge.Example? {
        guard let card = try ReportCard(report, database, isWhole: false) else { return nil }
        let chain = card.chain(statement)
        return NetworkEdge.Example(
            reading: card.reading, words: chain.first?.content ?? card.title ?? "",
            chain: chain.line)
    }

    private func writeNodes(to sink: ([UInt8]) throws -> Void) throws -> NetworkNodes {
        var outlets: [(name: String?, reports: Int)] = []
        let reports = scope.reports("r.id")
        try database.rows(
            "SELECT r.outlet, count(*) FROM report r\(reports.clause) GROUP BY 1 ORDER BY 1",
            reports.values
        ) { outlets.append(($0.text(0), $0.integer(1) ?? 0)) }
        var nodes = NetworkNodes(outlets: outlets.compactMap(\.name))
        for outlet in outlets { try sink(nodes.outlet(outlet.name, reports: outlet.reports)) }
        var named = scope.statements()
        named.add("s.speaker IS NOT NULL")
        try database.rows(
            """
            SELECT v.*, a.name, a.type, a.country, a.sector FROM (
              SELECT s.speaker AS speaker, count(*), count(DISTINCT s.report) FROM statement s
              \(named.clause) GROUP BY s.speaker) v
            JOIN actor a ON a.id = v.speaker ORDER BY v.speaker
            """, named.values
        ) { row in
            let code = (row.text(5) ?? "") + (row.text(6) ?? "")
            let xml = nodes.speaker(
                row.integer(0) ?? 0, name: row.text(3) ?? "", type: row.text(4) ?? "", code: code,
                statements: row.integer(1) ?? 0, reports: row.integer(2) ?? 0)
            if let xml { try sink(xml) }
        }
        var nameless = scope.statements()
        nameless.add("s.speaker IS NULL")
        try database.rows(
            """
            SELECT r.outlet, count(*), count(DISTINCT s.report) FROM statement s
            JOIN report r ON r.id = s.report\(nameless.clause) GROUP BY 1 ORDER BY 1
            """, nameless.values
        ) { row in
            try sink(
                nodes.nameless(
                    row.text(0), statements: row.integer(1) ?? 0, reports: row.integer(2) ?? 0))
        }
        return nodes
    }

    private static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        \(NetworkKey.allCases.map(\.declaration).joined(separator: "\n"))
        <graph id="sources" edgedefault="directed">

        """
}
