import HearsayText
import HearsayWorld

/// Joins names to figures: full names first, then the short forms that go back to them.
struct NameCasting {
    let page: Page
    let names: [Name]
    private var byKey: [String: Int] = [:]
    private var byLast: [String: [Int]] = [:]
    private var byFirst: [String: [Int]] = [:]
    private var byAcronym: [String: Int] = [:]
    /// The indices of the full names of a figure.
    private var fullNames: [Int: [Int]] = [:]

    init(page: Page, names: [Name]) {
        self.page = page
        self.names = names
    }

    /// The figure of every name.
    mutating func join(into cast: inout Cast) -> [Int] {
        var figures = [Int](repeating: -1, count: names.count)
        for (index, name) in names.enumerated() where isFull(name) {
            figures[index] = fullName(name, &cast)
            fullNames[figures[index], default: []].append(index)
        }
        // What the model alone takes for a place may be a surname.
        for (index, name) in names.enumerated()
        where figures[index] < 0 && name.type == .place && name.isSure && !isSurname(name, cast) {
            figures[index] = fullName(name, &cast)
        }
        for (index, name) in names.enumerated() where figures[index] < 0 {
            figures[index] = shortName(name, index, &cast)
        }
        return figures
    }

    private func parts(_ name: Name) -> [String] {
        name.core.filter { !page.isMark($0) }.map { page.lower[$0] }
    }

    private func isFull(_ name: Name) -> Bool {
        name.known != nil || isPlace(name) || parts(name).count > 1
    }

    /// Whether somebody is called so.
    private func isSurname(_ name: Name, _ cast: Cast) -> Bool {
        parts(name).first.flatMap { byLast[$0] }?.contains { cast[$0].type == .person } ?? false
    }

    /// Whether the tables or the words before it say that it is a place.
    private func isPlace(_ name: Name) -> Bool {
        guard name.type == .place else { return false }
        return name.isPlaced || page.place(name.core.lowerBound, name.core.upperBound) != nil
    }

    private mutating func fullName(_ name: Name, _ cast: inout Cast) -> Int {
        let parts = parts(name)
        let key = name.known?.lowercased() ?? placeKey(name) ?? parts.joined(separator: " ")
        if let found = byKey[key] {
            sharpen(found, name, &cast)
            return found
        }
        if name.type == .person, let first = parts.first, let last = parts.last {
            for found in byLast[last, default: []].prefix(8) where cast[found].type == .person {
                let other = cast[found].name.lowercased().split(separator: " ").first
                if other.map(String.init) == first {
                    byKey[key] = found
                    if cast[found].name.utf8.count < text(name).utf8.count {
                        cast[found].name = text(name)
                    }
                    return found
                }
            }
        }
        let figure = cast.add(figure(name))
        byKey[key] = figure
        if let last = parts.last { byLast[last, default: []].append(figure) }
        if let first = parts.first { byFirst[first, default: []].append(figure) }
        if name.type == .organization, parts.count > 1 {
            byAcronym[initials(name), default: figure] = figure
        }
        return figure
    }

    private func placeKey(_ name: Name) -> String? {
        guard name.type == .place,
            let place = page.place(name.core.lowerBound, name.core.upperBound),
            place.form == .country
        else { return nil }
        return place.code
    }

    private func initials(_ name: Name) -> String {
        name.core.filter { page.isCapital($0) }
            .map { String(page.lower[$0].prefix(1)) }.joined()
    }

    private func text(_ name: Name) -> String { page.text.text(name.core) }

    /// "Nasr" for Wassim Nasr, "Wagner" for the Wagner Group, "AMA" for the Ardan Mining Agency.
    private mutating func shortName(_ name: Name, _ index: Int, _ cast: inout Cast) -> Int {
        guard let word = parts(name).first else { return cast.add(figure(name)) }
        if let found = byKey[word] {
            sharpen(found, name, &cast)
            return found
        }
        let people = byLast[word, default: []].filter {
            cast[$0].type == .person && fits(name, cast[$0])
        }
        if let found = nearest(people, to: index) { return found }
        if name.type != .place {
            if page.text.words[name.core.lowerBound].shape == .upper, let found = byAcronym[word] {
                byKey[word] = found
                return found
            }
            let others = byFirst[word, default: []].filter {
                fits(name, cast[$0]) && isFirstWordEnough(cast[$0])
            }
            if others.count == 1, let found = others.first { return found }
        }
        let figure = cast.add(figure(name))
        byKey[word] = figure
        return figure
    }

    /// "Wagner" is the Wagner Group, but "Ardan" is not the Ardan Water Authority.
    private func isFirstWordEnough(_ figure: Figure) -> Bool {
        figure.type == .person || figure.name.split(separator: " ").count == 2
    }

    /// Of several people with a surname, the one whose full name stood last before a name.
    private func nearest(_ people: [Int], to index: Int) -> Int? {
        people.max { last(of: $0, before: index) < last(of: $1, before: index) }
    }

    private func last(of figure: Int, before index: Int) -> Int {
        let places = fullNames[figure] ?? []
        return places.last { $0 < index } ?? -(places.first ?? 0) - 1
    }

    private func fits(_ name: Name, _ figure: Figure) -> Bool {
        if name.titles != nil && figure.type != .person { return false }
        guard let own = name.gender, let other = figure.gender else { return true }
        return own == other
    }

    private func sharpen(_ figure: Int, _ name: Name, _ cast: inout Cast) {
        if cast[figure].gender == nil { cast[figure].gender = name.gender }
        guard cast[figure].type == .other || cast[figure].isGuess, name.isSure, name.type != .other
        else { return }
        cast[figure].isGuess = false
        cast[figure].type = name.type
        cast[figure].kind = kind(name)
    }

    private func kind(_ name: Name) -> Reading.Attribution.SourceKind {
        name.type == .person ? .named : name.isOutlet ? .outlet : .institution
    }

    private func figure(_ name: Name) -> Figure {
        var figure = Figure(
            name: text(name), isNamed: true, type: name.type, gender: name.gender,
            kind: kind(name))
        figure.isGuess = !name.isSure
        if name.type == .organization, !name.isOutlet {
            for word in name.core where page.isAny(word, .body) {
                if let body = page.world.bodies.longest(
                    at: word, in: page.lower, before: name.core.upperBound)
                {
                    if body.value.kind == .outlet { figure.kind = .outlet }
                    figure.nouns.append(body.value.key)
                }
            }
        }
        if name.isOutlet, name.known != nil {
            figure.nouns = ["agency", "newspaper", "broadcaster", "outlet"]
        }
        return figure
    }
}
