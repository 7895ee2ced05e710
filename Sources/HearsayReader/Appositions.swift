import HearsayText
import HearsayWorld

extension Casting {
    /// The name that a description stands before: `analyst Wassim Nasr`, `the minister, Anna Roe`,
    /// `the bloc known as ECOWAS`.
    func apposed(_ description: Description) -> Int? {
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
            guard body.kind != .document, name.type != .place,
                name.type != .person || !name.isSure
            else { return nil }
            // "the agency, Reuters said" is no apposition; "their employer, Orr Ltd., said" is.
            return !isLoose || page.reads(name.range.upperBound, ",") ? index : nil
        }
    }

    /// The end of a description with what belongs to it, where a comma and a name follow: "a
    /// spokeswoman for the ministry, Ilse Varga". Otherwise the end of the description.
    func pastComplement(_ description: Description) -> Int {
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
    func described(_ description: Description, _ index: Int) -> Int? {
        let start = description.range.lowerBound
        guard start >= 2, !description.isPlural, !page.reads(start, "whose") else { return nil }
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
}
