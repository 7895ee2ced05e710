internal import HearsayWorld

/// The 61 columns of GDELT's events, version 2, then Hearsay's own. GDELT's tables have no line of
/// names.
let gdeltEventColumns: [Column<EventRow>] =
    identity
    + actorColumns("Actor1") { $0.event.sources.first }
    + actorColumns("Actor2") { $0.event.targets.first }
    + action
    + emptyPlace("Actor1Geo_") + emptyPlace("Actor2Geo_") + actionPlace
    + [
        Column("DATEADDED", .integer) { .integer(instantDigits($0.group?.added)) },
        Column("SOURCEURL") { .text($0.card.url) },
    ] + hearsayColumns

private let identity: [Column<EventRow>] = [
    Column("GLOBALEVENTID", .integer) { .integer($0.group?.id) },
    Column("SQLDATE", .integer) { .integer($0.day?.digits) },
    Column("MonthYear", .integer) { .integer($0.day?.monthDigits) },
    Column("Year", .integer) { .integer($0.day?.year) },
    Column("FractionDate") { .text($0.day?.fraction) },
]

private let action: [Column<EventRow>] = [
    Column("IsRootEvent", .integer) { .integer($0.event.isInLead ? 1 : 0) },
    Column("EventCode") { .text($0.cameo?.code) },
    Column("EventBaseCode") { .text($0.cameo?.base) },
    Column("EventRootCode") { .text($0.cameo?.root) },
    Column("QuadClass", .integer) { .integer($0.cameo?.quadClass) },
    Column("GoldsteinScale", .real) { .number($0.cameo?.goldstein) },
    Column("NumMentions", .integer) { .integer($0.group?.mentions.count) },
    Column("NumSources", .integer) { .integer($0.group?.outlets) },
    Column("NumArticles", .integer) { .integer($0.group?.reports) },
    Column("AvgTone", .real) { _ in .none },
]

/// The ten columns of one who takes part.
private func actorColumns(
    _ prefix: String, _ party: @escaping @Sendable (EventRow) -> ExportedEvent.Party?
) -> [Column<EventRow>] {
    func column(
        _ name: String, _ value: @escaping @Sendable (EventRow, ExportedEvent.Party) -> String?
    ) -> Column<EventRow> {
        Column(prefix + name) { row in .text(party(row).flatMap { value(row, $0) }) }
    }
    return [
        column("Code") { row, party in
            let codes = [row.country(party), row.codes.group(party), row.codes.type(party)]
            let code = codes.compactMap { $0 }.joined()
            return code.isEmpty ? nil : code
        },
        column("Name") { $1.name.uppercased() },
        column("CountryCode") { $0.country($1) },
        column("KnownGroupCode") { $0.codes.group($1) },
        column("EthnicCode") { _, _ in nil },
        column("Religion1Code") { _, _ in nil },
        column("Religion2Code") { _, _ in nil },
        column("Type1Code") { $0.codes.type($1) },
        column("Type2Code") { _, _ in nil },
        column("Type3Code") { _, _ in nil },
    ]
}

private let placeNames = [
    "Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID",
]

/// Where the actors are, no report tells apart from where the event is.
private func emptyPlace(_ prefix: String) -> [Column<EventRow>] {
    placeNames.map { name in Column(prefix + name) { _ in .none } }
}

private let actionPlace: [Column<EventRow>] = [
    Column("ActionGeo_Type", .integer) { .integer($0.event.place.flatMap(placeType)) },
    Column("ActionGeo_FullName") { row in .text(row.event.place.map { fullName($0, row.codes) }) },
    Column("ActionGeo_CountryCode") { row in
        .text(row.event.place?.country.flatMap { row.codes.countries[$0]?.fips })
    },
    Column("ActionGeo_ADM1Code") { _ in .none },
    Column("ActionGeo_ADM2Code") { _ in .none },
    Column("ActionGeo_Lat", .real) { .number($0.event.place?.latitude) },
    Column("ActionGeo_Long", .real) { .number($0.event.place?.longitude) },
    Column("ActionGeo_FeatureID") { _ in .none },
]
