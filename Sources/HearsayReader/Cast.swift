import HearsayText
import HearsayWorld

/// One who takes part in the report, while it is being read.
struct Figure {
    /// The fullest name, or for the nameless the fullest description.
    var name: String
    var isNamed: Bool
    var type: Reading.EntityType
    var gender: Gender?
    var isPlural = false
    /// Whether it came in with "the" or a possessor, as if it were known.
    var isDefinite = false
    /// Whether its type is only the likeliest for a name of this form.
    var isGuess = false
    /// The kind it has as a source.
    var kind: Reading.Attribution.SourceKind?
    var roles: [String] = []
    /// What the roles make of it: `expert`, `official`.
    var families: [String] = []
    /// The nouns that describe it: `spokesperson`, `ministry`.
    var nouns: [String] = []
    /// The words around those nouns: `french`, `foreign`, `affairs`.
    var modifiers: Set<String> = []
    var affiliations: [Int] = []
    /// The figure that this one turned out to be.
    var same: Int?
}

/// Words that point to a figure.
struct Pointer {
    var range: Range<Int>
    var kind: Reading.Mention.Kind
    var figure: Int
    var confidence: Double
    /// The type of the name, where it is not the figure's.
    var type: Reading.EntityType?
    /// Whether the text itself says who is meant: "the minister, Anna Roe".
    var isTold = false
}

/// All figures of a report and the words that point to them.
struct Cast {
    private(set) var figures: [Figure] = []
    private(set) var pointers: [Pointer] = []
    /// Index of the pointer that begins at a word, the longest.
    private var atWord: [Int: Int] = [:]
    /// Index of the last pointer that ends at a word.
    private var endingAt: [Int: Int] = [:]

    subscript(figure: Int) -> Figure {
        get { figures[root(figure)] }
        set { figures[root(figure)] = newValue }
    }

    /// The figure that stands for all that turned out to be the same.
    func root(_ figure: Int) -> Int {
        var current = figure
        while let next = figures[current].same { current = next }
        return current
    }

    mutating func add(_ figure: Figure) -> Int {
        figures.append(figure)
        return figures.count - 1
    }

    /// Points words to a figure. The same words point once.
    mutating func point(
        _ range: Range<Int>, _ kind: Reading.Mention.Kind, to figure: Int, confidence: Double,
        isTold: Bool = false
    ) {
        guard !range.isEmpty else { return }
        if let index = atWord[range.lowerBound], pointers[index].range == range {
            pointers[index].figure = figure
            pointers[index].kind = kind
            pointers[index].isTold = isTold
            return
        }
        if atWord[range.lowerBound].map({ pointers[$0].range.count < range.count }) ?? true {
            atWord[range.lowerBound] = pointers.count
        }
        endingAt[range.upperBound] = pointers.count
        pointers.append(
            Pointer(
                range: range, kind: kind, figure: figure, confidence: confidence, isTold: isTold))
    }

    /// The figure that a pointer ending before a word leads to.
    func figure(endingAt word: Int) -> Int? {
        endingAt[word].map { root(pointers[$0].figure) }
    }

    /// Joins a figure to the one it turned out to be.
    mutating func join(_ left: Int, into right: Int) {
        let from = root(left)
        let into = root(right)
        guard from != into else { return }
        let old = figures[from]
        figures[from].same = into
        for noun in old.nouns where !figures[into].nouns.contains(noun) {
            figures[into].nouns.append(noun)
        }
        for family in old.families where !figures[into].families.contains(family) {
            figures[into].families.append(family)
        }
        for role in old.roles where !figures[into].roles.contains(role) {
            figures[into].roles.append(role)
        }
        figures[into].modifiers.formUnion(old.modifiers)
        figures[into].gender = figures[into].gender ?? old.gender
    }
}

extension Figure {
    /// Adds what a role says of a figure.
    mutating func describe(_ role: Role, text: String, modifiers: Set<String>) {
        if !nouns.contains(role.key) { nouns.append(role.key) }
        if !families.contains(role.family) { families.append(role.family) }
        if !roles.contains(text) { roles.append(text) }
        self.modifiers.formUnion(modifiers)
        gender = gender ?? role.gender
    }
}
