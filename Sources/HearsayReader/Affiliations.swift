import HearsayText
import HearsayWorld

extension Casting {
    /// The body that a description of a person belongs to.
    mutating func affiliate(_ figure: Int, _ description: Description) {
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

    /// "Amad Boubacar, who teaches at the University of Niamey".
    mutating func affiliate(_ figure: Int, behind name: Name) {
        let end = name.range.upperBound
        guard name.type == .person, page.reads(end, ","), page.reads(end + 1, "who") else { return }
        let limit = min(page.sentenceEnd(end), end + 6)
        var word = end + 3
        while word < limit, !page.isMark(word), !["at", "for", "with"].contains(page.lower[word]) {
            word += 1
        }
        guard word < limit, !page.isMark(word) else { return }
        let next = word + (page.reads(word + 1, "the") ? 2 : 1)
        guard next < page.count, nameAt[next] >= 0 else { return }
        let body = Int(nameAt[next])
        if names[body].type == .organization { affiliate(figure, to: figureOfName[body]) }
    }

    mutating func affiliate(_ figure: Int, to owner: Int) {
        let owner = cast.root(owner)
        guard cast[owner].type != .person, !cast[figure].affiliations.contains(owner),
            cast.root(figure) != owner
        else { return }
        cast[figure].affiliations.append(owner)
    }
}
