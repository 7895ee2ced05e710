internal import HearsayStore
internal import HearsayWorld

/// What Hearsay knows of an event beyond the standard columns; it comes after them in every table
/// of events. docs/exports.md describes each.
let hearsayColumns: [Column<EventRow>] = [
    Column("hearsay_reading") { .text($0.card.reading) },
    Column("hearsay_report", .integer) { .integer($0.card.report) },
    Column("hearsay_event") { .text($0.event.local) },
    Column("hearsay_status") { .text($0.event.status) },
    Column("hearsay_words") { .text($0.event.sentence) },
    Column("hearsay_trigger") { .text($0.event.trigger) },
    Column("hearsay_start", .integer) { .integer($0.event.start) },
    Column("hearsay_end", .integer) { .integer($0.event.end) },
    Column("hearsay_statement") { .text($0.event.statement) },
    Column("hearsay_chain") { $0.chain.isEmpty ? .none : .text($0.chain.line) },
    Column("hearsay_stance") { .text($0.chain.first?.stance) },
    Column("hearsay_sources") { .list($0.event.sources.map(\.name)) },
    Column("hearsay_source_codes") { .list($0.event.sources.compactMap(\.code)) },
    Column("hearsay_targets") { .list($0.event.targets.map(\.name)) },
    Column("hearsay_target_codes") { .list($0.event.targets.compactMap(\.code)) },
    Column("hearsay_time") { .text($0.event.time) },
    Column("hearsay_figures") { .list($0.event.figures) },
    Column("hearsay_cameo") { .text($0.cameo?.code) },
    Column("hearsay_goldstein", .real) { .number($0.cameo?.goldstein) },
    Column("hearsay_confidence", .real) { .number($0.event.confidence.map(thousandths)) },
    Column("hearsay_outlet") { .text($0.card.outlet) },
    Column("hearsay_publisher") { .text($0.card.publisher) },
    Column("hearsay_published") { .text($0.card.published) },
    Column("hearsay_title") { .text($0.card.title) },
    Column("hearsay_url") { .text($0.card.url) },
    Column("hearsay_name") { .text($0.card.name) },
    Column("hearsay_model") { .text($0.card.model) },
    Column("hearsay_copies", .integer) { .integer($0.card.copies) },
    Column("hearsay_copy_outlets") { .list($0.card.copyOutlets) },
    Column("hearsay_story", .integer) { .integer($0.card.story) },
    Column("hearsay_happening", .integer) { .integer($0.event.happening) },
    Column("hearsay_claim", .integer) { .integer($0.event.claim?.id) },
    Column("hearsay_standing") { .text($0.event.claim?.standing) },
    Column("hearsay_least", .integer) { .integer($0.event.claim?.least) },
    Column("hearsay_most", .integer) { .integer($0.event.claim?.most) },
    Column("hearsay_denied_least", .integer) { .integer($0.event.claim?.deniedLeast) },
    Column("hearsay_denied_most", .integer) { .integer($0.event.claim?.deniedMost) },
    Column("hearsay_circular", .integer) { .integer($0.event.claim.map { $0.isCircular ? 1 : 0 }) },
    Column("hearsay_suggested", .integer) { .integer($0.event.claim?.suggested) },
    Column("hearsay_rating") { .text($0.event.claim?.rating) },
    Column("hearsay_source_rating") { .text($0.card.outletRating) },
]

/// A probability as readings write it.
func thousandths(_ value: Double) -> Double {
    Double(Int(min(max(value, 0), 1) * 1000 + 0.5)) / 1000
}
