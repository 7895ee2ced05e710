/// GDELT's mentions: every telling of every event that GDELT's events have.
struct MentionExport {
    let events: EventExport

    /// A report with its events, as far as they were read.
    private struct Told {
        let card: ReportCard
        let values: CardValues
        let events: [String: ExportedEvent]
    }

    /// - Returns: how many rows were written.
    func write(to sink: ([UInt8]) throws -> Void) throws -> Int {
        // What tells of one event of a report mostly tells of its others too.
        var known: [Int: Told] = [:]
        var count = 0
        _ = try events.forEachGroup { row, _ in
            for mention in row.group?.mentions ?? [] {
                guard let told = try told(mention.report, &known),
                    let event = told.events[mention.local]
                else { continue }
                var own = EventRow(told.card, told.values, event, events.codes)
                own.group = row.group
                let mention = MentionRow(
                    row: own, sentence: sentence(of: event, told.card), length: told.card.length)
                try sink(
                    DelimitedText.tabs.line(gdeltMentionColumns.map { $0.cell(mention).plain }))
                count += 1
            }
        }
        return count
    }

    private func told(_ report: Int, _ known: inout [Int: Told]) throws -> Told? {
        if let told = known[report] { return told }
        guard let card = try ReportCard(report, events.database) else { return nil }
        let read = try ReportEvents(database: events.database).events(of: card)
        let told = Told(
            card: card, values: CardValues(card),
            events: Dictionary(read.map { ($0.local, $0) }, uniquingKeysWith: { first, _ in first })
        )
        if known.count >= 64 { known = [:] }
        known[report] = told
        return told
    }

    /// Counted from 1.
    private func sentence(of event: ExportedEvent, _ card: ReportCard) -> Int? {
        card.parts.sentences?.firstIndex { span in
            span.count == 2 && span[0] <= event.start && event.start < span[1]
        }.map { $0 + 1 }
    }
}
