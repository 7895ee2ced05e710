internal import HearsayStore
internal import HearsayWorld

/// Goes through the events of a casebook, report by report.
struct EventExport {
    let database: Database
    let scope: Scope
    let codes: Crosswalks

    /// Hands on every event that is asked about.
    /// - Returns: how many there were.
    func forEach(_ body: (EventRow) throws -> Void) throws -> Int {
        var count = 0
        try forEachCard { row, _ in
            try body(row)
            count += 1
        }
        return count
    }

    /// Hands on every event once, however many reports tell of it, with all of these.
    /// - Returns: how many there were.
    func forEachGroup(_ body: (EventRow, ReportCard) throws -> Void) throws -> Int {
        let groups = EventGroups(database: database)
        var count = 0
        // Of those that several reports tell of, the numbers alone.
        var written: Set<Int> = []
        try forEachCard { row, card in
            let group = try groups.group(row.event, in: card.id)
            if row.event.happening != nil, !written.insert(group.id).inserted { return }
            var row = row
            row.group = group
            try body(row, card)
            count += 1
        }
        return count
    }

    /// Writes a table of events.
    /// - Returns: how many rows it has.
    func table(
        _ columns: [Column<EventRow>], _ text: DelimitedText, hasNames: Bool,
        where isWanted: (EventRow) -> Bool = { _ in true }, to sink: ([UInt8]) throws -> Void
    ) throws -> Int {
        if hasNames { try sink(text.line(columns.map(\.name))) }
        var count = 0
        try forEachCard { row, _ in
            guard isWanted(row) else { return }
            try sink(text.line(columns.map { $0.cell(row).plain }))
            count += 1
        }
        return count
    }

    private func forEachCard(_ body: (EventRow, ReportCard) throws -> Void) throws {
        let reader = ReportEvents(database: database)
        try scope.forEachReport { report in
            guard let card = try ReportCard(report, database) else { return }
            let values = CardValues(card)
            for event in try reader.events(of: card) where scope.holds(event) {
                try body(EventRow(card, values, event, codes), card)
            }
        }
    }
}
