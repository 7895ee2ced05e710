/// What a row about one report's mention of an event is made of.
struct MentionRow: Sendable {
    /// The mention itself, with the event that it is one of in its group.
    let row: EventRow
    let sentence: Int?
    let length: Int
}

/// The 16 columns of GDELT's mentions, then Hearsay's own. GDELT's tables have no line of names.
let gdeltMentionColumns: [Column<MentionRow>] =
    source + offsets
    + hearsayColumns.map { (column: Column<EventRow>) -> Column<MentionRow> in
        Column<MentionRow>(column.name, column.kind) { mention in column.cell(mention.row) }
    }

private let source: [Column<MentionRow>] = [
    Column("GLOBALEVENTID", .integer) { .integer($0.row.group?.id) },
    Column("EventTimeDate", .integer) { .integer(instantDigits($0.row.group?.added)) },
    Column("MentionTimeDate", .integer) { .integer(instantDigits($0.row.card.added)) },
    // 1: on the web, found by its address; 2: only cited.
    Column("MentionType", .integer) { .integer($0.row.card.url == nil ? 2 : 1) },
    Column("MentionSourceName") { .text($0.row.card.outlet) },
    Column("MentionIdentifier") { mention in
        let card = mention.row.card
        return .text(
            card.url
                ?? [card.outlet, card.title, card.published].compactMap { $0 }
                .joined(separator: ", "))
    },
]

private let offsets: [Column<MentionRow>] = [
    Column("SentenceID", .integer) { .integer($0.sentence) },
    Column("Actor1CharOffset", .integer) { .integer($0.row.event.sourceStart) },
    Column("Actor2CharOffset", .integer) { .integer($0.row.event.targetStart) },
    Column("ActionCharOffset", .integer) { .integer($0.row.event.start) },
    // Nothing is translated before it is read.
    Column("InRawText", .integer) { _ in .integer(1) },
    Column("Confidence", .integer) { mention in
        .integer(mention.row.event.confidence.map { Int(thousandths($0) * 100 + 0.5) })
    },
    Column("MentionDocLen", .integer) { .integer($0.length) },
    Column("MentionDocTone", .real) { _ in .none },
    Column("MentionDocTranslationInfo") { _ in .none },
    Column("Extras") { _ in .none },
]
