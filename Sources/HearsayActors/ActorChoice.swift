import HearsayText
import HearsayWorld

/// Chooses among those that a name may mean, by day and country.
struct ActorChoice {
    let lexicon: ActorLexicon
    /// The day of the report as a number (20230805); nil where it is not known.
    let day: Int?
    /// How often the report names each country.
    var counts: [String: Int] = [:]

    /// How what follows a preposition bears on what stands before it.
    enum Link { case belonging, place, serving }

    private let links: [UInt64: Link]

    init(lexicon: ActorLexicon, day: Int?) {
        self.lexicon = lexicon
        self.day = day
        var links: [UInt64: Link] = [:]
        for (words, link) in [
            (["of", "for", "from", "with", "at"], Link.belonging),
            (["in", "within", "inside", "across"], .place), (["to"], .serving),
        ] {
            for word in words { links[lexicon.names.word(word.utf8)] = link }
        }
        self.links = links
    }

    func link(_ word: UInt64) -> Link? { links[word] }

    /// The code of the one actor that a spelling means; nil where it may be several.
    /// - Parameters:
    ///   - ids: what the spelling may mean.
    ///   - countries: those named in the same phrase.
    ///   - noun: the noun that the spelling is too: "the Peruvian Congress" is no other one.
    /// - Returns: its country and sector.
    func actor(_ ids: [Int32], near countries: [String], noun: SectorNoun? = nil) -> ActorCode? {
        id(ids, near: countries, noun: noun).map { code($0) }
    }

    /// The same, as a number.
    func id(_ ids: [Int32], near countries: [String], noun: SectorNoun? = nil) -> Int32? {
        var left = ids
        guard !left.isEmpty else { return nil }
        if let noun, noun.sort != .modifier, !countries.isEmpty {
            left = left.filter { countries.contains(lexicon.known.actors[Int($0)].country ?? "") }
        }
        if left.count > 1, let day {
            let valid = left.filter { id in
                lexicon.known.actors[Int(id)].terms.contains { $0.holds(day) }
            }
            if !valid.isEmpty { left = valid }
        }
        if left.count > 1, !countries.isEmpty {
            let near = left.filter {
                countries.contains(lexicon.known.actors[Int($0)].country ?? "")
            }
            if !near.isEmpty { left = near }
        }
        if left.count > 1 {
            // The one whose country the report is about, if it is one's alone.
            let rank = left.map { counts[lexicon.known.actors[Int($0)].country ?? "", default: 0] }
            let best = rank.max() ?? 0
            let at = rank.indices.filter { rank[$0] == best }
            if best > 0, at.count == 1 { left = [left[at[0]]] }
        }
        return left.count == 1 ? left[0] : nil
    }

    /// What an actor is on the day of the report.
    func code(_ id: Int32) -> ActorCode {
        let actor = lexicon.known.actors[Int(id)]
        return ActorCode(country: actor.country, sector: sector(actor))
    }

    /// The sector on the day of the report. Of somebody out of office that is ELI; before the first
    /// office, or where the day is not known and the sector changed, it is not known.
    func sector(_ actor: KnownActor) -> String? {
        guard let day else {
            let sectors = Set(actor.terms.map(\.sector))
            // Whoever had an office may have left it.
            guard sectors.count == 1, let only = actor.terms.last,
                !only.kind.isOffice || only.to == nil
            else { return nil }
            return only.sector
        }
        if let term = actor.terms.last(where: { $0.holds(day) }) { return term.sector }
        let before = actor.terms.last { ($0.to?.latest ?? .max) < day }
        if let before { return before.kind.isOffice ? "ELI" : before.sector }
        guard let first = actor.terms.first, !first.kind.isOffice else { return nil }
        return first.sector
    }

    /// Whether a known person is in an office on the day of the report.
    func isInOffice(_ id: Int32) -> Bool {
        guard let day else { return false }
        return lexicon.known.actors[Int(id)].terms.contains { $0.kind.isPerson && $0.holds(day) }
    }
}
