import HearsayText

extension Table.Row {
    fileprivate func kind(
        _ column: Int
    ) throws(WorldError) -> Reading.Attribution.SourceKind {
        guard let kind = Reading.Attribution.SourceKind(rawValue: cells[column]) else {
            throw error("'\(cells[column])' is no source kind known here")
        }
        return kind
    }
}

extension PhraseTable<Role> {
    /// Reads `roles.tsv`.
    init(folder: String) throws(WorldError) {
        self.init()
        for row in try Table(folder + "/roles.tsv", columns: 6).rows {
            let gender = try row.gender(3)
            let one = try row.kind(4)
            let several = try row.kind(5)
            let isMassNoun = row.cells[0] == row.cells[1]
            func role(isPlural: Bool) -> Role {
                Role(
                    noun: row.cells[0], key: headWord(row.cells[0]),
                    isPlural: isPlural || isMassNoun, family: row.cells[2],
                    gender: gender, kind: isPlural ? several : one)
            }
            add(foldedWords(row.cells[0]), role(isPlural: false))
            add(foldedWords(row.cells[1]), role(isPlural: true))
        }
    }
}

extension PhraseTable<Body> {
    /// Reads `bodies.tsv`.
    init(folder: String) throws(WorldError) {
        self.init()
        for row in try Table(folder + "/bodies.tsv", columns: 5).rows {
            let one = try row.kind(2)
            let several = try row.kind(3)
            guard let type = Reading.EntityType(rawValue: row.cells[4]) else {
                throw row.error("'\(row.cells[4])' is no entity type known here")
            }
            func body(isPlural: Bool) -> Body {
                Body(
                    noun: row.cells[0], key: headWord(row.cells[0]), isPlural: isPlural,
                    kind: isPlural ? several : one,
                    type: type)
            }
            add(foldedWords(row.cells[0]), body(isPlural: false))
            add(foldedWords(row.cells[1]), body(isPlural: true))
        }
    }
}

extension PhraseTable<KnownName> {
    /// Reads `outlets.tsv`.
    init(outlets folder: String) throws(WorldError) {
        self.init()
        for row in try Table(folder + "/outlets.tsv", columns: 3).rows {
            add(row.cells[0], row.list(2))
        }
    }

    /// The bodies and houses among the known actors.
    init(_ rows: [ActorRow]) {
        self.init()
        for row in rows { add(row.name, row.aliases) }
    }

    /// Adds a name with its aliases. "The" before one may lack.
    private mutating func add(_ name: String, _ aliases: [String]) {
        for spelling in [name] + aliases {
            var phrase = foldedWords(spelling)
            if phrase.first == "the" && phrase.count > 1 { phrase.removeFirst() }
            add(phrase, KnownName(name: name, isAcronym: isAcronym(spelling)))
        }
    }
}

extension PhraseTable<PlaceName> {
    /// Takes the rows of `countries.tsv`.
    init(countries rows: [Table.Row]) throws(WorldError) {
        self.init()
        for row in rows {
            guard row.cells[0].utf8.count == 3 else { throw row.error("has no code of 3 letters") }
            for (name, place) in row.places { add(foldedWords(name), place) }
        }
    }
}

extension Table.Row {
    /// The spellings in a row of `countries.tsv`.
    var places: [(name: String, place: PlaceName)] {
        func places(_ names: [String], _ form: PlaceName.Form) -> [(String, PlaceName)] {
            names.map {
                ($0, PlaceName(code: cells[0], form: form, isAcronym: isAcronym($0)))
            }
        }
        let demonyms = list(3)
        return places([cells[1]] + list(2), .country)
            + places(demonyms + demonyms.map { $0 + "s" }, .demonym) + places(list(4), .capital)
    }
}
