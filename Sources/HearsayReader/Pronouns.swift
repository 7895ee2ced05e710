import HearsayText
import HearsayWorld

extension Speaking {
    /// A pronoun that is all of a source.
    struct FoundPronoun {
        let word: Pronoun
        let range: Range<Int>
        let form: String
    }

    func pronoun(_ range: Range<Int>) -> FoundPronoun? {
        let words = range.filter { !page.isMark($0) && !page.isAny($0, .adverb) }
        guard let first = words.first, words.count <= 2, let word = page.facts[first].pronoun,
            words.count == 1 || page.isAny(words[1], [.pronoun, .number, .determiner])
        else { return nil }
        return FoundPronoun(word: word, range: first..<(first + 1), form: page.lower[first])
    }

    /// A pronoun tells the gender of one whose name did not.
    mutating func learn(_ pronoun: FoundPronoun, of figure: Int) {
        guard cast[figure].type == .person, cast[figure].gender == nil,
            page.quotations.double[pronoun.range.lowerBound] < 0
        else { return }
        cast[figure].gender = pronoun.word.gender
    }

    /// Whom a pronoun points to; nil without evidence.
    func figure(for pronoun: FoundPronoun, at word: Int, in index: Int) -> Int? {
        switch pronoun.form {
        case "i", "we", "me", "us", "myself", "ourselves":
            return quotedSpeaker(word, index)
        case "you": return nil
        case "who", "which": return before(word)
        default: break
        }
        return best(pronoun.word, at: word, in: index)
    }

    /// The speaker of the quotation that holds a word.
    private func quotedSpeaker(_ word: Int, _ index: Int) -> Int? {
        if let parent = statements[index].parent { return statements[parent].speaker }
        return nil
    }

    /// What ends right before a relative pronoun.
    private func before(_ word: Int) -> Int? {
        var last = word - 1
        while last >= 0, page.isMark(last), last > word - 3 { last -= 1 }
        guard last >= 0 else { return nil }
        if nameAt[last] >= 0 { return figureOfName[Int(nameAt[last])] }
        return descriptionAt[last] >= 0 ? figureOfDescription[Int(descriptionAt[last])] : nil
    }

    /// The figure that fits a pronoun best: near, a subject, and lately speaking.
    private func best(_ pronoun: Pronoun, at word: Int, in index: Int) -> Int? {
        var scores: [(figure: Int, score: Double)] = []
        func add(_ figure: Int, _ score: Double) {
            let figure = cast.root(figure)
            if let place = scores.firstIndex(where: { $0.figure == figure }) {
                scores[place].score = max(scores[place].score, score)
            } else {
                scores.append((figure, score))
            }
        }
        let statement = statements[index]
        let isQuoted = page.quotations.double[word] >= 0
        if let parent = statement.parent, let speaker = statements[parent].speaker {
            let figure = cast.root(speaker)
            if let fit = fit(pronoun, cast[figure]) {
                if isQuoted { scores.append((figure, -20)) } else { add(figure, 4 + fit) }
            }
        }
        if isQuoted, let quoted = speakerQuotedBefore(index), let fit = fit(pronoun, cast[quoted]) {
            add(quoted, 2.2 + fit)
        }
        let sentence = Int(page.sentence[word])
        // Who spoke last and fits: another's word in between changes little.
        for (passed, last) in previousFew(of: index).enumerated() {
            let gap = Int(page.paragraph[word]) - Int(page.paragraph[statements[last].anchor])
            guard gap <= 1 else { break }
            guard let speaker = statements[last].speaker, let fit = fit(pronoun, cast[speaker])
            else { continue }
            add(speaker, (gap == 0 ? 2.5 : 1.8) - 0.3 * Double(passed) + fit)
            break
        }
        var place = firstSighting(from: word) - 1
        var steps = 0
        while place >= 0, steps < 60 {
            let sighting = sightings[place]
            let distance = sentence - Int(page.sentence[sighting.word])
            if distance > 8 { break }
            if !statement.holds(sighting.word), let fit = fit(pronoun, cast[sighting.figure]) {
                var score = fit - 0.9 * Double(distance) - 0.02 * Double(steps)
                if sighting.isSubject { score += 0.8 }
                if page.isSource[sighting.word] { score += 1.2 }
                if page.quotations.double[sighting.word] >= 0 { score -= 1 }
                add(sighting.figure, score)
            }
            place -= 1
            steps += 1
        }
        guard let top = scores.max(by: { $0.score < $1.score }), top.score > -8 else { return nil }
        return top.figure
    }

    /// Index of the first sighting at or behind a word.
    func firstSighting(from word: Int) -> Int {
        var low = 0
        var high = sightings.count
        while low < high {
            let middle = (low + high) / 2
            if sightings[middle].word < word { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How well a figure can be meant by a pronoun; nil where it cannot.
    private func fit(_ pronoun: Pronoun, _ figure: Figure) -> Double? {
        switch pronoun.sort {
        case .person:
            guard figure.type == .person, !figure.isPlural else { return nil }
            if let own = figure.gender, let wanted = pronoun.gender {
                return own == wanted ? 0.6 : nil
            }
            return figure.isNamed ? 0.2 : 0
        case .thing:
            guard !figure.isPlural, figure.type != .person else { return nil }
            return figure.type == .place ? -1 : figure.kind == nil ? -0.5 : 0.4
        case .group, .any:
            if figure.isPlural || figure.type == .group { return 0.6 }
            if figure.type == .person { return figure.isNamed ? nil : 0.2 }
            return figure.type == .organization ? -0.2 : nil
        }
    }
}
