internal import HearsayCopies
internal import HearsayText

/// Finds what a new report is a copy of among those of a case file, within a transaction of its
/// caller. Only the report's own group of copies is touched.
struct CopyWriter {
    private let database: Database
    private let agencies: Agencies

    init(_ database: Database, _ agencies: Agencies) {
        self.database = database
        self.agencies = agencies
    }

    /// Stores a report's keys, its overlaps with others, and which of its group came first.
    func write(_ id: Int, _ report: Report) throws {
        let credited = credits(of: report.bytes, byline: report.byline, agencies: agencies)
            .first { $0.extent == .whole }?.outlet
        let outlet = (report.publisher ?? report.outlet).map(agencies.name(of:))
        try database.run(
            "UPDATE report SET source_outlet = ?, credited = ? WHERE id = ?",
            [.text(outlet), .text(credited), .integer(id)])
        let text = CopyText(report.bytes)
        let print = Fingerprint(text)
        let found = try neighbours(of: print, id)
        for key in print.keys {
            try database.run(
                "INSERT OR IGNORE INTO copy_key (key, report) VALUES (?, ?)",
                [.integer(Int(bitPattern: UInt(key))), .integer(id)])
        }
        var joined: [Int] = []
        for candidate in found.reports {
            guard let other = try self.report(candidate.report),
                let overlap = overlap(
                    of: text, and: CopyText(Array(other.text.utf8)), standing: found.standing,
                    sameOutlet: outlet != nil && outlet == other.outlet)
            else { continue }
            try database.run(
                "INSERT INTO copy (report, of, kind, share, share_of) VALUES (?, ?, ?, ?, ?)",
                [
                    .integer(id), .integer(candidate.report), .text(overlap.kind.rawValue),
                    .real(overlap.firstShare), .real(overlap.secondShare),
                ])
            if overlap.kind != .part { joined.append(candidate.report) }
        }
        if !joined.isEmpty { try regroup(id, with: joined) }
    }

    private func neighbours(of print: Fingerprint, _ id: Int) throws -> CopyCandidates {
        var roots: [Int: Int] = [:]
        var outlets: [Int: Int] = [:]
        var numbers: [String: Int] = [:]
        // The postings of a key tell the root and outlet of each report beside it.
        return try candidates(
            for: print, of: id, root: { roots[$0] ?? $0 }, outlet: { outlets[$0] },
            postings: { key, limit in
                var reports: [Int] = []
                try database.rows(
                    """
                    SELECT k.report, r.copy_root, r.source_outlet FROM copy_key k
                    JOIN report r ON r.id = k.report
                    WHERE k.key = ? ORDER BY k.report DESC LIMIT ?
                    """, [.integer(Int(bitPattern: UInt(key))), .integer(limit)]
                ) { row in
                    guard let report = row.integer(0) else { return }
                    reports.append(report)
                    if let root = row.integer(1) { roots[report] = root }
                    if let outlet = row.text(2) {
                        let number = numbers[outlet] ?? numbers.count
                        numbers[outlet] = number
                        outlets[report] = number
                    }
                }
                return reports
            })
    }

    private func report(_ id: Int) throws -> (text: String, outlet: String?)? {
        var found: (text: String, outlet: String?)?
        try database.rows("SELECT text, source_outlet FROM report WHERE id = ?", [.integer(id)]) {
            found = ($0.text(0) ?? "", $0.text(1))
        }
        return found
    }

    /// Joins a report to the groups of others, and tells all of them anew which came first.
    private func regroup(_ id: Int, with others: [Int]) throws {
        var groups = CopyGroups()
        var members: Set<Int> = []
        for report in others + [id] {
            // A group is its root and those that name it.
            try database.rows(
                """
                WITH seed AS (SELECT coalesce(copy_root, id) AS root FROM report WHERE id = ?)
                SELECT id, published, source_outlet, credited FROM report, seed
                WHERE id = root OR copy_root = root ORDER BY id
                """, [.integer(report)]
            ) { row in
                guard let member = row.integer(0) else { return }
                if members.insert(member).inserted {
                    groups.add(
                        Edition(
                            report: member, published: row.text(1), outlet: row.text(2),
                            creditedOutlet: row.text(3)))
                }
            }
        }
        for member in members where member != id { groups.join(id, member) }
        let root = groups.root(of: id)
        for member in members.sorted() {
            try database.run(
                "UPDATE report SET copy_root = ?, copy_kind = ?, story = NULL WHERE id = ?",
                member == root
                    ? [.null, .null, .integer(member)]
                    : [.integer(root), .text(try kind(of: member, root)), .integer(member)])
        }
    }

    /// What a report is to its root: what was seen between the two, else a near copy of a copy.
    private func kind(of member: Int, _ root: Int) throws -> String {
        var kind = Overlap.Kind.near.rawValue
        try database.rows(
            """
            SELECT kind FROM copy WHERE kind <> 'part'
            AND (report = ?1 AND of = ?2 OR report = ?2 AND of = ?1)
            """, [.integer(member), .integer(root)]
        ) { kind = $0.text(0) ?? kind }
        return kind
    }
}
