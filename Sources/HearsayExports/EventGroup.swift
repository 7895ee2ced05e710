internal import HearsayStore

/// All that tell of one event: GDELT's event with its mentions.
struct EventGroup: Sendable {
    /// One report's telling of it.
    struct Mention: Sendable, Equatable, Hashable {
        let report: Int
        let local: String
    }

    /// In the order in which their reports were added.
    let mentions: [Mention]
    /// Number of the event that was told first.
    let id: Int
    /// Instant at which that one was added.
    let added: String
    let outlets: Int

    var reports: Int { Set(mentions.map(\.report)).count }

    /// A number for an event that no other in the file has: its report's times a million, and its
    /// own within the report.
    static func number(_ mention: Mention) -> Int {
        mention.report * 1_000_000 + (Int(mention.local.drop { !$0.isNumber }) ?? 0)
    }
}

/// Finds who tells of an event: the reports that tell of the same happening, and their reprints.
struct EventGroups {
    let database: Database

    /// - Parameters:
    ///   - event: an event of an original report.
    ///   - report: that report's number.
    /// - Returns: all that tell of it, itself among them.
    /// - Throws: what the store throws.
    func group(_ event: ExportedEvent, in report: Int) throws -> EventGroup {
        var members: Set<EventGroup.Mention> = [.init(report: report, local: event.local)]
        if let happening = event.happening {
            try database.rows(
                """
                SELECT x.report, x.event FROM assertion x JOIN event e
                  ON e.report = x.report AND e.local = x.event
                WHERE x.happening = ? AND NOT EXISTS (SELECT 1 FROM report c
                  INDEXED BY report_reprint WHERE c.id = x.report AND c.copy_root IS NOT NULL)
                """, [.integer(happening)]
            ) { members.insert(.init(report: $0.integer(0) ?? 0, local: $0.text(1) ?? "")) }
        }
        let originals = members.sorted { EventGroup.number($0) < EventGroup.number($1) }
        for original in originals { members.formUnion(try reprints(of: original)) }
        let mentions = members.sorted { EventGroup.number($0) < EventGroup.number($1) }
        var outlets: Set<String> = []
        var added = ""
        for report in Set(mentions.map(\.report)) {
            try database.rows(
                "SELECT outlet, added FROM report WHERE id = ?", [.integer(report)]
            ) { row in
                if let outlet = row.text(0) { outlets.insert(outlet) }
                if report == originals.first?.report { added = row.text(1) ?? "" }
            }
        }
        return EventGroup(
            mentions: mentions, id: originals.first.map(EventGroup.number) ?? 0, added: added,
            outlets: outlets.count)
    }

    /// The same words for it in the reprints of a report.
    private func reprints(of event: EventGroup.Mention) throws -> [EventGroup.Mention] {
        var found: [EventGroup.Mention] = []
        // The plus keeps SQLite from going through all events of the type.
        try database.rows(
            """
            SELECT r.id, e.local FROM event o JOIN report r ON r.copy_root = o.report
            JOIN event e ON e.report = r.id AND +e.type = o.type AND e.trigger = o.trigger
              AND e.sentence = o.sentence
            WHERE o.report = ? AND o.local = ? ORDER BY r.id, abs(e.start - o.start), e.local
            """, [.integer(event.report), .text(event.local)]
        ) { row in
            let report = row.integer(0) ?? 0
            // Of several in one report the nearest.
            if found.last?.report != report {
                found.append(.init(report: report, local: row.text(1) ?? ""))
            }
        }
        return found
    }
}
