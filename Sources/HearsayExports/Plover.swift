internal import HearsayWorld
internal import HearsayPages

/// An event as PLOVER's JSON, with Hearsay's own fields after PLOVER's.
func ploverLine(_ row: EventRow) -> [UInt8] {
    var json = JSONWriter(isPretty: false)
    let event = row.event
    let day = row.day
    json.object { json in
        json.field("id", .text(row.id))
        // The one required field that a report may leave open; hearsay_date says which day it is.
        let date = day?.iso ?? row.card.published.map { String($0.prefix(10)) }
        json.key("date")
        json.cell(.text(date))
        json.field("time", .text(timeOfDay(event.time)))
        json.field("actor", each: event.sources) { $0.entity($1) }
        json.field("recipient", each: event.targets) { $0.entity($1) }
        json.field("event", .text(event.type))
        json.field("mode", .text(event.mode))
        json.field("quad_code", .text(row.cameo?.quad))
        json.field("event_scale", .number(row.cameo?.goldstein))
        json.field("event_text", .text(event.trigger))
        if let place = event.place { json.field("event_loc") { $0.place(place, row) } }
        json.field("text", .text(event.sentence))
        json.field("text_info") { json in
            json.field("start", .integer(event.start))
            json.field("end", .integer(event.end))
        }
        json.field("link", .text(row.card.url))
        json.field("cite_info") { json in
            json.field("url", .text(row.card.url))
            json.field("title", .text(row.card.title))
            json.field("publication", .text(row.card.outlet))
            json.field("coder", .text("Hearsay"))
            json.field("codebook", .text("PLOVER 2021"))
            json.field("version", .text(row.card.model))
        }
        json.field("coder", .text("Hearsay"))
        json.field("coded_date", .text(String(row.card.added.prefix(10))))
        json.field("coded_time", .text(timeOfDay(row.card.added)))
        json.field("hearsay_date", .text(day?.iso != nil ? "told" : date.map { _ in "published" }))
        for column in hearsayColumns where column.name != "hearsay_chain" {
            json.field(column.name, column.cell(row))
        }
        json.chain(row.chain)
    }
    return json.bytes + [UInt8(ascii: "\n")]
}

/// "14:00:00" of "2026-03-31T14:00:00Z"; nil for parts of the day, such as "TMO".
private func timeOfDay(_ instant: String?) -> String? {
    guard let time = instant?.split(separator: "T").dropFirst().first else { return nil }
    let clock = time.prefix { $0.isNumber || $0 == ":" }
    return clock.contains(":") ? String(clock) : nil
}

extension JSONWriter {
    fileprivate mutating func entity(_ party: ExportedEvent.Party) {
        field("code", .text(party.code))
        field("sector", .text(party.sector))
        field("entity_text", .text(party.name))
        field("office", .list(party.roles))
    }

    fileprivate mutating func place(_ place: ExportedEvent.Place, _ row: EventRow) {
        field("extracted_place", .text(place.words))
        field("resolved_place", .text(place.name))
        field("geonameid", .integer(place.geonameID))
        field("lat", .number(place.latitude))
        field("lon", .number(place.longitude))
        field("city", .text(place.isTown ? place.name : nil))
        field("province", .text(place.division))
        field("country", .text(place.country.flatMap { row.codes.countries[$0]?.name }))
        field("country_code", .text(place.country))
        let isArea = place.isCountry || place.isDivision
        field("feature_class", .text(place.isTown ? "P" : isArea ? "A" : nil))
        field("feature_code", .text(place.feature))
    }
}
