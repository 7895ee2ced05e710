internal import HearsayWorld
internal import HearsayStore

/// What a row about an event is made of.
struct EventRow: Sendable {
    let card: CardValues
    let event: ExportedEvent
    let chain: [ChainLink]
    let codes: Crosswalks
    /// Number of the event in GDELT's tables, and all that tell of it, where that was asked for.
    var group: EventGroup?

    init(
        _ card: ReportCard, _ values: CardValues, _ event: ExportedEvent, _ codes: Crosswalks
    ) {
        self.card = values
        self.event = event
        self.codes = codes
        chain = card.chain(event.statement)
    }

    /// Unlike in every case file: "12-3f2a9c01b4de-v3".
    var id: String { "\(card.reading)-\(event.local)" }

    var day: ToldDay? { ToldDay(event.time) }

    var cameo: Crosswalks.Cameo? { codes.cameo(event.type, event.mode) }

    var acled: Crosswalks.Acled? {
        codes.acled(event.type, event.mode, againstArmed: event.targets.first.flatMap(isArmed))
    }

    /// A country's code; nil for what only stands in a country's place.
    func country(_ party: ExportedEvent.Party) -> String? {
        party.country.flatMap { codes.actors[$0] == nil ? $0 : nil }
    }

    /// State numbers of the Correlates of War project.
    func cow(_ parties: [ExportedEvent.Party]) -> [String] {
        distinct(parties.compactMap { country($0).flatMap { codes.countries[$0]?.cow } })
            .map { String($0) }
    }

    /// The codes of a party's sector, else of what stands in its country's place.
    func codes(of party: ExportedEvent.Party) -> Crosswalks.Actor? {
        party.sector.flatMap { codes.actors[$0] } ?? party.country.flatMap { codes.actors[$0] }
    }

    func isArmed(_ party: ExportedEvent.Party) -> Bool? { codes(of: party)?.isArmed }
}

/// What rows say of a report.
struct CardValues: Sendable {
    let report: Int
    let reading: String
    let name: String?
    let url: String?
    let outlet: String?
    let publisher: String?
    let title: String?
    let published: String?
    let added: String
    let model: String
    let story: Int?
    let outletRating: String?
    let copies: Int
    let copyOutlets: [String]
    let people: [String]
    let organizations: [String]
    let places: [String]

    init(_ card: ReportCard) {
        report = card.id
        reading = card.reading
        name = card.name
        url = card.url
        outlet = card.outlet
        publisher = card.publisher
        title = card.title
        published = card.published
        added = card.added
        model = card.model
        story = card.story
        outletRating = card.outletRating
        copies = card.copies.count
        copyOutlets = card.copyOutlets
        people = distinct(card.named.filter { $0.type == "person" }.map(\.name))
        organizations = distinct(card.named.filter { $0.type == "organization" }.map(\.name))
        places = distinct((card.parts.places ?? []).compactMap(\.name))
    }
}

/// Each value once, in the order of its first.
func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
}
