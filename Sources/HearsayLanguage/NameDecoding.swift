import HearsayText

/// From the network's scores to names.
struct NameDecoding: Sendable {
    let chain: Chain<NameLabel>

    /// The names among the words of a section; `emissions` are words × labels.
    func names(_ emissions: [Float], in section: Range<Int>, _ text: AnnotatedText) -> [TaggedName]
    {
        let path = chain.bestPath(emissions)
        guard path.contains(where: { $0 != .outside }) else { return [] }
        let marginals = chain.marginals(emissions)
        var names: [TaggedName] = []
        var start = 0
        while start < path.count {
            var end = start + 1
            if let type = path[start].type {
                while end < path.count, path[end].isInside { end += 1 }
                let confidence = sureness(start..<end, path, marginals)
                let words = (section.lowerBound + start)..<(section.lowerBound + end)
                for part in text.lineParts(of: words) {
                    let name = text.withoutEdgeMarks(part)
                    guard !name.isEmpty else { continue }
                    names.append(TaggedName(words: name, type: type, confidence: confidence))
                }
            }
            start = end
        }
        return names
    }

    /// How sure the chain is of a name: the lowest of the marginals of its labels.
    private func sureness(_ span: Range<Int>, _ path: [NameLabel], _ marginals: [Float]) -> Double {
        let lowest = span.map { marginals[$0 * NameLabel.allCases.count + Int(path[$0].rawValue)] }
            .min()
        return probability(lowest ?? 0)
    }
}

extension AnnotatedText {
    /// A range cut where a sentence, or a line of a heading, ends with its line: no name goes on
    /// from there.
    func lineParts(of words: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = words.lowerBound
        for word in words.dropFirst()
        where self.words[word].gap == .lineBreak && sentence(of: word) != sentence(of: word - 1) {
            parts.append(start..<word)
            start = word
        }
        return parts + [start..<words.upperBound]
    }

    /// A range without the quotation marks and commas at its edges.
    func withoutEdgeMarks(_ words: Range<Int>) -> Range<Int> {
        var words = words
        while let first = words.first, isEdgeMark(first) { words.removeFirst() }
        while let last = words.last, isEdgeMark(last) { words.removeLast() }
        return words
    }

    private func isEdgeMark(_ word: Int) -> Bool {
        guard self.words[word].isMark else { return false }
        switch text(word) {
        case ",", ";", "\"", "“", "”", "„", "«", "»", "'", "‘", "’", "`": return true
        default: return false
        }
    }
}
