import HearsayText
import HearsayWorld

/// Finds who speaks in every statement, in the course of the report.
struct Speaking {
    let page: Page
    let names: [Name]
    let descriptions: [Description]
    let nameAt: [Int32]
    /// Index of the description that holds a word, or -1.
    let descriptionAt: [Int32]
    let figureOfName: [Int]
    let figureOfDescription: [Int]
    let sightings: [Sighting]
    var cast: Cast
    var statements: [Statement]
    /// The words that the reading lists; nil where the model looked for no names and the rules
    /// alone decide.
    var listed: [Pointer]?
    private(set) var isDone: [Bool]
    /// Statements in the order in which the report comes to them.
    let course: [Int]
    /// Those resolved so far that stand in nobody's word.
    private(set) var spoken: [Int] = []
    /// Those resolved so far within a statement.
    private var inner: [Int: [Int]] = [:]

    init(_ casting: Casting, statements: [Statement]) {
        page = casting.page
        names = casting.names
        descriptions = casting.descriptions
        nameAt = casting.nameAt
        figureOfName = casting.figureOfName
        figureOfDescription = casting.figureOfDescription
        sightings = casting.sightings
        cast = casting.cast
        var descriptionAt = [Int32](repeating: -1, count: casting.page.count)
        for (index, description) in casting.descriptions.enumerated() {
            for word in description.range { descriptionAt[word] = Int32(index) }
        }
        self.descriptionAt = descriptionAt
        self.statements = statements
        isDone = [Bool](repeating: false, count: statements.count)
        course = statements.indices.sorted {
            let left = statements[$0].anchor
            let right = statements[$1].anchor
            return left != right ? left < right : $0 < $1
        }
    }

    /// Resolves all statements.
    mutating func resolveAll() {
        for (place, index) in course.enumerated() { resolve(index, place) }
    }

    private mutating func resolve(_ index: Int, _ place: Int) {
        guard !isDone[index] else { return }
        isDone[index] = true
        if let parent = statements[index].parent { resolve(parent, place) }
        let found: Int?
        if let source = statements[index].source.first {
            found = speaker(of: source, in: index, place)
        } else {
            found = unnamedSpeaker(of: index, place)
        }
        if let found {
            statements[index].speaker = cast.root(found)
            statements[index].kind = statements[index].kind ?? cast[found].kind
        }
        if let parent = statements[index].parent {
            inner[parent, default: []].append(index)
        } else {
            spoken.append(index)
        }
    }

    /// The statement before this one in the same content, or in nobody's word.
    func previous(of index: Int) -> Int? {
        guard let parent = statements[index].parent else { return spoken.last }
        return inner[parent]?.last
    }

    /// The last few such statements, the last first.
    func previousFew(of index: Int) -> some Collection<Int> {
        let all = statements[index].parent.map { inner[$0] ?? [] } ?? spoken
        return all.suffix(3).reversed()
    }

    /// Who speaks last within the statement before the one that holds this one: "my grandmother
    /// says …,” he said. “She says …”".
    func speakerQuotedBefore(_ index: Int) -> Int? {
        guard let parent = statements[index].parent, let last = spoken.last,
            last != parent || spoken.count > 1
        else { return nil }
        let before = last == parent ? spoken[spoken.count - 2] : last
        guard let held = inner[before]?.last,
            page.paragraph[statements[held].anchor] == page.paragraph[statements[index].anchor]
        else { return nil }
        return statements[held].speaker
    }

    /// What the words of a source or an audience point to.
    enum Pointed { case name(Int), description(Int) }

    /// The first name or description in a range that is no part of a larger one.
    func pointed(in range: Range<Int>) -> Pointed? {
        for word in range {
            let description = Int(descriptionAt[word])
            if description >= 0, descriptions[description].head.lowerBound < range.upperBound {
                return .description(description)
            }
            if nameAt[word] >= 0 { return .name(Int(nameAt[word])) }
        }
        return nil
    }

    private mutating func speaker(of source: Range<Int>, in index: Int, _ place: Int) -> Int? {
        if let pronoun = pronoun(source) {
            let found = figure(for: pronoun, at: source.lowerBound, in: index)
            if let found {
                cast.point(pronoun.range, .pronoun, to: found, confidence: 0.75)
                learn(pronoun, of: found)
            }
            return found
        }
        switch pointed(in: source) {
        case .name(let name):
            return namedSpeaker(name, place)
        case .description(let description):
            let figure = figureOfDescription[description]
            if cast[figure].kind == .document {
                statements[index].kind = .document
                return issuer(of: description, in: source) ?? figure
            }
            if !cast[figure].isNamed {
                if isIndefinitePerson(description),
                    let later = revealed(figure, descriptions[description], place)
                {
                    cast.join(figure, into: later)
                    return later
                }
                nameByWords(figure, source)
            }
            return figure
        case nil:
            return unknownSpeaker(source)
        }
    }

