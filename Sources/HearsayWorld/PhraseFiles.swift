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
    /// Reads a file of names and their aliases. "The" before a name may lack.
    init(file: String) throws(WorldError) {
        self.init()
        for row in try Table(file, columns: 2).rows {
            for spelling in [row.cells[0]] + row.list(1) {
                var phrase = foldedWords(spelling)
                if phrase.first == "the" && phrase.count > 1 { phrase.removeFirst() }
                add(
                    phrase,
                    KnownName(name: row.cells[0], isAcronym: isAcronym(spelling)))
            }
        }
    }
}

extension PhraseTable<PlaceName> {
    /// Reads `countries.tsv`.
    init(folder: String) throws(WorldError) {
        self.init()
        for row in try Table(folder + "/countries.tsv", columns: 5).rows {
            guard row.cells[0].utf8.count == 3 else { throw row.error("has no code of 3 letters") }
            for name in [row.cells[1]] + row.list(2) { add(name, row.cells[0], .country) }
            for name in row.list(3) {
                add(name, row.cells[0], .demonym)
                add(name + "s", row.cells[0], .demonym)
            }
            for name in row.list(4) { add(name, row.cells[0], .capital) }
        }
    }

    private mutating func add(_ name: String, _ code: String, _ form: PlaceName.Form) {
        add(
            foldedWords(name),
            PlaceName(code: code, form: form, isAcronym: isAcronym(name)))
    }
}
