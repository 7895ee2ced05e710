internal import HearsayWorld

/// The 31 columns of ACLED's tables, then Hearsay's own.
let acledColumns: [Column<EventRow>] =
    acledTypes
    + [
        Column("actor1") { .text($0.event.sources.first?.name) },
        Column("assoc_actor_1") { .list($0.event.sources.dropFirst().map(\.name)) },
        Column("inter1", .integer) { .integer(acledInter1($0)) },
        Column("actor2") { .text($0.event.targets.first?.name) },
        Column("assoc_actor_2") { .list($0.event.targets.dropFirst().map(\.name)) },
        Column("inter2", .integer) { .integer(acledInter2($0)) },
        Column("interaction", .integer) { .integer(acledInteraction($0)) },
        Column("civilian_targeting") { row in
            let isViolence = row.acled?.disorder == "Political violence"
            let isCivilian = row.event.targets.contains { row.isArmed($0) == false }
            return isViolence && isCivilian ? .text("Civilian targeting") : .none
        },
    ] + acledPlace + acledSource + hearsayColumns

private let acledTypes: [Column<EventRow>] = [
    Column("event_id_cnty") { row in
        .text((row.event.place?.country ?? "") + String(EventGroup.number(row.mention)))
    },
    Column("event_date") { .text($0.day?.iso) },
    Column("year", .integer) { .integer($0.day?.year) },
    Column("time_precision", .integer) { $0.day?.iso == nil ? .none : .integer(1) },
    Column("disorder_type") { .text($0.acled?.disorder) },
    Column("event_type") { .text($0.acled?.event) },
    Column("sub_event_type") { .text($0.acled?.subEvent) },
]

private let acledPlace: [Column<EventRow>] = [
    Column("iso", .integer) { .integer($0.placeCountry?.numeric) },
    Column("region") { .text($0.placeCountry?.region) },
    Column("country") { .text($0.placeCountry?.name) },
    Column("admin1") { .text($0.event.place?.division) },
    Column("admin2") { _ in .none },
    Column("admin3") { _ in .none },
    Column("location") { .text($0.event.place?.name) },
    Column("latitude", .real) { .number($0.event.place?.latitude) },
    Column("longitude", .real) { .number($0.event.place?.longitude) },
    Column("geo_precision", .integer) { row in
        guard let place = row.event.place, place.latitude != nil else { return .none }
        if place.isTown { return .integer(1) }
        return place.isDivision || place.isCountry ? .integer(3) : .none
    },
]

private let acledSource: [Column<EventRow>] = [
    Column("source") { .text($0.card.outlet) },
    Column("source_scale") { _ in .none },
    Column("notes") { .text($0.event.sentence) },
    Column("fatalities", .integer) { _ in .none },
    Column("tags") { _ in .none },
    Column("timestamp", .integer) { .integer(seconds($0.card.added)) },
]
