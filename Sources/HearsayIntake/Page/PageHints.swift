/// What the reader of pages goes by: the rows of `Data/page-hints.tsv`.
public struct PageHints: Sendable {
    /// What a row of the file speaks of.
    enum Kind: String, CaseIterable {
        case skip, drop, never, body, byline, date, line, whole, stop, bio
        case title = "meta-title"
        case published = "meta-date"
        case author = "meta-author"
        case outlet = "meta-outlet"

        /// Whether the words are looked for in classes and ids.
        var isOfClasses: Bool {
            switch self {
            case .drop, .never, .body, .byline, .date: true
            default: false
            }
        }
    }

    private var sets: [Kind: Set<String>] = [:]
    private var lists: [Kind: [String]] = [:]

    /// Knows nothing: pages are read by their form alone.
    public init() {}

    /// Reads rows of a kind, a tab and a text; empty lines and those that begin with `#` are
    /// passed over.
    /// - Parameter tsv: the text of the file.
    /// - Throws: the first row that cannot be used.
    public init(tsv: String) throws(PageHintsError) {
        for (index, line) in tsv.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated() where !line.isEmpty && line.first != "#"
        {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 2, !cells[1].isEmpty else {
                throw PageHintsError(line: index + 1, reason: "is no kind, a tab and a text")
            }
            guard let kind = Kind(rawValue: String(cells[0])) else {
                throw PageHintsError(line: index + 1, reason: "“\(cells[0])” is no kind")
            }
            let text = String(cells[1])
            let key = kind.isOfClasses ? text.filter { $0 != " " } : text
            guard sets[kind, default: []].insert(key).inserted else {
                throw PageHintsError(line: index + 1, reason: "“\(text)” stands twice")
            }
            lists[kind, default: []].append(text)
        }
    }

    /// Whether the text is a row of the kind.
    func has(_ kind: Kind, _ text: String) -> Bool { sets[kind]?.contains(text) == true }

    /// The rows of a kind, in the order of the file.
    func list(_ kind: Kind) -> [String] { lists[kind] ?? [] }

    /// The kinds that the classes and the id of an element speak of.
    func kinds(of node: MarkupTree.Node) -> Set<Kind> {
        var found: Set<Kind> = []
        for attribute in ["class", "id"] {
            guard let value = node[attribute] else { continue }
            for name in value.split(whereSeparator: \.isWhitespace).prefix(24) {
                for key in Self.phrases(String(name)) {
                    for kind in [Kind.drop, .never, .body, .byline, .date]
                    where sets[kind]?.contains(key) == true {
                        found.insert(kind)
                    }
                }
            }
        }
        return found
    }

    /// One to four words in a row of a class, written together.
    private static func phrases(_ name: String) -> [String] {
        let parts = words(name)
        var found: [String] = []
        for start in parts.indices {
            for end in start..<min(parts.count, start + 4) {
                found.append(parts[start...end].joined())
            }
        }
        return found
    }

    /// "story-body__innerText" is story, body, inner, text.
    private static func words(_ name: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var wasLower = false
        for scalar in name.unicodeScalars.prefix(80) {
            let isLetter = scalar.properties.isAlphabetic
            if !isLetter || (wasLower && ("A"..."Z") ~= scalar) {
                if !part.isEmpty { parts.append(part) }
                part = ""
            }
            if isLetter { part += String(scalar).lowercased() }
            wasLower = isLetter && !(("A"..."Z") ~= scalar)
        }
        if !part.isEmpty { parts.append(part) }
        return parts
    }
}

/// A row of the hints that cannot be used.
public struct PageHintsError: Error, Sendable, CustomStringConvertible {
    /// Its line, counted from 1.
    public let line: Int
    /// What is wrong with it.
    public let reason: String

    /// Line and reason in words.
    public var description: String { "line \(line): \(reason)" }
}
