import HearsayText
import HearsayWorld

/// A place in the text where a figure is pointed to.
struct Sighting {
    var word: Int
    var figure: Int
    /// Whether it begins its sentence, as subjects do.
    var isSubject: Bool
}

/// Finds the figures of a report from its names and descriptions, in text order.
struct Casting {
    let page: Page
    let names: [Name]
    let descriptions: [Description]
    /// Index of the name that holds a word, or -1.
    let nameAt: [Int32]
    /// The figure of each name.
    private(set) var figureOfName: [Int] = []
    /// The figure of each description.
    private(set) var figureOfDescription: [Int] = []
    private(set) var cast = Cast()
    private(set) var sightings: [Sighting] = []

    init(page: Page) {
        self.page = page
        names = page.names()
        var nameAt = [Int32](repeating: -1, count: page.count)
        for (index, name) in names.enumerated() {
            for word in name.range { nameAt[word] = Int32(index) }
        }
        self.nameAt = nameAt
        descriptions = page.descriptions(names, nameAt: nameAt)
        var joining = NameCasting(page: page, names: names)
        figureOfName = joining.join(into: &cast)
        figureOfDescription = [Int](repeating: -1, count: descriptions.count)
        walk()
    }

    private mutating func walk() {
        var name = 0
        var description = 0
        while name < names.count || description < descriptions.count {
            let nameStart = name < names.count ? names[name].range.lowerBound : Int.max
            let descriptionStart =
                description < descriptions.count
                ? descriptions[description].range.lowerBound : Int.max
            if descriptionStart <= nameStart {
                see(descriptions[description], at: description)
                description += 1
            } else {
                see(names[name], figureOfName[name])
                name += 1
            }
        }
    }

    private mutating func sight(_ range: Range<Int>, _ figure: Int) {
        let isSubject =
            range.lowerBound <= page.sentenceStart(range.lowerBound) + 1
            || page.isInitial[range.lowerBound]
        sightings.append(
            Sighting(word: range.lowerBound, figure: figure, isSubject: isSubject))
    }

    private mutating func see(_ name: Name, _ figure: Int) {
        cast.point(name.range, .name, to: figure, confidence: name.isSure ? 0.9 : 0.6)
        sight(name.range, figure)
        if let titles = name.titles {
            let text = page.text.text(titles)
            if !cast[figure].roles.contains(text) { cast[figure].roles.append(text) }
            for word in titles where page.isAny(word, .role) {
                guard
                    let role = page.world.roles.longest(
                        at: word, in: page.lower, before: titles.upperBound)
                else { continue }
                reveal(figure, key: role.value.key, [])
                cast[figure].describe(role.value, text: text, modifiers: [])
            }
        }
        alias(name, figure)
    }

    /// "the Ardan River Authority (ARA)", "the Ardan River Authority, known as ARA".
    private mutating func alias(_ name: Name, _ figure: Int) {
        guard name.type != .person, name.range.upperBound + 1 < page.count else { return }
        let end = name.range.upperBound
        var next: Int?
        if page.reads(end, "(") { next = end + 1 }
        let known = page.reads(end, ",") ? end + 1 : end
        if page.reads(known, "known"), page.reads(known + 1, "as") { next = known + 2 }
        if page.reads(end, ","), page.reads(end + 1, "or") { next = end + 2 }
        guard let word = next, word < page.count, nameAt[word] >= 0 else { return }
        let other = Int(nameAt[word])
        guard names[other].type != .person, page.isUpper(names[other].core.lowerBound) else {
            return
        }
        cast.join(figureOfName[other], into: figure)
    }

    private mutating func see(_ description: Description, at index: Int) {
        let modifiers = page.modifiers(description)
        let figure: Int
        if let name = apposed(description) {
            figure = figureOfName[name]
            reveal(figure, key: description.key, modifiers)
            describe(figure, description, modifiers)
        } else if let before = described(description, index) {
            figure = before
            describe(figure, description, modifiers)
        } else {
            figure = refer(description, modifiers)
        }
        figureOfDescription[index] = figure
        cast.point(description.range, .nominal, to: figure, confidence: 0.7)
        sight(description.range, figure)
        affiliate(figure, description)
    }

    /// The name that a description stands before: `analyst Wassim Nasr`, `the minister, Anna Roe`,
    /// `the bloc known as ECOWAS`.
    private func apposed(_ description: Description) -> Int? {
        guard !description.isPlural else { return nil }
        var next = pastComplement(description)
        guard next < page.count else { return nil }
        var isLoose = false
        if page.reads(next, ","), description.determiner != .none {
            next += 1
            isLoose = true
        } else if page.reads(next, "known") || page.reads(next, "called")
            || page.reads(next, "named")
        {
            next += page.reads(next + 1, "as") ? 2 : 1
            if page.reads(next, "the") { next += 1 }
        }
        guard next < page.count, nameAt[next] >= 0 else { return nil }
        let index = Int(nameAt[next])
        let name = names[index]
        guard name.range.lowerBound == next else { return nil }
        switch description.noun {
        case .role:
            return name.type == .person || name.type == .other && !isLoose ? index : nil
        case .body(let body):
            guard body.kind != .document, name.type == .organization || name.type == .other else {
                return nil
            }
            return isLoose ? nil : index
        }
    }

