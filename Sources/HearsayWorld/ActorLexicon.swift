/// All that tells whose an actor is and what part it plays: known actors, countries, nouns.
package struct ActorLexicon: Sendable {
    package let names: NameWords
    package let known: KnownActors
    package let nouns: PhraseIndex<SectorNoun>
    package let places: PhraseIndex<PlaceName>
    /// The codes of `countries.tsv`, with their names.
    package let countries: [String: String]
    /// What is wrong with the rows of a user's files that were left out.
    package let faults: [WorldError]
    /// Closed words: prepositions, conjunctions, relatives, determiners, possessives.
    package let closed: [UInt64: WordClasses]
    /// The rows that name bodies and houses, the user's first.
    let bodies: [ActorRow]

    /// The files whose rows are those of `ActorFile`, in a folder laid out as `Data/` is.
    package static let files = ["actors.tsv", "leaders.tsv"]

    /// - Parameters:
    ///   - folder: laid out as `Data/` is.
    ///   - own: paths of a user's files.
    ///   - words: what is known of single words.
    ///   - rows: those of `countries.tsv`.
    /// - Throws: `WorldError` when a file is missing or broken.
    init(
        folder: String, own: [String], words: [String: WordFacts], places rows: [Table.Row]
    ) throws(WorldError) {
        names = try NameWords(folder: folder)
        nouns = try PhraseIndex<SectorNoun>(folder: folder, names: names)
        var countries: [String: String] = [:]
        for row in rows { countries[row.cells[0]] = row.cells[1] }
        self.countries = countries
        let codes = Set(countries.keys)
        var builtIn: [ActorRow] = []
        for file in Self.files {
            let read = try ActorFile(path: "\(folder)/\(file)", countries: codes)
            if let fault = read.faults.first { throw fault }
            builtIn += read.rows
        }
        var ownRows: [ActorRow] = []
        var faults: [WorldError] = []
        for path in own {
            let read = try ActorFile(path: path, countries: codes)
            ownRows += read.rows
            faults += read.faults
        }
        self.faults = faults
        bodies = (ownRows + builtIn).filter { !$0.kind.isPerson }
        for row in try Table(folder + "/outlets.tsv", columns: 3).rows {
            builtIn.append(try ActorRow(outlet: row, codes))
        }
        known = KnownActors(rows: builtIn, own: ownRows, names: names)
        var places = PhraseIndex<PlaceName>()
        for row in rows {
            for (name, place) in row.places {
                let phrase = names.words(name)
                if places[phrase] == nil { places[phrase] = place }
            }
        }
        self.places = places
        let kept: WordClasses = [
            .preposition, .conjunction, .relative, .determiner, .definite, .possessive,
            .auxiliary, .pronoun,
        ]
        var closed: [UInt64: WordClasses] = [:]
        for (word, facts) in words where facts.isAny(kept) {
            closed[names.word(word.utf8)] = facts.classes
        }
        self.closed = closed
    }
}

extension ActorRow {
    /// A row of `outlets.tsv`: they all are journalists.
    fileprivate init(outlet row: Table.Row, _ countries: Set<String>) throws(WorldError) {
        guard row.cells[1] == "-" || countries.contains(row.cells[1]) else {
            throw row.error("'\(row.cells[1])' is no country of countries.tsv")
        }
        line = row.line
        name = row.cells[0]
        country = row.cells[1] == "-" ? nil : row.cells[1]
        (from, to, sector, kind) = (nil, nil, "JRN", .body)
        aliases = row.list(2)
    }
}
