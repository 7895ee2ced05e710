internal import HearsayText

/// Writes one report and its reading into the tables, within a transaction of its caller.
struct ReportWriter {
    private let database: Database
    private let report: Report
    private let reading: Reading
    private let words: SpanWords

    init(_ database: Database, _ report: Report, _ reading: Reading) {
        self.database = database
        self.report = report
        self.reading = reading
        words = SpanWords(report, reading)
    }

    /// Writes all of it.
    /// - Parameter json: the reading as the contract's line of JSON.
    /// - Returns: the report's number in the file.
    /// - Throws: `StoreError` where SQLite fails.
    func write(_ json: [UInt8]) throws -> Int {
        let id = try writeReport(json)
        let actors = try writeActors(id)
        try writeBodies(id, actors)
        let places = try writePlaces()
        try writeStatements(id, actors)
        try writeEvents(id, actors, places)
        try writeFigures(id, actors, places)
        try writeDeadlines(id, actors)
        try AssertionWriter(database, reading, words).write(id, title: report.title)
        return id
    }

    private func writeReport(_ json: [UInt8]) throws -> Int {
        let text = String(decoding: report.bytes, as: UTF8.self)
        let title = report.title ?? reading.article.title
        try insert(
            "report",
            [
                ("key", .text(report.storeKey)), ("name", .text(report.id)),
                ("url", .text(report.url)), ("outlet", .text(report.outlet)),
                ("publisher", .text(report.publisher)),
                ("title", .text(title)), ("byline", .text(reading.article.byline)),
                ("published", .text(report.published)), ("added", .text(try now())),
                ("sha256", .text(reading.article.sha256)), ("text", .text(text)),
            ])
        let id = database.lastRow
        try insert(
            "reading",
            [("report", .integer(id)), ("model", .text(reading.model)), ("json", .blob(json))])
        try insert(
            "report_words",
            [("rowid", .integer(id)), ("title", .text(title)), ("text", .text(text))])
        return id
    }

    private func writeActors(_ id: Int) throws -> [String: Int] {
        let named = Set(reading.mentions.filter { $0.kind == .name }.map(\.entity))
        var actors: [String: Int] = [:]
        for entity in reading.entities {
            // The nameless of two reports are never known to be the same.
            let key =
                named.contains(entity.id)
                ? "\(entity.actor?.code ?? "") \(normalisedName(entity.name))"
                : "#\(id) \(entity.id)"
            let actor = try shared(
                "actor", key,
                [
                    ("name", .text(entity.name)), ("type", .text(entity.type.rawValue)),
                    ("country", .text(entity.actor?.country)),
                    ("sector", .text(entity.actor?.sector)),
                ])
            actors[entity.id] = actor
            try insert(
                "entity",
                [
                    ("report", .integer(id)), ("local", .text(entity.id)),
                    ("actor", .integer(actor)), ("name", .text(entity.name)),
                ])
        }
        return actors
    }

    /// Whom an entity speaks for: the first body that the text gives it.
    private func writeBodies(_ id: Int, _ actors: [String: Int]) throws {
        var types: [String: Reading.EntityType] = [:]
        for entity in reading.entities { types[entity.id] = entity.type }
        for entity in reading.entities {
            guard let body = entity.affiliations.first(where: { types[$0] == .organization }),
                let actor = actors[body], actor != actors[entity.id]
            else { continue }
            try database.run(
                "UPDATE entity SET body = ? WHERE report = ? AND local = ?",
                [.integer(actor), .integer(id), .text(entity.id)])
        }
    }

    private func writePlaces() throws -> [String: Int] {
        var places: [String: Int] = [:]
        for place in reading.places {
            let key =
                place.geonameID.map { "g\($0)" }
                ?? "\(place.country ?? "") \(normalisedName(place.name))"
            places[place.id] = try shared(
                "place", key,
                [
                    ("name", .text(place.name)), ("lat", .real(place.latitude)),
                    ("lon", .real(place.longitude)), ("country", .text(place.country)),
                    ("admin1", .text(place.admin1)), ("feature", .text(place.feature)),
                    ("geonameid", .integer(place.geonameID)),
                ])
        }
        return places
    }