    /// The end of a description with what belongs to it, where a comma and a name follow: "a
    /// spokeswoman for the ministry, Ilse Varga". Otherwise the end of the description.
    private func pastComplement(_ description: Description) -> Int {
        let end = description.range.upperBound
        guard end < page.count, page.isAny(end, .preposition), case .role = description.noun else {
            return end
        }
        var word = end + 1
        let limit = min(page.sentenceEnd(end), end + 9)
        while word < limit, !page.reads(word, ",") {
            guard !page.isAny(word, [.auxiliary, .relative, .pronoun]),
                !page.isMark(word) || page.possessive(at: word) > 0 || nameAt[word] >= 0
            else { return end }
            word += 1
        }
        guard word + 1 < limit, nameAt[word + 1] >= 0 else { return end }
        let name = names[Int(nameAt[word + 1])]
        let after = name.range.upperBound
        // A comma, the end of the source, or the cue closes the apposition.
        guard after >= page.count || page.isMark(after) || !page.isSource[after] else { return end }
        return name.type == .person ? word : end
    }

    /// The figure of the name or description right before: `Wassim Nasr, a journalist and fellow`.
    private func described(_ description: Description, _ index: Int) -> Int? {
        let start = description.range.lowerBound
        guard start >= 2, !description.isPlural else { return nil }
        if page.reads(start - 1, ",") {
            let word = start - 2
            guard page.sentence[word] == page.sentence[start], nameAt[word] >= 0 else { return nil }
            let name = names[Int(nameAt[word])]
            guard name.range.upperBound == start - 1 else { return nil }
            switch description.noun {
            case .role:
                return name.type == .person || name.type == .other
                    ? figureOfName[Int(nameAt[word])] : nil
            case .body(let body):
                return name.type == .organization && body.kind != .document
                    && description.determiner != .possessive ? figureOfName[Int(nameAt[word])] : nil
            }
        }
        guard page.reads(start - 1, "and"), index > 0, description.determiner == .none,
            case .role = description.noun, descriptions[index - 1].range.upperBound == start - 1
        else { return nil }
        let before = figureOfDescription[index - 1]
        return before >= 0 && cast[before].isNamed ? before : nil
    }

    /// A name comes with a description that earlier stood alone: "the country’s ousted president",
    /// and then "President Mohamed Bazoum".
    private mutating func reveal(_ figure: Int, key: String, _ modifiers: Set<String>) {
        guard !cast[figure].nouns.contains(key) else { return }
        for sighting in sightings.suffix(120).reversed() {
            let other = cast.root(sighting.figure)
            let earlier = cast[other]
            guard other != cast.root(figure), earlier.nouns.contains(key) else { continue }
            // The nearest of that description is somebody else by name.
            guard !earlier.isNamed, earlier.isDefinite, !earlier.isPlural else { return }
            let codes = countries(earlier.modifiers)
            let own = countries(modifiers.union(cast[figure].modifiers))
            guard codes.isEmpty || own.isEmpty || !codes.isDisjoint(with: own) else { return }
            cast.join(other, into: figure)
            return
        }
    }

    /// The country codes among modifiers.
    private func countries(_ modifiers: Set<String>) -> Set<String> {
        modifiers.filter { $0.utf8.first.map { $0 &- 0x41 < 26 } ?? false }
    }

    private mutating func describe(
        _ figure: Int, _ description: Description, _ modifiers: Set<String>
    ) {
        switch description.noun {
        case .role(let role):
            if cast[figure].type == .other {
                cast[figure].type = .person
                cast[figure].kind = .named
            }
            cast[figure].describe(
                role, text: page.text.text(description.head), modifiers: modifiers)
        case .body(let body):
            if cast[figure].type == .other { cast[figure].type = .organization }
            if body.kind == .outlet { cast[figure].kind = .outlet }
            cast[figure].nouns.append(description.key)
            cast[figure].modifiers.formUnion(modifiers)
        }
    }
}

