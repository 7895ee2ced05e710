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
    var figureOfName: [Int] = []
    /// The figure of each description.
    var figureOfDescription: [Int] = []
    var cast = Cast()
    var sightings: [Sighting] = []

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

    mutating func walk() {
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

    mutating func sight(_ range: Range<Int>, _ figure: Int) {
        let isSubject =
            range.lowerBound <= page.sentenceStart(range.lowerBound) + 1
            || page.isInitial[range.lowerBound]
        sightings.append(
            Sighting(word: range.lowerBound, figure: figure, isSubject: isSubject))
    }

    mutating func see(_ name: Name, _ figure: Int) {
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
        affiliate(figure, behind: name)
    }

    /// "the Ardan River Authority (ARA)", "the Ardan River Authority, known as ARA".
    mutating func alias(_ name: Name, _ figure: Int) {
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

    mutating func see(_ description: Description, at index: Int) {
        let modifiers = page.modifiers(description)
        let figure: Int
        var isTold = true
        if let name = apposed(description) {
            figure = figureOfName[name]
            reveal(figure, key: description.key, modifiers)
            describe(figure, description, modifiers)
        } else if let before = described(description, index) {
            figure = before
            describe(figure, description, modifiers)
        } else {
            figure = refer(description, modifiers)
            isTold = false
        }
        figureOfDescription[index] = figure
        cast.point(description.range, .nominal, to: figure, confidence: 0.7, isTold: isTold)
        sight(description.range, figure)
        affiliate(figure, description)
    }

    /// A name comes with a description that earlier stood alone: "the country’s ousted president",
    /// and then "President Mohamed Bazoum".
    mutating func reveal(_ figure: Int, key: String, _ modifiers: Set<String>) {
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
    func countries(_ modifiers: Set<String>) -> Set<String> {
        modifiers.filter { $0.utf8.first.map { $0 &- 0x41 < 26 } ?? false }
    }

    mutating func describe(
        _ figure: Int, _ description: Description, _ modifiers: Set<String>
    ) {
        switch description.noun {
        case .role(let role):
            if cast[figure].type == .other {
                cast[figure].type = .person
                cast[figure].kind = .named
            }
            cast[figure].isGuess = false
            cast[figure].describe(
                role, text: page.text.text(description.head), modifiers: modifiers)
        case .body(let body):
            if cast[figure].type == .other || cast[figure].isGuess {
                cast[figure].type = .organization
                cast[figure].kind = .institution
                cast[figure].isGuess = false
            }
            if body.kind == .outlet { cast[figure].kind = .outlet }
            cast[figure].nouns.append(description.key)
            cast[figure].modifiers.formUnion(modifiers)
        }
    }
}
