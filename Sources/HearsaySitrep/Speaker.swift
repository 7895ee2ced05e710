import HearsayText

/// What a page calls whoever speaks.
struct Speaker {
    /// Exact words for the speaker.
    let source: String?
    let kind: String?
    /// The actor's name or description.
    let name: String?
    let type: String?

    init(source: String?, kind: String?, name: String?, type: String?) {
        self.source = source
        self.kind = kind
        self.type = type
        self.name = Self.name(source, name, type)
    }

    /// Whether it is the outlet itself that speaks: "we", "I", nobody.
    var isOutlet: Bool {
        guard name == nil else { return false }
        return source.map { Phrases.ownWords.contains($0.lowercased()) } ?? true
    }

    /// The words of the report where they tell more than the name: “Mayor Ivar Stenn”; the name
    /// where they tell less: “he”.
    private static func name(_ source: String?, _ name: String?, _ type: String?) -> String? {
        let words = source.map(lead)
        if let name, isProper(name) {
            if let words, words.count <= 60, words.contains(name) { return uncapitalised(words) }
            return named(name, type)
        }
        if let words, !Phrases.pronouns.contains(words.lowercased()), !words.isEmpty {
            return uncapitalised(words)
        }
        return name.map { Phrases.isDetermined($0) ? $0 : "the " + $0 }
    }

    /// The words before the first comma or relative clause: “Ulla Frey, who keeps the inn”.
    private static func lead(_ source: String) -> String {
        let line = source.split { $0.isWhitespace }.joined(separator: " ")
        var end = line.endIndex
        for mark in [",", " who ", " which ", " …", "(", ";"] {
            if let found = line.firstRange(of: mark), found.lowerBound < end {
                end = found.lowerBound
            }
        }
        return String(line[..<end]).trimmed
    }

    private static func isProper(_ name: String) -> Bool {
        name.first.map { $0.isUppercase || $0.isNumber } ?? false
    }

    /// An article before the name of a body that is made of common words.
    static func named(_ name: String, _ type: String?) -> String {
        guard type != "person", let last = name.split(separator: " ").last,
            name.contains(" "), Phrases.bodies.contains(last.lowercased()),
            !Phrases.isDetermined(name)
        else { return name }
        return "the " + name
    }

    /// “A doctor” within a sentence is “a doctor”; names stay.
    private static func uncapitalised(_ words: String) -> String {
        guard let first = words.split(separator: " ").first,
            Phrases.openers.contains(first.lowercased())
        else { return words }
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// Without white space at its end.
    var trimmedEnd: String {
        var view = self[...]
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// The first letter in upper case: the beginning of a sentence.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
