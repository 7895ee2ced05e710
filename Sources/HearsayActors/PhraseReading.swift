import HearsayText
import HearsayWorld

/// Reads noun phrases: "a spokesman for the Sudanese army", "Niger’s junta", "residents of Niamey".
struct PhraseReading {
    let text: ActorText
    let choice: ActorChoice
    /// The code of the entity that words point to, once codes are known: for "its forces".
    var codeAt: (Range<Int>) -> ActorCode? = { _ in nil }

    private static let depth = 4

    /// What a phrase says of the one it means.
    func read(_ range: Range<Int>, depth: Int = depth) -> Finding {
        var hits: [ActorText.Hit] = []
        var isPast = false
        var end = range.lowerBound
        // The words of a name may follow the noun: "Foreign Minister Ana Roe".
        var headEnd = range.lowerBound
        while end < range.upperBound {
            if end > range.lowerBound, text.tokens[end].isParted { break }
            if let hit = text.hit(startingAt: end), hit.tokens.upperBound <= range.upperBound {
                switch hit.noun?.sort {
                case .past where hit.actors.isEmpty: isPast = true
                case .stance where hit.actors.isEmpty: break
                default: if !isTurnedAway(hit) { hits.append(hit) }
                }
                end = hit.tokens.upperBound
                if !isTurnedAway(hit) { headEnd = end }
                continue
            }
            let closed = text.classes(end)
            if !closed.isDisjoint(with: [.preposition, .conjunction, .relative, .auxiliary]),
                closed.isDisjoint(with: [.determiner, .possessive])
            {
                break
            }
            if text.tokens[end].isCapital, headEnd == end { headEnd = end + 1 }
            end += 1
        }
        var found = head(hits, isClosed: headEnd == end)
        found.isPast = isPast
        if let code = possessor(range.lowerBound..<end, hits) {
            found.country = found.country ?? code.country
            if found.needsBody { found.sector = code.sector ?? found.sector }
        }
        guard depth > 0, end + 1 < range.upperBound, !text.tokens[end].isParted else {
            return settled(found)
        }
        complete(&found, end..<range.upperBound, depth)
        return settled(found)
    }

    /// "Iran-backed", "pro-Russian": the country's name says nothing of whose it is.
    private func isTurnedAway(_ hit: ActorText.Hit) -> Bool {
        guard hit.place != nil || !hit.actors.isEmpty else { return false }
        let (start, end) = (hit.tokens.lowerBound, hit.tokens.upperBound)
        if end < text.tokens.count, text.tokens[end].isTied, !text.tokens[end].isCapital,
            text.hit(startingAt: end)?.noun == nil
        {
            return true
        }
        return text.tokens[start].isTied && text.hit(endingAt: start)?.noun?.sort == .stance
    }

    /// What the words before a preposition say.
    /// - Parameters:
    ///   - hits: in text order.
    ///   - isClosed: whether the last one is at the end of the phrase, or only names follow.
    private func head(_ hits: [ActorText.Hit], isClosed: Bool) -> Finding {
        var found = Finding()
        guard let last = hits.last else { return found }
        var rest = hits[...]
        let countries = hits.compactMap { $0.place?.code }
        if isClosed {
            rest.removeLast()
            if let actor = choice.actor(last.actors, near: countries, noun: last.noun) {
                found.country = actor.country
                found.sector = actor.sector
                found.isKnown = true
                return found
            }
            if let noun = last.noun, noun.sort == .person || noun.sort == .body {
                found.noun = noun
                found.sector = noun.sector
                found.standIn = noun.standIn
            } else if let place = last.place {
                found.country = place.code
                return found
            } else {
                rest = hits[...]
            }
        }
        // The nearest before the noun says most.
        var isBodyKnown = false
        for hit in rest.reversed() {
            if let actor = choice.actor(hit.actors, near: countries, noun: hit.noun) {
                found.country = found.country ?? actor.country
                if found.needsBody, !isBodyKnown { found.sector = actor.sector }
                isBodyKnown = true
            } else if let place = hit.place {
                found.country = found.country ?? place.code
            } else if let noun = hit.noun, noun.sector != nil, found.needsBody, !isBodyKnown {
                found.sector = noun.sector
                found.standIn = found.standIn ?? noun.standIn
                isBodyKnown = true
            }
        }
        if isBodyKnown { found.isBodyKnown = true }
        return found
    }

    /// Adds what stands behind a noun: "of Niger", "for the Sudanese army".
    private func complete(_ found: inout Finding, _ range: Range<Int>, _ depth: Int) {
        guard let link = choice.link(text.names[range.lowerBound]) else { return }
        let inner = (range.lowerBound + 1)..<range.upperBound
        var part = read(inner, depth: depth - 1)
        if part.country == nil, let code = codeAt(inner) {
            part.country = code.country
            if part.noun == nil || part.sector == nil { part.sector = code.sector ?? part.sector }
            part.isKnown = true
        }
        let isBody = part.noun != nil || part.isKnown
        switch link {
        case .belonging:
            found.country = found.country ?? part.country
            if found.needsBody, isBody { found.take(part) }
        case .place:
            found.country = found.country ?? part.country
        case .serving:
            // An adviser to the president, but the ambassador to Mali.
            guard found.needsBody, part.noun != nil else { return }
            found.country = found.country ?? part.country
            found.take(part)
        }
    }

    /// "its forces", "the bloc’s leaders": the code of the one who has them.
    private func possessor(_ range: Range<Int>, _ hits: [ActorText.Hit]) -> ActorCode? {
        guard let first = range.first else { return nil }
        if text.classes(first).contains(.possessive) { return codeAt(first..<(first + 1)) }
        guard let end = range.dropLast().first(where: { text.tokens[$0].isPossessor }),
            !hits.contains(where: { $0.place != nil || !$0.actors.isEmpty })
        else { return nil }
        return codeAt(first..<(end + 1))
    }

    private func settled(_ found: Finding) -> Finding {
        var found = found
        if found.country == nil { found.country = found.standIn }
        return found
    }
}

extension Finding {
    /// Whether the noun leaves it to the body one belongs to.
    var needsBody: Bool { noun.map { $0.followsBody && !isBodyKnown } ?? false }

    mutating func take(_ body: Finding) {
        sector = body.sector ?? (body.isKnown ? nil : sector)
        standIn = standIn ?? body.standIn
        isBodyKnown = true
    }
}
