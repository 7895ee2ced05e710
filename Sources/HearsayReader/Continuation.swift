import HearsayText
import HearsayWorld

extension Speaking {
    /// The speaker of a statement whose source words lack.
    func unnamedSpeaker(of index: Int, _ place: Int) -> Int? {
        let statement = statements[index]
        guard let cue = statement.cue.first else { return speakerOfQuotation(index, place) }
        if isPassive(statement) { return nil }
        let word = cue.lowerBound
        // "…, he said, adding that": who spoke before in the same sentence and the same content.
        if let last = previous(of: index),
            page.sentence[statements[last].anchor] == page.sentence[word],
            statements[last].anchor < word
        {
            return statements[last].speaker
        }
        let isParticiple = page.lower[word].hasSuffix("ing")
        // "Mody left the capital, vowing to return": the subject of the clause.
        let start =
            statement.parent.map { holder(of: word, in: $0) } ?? page.sentenceStart(word)
        if isParticiple || page.reads(word - 1, "and") || page.reads(word - 1, "but") {
            let place = firstSighting(from: start)
            if place < sightings.count, sightings[place].word < word,
                sightings[place].word - start < 4 || statement.parent != nil
            {
                return sightings[place].figure
            }
        }
        if let parent = statement.parent { return isParticiple ? statements[parent].speaker : nil }
        guard isParticiple, let last = spoken.last,
            page.paragraph[statements[last].anchor] == page.paragraph[word]
        else { return nil }
        return statements[last].speaker
    }

    private func holder(of word: Int, in parent: Int) -> Int {
        statements[parent].content.first { $0.contains(word) }.map {
            max($0.lowerBound, page.sentenceStart(word))
        } ?? page.sentenceStart(word)
    }

    /// "is expected", "was accused", "reportedly": the words do not say by whom.
    private func isPassive(_ statement: Statement) -> Bool {
        guard let first = statement.cue.first, let last = statement.cue.last else { return false }
        if page.lower[first.lowerBound].hasSuffix("ly") { return true }
        let be: Set<String> = ["is", "are", "was", "were", "been", "being", "be", "s", "re"]
        let whole = max(0, first.lowerBound - 1)..<last.upperBound
        guard let verb = whole.last(where: { be.contains(page.lower[$0]) }) else { return false }
        return (verb + 1..<max(verb + 1, last.upperBound)).contains {
            page.lower[$0].hasSuffix("ed") || page.lower[$0].hasSuffix("n")
        }
    }

    /// A quotation that goes on from the statement before it, or that opens the paragraph of the
    /// one behind it.
    private func speakerOfQuotation(_ index: Int, _ place: Int) -> Int? {
        let start = statements[index].anchor
        let paragraph = page.paragraph[start]
        let before = course[..<place].last {
            statements[$0].speaker != nil && isOutermost($0) && statements[$0].anchor < start
        }
        if let before, page.paragraph[statements[before].anchor] == paragraph {
            return statements[before].speaker
        }
        let after = course[(place + 1)...].first {
            isOutermost($0) && !statements[$0].source.isEmpty
        }
        if let after, page.paragraph[statements[after].anchor] == paragraph,
            let source = statements[after].source.first
        {
            switch pointed(in: source) {
            case .name(let name): return figureOfName[name]
            case .description(let description): return figureOfDescription[description]
            case nil: break
            }
        }
        guard let before, page.paragraph[statements[before].anchor] == paragraph - 1 else {
            return nil
        }
        return statements[before].speaker
    }

    private func isOutermost(_ index: Int) -> Bool { statements[index].parent == nil }
}
