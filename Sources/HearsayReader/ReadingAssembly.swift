import HearsayText
import HearsayWorld

extension Page {
    /// The reading, with offsets in code points and ids in text order.
    func reading(of speaking: Speaking, model: String) -> Reading {
        let points = CodePoints(text.report.bytes)
        func span(_ range: Range<Int>) -> Span { points.span(text.passage(range)) }
        var reading = Reading(model: model, article: article())
        reading.sentences = text.sentences.filter { !$0.isEmpty }.map(span)
        let (figures, pointers) = speaking.taking()
        var ids = [Int: String](minimumCapacity: figures.count)
        for (number, figure) in figures.enumerated() { ids[figure] = "e\(number + 1)" }
        var mentions: [Int: [String]] = [:]
        // Of each figure, the words that reach farthest so far.
        var widest: [Int: Range<Int>] = [:]
        for (number, pointer) in pointers.enumerated() {
            let root = speaking.cast.root(pointer.figure)
            guard let entity = ids[root] else { continue }
            let id = "m\(number + 1)"
            let isSaid = widest[root].map { isOneReference(pointer, within: $0) } ?? false
            if !isSaid { mentions[root, default: []].append(id) }
            if pointer.range.upperBound > widest[root]?.upperBound ?? 0 {
                widest[root] = pointer.range
            }
            reading.mentions.append(
                Reading.Mention(
                    id: id, span: span(pointer.range), kind: pointer.kind,
                    type: pointer.type ?? speaking.cast[root].type, entity: entity,
                    confidence: pointer.confidence))
        }
        for (number, index) in figures.enumerated() {
            let figure = speaking.cast[index]
            var entity = Reading.Entity(
                id: "e\(number + 1)", name: figure.name, type: figure.type,
                mentions: mentions[index] ?? [])
            entity.roles = figure.roles
            entity.affiliations = figure.affiliations.compactMap { ids[speaking.cast.root($0)] }
                .uniqued()
            reading.entities.append(entity)
        }
        reading.attributions = speaking.statements.enumerated().map { number, statement in
            var result = Reading.Attribution(
                id: "a\(number + 1)", source: statement.source.map(span),
                cue: statement.cue.map(span), content: statement.content.map(span),
                voice: statement.voice, stance: statement.stance,
                confidence: statement.confidence)
            result.parent = statement.parent.map { "a\($0 + 1)" }
            result.speaker = statement.speaker.flatMap { ids[speaking.cast.root($0)] }
            result.sourceKind = statement.kind
            result.count = statement.count
            result.grounds = statement.grounds.map(span)
            result.audience = statement.audience.flatMap { ids[speaking.cast.root($0)] }
            return result
        }
        return reading
    }

    /// Whether words are the same reference as longer ones that hold them, but for determiners and
    /// the genitive: "House" in "the House’s". So is a name in a longer phrase for the same, "Ivoa" in
    /// "neighboring Ivoa", "Ann Roe" in "Ann Roe, an envoy"; "my Rory" tells of whom it is too. An entity
    /// lists it once.
    private func isOneReference(_ pointer: Pointer, within other: Range<Int>) -> Bool {
        let words = pointer.range
        guard other.lowerBound <= words.lowerBound, words.upperBound <= other.upperBound
        else { return false }
        let before = other.lowerBound..<words.lowerBound
        if pointer.kind == .name, !before.contains(where: { isAny($0, .possessive) }) {
            return true
        }
        return before.allSatisfy { isAny($0, .determiner) }
            && (words.upperBound..<other.upperBound).allSatisfy {
                ["'", "’", "s", "S"].contains(text.text($0))
            }
    }

    private func article() -> Reading.Article {
        let report = text.report
        var article = Reading.Article(sha256: sha256(of: report.bytes), repairs: report.repairs)
        article.id = report.id
        article.url = report.url
        article.outlet = report.outlet
        article.published = report.published
        article.unreadDate = report.unreadDate
        article.title = report.title ?? text.layout.headline.map { text.text($0) }
        article.byline = report.byline ?? text.layout.byline.map { text.text($0) }
        article.dateline = text.layout.dateline.map { text.text($0) }
        return article
    }
}

extension Speaking {
    /// The figures that the reading tells of, in the order of their first mention, and the
    /// words that point to them, in text order: those that the model and the rules together say,
    /// or by the rules alone all that have a name, those that speak or are spoken to, and those
    /// they belong to.
    func taking() -> (figures: [Int], pointers: [Pointer]) {
        let pointers = (listed ?? ruleListed()).sorted { left, right in
            left.range.lowerBound != right.range.lowerBound
                ? left.range.lowerBound < right.range.lowerBound
                : left.range.count > right.range.count
        }
        var figures: [Int] = []
        var seen: Set<Int> = []
        for pointer in pointers {
            let root = cast.root(pointer.figure)
            if seen.insert(root).inserted { figures.append(root) }
        }
        return (figures, pointers)
    }

    private func ruleListed() -> [Pointer] {
        var isTaken = takingPart()
        for (index, figure) in cast.figures.enumerated()
        where figure.isNamed && figure.type != .other {
            isTaken.insert(cast.root(index))
        }
        for index in isTaken {
            for owner in cast[index].affiliations { isTaken.insert(cast.root(owner)) }
        }
        return cast.pointers.filter { isTaken.contains(cast.root($0.figure)) }
    }
}

extension [String] {
    /// Each value once, in the order of its first place.
    fileprivate func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
