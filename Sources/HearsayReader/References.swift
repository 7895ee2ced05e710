import HearsayText
import HearsayWorld

extension Casting {
    /// The figure that a description without a name refers to: one seen before, or a new one.
    mutating func refer(_ description: Description, _ modifiers: Set<String>) -> Int {
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
    func bareText(_ description: Description) -> String {
        var range = description.range
        while range.count > 1, page.isAny(range.lowerBound, [.determiner, .possessive]),
            !page.isAny(range.lowerBound, .number)
        {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        return page.text.text(range)
    }

    func seenBefore(_ description: Description, _ modifiers: Set<String>) -> Int? {
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

    func isBody(_ description: Description) -> Bool {
        if case .body = description.noun { return true }
        return false
    }

    func matches(
        _ description: Description, _ modifiers: Set<String>, _ figure: Figure
    ) -> Bool {
        if figure.isPlural != description.isPlural, !figure.isNamed || !isBody(description) {
            return false
        }
        let isSame = figure.nouns.contains(description.key)
        guard isSame || isHypernym(description, figure) else { return false }
        // "the state news agency" is not any agency.
        if figure.kind == .outlet, !modifiers.subtracting(["news"]).isSubset(of: figure.modifiers) {
            return false
        }
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
    func isHypernym(_ description: Description, _ figure: Figure) -> Bool {
        guard case .role(let role) = description.noun, !role.isPlural, figure.type == .person,
            description.determiner == .definite
        else { return false }
        switch role.noun {
        case "man", "woman": return figure.gender == role.gender
        case "person": return !figure.isNamed
        case "official", "analyst", "expert", "leader", "officer":
            return figure.families.contains(role.family)
        default: return false
        }
    }
}
