internal import HearsayStories

/// Joins what the reports of a story put forward into claims and happenings, within a transaction
/// of its caller.
struct ClaimWriter {
    /// Texts of one story whose assertions are held against each other, the latest; what older
    /// ones put forward stays as it was joined.
    private static let texts = 60
    /// Reports of other stories whose claims are held against a story's: those that have most of
    /// their heaviest words in common with one of its latest.
    private static let neighbours = 40
    private static let latest = 5
    private static let leastShared = 6
    /// Reports published farther apart, in days, are not held against each other.
    private static let reach = 21.0
    /// Pairs less likely than this count as not alike.
    private static let leastProbability = 0.02

    private let database: Database
    private let outlines: OutlineTable
    private let origins: OriginWriter

    init(_ database: Database, _ outlines: OutlineTable, _ origins: OriginWriter) {
        self.database = database
        self.outlines = outlines
        self.origins = origins
    }

    /// One assertion of the story.
    private struct Item {
        var report: Int
        var local: String
        var claim: Int?
        var isClause: Bool
        var event: String?
        var proposition: Proposition
    }

    /// Makes the claims of a story anew.
    func write(story: Int) throws {
        try clearCopies(of: story)
        let reports = try database.integers(
            """
            SELECT id FROM report WHERE story = ? AND copy_root IS NULL
            ORDER BY published DESC, id DESC LIMIT ?
            """, [.integer(story), .integer(Self.texts)]
        ).sorted()
        guard !reports.isEmpty else { return try removeEmpty(story) }
        try outlines.weigh(reports)
        let items = try reports.flatMap { try self.items(of: $0) }
        // A copy puts nothing forward of its own, but what it mentions happened all the same.
        let copies = try database.integers(
            "SELECT id FROM report WHERE story = ? AND copy_root IS NOT NULL ORDER BY id LIMIT ?",
            [.integer(story), .integer(Self.texts)])
        try writeHappenings(items + copies.flatMap { try self.items(of: $0) })
        let others = try neighbours(of: reports, story)
        try outlines.weigh(others)
        let own = items.filter(\.isClause)
        let clauses =
            try own + others.flatMap { try self.items(of: $0) }.filter { $0.claim != nil }
        let (groups, contradictions) = join(clauses, own.count)
        let claims = try assign(groups, clauses, own.count, story)
        try writeContradictions(
            contradictions.map { (claims[$0], claims[$1]) }, Set(claims[..<own.count]))
        for claim in Set(claims[..<own.count]).union(own.compactMap(\.claim)).sorted() {
            try origins.write(claim, story: try self.story(of: claim) ?? story)
        }
        try removeEmpty(story)
    }

    /// The story that a claim was first put forward in.
    private func story(of claim: Int) throws -> Int? {
        try database.integers(
            "SELECT story FROM claim WHERE id = ? AND story IS NOT NULL", [.integer(claim)]
        ).first
    }

    /// Reports of other stories that tell of much the same, in rising order.
    private func neighbours(of reports: [Int], _ story: Int) throws -> [Int] {
        var shared: [Int: Int] = [:]
        for report in reports.suffix(Self.latest) {
            let near = try SharedWords(database).reports(
                near: report, days: Self.reach, least: Self.leastShared, outside: story,
                limit: Self.neighbours)
            for (other, count) in near { shared[other] = max(shared[other] ?? 0, count) }
        }
        return shared.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
            .prefix(Self.neighbours).map(\.key).sorted()
    }

    /// A report that became a copy puts nothing forward of its own.
    private func clearCopies(of story: Int) throws {
        try database.run(
            """
            UPDATE assertion SET claim = NULL WHERE claim IS NOT NULL
            AND report IN (SELECT id FROM report WHERE story = ? AND copy_root IS NOT NULL)
            """, [.integer(story)])
    }

    private func items(of report: Int) throws -> [Item] {
        var items: [Item] = []
        try database.rows(
            """
            SELECT local, claim, form, event, lemma, lemmas, figures, times, vector
            FROM assertion WHERE report = ? ORDER BY head_start, local
            """, [.integer(report)]
        ) { row in
            let figures = (row.text(6) ?? "").split(separator: "\n").compactMap { line in
                let parts = line.split(separator: " ", maxSplits: 1)
                return parts.first.flatMap { Double($0) }.map {
                    Proposition.Figure(value: $0, unit: parts.count > 1 ? String(parts[1]) : "")
                }
            }
            items.append(
                Item(
                    report: report, local: row.text(0) ?? "", claim: row.integer(1),
                    isClause: row.text(2) == "clause", event: row.text(3),
                    proposition: Proposition(
                        words: (row.text(5) ?? "").split(separator: " ").map(String.init),
                        figures: figures,
                        times: (row.text(7) ?? "").split(separator: "\n").map(String.init),
                        vector: (row.blob(8) ?? []).map { Int8(bitPattern: $0) },
                        head: row.text(4) ?? "")))
        }
        return items
    }

    /// Groups of clauses that are one claim, and pairs of clauses that differ in a figure alone.
    /// Clauses behind the first `own` stay in the claims that they have.
    private func join(
        _ clauses: [Item], _ own: Int
    ) -> (groups: [Int], contradictions: [(Int, Int)]) {
        let likenesses = clauses.map { ClaimLikeness($0.proposition, outlines.weights) }
        var pairs: [Likeness] = []
        var contradictions: [(Int, Int)] = []
        for a in 0..<own {
            for b in clauses.indices[(a + 1)...] {
                let isSameReport = clauses[a].report == clauses[b].report
                let (same, isOtherFigure) = likenesses[a].probability(
                    of: likenesses[b], isSameReport: isSameReport)
                if same >= Self.leastProbability { pairs.append(Likeness(a, b, same)) }
                if isOtherFigure, !isSameReport { contradictions.append((a, b)) }
            }
        }
        var known: [Int: [Int]] = [:]
        for index in clauses.indices[own...] {
            if let claim = clauses[index].claim { known[claim, default: []].append(index) }
        }
        let groups = averageLinkage(
            count: clauses.count, pairs: pairs, least: ClaimLikeness.least,
            known: known.values.sorted { $0[0] < $1[0] })
        return (groups, contradictions.filter { groups[$0.0] != groups[$0.1] })
    }