    /// A nameless source goes by all its words up to the first aside.
    private mutating func nameByWords(_ figure: Int, _ source: Range<Int>) {
        var end = source.lowerBound
        while end < source.upperBound, !page.isAny(end, .relative), !page.reads(end, "speaking"),
            !page.isMark(end) || page.reads(end, "-") || page.reads(end, "'")
        {
            end += 1
        }
        var range = source.lowerBound..<end
        while range.count > 1, page.isAny(range.lowerBound, [.determiner, .possessive]),
            !page.isAny(range.lowerBound, .number)
        {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        let text = page.text.text(range)
        if text.utf8.count > cast[figure].name.utf8.count { cast[figure].name = text }
    }

    /// A single name that nothing else explains: a body, unless the report goes on with "he".
    private mutating func namedSpeaker(_ name: Int, _ place: Int) -> Int {
        let figure = figureOfName[name]
        guard cast[figure].type == .other else { return figure }
        let isPerson = course[(place + 1)...].prefix(2).contains { next in
            guard let source = statements[next].source.first, let pronoun = pronoun(source) else {
                return false
            }
            return pronoun.word.sort == .person && pronoun.word.gender != nil
        }
        cast[figure].type = isPerson ? .person : .organization
        cast[figure].kind = isPerson ? .named : .institution
        return figure
    }

    /// Who is behind a document: "a report by the Hudson Institute", "the army’s statement".
    private func issuer(of index: Int, in source: Range<Int>) -> Int? {
        let description = descriptions[index]
        for word in description.range
            .upperBound..<max(description.range.upperBound, source.upperBound)
        where ["by", "from", "of", "in"].contains(page.lower[word]) {
            switch pointed(in: (word + 1)..<max(word + 1, source.upperBound)) {
            case .name(let name) where names[name].type != .place || page.reads(word, "by"):
                return figureOfName[name]
            case .description(let other) where other != index:
                return figureOfDescription[other]
            default: continue
            }
        }
        let before = description.range.lowerBound..<description.head.lowerBound
        for word in before where nameAt[word] >= 0 { return figureOfName[Int(nameAt[word])] }
        return nil
    }

    /// A source of words that no data file knows.
    private mutating func unknownSpeaker(_ source: Range<Int>) -> Int? {
        let words = source.filter { !page.isMark($0) }
        guard let first = words.first else { return nil }
        var end = source.upperBound
        for word in source.dropFirst()
        where page.isMark(word) && !page.reads(word, "-") && page.possessive(at: word) == 0
            || page.isAny(word, [.preposition, .relative])
        {
            end = word
            break
        }
        let last = end - 1
        var core = source.lowerBound..<end
        while core.count > 1, page.isAny(core.lowerBound, .determiner) {
            core = (core.lowerBound + 1)..<core.upperBound
        }
        let isQuantity = page.isAny(last, .determiner)
        let isPlural =
            isQuantity || page.lower[last].hasSuffix("s") && !page.lower[last].hasSuffix("ss")
        var figure = Figure(
            name: page.text.text(core), isNamed: false, type: isPlural ? .group : .person,
            isPlural: isPlural, kind: isPlural ? .collective : .anonymous)
        if page.isCapital(last), !page.isInitial[last] {
            figure.isNamed = true
            figure.type = .organization
            figure.kind = .institution
        }
        if !isQuantity, page.isAny(first, .definite), !isPlural { figure.kind = .institution }
        if page.isAny(first, [.pronoun, .question]) { return nil }
        let index = cast.add(figure)
        cast.point(source.lowerBound..<end, .nominal, to: index, confidence: 0.5)
        return index
    }

    private func isIndefinitePerson(_ index: Int) -> Bool {
        let description = descriptions[index]
        guard case .role(let role) = description.noun, !role.isPlural else { return false }
        return description.determiner == .indefinite
            && page.sentence[description.head.lowerBound] <= 3
    }

    /// The person whom the next speaker of a lead turns out to be: "according to an analyst." and
    /// then "Wassim Nasr, a research fellow, told …".
    private func revealed(_ figure: Int, _ description: Description, _ place: Int) -> Int? {
        guard case .role(let role) = description.noun else { return nil }
        let sentence = page.sentence[description.head.lowerBound]
        for next in course[(place + 1)...].prefix(4) {
            guard let source = statements[next].source.first, statements[next].parent == nil,
                page.sentence[source.lowerBound] <= sentence + 5
            else { continue }
            let other: Int
            switch pointed(in: source) {
            case .name(let name): other = figureOfName[name]
            case .description(let described): other = figureOfDescription[described]
            case nil: continue
            }
            guard cast[other].isNamed, cast[other].type == .person else { continue }
            let firstSeen = sightings.first { cast.root($0.figure) == cast.root(other) }
            guard let firstSeen, firstSeen.word > description.range.lowerBound else { return nil }
            let wider = [role.family] + (page.world.families[role.family] ?? [])
            let agrees =
                role.gender == nil || cast[other].gender == nil || role.gender == cast[other].gender
            let isCompatible =
                !Set(wider).isDisjoint(with: cast[other].families) || repeats(role.key, source)
            return agrees && isCompatible ? other : nil
        }
        return nil
    }

    /// "a former inspector" and then "Marek Tolland, who inspected the dam".
    private func repeats(_ noun: String, _ source: Range<Int>) -> Bool {
        let stem = noun.prefix(6)
        return stem.count == 6 && source.contains { page.lower[$0].hasPrefix(stem) }
    }
}
