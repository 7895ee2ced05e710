package import HearsayStore
import HearsayText

/// The reports that tell of one claim, and which of them name another of them as where they have
/// it from.
struct Retelling {
    private struct Telling {
        let step: Trace.Step
        /// The report that this one has it from.
        var source: Int?

        var report: Int { step.citation.report }

        /// Whether its chain leads to whoever bears this name.
        func names(_ origin: String) -> Bool {
            step.citation.chain.contains { normalisedName($0.speaker) == normalisedName(origin) }
        }
    }

    /// In the order of publication.
    private var tellings: [Telling] = []

    init(_ claim: Int, _ database: Database) throws {
        var evidence = Evidence(database)
        let sql = """
            SELECT k.report, k.words, k.statement, k.stance, k.start, k."end"
            FROM assertion k JOIN report r ON r.id = k.report
            WHERE k.claim = ? ORDER BY r.published IS NULL, r.published, k.report, k.start
            """
        var outlets: [String: [Int]] = [:]
        for (report, columns) in try database.reportRows(sql, [.integer(claim)], texts: 5) {
            let citation = try evidence.citation(
                report, words: columns[0] ?? "", statement: columns[1])
            var step = Trace.Step(
                citation: citation, stance: columns[2] ?? "asserted",
                start: columns[3].flatMap { Int($0) } ?? 0,
                end: columns[4].flatMap { Int($0) } ?? 0)
            step.copies = try copies(of: report, database)
            tellings.append(Telling(step: step))
            if let outlet = citation.outlet {
                outlets[normalisedName(outlet), default: []].append(report)
            }
        }
        for index in tellings.indices {
            tellings[index].source = source(of: tellings[index].step.citation, outlets)
        }
    }

    /// The nearest in time of the reports of an outlet that the words name as their source.
    private func source(
        of citation: Answer.Citation, _ outlets: [String: [Int]]
    ) -> Int? {
        for link in citation.chain {
            let named = outlets[normalisedName(link.speaker)] ?? []
            // Its own outlet among its sources is "told Meridian Wire", no other report.
            guard normalisedName(link.speaker) != normalisedName(citation.outlet ?? "") else {
                continue
            }
            let before = named.last { (published($0) ?? "") <= (citation.published ?? "") }
            if let found = before ?? named.first { return found }
        }
        return nil
    }

    private func published(_ report: Int) -> String? {
        tellings.first { $0.step.citation.report == report }?.step.citation.published
    }

    /// Some reports as trees, each once: those that have it from another of them hang below it.
    /// Of a report that tells of it twice the words of that origin count.
    func tree(_ reports: Set<Int>, _ stances: Set<String>, of origin: String) -> [Trace.Step] {
        var own: [Int: Telling] = [:]
        var order: [Int] = []
        for telling in tellings where stances.contains(telling.step.stance) {
            let report = telling.report
            guard reports.contains(report) else { continue }
            if let known = own[report] {
                if !known.names(origin), telling.names(origin) { own[report] = telling }
            } else {
                own[report] = telling
                order.append(report)
            }
        }
        var below: [Int: [Int]] = [:]
        for report in order {
            if let source = own[report]?.source, own[source] != nil {
                below[source, default: []].append(report)
            }
        }
        var placed: Set<Int> = []
        func grown(_ report: Int) -> Trace.Step? {
            guard placed.insert(report).inserted, var step = own[report]?.step else { return nil }
            step.reports = (below[report] ?? []).compactMap(grown)
            return step
        }
        let roots = order.filter { report in
            (own[report]?.source).flatMap { own[$0] } == nil
        }
        // In a circle none is a root: the earliest stands for it.
        return roots.compactMap(grown) + order.compactMap(grown)
    }

    /// Reports of some stances, each assertion for itself.
    func steps(_ isWanted: (String) -> Bool) -> [Trace.Step] {
        tellings.map(\.step).filter { isWanted($0.stance) }
    }

    /// Reports that have it from one another, each from the next and the last from the first.
    func circles() -> [[Trace.Step]] {
        var first: [Int: Telling] = [:]
        // Of a report that says it twice, the words that name a source count.
        for telling in tellings where first[telling.report]?.source == nil {
            first[telling.report] = telling
        }
        var done: Set<Int> = []
        var circles: [[Trace.Step]] = []
        for telling in tellings {
            var path: [Int] = []
            var next: Int? = telling.report
            while let report = next, !done.contains(report), !path.contains(report) {
                path.append(report)
                next = first[report]?.source
            }
            if let next, let start = path.firstIndex(of: next) {
                circles.append(path[start...].compactMap { first[$0]?.step })
            }
            done.formUnion(path)
        }
        return circles
    }
}

private func copies(of report: Int, _ database: Database) throws -> [Trace.Copy] {
    var copies: [Trace.Copy] = []
    try database.rows(
        "SELECT id, coalesce(source_outlet, outlet), published FROM report WHERE copy_root = ?"
            + " ORDER BY published, id",
        [.integer(report)]
    ) { row in
        copies.append(
            Trace.Copy(report: row.integer(0) ?? 0, outlet: row.text(1), published: row.text(2)))
    }
    return copies
}

/// The outlets that have a claim from one another, circle by circle.
/// - Parameters:
///   - claim: its id.
///   - database: the case file.
/// - Returns: names, each once a circle.
/// - Throws: what the store throws.
package func circles(_ claim: Int, _ database: Database) throws -> [[String]] {
    try Retelling(claim, database).circles().map { circle in
        var names: [String] = []
        for name in circle.compactMap(\.citation.outlet) where !names.contains(name) {
            names.append(name)
        }
        return names
    }
}