extension Casting {
    /// The body that a description of a person belongs to.
    private mutating func affiliate(_ figure: Int, _ description: Description) {
        guard case .role = description.noun else { return }
        if let end = description.bodyEnd, let body = description.body {
            var start = description.range.lowerBound
            if description.determiner == .definite || description.determiner == .indefinite {
                start += 1
            }
            guard start < end else { return }
            let part = Description(
                range: start..<end, head: (end - 1)..<end, noun: .body(body),
                determiner: .possessive)
            let owner = refer(part, page.modifiers(part))
            cast.point(part.range, .nominal, to: owner, confidence: 0.7)
            sight(part.range, owner)
            affiliate(figure, to: owner)
        }
        let inside = description.range.lowerBound..<description.head.lowerBound
        for word in inside where nameAt[word] >= 0 {
            affiliate(figure, to: figureOfName[Int(nameAt[word])])
            break
        }
        if let possessor = description.possessor, let last = possessor.last,
            let owner = cast.figure(endingAt: last + 1)
        {
            affiliate(figure, to: owner)
        }
        // "a fellow at the Soufan Center"
        var next = description.range.upperBound
        guard next + 1 < page.count, ["at", "of", "for", "from", "with"].contains(page.lower[next])
        else { return }
        next += page.reads(next + 1, "the") ? 2 : 1
        guard next < page.count, nameAt[next] >= 0 else { return }
        let name = Int(nameAt[next])
        if names[name].type != .person { affiliate(figure, to: figureOfName[name]) }
    }

    private mutating func affiliate(_ figure: Int, to owner: Int) {
        let owner = cast.root(owner)
        guard cast[owner].type != .person, !cast[figure].affiliations.contains(owner),
            cast.root(figure) != owner
        else { return }
        cast[figure].affiliations.append(owner)
    }
}

extension Casting {
    /// The figure that a description without a name refers to: one seen before, or a new one.
    private mutating func refer(_ description: Description, _ modifiers: Set<String>) -> Int {
        if let found = seenBefore(description, modifiers) {
            if !cast[found].isNamed {
                let text = bareText(description)
                if text.utf8.count > cast[found].name.utf8.count { cast[found].name = text }
                cast[found].modifiers.formUnion(modifiers)
            }
            return found
        }
        var figure = Figure(
            name: bareText(description), isNamed: false, type: .other,
            isPlural: description.isPlural)
        figure.isDefinite =
            description.determiner == .definite || description.determiner == .possessive
        figure.nouns = [description.key]
        figure.modifiers = modifiers
        switch description.noun {
        case .role(let role):
            figure.type = role.isPlural ? .group : .person
            figure.kind = role.kind
            figure.gender = role.gender
            figure.families = [role.family]
            figure.roles = role.isPlural ? [] : [role.noun]
        case .body(let body):
            figure.type = body.kind == .collective || body.isPlural ? .group : body.type
            figure.kind = body.kind
        }
        return cast.add(figure)
    }

    /// The words of a description without its article.
    private func bareText(_ description: Description) -> String {
        var range = description.range
        while range.count > 1, page.isAny(range.lowerBound, .determiner),
            !page.isAny(range.lowerBound, .number)
        {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        return page.text.text(range)
    }

    private func seenBefore(_ description: Description, _ modifiers: Set<String>) -> Int? {
        if description.determiner == .indefinite { return nil }
        if description.determiner == .none, !description.isPlural, !isBody(description) {
            return nil
        }
        // "his lawyer" is somebody new.
        if page.isAny(description.range.lowerBound, .possessive) { return nil }
        for sighting in sightings.suffix(240).reversed() {
            let figure = cast.root(sighting.figure)
            if matches(description, modifiers, cast[figure]) { return figure }
        }
        return nil
    }

    private func isBody(_ description: Description) -> Bool {
        if case .body = description.noun { return true }
        return false
    }

    private func matches(
        _ description: Description, _ modifiers: Set<String>, _ figure: Figure
    ) -> Bool {
        if figure.isPlural != description.isPlural, !figure.isNamed || !isBody(description) {
            return false
        }
        let isSame = figure.nouns.contains(description.key)
        guard isSame || isHypernym(description, figure) else { return false }
        if description.determiner == .none || description.determiner == .possessive {
            return modifiers == figure.modifiers
                || !modifiers.isEmpty && !figure.isNamed
                    && (modifiers.isSubset(of: figure.modifiers)
                        || figure.modifiers.isSubset(of: modifiers) && !figure.modifiers.isEmpty)
        }
        let codes = countries(modifiers)
        let others = countries(figure.modifiers)
        if !codes.isEmpty, !others.isEmpty, codes.isDisjoint(with: others) { return false }
        return modifiers.isEmpty || figure.modifiers.isEmpty
            || !modifiers.isDisjoint(with: figure.modifiers)
    }

    /// "the official" for a governor, "the woman" for a shopkeeper.
    private func isHypernym(_ description: Description, _ figure: Figure) -> Bool {
        guard case .role(let role) = description.noun, !role.isPlural, figure.type == .person,
            description.determiner == .definite
        else { return false }
        switch role.noun {
        case "man", "woman", "person": return role.gender == nil || figure.gender == role.gender
        case "official", "analyst", "expert", "leader", "officer":
            return figure.families.contains(role.family)
        default: return false
        }
    }
}