    private func writeStatements(_ id: Int, _ actors: [String: Int]) throws {
        for said in reading.attributions {
            try insert(
                "statement",
                [
                    ("report", .integer(id)), ("local", .text(said.id)),
                    ("parent", .text(said.parent)),
                    ("speaker", .integer(said.speaker.flatMap { actors[$0] })),
                    ("audience", .integer(said.audience.flatMap { actors[$0] })),
                    ("source_kind", .text(said.sourceKind?.rawValue)),
                    ("count", .integer(said.count)), ("stance", .text(said.stance.rawValue)),
                    ("voice", .text(said.voice.rawValue)), ("confidence", .real(said.confidence)),
                    ("source", .text(words[said.source])), ("cue", .text(words[said.cue])),
                    ("content", .text(words[said.content] ?? "")),
                    ("grounds", .text(words[said.grounds])),
                    ("start", .integer(said.content.map(\.start).min() ?? 0)),
                    ("end", .integer(said.content.map(\.end).max() ?? 0)),
                ])
        }
    }

    private func writeEvents(
        _ id: Int, _ actors: [String: Int], _ places: [String: Int]
    ) throws {
        let days = Dictionary(
            reading.times.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        for event in reading.events {
            try insert(
                "event",
                [
                    ("report", .integer(id)), ("local", .text(event.id)),
                    ("type", .text(event.type)), ("mode", .text(event.mode)),
                    ("status", .text(event.status.rawValue)),
                    ("statement", .text(event.attribution)),
                    ("day", .text(event.time.flatMap { days[$0] ?? nil })),
                    ("place", .integer(event.place.flatMap { places[$0] })),
                    ("confidence", .real(event.confidence)),
                    ("trigger", .text(words[event.trigger])),
                    ("sentence", .text(words.sentence(around: event.trigger))),
                    ("start", .integer(event.trigger.start)), ("end", .integer(event.trigger.end)),
                ])
            for (side, entities) in [("source", event.source), ("target", event.target)] {
                for actor in Set(entities.compactMap { actors[$0] }).sorted() {
                    try insert(
                        "party",
                        [
                            ("report", .integer(id)), ("event", .text(event.id)),
                            ("side", .text(side)), ("actor", .integer(actor)),
                        ])
                }
            }
        }
    }

    private func writeFigures(
        _ id: Int, _ actors: [String: Int], _ places: [String: Int]
    ) throws {
        for figure in reading.quantities {
            try insert(
                "figure",
                [
                    ("report", .integer(id)), ("local", .text(figure.id)),
                    ("value", .real(figure.value)), ("min", .real(figure.least)),
                    ("max", .real(figure.most)), ("unit", .text(figure.unit)),
                    ("kind", .text(figure.kind)),
                    ("holder", .integer(figure.holder.flatMap { actors[$0] })),
                    ("place", .integer(figure.place.flatMap { places[$0] })),
                    ("statement", .text(figure.attribution)),
                    ("words", .text(words[figure.span])),
                    ("sentence", .text(words.sentence(around: figure.span))),
                    ("start", .integer(figure.span.start)), ("end", .integer(figure.span.end)),
                ])
        }
    }

    private func writeDeadlines(_ id: Int, _ actors: [String: Int]) throws {
        for deadline in reading.deadlines {
            try insert(
                "deadline",
                [
                    ("report", .integer(id)), ("local", .text(deadline.id)),
                    ("issuer", .integer(deadline.issuer.flatMap { actors[$0] })),
                    ("addressee", .integer(deadline.addressee.flatMap { actors[$0] })),
                    ("due", .text(deadline.due)), ("demand", .text(words[deadline.demand])),
                    ("consequence", .text(words[deadline.consequence])),
                    ("statement", .text(deadline.attribution)),
                    ("sentence", .text(words.sentence(around: deadline.span))),
                    ("start", .integer(deadline.span.start)),
                    ("end", .integer(deadline.span.end)),
                ])
        }
    }

    /// The row of something that several reports name.
    private func shared(
        _ table: String, _ key: String, _ columns: [(String, SQLValue)]
    ) throws -> Int {
        var id: Int?
        let find = "SELECT id FROM \(table) WHERE key = ?"
        try database.rows(find, [.text(key)]) { id = $0.integer(0) }
        if let id { return id }
        try insert(table, [("key", .text(key))] + columns)
        return database.lastRow
    }

    private func insert(_ table: String, _ columns: [(String, SQLValue)]) throws {
        try database.insert(table, columns)
    }

    private func now() throws -> String {
        var now = ""
        try database.rows("SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')") { now = $0.text(0) ?? "" }
        return now
    }
}
