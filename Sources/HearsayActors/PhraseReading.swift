import HearsayText
import HearsayWorld

/// Reads noun phrases: "a spokesman for the Sudanese army", "Niger’s junta", "residents of Niamey".
struct PhraseReading {
    let text: ActorText
    let choice: ActorChoice
    /// The code of the entity that words point to, once codes are known: for "its forces".
    var codeAt: (Range<Int>) -> ActorCode? = { _ in nil }

    /// How deep phrases are read within phrases.
    private static let depth = 4

    /// The words of a phrase up to the first that belongs to what follows its noun.
    private struct Front {
        var hits: [ActorText.Hit] = []
        var end: Int
        /// The end of the last hit, or of capitals behind it.
        var closed: Int
        var isPast = false
        /// Whether two adjectives are joined: "Dutch and French police".
        var isMixed = false
    }

    /// What a phrase says of the one it means.
    /// - Parameters:
    ///   - range: its tokens.
    ///   - head: the token that all others depend on, where that is known.
    ///   - isPerson: whether a name may follow the noun: "Foreign Minister Ana Roe".
    ///   - depth: how deep to read on.
    /// - Returns: what the phrase tells of whom it means.
    func read(
        _ range: Range<Int>, head: Int? = nil, isPerson: Bool = false, depth: Int = depth
    ) -> Finding {
        let front = front(range, head: head, isPerson: isPerson)
        var found = self.head(front)
        found.isPast = front.isPast
        if let code = possessor(range.lowerBound..<front.end, front.hits) {
            found.country = found.country ?? code.country
            if found.needsBody { found.sector = code.sector ?? found.sector }
        }
        if depth > 0, front.end + 1 < range.upperBound, !text.tokens[front.end].isParted {
            complete(&found, front.end..<range.upperBound, depth)
        }
        found.isMixed = found.isMixed || front.isMixed
        return found.settled()
    }

    private func front(_ range: Range<Int>, head: Int?, isPerson: Bool) -> Front {
        var front = Front(end: range.lowerBound, closed: range.lowerBound)
        while front.end < range.upperBound {
            let token = front.end
            if token > range.lowerBound, text.tokens[token].isParted { break }
            if let hit = text.hit(startingAt: token), hit.tokens.upperBound <= range.upperBound {
                front.end = hit.tokens.upperBound
                let sort = hit.actors.isEmpty ? hit.noun?.sort : nil
                if sort == .past {
                    front.isPast = true
                } else if sort != .stance, !isTurnedAway(hit) {
                    front.hits.append(hit)
                    front.closed = front.end
                    if let head, hit.tokens.contains(head), hit.noun != nil { break }
                }
                continue
            }
            let closed = text.classes(token)
            if closed.contains(.conjunction), let next = text.hit(startingAt: token + 1),
                !front.hits.isEmpty, next.place != nil,
                front.hits.allSatisfy({ $0.place != nil })
            {
                front.isMixed = true
                front.end += 1
                continue
            }
            if !closed.isDisjoint(with: [.preposition, .conjunction, .relative, .auxiliary]),
                closed.isDisjoint(with: [.determiner, .possessive])
            {
                break
            }
            if isPerson, text.tokens[token].isCapital, front.closed == token {
                front.closed = token + 1
            }
            front.end += 1
        }
        return front
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
    private func head(_ front: Front) -> Finding {
        var found = Finding()
        guard let last = front.hits.last else { return found }
        var rest = front.hits[...]
        let countries = front.hits.compactMap { $0.place?.code }
        if front.closed == front.end {
            rest.removeLast()
            if let actor = choice.actor(last.actors, near: countries, noun: last.noun) {
                found.country = actor.country
                found.sector = actor.sector
                found.isKnown = true
                return found
            }
            if let noun = last.noun, noun.isHead {
                found.noun = noun
                found.sector = noun.sector
                found.standIn = noun.standIn
            } else if let place = last.place {
                found.country = place.code
                return found
            } else {
                rest = front.hits[...]
            }
        }
        // The nearest before the noun says most.
        for hit in rest.reversed() {
            if let actor = choice.actor(hit.actors, near: countries, noun: hit.noun) {
                found.country = found.country ?? actor.country
                if found.needsBody { found.sector = actor.sector }
                found.isBodyKnown = true
            } else if let place = hit.place {
                found.country = found.country ?? place.code
            } else if let noun = hit.noun, noun.isTelling, found.needsBody {
                found.sector = noun.sector
                found.standIn = found.standIn ?? noun.standIn
                found.isBodyKnown = true
            }
        }
        return found
    }

    /// Adds what stands behind a noun: "of Niger", "for the Sudanese army".
    private func complete(_ found: inout Finding, _ range: Range<Int>, _ depth: Int) {
        guard let link = choice.link(text.names[range.lowerBound]) else { return }
        let inner = (range.lowerBound + 1)..<range.upperBound
        var part = read(inner, depth: depth - 1)
        if part.country == nil, !part.isMixed, let code = codeAt(inner) {
            part.country = code.country
            if part.noun == nil || part.sector == nil { part.sector = code.sector ?? part.sector }
            part.isKnown = true
        }
        let isBody = part.noun != nil || part.isKnown
        switch link {
        case .belonging:
            found.isMixed = part.isMixed && found.country == nil
            found.country = found.country ?? part.country
            if found.needsBody, isBody { found.take(part) }
        case .place:
            // "residents in Mali", but not "in support of Islamic State", nor "leaders in London".
            if !isBody, !(found.noun?.needsCountry ?? false) {
                found.country = found.country ?? part.country
            }
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
}

extension SectorNoun {
    /// Whether a phrase may be about one whom it names.
    var isHead: Bool { sort == .person || sort == .highest || sort == .body }

    /// Whether it tells, before another noun, what body that one belongs to: "police" in "police
    /// chief", but not "official" in "official spokesman" nor "family" in "family doctor".
    fileprivate var isTelling: Bool { sector != nil && sector != "CVL" && !followsBody }
}
