import HearsayStore
import HearsayText

/// An event of a report as rows show it.
struct ToldEvent {
    let day: String?
    let type: String
    let mode: String?
    let status: String
    let sources: [String]
    let targets: [String]
    let place: String?
    let citation: Answer.Citation

    var line: String {
        let parties = [sources, targets].map { $0.joined(separator: ", ") }
        let who = parties[1].isEmpty ? parties[0] : parties.joined(separator: " → ")
        let what = type + (mode.map { " (\($0))" } ?? "") + ", " + status
        return (who.isEmpty ? "" : who + ": ") + what + (place.map { ", \($0)" } ?? "")
    }

    var fields: [Answer.Field] {
        [
            .init("day", .init(day)), .init("type", .text(type)), .init("mode", .init(mode)),
            .init("status", .text(status)), .init("sources", .texts(sources)),
            .init("targets", .texts(targets)), .init("place", .init(place)),
        ]
    }
}

/// Events that meet conditions on `e`, in an order.
func events(
    _ database: Database, _ conditions: Conditions, order: String, limit: Int,
    _ evidence: inout Evidence
) throws -> [ToldEvent] {
    let sql = """
        SELECT e.report, e.local, e.day, e.type, e.mode, e.status, p.name, e.statement, e.sentence
        FROM event e LEFT JOIN place p ON p.id = e.place\(conditions.clause)
        ORDER BY \(order) LIMIT \(limit)
        """
    return try database.reportRows(sql, conditions.values, texts: 8).map { report, event in
        var parties: [String: [String]] = [:]
        try database.rows(
            "SELECT p.side, a.name FROM party p JOIN actor a ON a.id = p.actor"
                + " WHERE p.report = ? AND p.event = ? ORDER BY p.side, a.id",
            [.integer(report), .text(event[0])]
        ) { row in
            if let side = row.text(0), let name = row.text(1) {
                parties[side, default: []].append(name)
            }
        }
        return ToldEvent(
            day: event[1], type: event[2] ?? "", mode: event[3], status: event[4] ?? "",
            sources: parties["source"] ?? [], targets: parties["target"] ?? [], place: event[5],
            citation: try evidence.citation(report, words: event[7] ?? "", statement: event[6]))
    }
}

extension Conditions {
    /// Status and actors of events `e`, as the filter wants them.
    mutating func addEvents(_ filter: Filter) {
        if let status = filter.status { add("e.status = ?", status) }
        addActor(
            filter.about,
            "(e.report, e.local) IN (SELECT report, event FROM party WHERE actor IN @)")
    }
}
