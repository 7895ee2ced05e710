import HearsayQuestions
import HearsayStore
import Testing

/// A large casebook is answered from indexes: what SQLite means to do is the same for a small one.
@Suite("How SQLite goes about the questions")
struct PlanTests {
    struct Asked: Sendable, CustomTestStringConvertible {
        var question: Question
        var filter = Filter()
        var testDescription: String { "\(question) \(filter)" }
    }

    static let filters = [
        Filter(), Filter(about: "VLT"), Filter(status: "single"), Filter(isUncorroborated: true),
        Filter(status: "single", isUncorroborated: true),
        Filter(since: "2026-03-01", until: "2026-03-05"),
        Filter(about: "VLT", since: "2026-03-01", until: "2026-03-05"),
    ]
    static let asked = filters.flatMap { filter in
        [
            Question.timeline, .claims, .sources, .deadlines, .figures, .positions,
            .search("bridge"), .changes, .ratings,
        ].map { question in
            var filter = filter
            if question == .changes { filter.since = filter.since ?? "2026-03-01" }
            return Asked(question: question, filter: filter)
        }
    }

    /// What SQLite says it does for each statement that a question runs.
    private func plans(_ asked: Asked) throws -> [(sql: String, plan: [String])] {
        let file = try SmallCase()
        try file.database.script(Self.claim)
        let before = Set(file.database.statements)
        _ = try file.ask(asked.question, asked.filter)
        return try file.database.statements.filter { !before.contains($0) }.map { sql in
            var plan: [String] = []
            try file.database.rows("EXPLAIN QUERY PLAN " + sql) { plan.append($0.text(3) ?? "") }
            return (sql, plan)
        }
    }

    private static let claim = """
        INSERT INTO claim (id, report, assertion, words, kind, texts, outlets, least, most,
          denied_least, denied_most, circular, standing, suggested) VALUES
          (7, 1, 'c1', 'It was shut', 'asserted', 1, 1, 1, 1, 0, 0, 0, 'single', 3);
        """

    @Test("no table that grows with the reports is read without an index", arguments: asked)
    func indexes(_ asked: Asked) throws {
        for (sql, plan) in try plans(asked) {
            // Deadlines are few, and whoever is asked about is looked for among all actors.
            let small = ["actor", "d", "a"]
            let made = plan.filter { $0.hasPrefix("CO-ROUTINE ") || $0.hasPrefix("MATERIALIZE ") }
                .compactMap { $0.split(separator: " ").last.map(String.init) }
            let read = plan.filter { $0.hasPrefix("SCAN ") && !$0.contains("INDEX") }
                .map { String($0.dropFirst(5)) }
            #expect(Set(read).subtracting(small + made).isEmpty, "\(plan)\n\(sql)")
        }
    }

    @Test(
        "claims come by weight without being sorted",
        arguments: asked.filter {
            $0.question == .claims && $0.filter.about == nil
        })
    func weight(_ asked: Asked) throws {
        for (sql, plan) in try plans(asked) where sql.contains("ORDER BY c.least") {
            #expect(!plan.contains { $0.hasPrefix("USE TEMP B-TREE") }, "\(plan)\n\(sql)")
        }
    }

    @Test("who speaks is counted from an index alone, in its order")
    func voices() throws {
        let counted = try plans(Asked(question: .sources)).filter {
            $0.sql.contains("s.source_kind, s.report FROM statement")
        }
        #expect(counted.count == 2)
        for (sql, plan) in counted {
            #expect(plan.allSatisfy { $0.contains("USING COVERING INDEX") }, "\(plan)\n\(sql)")
        }
    }

    @Test("actors of a country are not tried one by one on every claim")
    func actors() throws {
        let plans = try plans(Asked(question: .claims, filter: Filter(about: "VLT")))
        let near = try #require(plans.first { $0.sql.contains("LIMIT 20000") }?.plan)
        #expect(!near.contains { $0.contains("actor=? AND") }, "\(near)")
    }
}
