public import HearsayText
public import HearsayWorld

extension ActorLookup {
    /// Looks a name up.
    /// - Parameters:
    ///   - name: a name or a noun phrase.
    ///   - day: ISO 8601, with or without a time; nil where no day counts.
    ///   - world: what the data files say.
    public init(_ name: String, on day: String?, in world: World) {
        let lexicon = world.actors
        let bytes = Array(name.utf8.prefix(1 << 16))
        let text = ActorText(bytes, words(of: bytes), lexicon)
        let date = day.flatMap { CalendarBound(String($0.prefix { $0 != "T" && $0 != " " })) }
        let choice = ActorChoice(lexicon: lexicon, day: date?.latest)
        let whole = text.withoutDeterminers(0..<text.tokens.count)
        let phrase = Array(text.names[whole])
        var spellings = lexicon.known.spellings[phrase] ?? []
        if spellings.isEmpty {
            spellings = lexicon.known.spellings[lexicon.names.plain(phrase)] ?? []
        }
        let ids = spellings.map(\.actor)
        let matches = ids.map { id in
            let actor = lexicon.known.actors[Int(id)]
            return ActorLookup.Match(
                name: actor.name, country: actor.country, code: choice.code(id),
                aliases: actor.aliases,
                terms: actor.terms.map {
                    ActorLookup.Term(
                        from: $0.from?.text, to: $0.to?.text, sector: $0.sector,
                        kind: $0.kind.rawValue)
                })
        }
        var found = choice.actor(ids, near: [])
        if found == nil, ids.isEmpty {
            let finding = PhraseReading(text: text, choice: choice).read(whole, isPerson: true)
            found = ActorCode(
                country: finding.country,
                sector: finding.isPast && finding.sector != nil ? "ELI" : finding.sector)
        }
        self.init(code: found == ActorCode() ? nil : found, actors: matches)
    }
}
