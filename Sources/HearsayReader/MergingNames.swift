import HearsayText
import HearsayWorld

extension Merging {
    /// Gives names that the rules have no figure for one: that of the same name elsewhere in the
    /// report, or a new one.
    mutating func nameTheUnanchored() {
        for (index, name) in ruleNames.enumerated() {
            remember(page.text.text(name.core), cast.root(figureOfRuleName[index]))
        }
        for (index, figure) in cast.figures.enumerated() where figure.isNamed {
            remember(figure.name, cast.root(index))
        }
        for item in items where item.kind == .name {
            if let anchor = item.anchor { remember(page.text.text(item.range), anchor) }
        }
        for (index, item) in items.enumerated() where item.kind == .name && item.anchor == nil {
            let text = page.text.text(item.range)
            let key = nameKey(text)
            if let found = figureOfName[key], !cast[found].type.clashes(with: item.type) {
                items[index].anchor = cast.root(found)
                continue
            }
            if let found = bearer(of: key, item) {
                items[index].anchor = found
                continue
            }
            let figure = cast.add(Figure(name: text, isNamed: true, type: item.type))
            figureOfName[key] = figure
            items[index].anchor = figure
        }
    }

    /// The one person whose surname a word is that the rules overlooked, whatever the model takes
    /// it for.
    private func bearer(of key: String, _ item: Item) -> Int? {
        guard item.type == .person || item.type == .place || item.type == .other,
            page.place(item.range.lowerBound, item.range.upperBound) == nil
        else { return nil }
        var found: Set<Int> = []
        for (index, figure) in cast.figures.enumerated()
        where figure.isNamed && figure.type == .person && figure.same == nil {
            let parts = nameParts(figure.name)
            if parts.count > 1, parts.last == key { found.insert(index) }
        }
        return found.count == 1 ? found.first : nil
    }

    /// Joins bodies that go by a part of their name: "the Brigade" for the Black Heron Brigade,
    /// "the Red Lanterns" for the Red Lantern militia.
    mutating func joinBodies() {
        var ofLast: [String: Set<Int>] = [:]
        var ofOwn: [String: Int] = [:]
        let bodies = cast.figures.indices.filter { isBody($0) }
        for figure in bodies {
            let parts = nameParts(cast[figure].name)
            if parts.count > 1, let last = parts.last { ofLast[last, default: []].insert(figure) }
            guard let key = ownName(cast[figure].name) else { continue }
            if let other = ofOwn[key] {
                cast.unite(figure, into: other)
            } else {
                ofOwn[key] = figure
            }
        }
        for item in items where item.kind == .name {
            guard let figure = item.anchor.map(cast.root), isBody(figure),
                isDefinite(item.range), let word = nameParts(cast[figure].name).first,
                nameParts(cast[figure].name).count == 1
            else { continue }
            let whole = Set(ofLast[word, default: []].map(cast.root))
            if whole.count == 1, let only = whole.first { cast.unite(figure, into: only) }
        }
    }

    private func isBody(_ figure: Int) -> Bool {
        let own = cast.figures[figure]
        return own.isNamed && own.same == nil
            && (own.type == .organization || own.type == .group)
    }

    /// A name of several words without the small ones behind, in the singular: "red lantern".
    private func ownName(_ name: String) -> String? {
        var words = name.split(separator: " ")
        while words.count > 2, words.last?.first?.isLowercase == true { words.removeLast() }
        let parts = nameParts(words.joined(separator: " "))
        guard parts.count > 1, let last = parts.last else { return nil }
        // "Lanterns" and "Lantern", "Foxes" and "Fox", "Houses" and "House".
        var stem = Substring(last)
        for ending in ["s", "e"] where stem.hasSuffix(ending) { stem.removeLast() }
        return (parts.dropLast() + [String(stem)]).joined(separator: " ")
    }

    /// Whether "the" stands before or at the head of a name.
    private func isDefinite(_ words: Range<Int>) -> Bool {
        page.reads(words.lowerBound, "the") || page.reads(words.lowerBound - 1, "the")
    }

    /// What all spellings of one name share: "ECOWAS" and "Economic Community of West African
    /// States".
    func nameKey(_ name: String) -> String {
        nameParts(page.knownName(name) ?? name).joined(separator: " ")
    }

    private mutating func remember(_ name: String, _ figure: Int) {
        let key = nameKey(name)
        if figureOfName[key] == nil { figureOfName[key] = figure }
    }

    /// Gives figures the type of most of their names, where the rules only guessed it or where
    /// nothing hangs on what they say: those who take part in a statement keep theirs.
    mutating func typeFigures(keeping takingPart: Set<Int>) {
        var counts: [Int: [Reading.EntityType: Int]] = [:]
        for item in items where item.kind == .name {
            guard let figure = item.anchor.map(cast.root), !isSurname(item, figure) else {
                continue
            }
            counts[figure, default: [:]][item.type, default: 0] += 1
        }
        for (figure, counts) in counts {
            let own = cast[figure]
            let isOpen = own.isGuess || own.type == .other
            guard isOpen || !takingPart.contains(figure) && own.roles.isEmpty else { continue }
            let best = Reading.EntityType.allCases.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
            guard let best, best != .other else { continue }
            cast[figure].type = best
            cast[figure].isGuess = false
        }
    }

    /// Whether a name is a part of that of a person: it tells less of the type than the whole.
    private func isSurname(_ item: Item, _ figure: Int) -> Bool {
        item.range.count == 1 && cast[figure].type == .person
            && nameParts(cast[figure].name).count > 1
    }

    /// Gives figures the fullest of the names that they go by. What ends in a small letter's word
    /// ("Defense chiefs") is a description, whatever the model takes it for.
    mutating func nameFigures() {
        for item in items
        where item.kind == .name && page.text.words[item.range.upperBound - 1].shape != .lower {
            guard let figure = item.figure.map(cast.root) else { continue }
            let text = page.text.text(untitled(item, figure))
            let whole = nameParts(cast[figure].name)
            let own = cast[figure].type == .person ? withoutTitles(whole) : whole
            let parts = nameParts(text)
            let isFuller = parts.count > own.count && Set(own).isSubset(of: parts)
            let isWithoutTitle = parts == own && parts.count < whole.count
            if !cast[figure].isNamed || isFuller || isWithoutTitle {
                cast[figure].name = text
                cast[figure].isNamed = true
            }
        }
    }

    /// The words of a person's name without titles and offices, which become roles.
    private mutating func untitled(_ item: Item, _ figure: Int) -> Range<Int> {
        guard item.type == .person else { return item.range }
        var core = item.range
        while core.count > 1,
            page.isAny(core.lowerBound, [.title, .role]) || page.reads(core.lowerBound, ".")
        {
            core.removeFirst()
        }
        let titles = item.range.lowerBound..<core.lowerBound
        if !titles.isEmpty {
            let text = page.text.text(titles)
            if !cast[figure].roles.contains(text) { cast[figure].roles.append(text) }
        }
        return core
    }
}
