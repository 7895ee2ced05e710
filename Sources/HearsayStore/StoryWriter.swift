internal import HearsayStories

/// Puts reports into stories, within a transaction of its caller. Only those that have no story
/// yet and their neighbours are touched: stories that come near one are made anew.
struct StoryWriter {
    /// How many of a report's heaviest words find its neighbours.
    private static let keys = 60
    /// As many reports at most are looked at for one word, the latest.
    private static let postings = 200
    /// As many neighbours of one report at most are compared, those with most words in common.
    private static let neighbours = 60
    /// Two reports with fewer of their heaviest words in common are not compared.
    private static let leastShared = 1
    /// Reports published farther apart, in days, are never one story by themselves.
    private static let reach = 14.0

    private let database: Database
    private let outlines: OutlineTable

    init(_ database: Database, _ outlines: OutlineTable) {
        self.database = database
        self.outlines = outlines
    }

    /// Puts some of the reports without a story into one.
    /// - Parameter limit: how many at a time.
    /// - Returns: the stories that are new or changed; nil: no report is without a story.
    /// - Throws: `StoreError` where SQLite fails.
    func write(limit: Int) throws -> Set<Int>? {
        let waiting = try database.integers(
            """
            SELECT r.id FROM report r JOIN outline o ON o.report = r.id
            WHERE r.story IS NULL ORDER BY r.published, r.id LIMIT ?
            """, [.integer(limit)])
        guard !waiting.isEmpty else { return nil }
        var touched: Set<Int> = []
        var roots: Set<Int> = []
        for report in waiting {
            // Whose claims were counted before it became a copy.
            touched.formUnion(
                try database.integers(
                    """
                    SELECT DISTINCT c.story FROM assertion a JOIN claim c ON c.id = a.claim
                    WHERE a.report = ? AND c.story IS NOT NULL
                    """, [.integer(report)]))
            roots.insert(try root(of: report))
        }
        let fresh = roots.sorted()
        let uncounted = try fresh.filter { try keyWords(of: $0).isEmpty }
        try outlines.count(uncounted)
        try outlines.weigh(fresh)
        for report in uncounted { try writeKeys(of: report) }
        let group = try neighbourhood(of: fresh)
        try outlines.weigh(group)
        touched.formUnion(try cluster(group))
        for report in waiting {
            try database.run(
                """
                UPDATE report SET story = (SELECT r.story FROM report r WHERE r.id = ?)
                WHERE id = ? OR copy_root = ?
                """, [.integer(try root(of: report)), .integer(report), .integer(report)])
        }
        return touched
    }

    private func root(of report: Int) throws -> Int {
        try database.integers(
            "SELECT coalesce(copy_root, id) FROM report WHERE id = ?", [.integer(report)]
        ).first ?? report
    }

    private func keyWords(of report: Int) throws -> [String] {
        var words: [String] = []
        try database.rows(
            "SELECT word FROM story_word WHERE report = ? ORDER BY word", [.integer(report)]
        ) { words.append($0.text(0) ?? "") }
        return words
    }

    private func writeKeys(of report: Int) throws {
        guard let outline = try outlines.outline(of: report) else { return }
        let counts = outline.words.merging(outline.names) { first, _ in first }
        var words = outlines.weights.direction(of: counts).heaviest(Self.keys)
        // In the first reports of a case every word is everywhere.
        if words.isEmpty { words = Array(outline.allWords.prefix(Self.keys)) }
        for word in words {
            try database.insert("story_key", [("word", .text(word)), ("report", .integer(report))])
            try database.insert(
                "story_word", [("report", .integer(report)), ("word", .text(word))])
        }
    }

    /// Reports that share words with any of these, and the whole stories of those; in rising order.
    private func neighbourhood(of reports: [Int]) throws -> [Int] {
        var group = Set(reports)
        for report in reports {
            let found = try SharedWords(database).reports(
                near: report, days: Self.reach, least: Self.leastShared, limit: Self.neighbours)
            group.formUnion(found.map(\.report))
        }
        var whole = group
        for story in Set(try group.compactMap { try story(of: $0) }).sorted() {
            whole.formUnion(
                try database.integers(
                    """
                    SELECT id FROM report WHERE story = ? AND copy_root IS NULL
                    ORDER BY published DESC LIMIT ?
                    """, [.integer(story), .integer(Self.postings)]))
        }
        return whole.sorted()
    }

    private func story(of report: Int) throws -> Int? {
        try database.integers(
            "SELECT story FROM report WHERE id = ? AND story IS NOT NULL", [.integer(report)]
        ).first
    }

    /// Groups reports anew; a group keeps the story that most of it had.
    private func cluster(_ reports: [Int]) throws -> Set<Int> {
        let likenesses = try reports.map { report in
            try outlines.outline(of: report).map { StoryLikeness($0, outlines.weights) }
        }
        var pairs: [Likeness] = []
        for (first, second) in try pairsWithCommonWords(reports) {
            guard let a = likenesses[first], let b = likenesses[second] else { continue }
            let value = a.likeness(to: b)
            if value > 0 { pairs.append(Likeness(first, second, value)) }
        }
        let groups = averageLinkage(
            count: reports.count, pairs: pairs, least: StoryLikeness.least)
        var members: [Int: [Int]] = [:]
        for (index, group) in groups.enumerated() { members[group, default: []].append(index) }
        var touched: Set<Int> = []
        var taken: Set<Int> = []
        let old = try reports.map { try story(of: $0) }
        for group in members.values.sorted(by: { ($1.count, $0[0]) < ($0.count, $1[0]) }) {
            var votes: [Int: Int] = [:]
            for member in group {
                if let story = old[member], !taken.contains(story) { votes[story, default: 0] += 1 }
            }
            let kept = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            let story = try kept ?? newStory(reports[group[0]])
            taken.insert(story)
            for member in group where old[member] != story {
                touched.insert(story)
                if let before = old[member] { touched.insert(before) }
                try database.run(
                    "UPDATE report SET story = ?1 WHERE id = ?2 OR copy_root = ?2",
                    [.integer(story), .integer(reports[member])])
            }
        }
        return touched
    }

    private func newStory(_ report: Int) throws -> Int {
        try database.run(
            "INSERT INTO story (title) SELECT title FROM report WHERE id = ?", [.integer(report)])
        return database.lastRow
    }

    /// Pairs of indices of reports that have enough of their heaviest words in common.
    private func pairsWithCommonWords(_ reports: [Int]) throws -> [(Int, Int)] {
        var byWord: [String: [Int]] = [:]
        for (index, report) in reports.enumerated() {
            for word in try keyWords(of: report) { byWord[word, default: []].append(index) }
        }
        var shared: [Int: Int] = [:]
        for indices in byWord.values where indices.count <= Self.postings {
            for (position, first) in indices.enumerated() {
                for second in indices[(position + 1)...] {
                    shared[first * reports.count + second, default: 0] += 1
                }
            }
        }
        return shared.filter { $0.value >= Self.leastShared }.keys.sorted().map {
            ($0 / reports.count, $0 % reports.count)
        }
    }
}
