package import HearsayQuestions
package import HearsayStore
package import HearsayWorld

/// The forms in which a casebook is handed on to others' tools. docs/exports.md describes each,
/// column by column.
package enum Export: String, Sendable, CaseIterable {
    case polecat, plover
    case gdeltEvents = "gdelt-events"
    case gdeltMentions = "gdelt-mentions"
    case acled, graphml, annotations, claims
    /// One flat object a line: the columns of POLECAT, each in every line.
    case ndjson

    /// Writes a casebook. Reports are read one after another, so that memory stays bounded.
    /// - Parameters:
    ///   - database: the case file, open for reading at least.
    ///   - filter: what of it is wanted; its limit does not count.
    ///   - codes: others' names for Hearsay's codes.
    ///   - sink: takes the bytes, in order.
    /// - Returns: how many rows, events, statements or claims were written.
    /// - Throws: what the store and the sink throw.
    @discardableResult
    package func write(
        _ database: Database, _ filter: Filter, _ codes: Crosswalks,
        to sink: ([UInt8]) throws -> Void
    ) throws -> Int {
        let events = EventExport(
            database: database, scope: try Scope(database, filter), codes: codes)
        switch self {
        case .polecat:
            return try events.table(polecatColumns, .tabs, hasNames: true, to: sink)
        case .acled:
            return try events.table(
                acledColumns, .commas, hasNames: true, where: { $0.acled != nil }, to: sink)
        case .plover:
            return try events.forEach { try sink(ploverLine($0)) }
        case .ndjson:
            return try events.forEach { try sink(flatLine($0)) }
        case .gdeltEvents:
            return try events.forEachGroup { row, _ in
                try sink(DelimitedText.tabs.line(gdeltEventColumns.map { $0.cell(row).plain }))
            }
        case .gdeltMentions:
            return try MentionExport(events: events).write(to: sink)
        case .graphml:
            return try SourceNetwork(database: database, scope: events.scope).write(to: sink)
        case .annotations:
            return try AnnotationExport(database: database, scope: events.scope).write(to: sink)
        case .claims:
            return try ClaimExport(database: database, scope: events.scope).write(to: sink)
        }
    }

    /// Names of the columns of `ndjson` by what they hold, for who writes them with types.
    package static var flatColumns: (integers: [String], reals: [String], texts: [String]) {
        func names(_ kind: ColumnKind) -> [String] {
            polecatColumns.filter { $0.kind == kind }.map(\.name)
        }
        return (names(.integer), names(.real), names(.text))
    }
}
