import HearsayText
import HearsayWorld

/// Joins what the model found, names and clusters of mentions, to the figures that the rules found.
///
/// The rules say who speaks and to whom; that stays. A cluster joins the figure that its names, its
/// sources and its audiences point to. Where these are several that cannot be one, each keeps what
/// points to it, and the rest of the cluster goes to the nearest that it fits.
struct Merging {
    let page: Page
    var cast: Cast
    /// The names that the rules saw, and the index of that which holds a word, or -1.
    let ruleNames: [Name]
    let ruleNameAt: [Int32]
    let figureOfRuleName: [Int]
    /// Whether the words of a source hold a word.
    let isSource: [Bool]
    /// The figures that were spoken to.
    let audiences: Set<Int>
    /// Those, the speakers, and whom they belong to.
    let takingPart: Set<Int>
    /// What the model found that is to be listed.
    var items: [Item] = []
    /// Index of the rules' pointer with these words.
    private(set) var pointerOfRange: [Range<Int>: Int] = [:]
    /// Index of the rules' description that ends with a word.
    private(set) var descriptionEnding: [Int: Int] = [:]
    /// The rules' pointers whose place a mention of the model takes.
    var isCovered: [Bool]
    /// The figure of a name in lower case.
    var figureOfName: [String: Int] = [:]

    /// A name or another mention that the model found.
    struct Item {
        var range: Range<Int>
        let kind: Reading.Mention.Kind
        let type: Reading.EntityType
        let confidence: Double
        /// The word that all others depend on; nil for a name that is no mention of its own.
        let head: Int?
        /// The cluster of two or more that it is in.
        let cluster: Int?
        /// The figure that the rules, or its name, give it.
        var anchor: Int?
        /// Whether the rules are sure of its figure: it speaks, is spoken to, or stands beside its name.
        var isSure = false
        /// The words of the name beside it: "the minister, Anna Roe".
        var apposed: Range<Int>?
        /// The words of the two together.
        var whole: Range<Int>?
        /// Whom it points to, once that is known.
        var figure: Int?
    }

    init(_ speaking: Speaking) {
        page = speaking.page
        cast = speaking.cast
        ruleNames = speaking.names
        ruleNameAt = speaking.nameAt
        figureOfRuleName = speaking.figureOfName
        var isSource = [Bool](repeating: false, count: speaking.page.count)
        for statement in speaking.statements {
            for word in statement.source.joined() { isSource[word] = true }
        }
        self.isSource = isSource
        audiences = Set(
            speaking.statements.compactMap { $0.audience.map(speaking.cast.root) })
        takingPart = speaking.takingPart()
        isCovered = Array(repeating: false, count: speaking.cast.pointers.count)
        for (index, pointer) in speaking.cast.pointers.enumerated() {
            pointerOfRange[pointer.range] = index
            if pointer.kind == .nominal {
                descriptionEnding[pointer.range.upperBound - 1] = index
            }
        }
    }

    /// Points every name, and every mention that may act, to a figure.
    mutating func merge() {
        collectItems()
        for index in items.indices { anchor(index) }
        nameTheUnanchored()
        anchorApposed()
        typeFigures(keeping: takingPart)
        joinBodies()
        var members: [Int: [Int]] = [:]
        for (index, item) in items.enumerated() {
            guard let cluster = item.cluster else {
                items[index].figure = item.anchor
                continue
            }
            members[cluster, default: []].append(index)
        }
        for cluster in members.keys.sorted() { seat(members[cluster] ?? []) }
        for (index, item) in items.enumerated()
        where item.cluster == nil && item.figure == nil && item.kind == .nominal {
            addFigure(of: [index])
        }
        nameFigures()
    }

    /// Whether the rules' decision about a pointer stands whatever a cluster says: one about a
    /// speaker or an audience, or one that the text itself makes.
    func isSure(_ pointer: Pointer) -> Bool {
        pointer.isTold || pointer.kind == .pronoun || isSource[pointer.range.lowerBound]
            || audiences.contains(cast.root(pointer.figure))
    }
}
