import HearsayText

/// From the network's scores to mentions: a head word each (Dobrovolskii 2021), and its extent.
struct MentionDecoding: Sendable {
    let pronouns: Pronouns
    /// Which number of the head `upos` speaks for a pronoun.
    let pronounTag: Int?
    /// Most words from a head to either end of its mention.
    static let reach = 40

    /// The types in the order of the network's output, after "none".
    private static let types: [Reading.EntityType] = [
        .person, .organization, .place, .group, .other,
    ]

    init(pronouns: Pronouns, upos: [String]) {
        self.pronouns = pronouns
        pronounTag = upos.firstIndex(of: "PRON")
    }

    /// The mentions of a section, in the order of their heads, no two with the same words. A name
    /// that no head was found in is one too. `outputs` are those of `mentions`, `boundaries` and
    /// `upos`.
    func mentions(
        _ outputs: WordOutputs, in section: Range<Int>, names: [TaggedName], _ text: AnnotatedText,
        edges: MentionEdges? = nil
    ) -> [TaggedMention] {
        var nameAt = [Int32](repeating: -1, count: section.count)
        for (index, name) in names.enumerated() {
            for word in name.words { nameAt[word - section.lowerBound] = Int32(index) }
        }
        var found = heads(outputs, section, text)
        if let edges {
            found.removeAll { !edges.mayHead($0.head) }
            for index in found.indices {
                found[index].words = edges.cut(found[index].words, head: found[index].head)
            }
        }
        addMissed(&found, outputs, section, names)
        let pronounTags = pronounTags(outputs)
        var owners = [Int](repeating: -1, count: names.count)
        for (index, mention) in found.enumerated() {
            let name = Int(nameAt[mention.head - section.lowerBound])
            if name >= 0 {
                let rival = owners[name]
                if rival < 0 || owns(mention, found[rival], names[name]) { owners[name] = index }
            } else if pronounTags[mention.head - section.lowerBound]
                || pronouns.contains(text.bytes(mention.head))
            {
                found[index].kind = .pronoun
            }
        }
        for (name, owner) in zip(names, owners) where owner >= 0 {
            found[owner].kind = .name
            let whole =
                min(
                    found[owner].words.lowerBound, name.words.lowerBound)..<max(
                    found[owner].words.upperBound, name.words.upperBound)
            found[owner].words = whole.clamped(to: limits(found[owner].head, section, text))
        }
        return distinct(found)
    }

    /// Of two heads in one name the one whose mention holds all of it has it as its own; else the
    /// likelier.
    private func owns(_ mention: TaggedMention, _ rival: TaggedMention, _ name: TaggedName) -> Bool
    {
        func holds(_ mention: TaggedMention) -> Bool {
            mention.words.lowerBound <= name.words.lowerBound
                && name.words.upperBound <= mention.words.upperBound
        }
        if holds(mention) != holds(rival) { return holds(mention) }
        return mention.confidence > rival.confidence
    }

    /// Words that are the head of a mention rather than not.
    private func heads(_ outputs: WordOutputs, _ section: Range<Int>, _ text: AnnotatedText)
        -> [TaggedMention]
    {
        outputs.withRows(.mentions) { rows in
            (0..<outputs.count).compactMap { word in
                guard let best = argmax(rows[word]), best > 0 else { return nil }
                let none = softmax(rows[word])[0]
                let head = section.lowerBound + word
                return TaggedMention(
                    words: extent(word, outputs, section, text), head: head, kind: .nominal,
                    type: Self.types[best - 1], confidence: probability(1 - none))
            }
        }
    }

    /// Adds the names that hold no head: theirs is the word that comes nearest to being one.
    private func addMissed(
        _ found: inout [TaggedMention], _ outputs: WordOutputs, _ section: Range<Int>,
        _ names: [TaggedName]
    ) {
        var next = 0
        var missed: [TaggedMention] = []
        for name in names {
            while next < found.count, found[next].head < name.words.lowerBound { next += 1 }
            if next < found.count, found[next].head < name.words.upperBound { continue }
            let head = outputs.withRows(.mentions) { rows in
                name.words.max {
                    likeness(rows[$0 - section.lowerBound])
                        < likeness(rows[$1 - section.lowerBound])
                }
            }
            guard let head else { continue }
            missed.append(
                TaggedMention(
                    words: name.words, head: head, kind: .name, type: name.type,
                    confidence: name.confidence))
        }
        guard !missed.isEmpty else { return }
        found = (found + missed).sorted { $0.head < $1.head }
    }

    /// How far the best type stands above "none".
    private func likeness(_ row: UnsafeBufferPointer<Float>) -> Float {
        (row.dropFirst().max() ?? 0) - (row.first ?? 0)
    }

    /// For every word whether its part of speech is a pronoun.
    private func pronounTags(_ outputs: WordOutputs) -> [Bool] {
        outputs.withRows(.upos) { rows in
            (0..<outputs.count).map { pronounTag != nil && argmax(rows[$0]) == pronounTag }
        }
    }

    /// Where a mention may reach to: the sentence of its head, within the section.
    private func limits(_ head: Int, _ section: Range<Int>, _ text: AnnotatedText) -> Range<Int> {
        text.sentences[text.sentence(of: head)].clamped(to: section)
    }

    /// The words of the mention whose head is a word of the section.
    private func extent(
        _ word: Int, _ outputs: WordOutputs, _ section: Range<Int>, _ text: AnnotatedText
    ) -> Range<Int> {
        let head = section.lowerBound + word
        let limits = limits(head, section, text)
        let size = outputs.width(.boundaries) / 4
        return outputs.withRows(.boundaries) { rows in
            func edge(_ query: Int, _ key: Int, _ words: ClosedRange<Int>) -> Int {
                let query = rows[word].part(query * size, size)
                var best = head
                var top = -Float.infinity
                for candidate in words {
                    let row = rows[candidate - section.lowerBound]
                    let score = dot(query, row.part(key * size, size))
                    if score > top { (best, top) = (candidate, score) }
                }
                return best
            }
            let first = edge(0, 1, max(limits.lowerBound, head - Self.reach)...head)
            let last = edge(2, 3, head...min(limits.upperBound - 1, head + Self.reach))
            return first..<(last + 1)
        }
    }

    /// One mention for the same words: the likelier, the first of equals.
    private func distinct(_ mentions: [TaggedMention]) -> [TaggedMention] {
        var place: [Range<Int>: Int] = [:]
        var isKept = [Bool](repeating: true, count: mentions.count)
        for (index, mention) in mentions.enumerated() {
            guard let other = place[mention.words] else {
                place[mention.words] = index
                continue
            }
            // The name's own mention is never the one that goes.
            let wins =
                mention.kind == .name && mentions[other].kind != .name
                || (mention.kind == .name) == (mentions[other].kind == .name)
                    && mention.confidence > mentions[other].confidence
            isKept[wins ? other : index] = false
            if wins { place[mention.words] = index }
        }
        return zip(mentions, isKept).filter(\.1).map(\.0)
    }
}
