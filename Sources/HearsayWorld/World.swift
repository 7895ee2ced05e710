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
    /// The words of figures.
    package let figures: FigureLexicon
    /// The words of deadlines and conditions.
    package let terms: TermLexicon
    /// The words that tell of events.
    package let predicates: PredicateLexicon
    /// Nouns for people, forces and places that take part in events, beside roles and bodies: their
    /// singular and plural forms.
    package let actorNouns: [String: Reading.EntityType]
    /// Nouns for a number or part of those named after "of".
    package let partNouns: Set<String>
    /// The words that change whether an event happened.
    package let statuses: StatusLexicon
    /// Countries, regions, seas and divisions.
    package let regions: [RegionRow]
    /// What each feature of a place that a name may mean counts: `place-weights.tsv`.
    package let placeWeights: [String: Double]
    /// What tells whose an actor is and what part it plays.
    package let actors: ActorLexicon

    /// What is wrong with the rows of a user's files that were left out.
    public var faults: [WorldError] { actors.faults }

    /// Reads and checks every file of a folder laid out as `Data/` is.
    /// - Parameters:
    ///   - folder: its path.
    ///   - own: files of a user's own actors, laid over those of the folder.
    /// - Throws: `WorldError` that names the file, the line and the reason.
    public init(folder: String, actors own: [String] = []) throws(WorldError) {
        cues = try PhraseTable<CueSense>(folder: folder)
        roles = try PhraseTable<Role>(folder: folder)
        bodies = try PhraseTable<Body>(folder: folder)
        outlets = try PhraseTable<KnownName>(outlets: folder)
        let countries = try Table(folder + "/countries.tsv", columns: 5).rows
        places = try PhraseTable<PlaceName>(countries: countries)
        time = try TimeLexicon(folder: folder)
        figures = try FigureLexicon(folder: folder)
        terms = try TermLexicon(folder: folder)
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
        regions = try RegionRow.rows(folder: folder)
        var weights: [String: Double] = [:]
        for row in try Table(folder + "/place-weights.tsv", columns: 2).rows {
            guard let weight = Double(row.cells[1]), weight.isFinite else {
                throw row.error("'\(row.cells[1])' is no number")
            }
            weights[row.cells[0]] = weight
        }
        placeWeights = weights
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
        actors = try ActorLexicon(folder: folder, own: own, words: words, places: countries)
        organizations = PhraseTable<KnownName>(actors.bodies)
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
