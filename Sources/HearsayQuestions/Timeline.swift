import HearsayStore
import HearsayText

/// Events in the order of their days. Those whose day no report tells have no place in it.
func timeline(_ database: Database, _ filter: Filter) throws -> Answer {
    var conditions = Conditions()
    // TIMEX3 values that name a year stand in the calendar; PRESENT_REF and XXXX-12 do not.
    conditions.add("e.day >= '0' AND e.day < ':'")
    conditions.addDays("e.day", filter)
    conditions.addOriginals("e.report")
    conditions.addEvents(filter)
    var evidence = Evidence(database)
    let events = try events(
        database, conditions, order: "e.day, e.report, e.start", limit: filter.limit + 1,
        &evidence)
    let rows = events.map {
        Answer.Row(group: $0.day, line: $0.line, fields: $0.fields, citations: [$0.citation])
    }
    return Answer("timeline", rows, limit: filter.limit)
}
