package import HearsayText

/// All that is known about words and names before a report is opened: the files in `Data/`.
public struct World: Sendable {
    package let words: [String: WordFacts]
    package let cues: PhraseTable<CueSense>
    package let roles: PhraseTable<Role>
    package let bodies: PhraseTable<Body>
    package let outlets: PhraseTable<KnownName>
    package let organizations: PhraseTable<KnownName>
    package let places: PhraseTable<PlaceName>
    package let grounds: PhraseTable<Bool>
    /// The families of roles that a family takes in.
    package let families: [String: [String]]
    /// The words of time expressions.
    package let time: TimeLexicon
    /// The words that tell of events.
    package let predicates: PredicateLexicon
    /// Nouns for people, forces and places that take part in events, beside roles and bodies: their
    /// singular and plural forms.
    package let actorNouns: [String: Reading.EntityType]
    /// Nouns for a number or part of those named after "of".
    package let partNouns: Set<String>
    /// The words that change whether an event happened.
    package let statuses: StatusLexicon
    /// The words of figures.
    package let figures: FigureLexicon
    /// The words of deadlines and conditions.
    package let terms: TermLexicon

    /// Reads and checks every file of a folder laid out as `Data/` is.
    public init(folder: String) throws(WorldError) {
        cues = try PhraseTable<CueSense>(folder: folder)
        roles = try PhraseTable<Role>(folder: folder)
        bodies = try PhraseTable<Body>(folder: folder)
        outlets = try PhraseTable<KnownName>(file: folder + "/outlets.tsv")
        organizations = try PhraseTable<KnownName>(file: folder + "/organizations.tsv")
        places = try PhraseTable<PlaceName>(folder: folder)
        time = try TimeLexicon(folder: folder)
        predicates = try PredicateLexicon(folder: folder)
        statuses = try StatusLexicon(folder: folder)
        var actorNouns: [String: Reading.EntityType] = [:]
        var partNouns: Set<String> = []
        for row in try Table(folder + "/actor-nouns.tsv", columns: 3).rows {
            guard row.cells[2] != "part" else {
                partNouns.formUnion(row.cells[...1])
                continue
            }
            guard let type = Reading.EntityType(rawValue: row.cells[2]) else {
                throw row.error("'\(row.cells[2])' is no type known here")
            }
            actorNouns[row.cells[0]] = type
            actorNouns[row.cells[1]] = type
        }
        self.partNouns = partNouns
        self.actorNouns = actorNouns
        figures = try FigureLexicon(folder: folder)
        terms = try TermLexicon(folder: folder)
        var grounds = PhraseTable<Bool>()
        for row in try Table(folder + "/grounds.tsv", columns: 2).rows {
            grounds.add(foldedWords(row.cells[0]), true)
        }
        self.grounds = grounds
        var families: [String: [String]] = [:]
        for row in try Table(folder + "/role-families.tsv", columns: 2).rows {
            families[row.cells[0]] = row.cells[1].split(separator: " ").map(String.init)
        }
        self.families = families
        var words = try singleWords(folder: folder)
        func mark(_ classes: WordClasses) -> (String) -> Void {
            { words[$0, default: WordFacts()].classes.insert(classes) }
        }
        cues.forEachFirstWord(mark(.cue))
        roles.forEachFirstWord(mark(.role))
        bodies.forEachFirstWord(mark(.body))
        outlets.forEachFirstWord(mark(.outlet))
        organizations.forEachFirstWord(mark(.organization))
        places.forEachFirstWord(mark(.place))
        grounds.forEachFirstWord(mark(.ground))
        self.words = words
    }
}