    /// Gives every group a claim: the oldest one that its clauses of other stories have, else the
    /// oldest that its own had, or a new one.
    /// - Returns: for each clause its claim.
    private func assign(
        _ groups: [Int], _ clauses: [Item], _ own: Int, _ story: Int
    ) throws -> [Int] {
        var members: [Int: [Int]] = [:]
        for (index, group) in groups.enumerated() { members[group, default: []].append(index) }
        var claims = [Int](repeating: 0, count: clauses.count)
        let groups = members.values.sorted { $0[0] < $1[0] }
        var taken = Set(clauses[own...].compactMap(\.claim))
        for group in groups {
            let others = Set(group.filter { $0 >= own }.compactMap { clauses[$0].claim })
            let old =
                others.min()
                ?? group.compactMap { clauses[$0].claim }.filter { !taken.contains($0) }.min()
            let claim = try old ?? newClaim(clauses[group[0]], story)
            taken.insert(claim)
            for other in others.sorted() where other != claim { try move(other, to: claim) }
            for member in group {
                claims[member] = claim
                guard member < own, clauses[member].claim != claim else { continue }
                try database.run(
                    "UPDATE assertion SET claim = ? WHERE report = ? AND local = ?",
                    [
                        .integer(claim), .integer(clauses[member].report),
                        .text(clauses[member].local),
                    ])
            }
        }
        return claims
    }

    /// Makes two claims one.
    private func move(_ claim: Int, to other: Int) throws {
        try database.run(
            "UPDATE assertion SET claim = ? WHERE claim = ?", [.integer(other), .integer(claim)])
        try remove(claim)
    }

    private func newClaim(_ item: Item, _ story: Int) throws -> Int {
        try database.insert(
            "claim",
            [
                ("story", .integer(story)), ("report", .integer(item.report)),
                ("assertion", .text(item.local)), ("words", .text("")),
                ("kind", .text(ClaimKind.asserted.rawValue)), ("texts", .integer(0)),
                ("outlets", .integer(0)), ("least", .integer(0)), ("most", .integer(0)),
                ("denied_least", .integer(0)), ("denied_most", .integer(0)),
                ("circular", .integer(0)), ("standing", .text("single")),
                ("suggested", .integer(3)),
            ])
        return database.lastRow
    }

    private func writeContradictions(_ pairs: [(Int, Int)], _ claims: Set<Int>) throws {
        for claim in claims.sorted() {
            try database.run("DELETE FROM contradiction WHERE claim = ?1", [.integer(claim)])
        }
        for (a, b) in pairs where a != b {
            for (claim, other) in [(a, b), (b, a)] {
                try database.run(
                    "INSERT OR IGNORE INTO contradiction VALUES (?, ?, 'figures')",
                    [.integer(claim), .integer(other)])
            }
        }
    }

    /// Writes which mentions are one event: the number of one is the place of its first mention.
    private func writeHappenings(_ items: [Item]) throws {
        let mentions = try items.map { item in
            var mention = EventMention(
                lemma: item.proposition.head, root: nil, sources: [], targets: [])
            if let event = item.event {
                try database.rows(
                    """
                    SELECT e.type, p.side, p.actor FROM event e
                    LEFT JOIN party p ON p.report = e.report AND p.event = e.local
                    WHERE e.report = ? AND e.local = ?
                    """, [.integer(item.report), .text(event)]
                ) { row in
                    mention.root = row.text(0)
                    guard let actor = row.integer(2) else { return }
                    if row.text(1) == "source" {
                        mention.sources.insert(actor)
                    } else {
                        mention.targets.insert(actor)
                    }
                }
            }
            return mention
        }
        let groups = happenings(of: mentions)
        var places: [Int] = []
        var within = 0
        for (index, item) in items.enumerated() {
            within = index > 0 && items[index - 1].report == item.report ? within + 1 : 0
            places.append(item.report * 65_536 + within)
        }
        for (index, item) in items.enumerated() {
            try database.run(
                "UPDATE assertion SET happening = ?1 WHERE report = ?2 AND local = ?3 "
                    + "AND happening IS NOT ?1",
                [.integer(places[groups[index]]), .integer(item.report), .text(item.local)])
        }
    }

    /// Removes claims that no assertion is of any more, and the story where no report is in it.
    private func removeEmpty(_ story: Int) throws {
        let empty = try database.integers(
            """
            SELECT id FROM claim c WHERE story = ?
            AND NOT EXISTS (SELECT 1 FROM assertion WHERE claim = c.id)
            """, [.integer(story)])
        for claim in empty { try remove(claim) }
        try database.run(
            """
            DELETE FROM story WHERE id = ?1 AND NOT EXISTS
            (SELECT 1 FROM report WHERE story = ?1) AND NOT EXISTS
            (SELECT 1 FROM claim WHERE story = ?1)
            """, [.integer(story)])
    }

    private func remove(_ claim: Int) throws {
        for table in ["origin", "origin_report"] {
            try database.run("DELETE FROM \(table) WHERE claim = ?", [.integer(claim)])
        }
        try database.run(
            "DELETE FROM contradiction WHERE claim = ?1 OR other = ?1", [.integer(claim)])
        try database.run("DELETE FROM claim WHERE id = ?", [.integer(claim)])
    }
}
