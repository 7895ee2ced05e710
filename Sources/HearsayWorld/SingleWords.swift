/// The facts that stand about single words in the files of closed words, pronouns, titles, given
/// names, numbers and adjectives.
func singleWords(folder: String) throws(WorldError) -> [String: WordFacts] {
    var words: [String: WordFacts] = [:]
    for row in try Table(folder + "/closed-words.tsv", columns: 2).rows {
        for name in row.cells[1].split(separator: " ") {
            guard let classes = WordClasses.named[String(name)] else {
                throw row.error("'\(name)' is no class known here")
            }
            words[row.cells[0], default: WordFacts()].classes.insert(classes)
        }
    }
    for row in try Table(folder + "/pronouns.tsv", columns: 4).rows {
        guard let sort = Pronoun.Sort(rawValue: row.cells[1]),
            let number = Pronoun.Number(rawValue: row.cells[2])
        else { throw row.error("has a sort or a number not known here") }
        let gender = try row.gender(3)
        words[row.cells[0], default: WordFacts()].classes.insert(.pronoun)
        words[row.cells[0], default: WordFacts()].pronoun = Pronoun(
            sort: sort, number: number, gender: gender)
    }
    for (file, classes) in [("titles", WordClasses.title), ("given-names", .givenName)] {
        for row in try Table("\(folder)/\(file).tsv", columns: 2).rows {
            let gender = try row.gender(1)
            for word in foldedWords(row.cells[0]).prefix(1) {
                words[word, default: WordFacts()].classes.insert(classes)
                if let gender { words[word, default: WordFacts()].gender = gender }
            }
        }
    }
    for row in try Table(folder + "/numbers.tsv", columns: 3).rows {
        words[row.cells[0], default: WordFacts()].classes.insert(.number)
        words[row.cells[0], default: WordFacts()].number = try NumberWord(row)
    }
    for row in try Table(folder + "/adjectives.tsv", columns: 1).rows {
        for word in foldedWords(row.cells[0]).prefix(1) {
            words[word, default: WordFacts()].classes.insert(.properAdjective)
        }
    }
    for row in try Table(folder + "/place-words.tsv", columns: 2, key: 2).rows {
        guard let classes = WordClasses.placeWords[row.cells[1]] else {
            throw row.error("'\(row.cells[1])' is no class known here")
        }
        words[row.cells[0], default: WordFacts()].classes.insert(classes)
    }
    return words
}

extension Table.Row {
    /// The gender in a cell; nil for `-`.
    func gender(_ column: Int) throws(WorldError) -> Gender? {
        if cells[column] == "-" { return nil }
        guard let gender = Gender(rawValue: cells[column]) else {
            throw error("'\(cells[column])' is no gender known here")
        }
        return gender
    }
}
