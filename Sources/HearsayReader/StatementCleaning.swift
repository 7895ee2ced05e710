import HearsayText

/// What the tagger found, with its edges put right.
struct StatementCleaning {
    let page: Page

    /// The statements that have a content, in the order of the tagger, and for each tagged
    /// attribution the index of its statement.
    func statements() -> [Statement] {
        var kept: [Statement] = []
        var place: [Int?] = []
        for tagged in page.text.attributions {
            let statement = clean(tagged)
            place.append(statement == nil ? nil : kept.count)
            if let statement { kept.append(statement) }
        }
        for index in kept.indices {
            guard let parent = kept[index].parent else { continue }
            kept[index].parent = parent < place.count ? place[parent] : nil
        }
        return kept
    }

    private func clean(_ tagged: TaggedAttribution) -> Statement? {
        let cue = inReport(tagged.cue).compactMap { trimmed($0) }
        let source = inReport(tagged.source).compactMap { trimmed($0) }
        var content = subtracting(cue + source, from: inReport(tagged.content))
        content = joined(content.compactMap { balanced($0, cue: cue + source) })
        guard !content.isEmpty else { return nil }
        if cue.isEmpty && source.isEmpty {
            // Nobody's word, unless quotation marks say that it is somebody's.
            guard content.contains(where: { page.quotations.double[$0.lowerBound] >= 0 }) else {
                return nil
            }
        }
        return Statement(
            source: source, cue: cue, content: content, parent: tagged.parent,
            confidence: tagged.confidence)
    }

    private func inReport(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.map { $0.clamped(to: 0..<page.count) }.filter { !$0.isEmpty }
            .sorted { $0.lowerBound < $1.lowerBound }
    }

    /// A source or cue without the marks at its edges; nil where nothing else is there.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, page.isMark(start), !["[", "(", ":"].contains(page.lower[start]) {
            start += 1
        }
        while start < end, page.isMark(end - 1), !isKept(end - 1) { end -= 1 }
        return start < end ? start..<end : range.count == 1 ? range : nil
    }

    /// A mark that belongs to the word before it: "U.S.", "(AP)", "%".
    private func isKept(_ mark: Int) -> Bool {
        switch page.lower[mark] {
        case "]", ")", "%", "$": return true
        case ".":
            return mark > 0 && page.isGlued(mark)
                && [.initial].contains(page.text.words[mark - 1].shape)
        default: return false
        }
    }

    private func subtracting(
        _ holes: [Range<Int>], from ranges: [Range<Int>]
    ) -> [Range<Int>] {
        var parts = ranges
        for hole in holes {
            parts = parts.flatMap { part -> [Range<Int>] in
                guard part.overlaps(hole) else { return [part] }
                return [
                    part.lowerBound..<max(part.lowerBound, hole.lowerBound),
                    min(part.upperBound, hole.upperBound)..<part.upperBound,
                ].filter { !$0.isEmpty }
            }
        }
        return parts
    }

    /// A content range with quotation marks and brackets that belong to it, without the marks
    /// that belong to the sentence around it.
    private func balanced(_ range: Range<Int>, cue: [Range<Int>]) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, page.isMark(start), !isOpening(start) { start += 1 }
        while start < end, isOpening(end - 1) { end -= 1 }
        guard start < end else { return nil }
        (start, end) = wholeQuotation(start, end, cue: cue)
        if start > 0, page.reads(start - 1, "["), (start..<end).contains(where: closesBracket) {
            start -= 1
        }
        if end < page.count, page.reads(end, "]"),
            (start..<end).contains(where: { page.reads($0, "[") })
        {
            end += 1
        }
        while start < end, isStray(end - 1, start: start) { end -= 1 }
        guard (start..<end).contains(where: { !page.isMark($0) }) else { return nil }
        return start..<end
    }

    private func closesBracket(_ word: Int) -> Bool { page.reads(word, "]") }

    private func isOpening(_ word: Int) -> Bool {
        switch page.lower[word] {
        case "[", "(", "$", "€", "£", "#", "@", "…": true
        case "\"", "'": page.opensQuotation(word)
        default: false
        }
    }

    /// A mark at the content's end that closes the sentence around it.
    private func isStray(_ word: Int, start: Int) -> Bool {
        guard page.isMark(word) else { return false }
        switch page.lower[word] {
        case ",", ";", ":", "—", "–", "-": return page.quotations.double[word] < 0
        case ".":
            return page.quotations.double[word] < 0
                && !(word >= 2 && isKept(word) && page.reads(word - 2, "."))
        case "(", "[": return true
        default: return false
        }
    }

    /// Where both the source and the cue stand outside a quotation, all of it is content.
    private func wholeQuotation(_ start: Int, _ end: Int, cue: [Range<Int>]) -> (Int, Int) {
        var start = start
        var end = end
        for edge in [start, end - 1, end] where edge < page.count {
            let index = page.quotations.double[edge]
            guard index >= 0 else { continue }
            let quotation = page.quotations.all[Int(index)]
            guard quotation.range.overlaps(start..<end) || quotation.range.upperBound == end + 1,
                !cue.contains(where: { $0.overlaps(quotation.range) }),
                quotation.isClosed || quotation.range.lowerBound + 1 >= start
            else { continue }
            start = min(start, quotation.range.lowerBound)
            end = max(end, quotation.range.upperBound)
        }
        return (start, end)
    }

    /// Ranges that touch or overlap become one.
    private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
