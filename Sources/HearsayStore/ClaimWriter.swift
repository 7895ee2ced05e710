internal import HearsayStories

/// Joins what the reports of a story put forward into claims and happenings, within a transaction
/// of its caller.
struct ClaimWriter {
    /// Texts of one story whose assertions are held against each other, the latest; what older
    /// ones put forward stays as it was joined.
    private static let texts = 60
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
        let clauses = items.filter(\.isClause)
        let (groups, contradictions) = try join(clauses, reports)
        let claims = try assign(groups, clauses, story)
        try writeContradictions(contradictions.map { (claims[$0], claims[$1]) }, Set(claims))
        for claim in Set(claims).sorted() { try origins.write(claim, story: story) }
        try removeEmpty(story)
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
    private func join(
        _ clauses: [Item], _ reports: [Int]
    ) throws -> (groups: [Int], contradictions: [(Int, Int)]) {
        let stories = try reports.map { report in
            try outlines.outline(of: report).map { StoryLikeness($0, outlines.weights) }
        }
        var likeness: [Int: Double] = [:]
        for (a, first) in stories.enumerated() {
            for (b, second) in stories.enumerated() where a < b {
                guard let first, let second else { continue }
                likeness[a * reports.count + b] = first.likeness(to: second)
            }
        }
        var number: [Int: Int] = [:]
        for (index, report) in reports.enumerated() { number[report] = index }
        let likenesses = clauses.map { ClaimLikeness($0.proposition, outlines.weights) }
        let place = clauses.map { number[$0.report] ?? 0 }
        var pairs: [Likeness] = []
        var contradictions: [(Int, Int)] = []
        for a in clauses.indices {
            for b in clauses.indices[(a + 1)...] {
                let story =
                    place[a] == place[b]
                    ? nil
                    : likeness[
                        min(place[a], place[b]) * reports.count + max(place[a], place[b])] ?? 0
                let (same, isOtherFigure) = likenesses[a].probability(
                    of: likenesses[b], story: story)
                if same >= Self.leastProbability { pairs.append(Likeness(a, b, same)) }
                if isOtherFigure, place[a] != place[b] { contradictions.append((a, b)) }
            }
        }
        let groups = averageLinkage(
            count: clauses.count, pairs: pairs, least: ClaimLikeness.least)
        return (groups, contradictions.filter { groups[$0.0] != groups[$0.1] })
    }

    /// Gives every group a claim: the oldest one that its assertions had, or a new one.
    /// - Returns: for each clause its claim.
    private func assign(_ groups: [Int], _ clauses: [Item], _ story: Int) throws -> [Int] {
        var members: [Int: [Int]] = [:]
        for (index, group) in groups.enumerated() { members[group, default: []].append(index) }
        var claims = [Int](repeating: 0, count: clauses.count)
        var taken: Set<Int> = []
        for (_, group) in members.sorted(by: { $0.key < $1.key }) {
            let old = group.compactMap { clauses[$0].claim }.filter { !taken.contains($0) }.min()
            let claim = try old ?? newClaim(clauses[group[0]], story)
            taken.insert(claim)
            for member in group {
                claims[member] = claim
                guard clauses[member].claim != claim else { continue }
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
        for claim in empty {
            for table in ["origin", "origin_report"] {
                try database.run("DELETE FROM \(table) WHERE claim = ?", [.integer(claim)])
            }
            try database.run(
                "DELETE FROM contradiction WHERE claim = ?1 OR other = ?1", [.integer(claim)])
            try database.run("DELETE FROM claim WHERE id = ?", [.integer(claim)])
        }
        try database.run(
            """
            DELETE FROM story WHERE id = ?1 AND NOT EXISTS
            (SELECT 1 FROM report WHERE story = ?1) AND NOT EXISTS
            (SELECT 1 FROM claim WHERE story = ?1)
            """, [.integer(story)])
    }
}
