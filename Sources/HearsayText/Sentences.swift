/// The sentences of a text, in order: every word is in exactly one.
///
/// Headings, bylines, datelines and credit lines are sentences of their own, as `layout` tells
/// them. A line break ends a sentence too, unless the text is wrapped. Linear in the length of
/// the text.
/// - Parameters:
///   - bytes: valid UTF-8.
///   - words: what `words(of:)` made of it.
///   - layout: what `layout(of:words:)` made of it.
///   - abbreviations: whose full stops end nothing.
/// - Returns: ranges of words, none of them empty.
public func sentences(
    of bytes: [UInt8], words: [Word], layout: Layout = Layout(), abbreviations: Abbreviations
) -> [Range<Int>] {
    let text = Wording(bytes: bytes, words: words)
    var splitter = SentenceSplitter(text: text, abbreviations: abbreviations)
    let edges = (layout.furniture + [layout.headline].compactMap(\.self))
        .flatMap { [$0.lowerBound, $0.upperBound] }
        .sorted()
    var next = 0
    for line in lines(of: text) {
        var start = line.words.lowerBound
        while next < edges.count, edges[next] < line.words.upperBound {
            if edges[next] > start {
                splitter.split(start..<edges[next])
                start = edges[next]
            }
            next += 1
        }
        splitter.split(start..<line.words.upperBound)
    }
    return splitter.found
}

private struct SentenceSplitter {
    let text: Wording
    let abbreviations: Abbreviations
    /// Whether the text does without capitals, so that a small letter may begin a sentence.
    let isCaseless: Bool
    private(set) var found: [Range<Int>] = []

    /// A full stop or its like, with all that follows it and still belongs to the sentence.
    private struct Ending {
        /// The first stop.
        let first: Int
        /// The word after the last mark.
        var end: Int
        var stops = 0
        var hasStrong = false
        var hasEllipsis = false
        var closes = false
        /// Whether a full stop follows a closing mark: the first one may be an abbreviation's.
        var stopsAgain = false

        /// Whether there are only dots that stand for something left out.
        var isEllipsis: Bool {
            !hasStrong && (stops == 2 || stops == 3 || stops == 0 && hasEllipsis)
        }
    }

    init(text: Wording, abbreviations: Abbreviations) {
        self.text = text
        self.abbreviations = abbreviations
        var capitals = 0
        var small = 0
        for word in text.words {
            switch word.shape {
            case .lower: small += 1
            case .title, .upper, .initial: capitals += 1
            default: break
            }
        }
        isCaseless = small > 20 && capitals * 100 < small
        found.reserveCapacity(text.words.count / 16)
    }

    /// Adds the sentences of a line or a part of one.
    mutating func split(_ range: Range<Int>) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            guard text.mark(index).isTerminal else {
                index += 1
                continue
            }
            let ending = ending(from: index, in: range)
            if ending.end < range.upperBound, ends(ending, from: start, in: range) {
                found.append(start..<ending.end)
                start = ending.end
            }
            index = ending.end
        }
        if start < range.upperBound { found.append(start..<range.upperBound) }
    }

    /// The stop at `first` and the stops, brackets and quotation marks after it.
    private func ending(from first: Int, in range: Range<Int>) -> Ending {
        var ending = Ending(first: first, end: first)
        while ending.end < range.upperBound {
            let index = ending.end
            let isGlued = index == first || text.isGlued(index)
            switch text.mark(index) {
            case .stop:
                guard isGlued || continues(index, in: range) else { return ending }
                if ending.closes { ending.stopsAgain = true } else { ending.stops += 1 }
            case .strong:
                guard isGlued else { return ending }
                ending.hasStrong = true
            case .ellipsis:
                guard isGlued || continues(index, in: range) else { return ending }
                ending.hasEllipsis = true
            case .closer:
                guard isGlued || isLooseCloser(index, in: range) else { return ending }
                ending.closes = true
            case .straight:
                guard closes(index, in: range) else { return ending }
                ending.closes = true
            case .opener where isGlued:
                // A reference: "[3]".
                guard index + 2 < range.upperBound, text.byte(index) == UInt8(ascii: "["),
                    text.words[index + 1].shape == .digit,
                    text.byte(index + 2) == UInt8(ascii: "]")
                else { return ending }
                ending.end += 2
            default:
                return ending
            }
            ending.end += 1
        }
        return ending
    }

    /// Whether dots set off by a space belong to the sentence before them: ". …" and ". . .", but
    /// not ". …and" or ". .5".
    private func continues(_ index: Int, in range: Range<Int>) -> Bool {
        var next = index + 1
        while next < range.upperBound, text.isGlued(next) {
            switch text.mark(next) {
            case .stop, .ellipsis, .closer: next += 1
            case .straight: return true
            default: return false
            }
        }
        return true
    }

    /// Whether a closing quotation mark stands apart from the stop that it belongs to, and from
    /// what follows.
    private func isLooseCloser(_ index: Int, in range: Range<Int>) -> Bool {
        guard text.words[index].end - text.words[index].start == 3 else { return false }
        guard text.words[index - 1].isQuoted else { return false }
        return index + 1 == range.upperBound || !text.isGlued(index + 1)
    }

    /// Whether a straight quotation mark behind a stop closes.
    private func closes(_ index: Int, in range: Range<Int>) -> Bool {
        let isLast = index + 1 == range.upperBound || !text.isGlued(index + 1)
        guard text.isGlued(index) else { return isLast && text.words[index - 1].isQuoted }
        if isLast || text.words[index + 1].isMark { return true }
        // `said."We`, `go.""We`: it closes only what has been opened.
        if text.byte(index - 1) == UInt8(ascii: "\"") { return false }
        return text.byte(index) == UInt8(ascii: "'") || text.words[index - 1].isQuoted
    }

    /// Whether the sentence that began at `start` ends there.
    private func ends(_ ending: Ending, from start: Int, in range: Range<Int>) -> Bool {
        if text.isGlued(ending.end) { return endsWithoutSpace(ending, from: start, in: range) }
        let (next, isQuote) = firstWord(from: ending.end, in: range)
        guard next < range.upperBound else { return false }
        // `“They will go.” — Anna Ruiz`: the name belongs to the quotation.
        if ending.closes, text.mark(ending.end) == .dash { return false }
        switch text.start(next) {
        case .pause:
            return false
        case .lower where !isCaseless:
            // "iPhone"; "He left. “we will go”" is careless, but an end.
            return (isQuote || text.words[next].shape == .mixed) && ending.stops == 1
                && !ending.hasEllipsis
                && stopEnds(ending, from: start, before: next, in: range)
        case .lower where ending.closes && ending.hasStrong:
            return false
        case let begin:
            if ending.hasStrong || ending.isEllipsis {
                if ending.closes, !isQuote, speechFollows(next, in: range) { return false }
                if ending.hasStrong { return true }
                return begin == .lower ? false : text.isGlued(ending.first) || isStarter(next)
            }
            if ending.stops != 1 || ending.hasEllipsis || ending.stopsAgain { return true }
            return stopEnds(ending, from: start, before: next, in: range)
        }
    }

    /// Where the next sentence is glued to the stop: "said.He", "well.”“We". Most stops that are
    /// glued to a word are within a number, an address or an abbreviation.
    private func endsWithoutSpace(
        _ ending: Ending, from start: Int, in range: Range<Int>
    ) -> Bool {
        let next = ending.end
        guard !ending.isEllipsis else { return false }
        switch text.mark(next) {
        case .opener, .straight:
            guard next + 1 < range.upperBound, text.words[next].isQuoted else { return false }
            return ending.hasStrong || stopEnds(ending, from: start, before: next + 1, in: range)
        case .dash:
            guard text.byte(next) == nil, next + 1 < range.upperBound,
                text.start(next + 1) == .capital
            else { return false }
            return ending.hasStrong || stopEnds(ending, from: start, before: next + 1, in: range)
        default:
            // Scripts that do without spaces.
            if ending.hasStrong, text.byte(ending.first) == nil { return true }
            guard text.words[next].shape == .title else { return false }
            if ending.hasStrong || ending.closes { return true }
            let before = ending.first - 1
            guard before >= start, text.words[before].shape == .lower else { return false }
            return text.words[before].end - text.words[before].start > 1
                && (!text.isGlued(before) || before == start)
        }
    }

    /// Whether a single full stop ends the sentence, given the first word after it.
    private func stopEnds(
        _ ending: Ending, from start: Int, before next: Int, in range: Range<Int>
    ) -> Bool {
        let before = ending.first - 1
        guard before >= start, text.isGlued(ending.first), !text.words[before].isMark else {
            return true
        }
        // "1. Vote": the number of an item, and no sentence.
        if before == start, !ending.closes, isNumbering(before) { return false }
        guard let kind = kind(before: ending.first, from: start) else { return true }
        let begin = text.start(next)
        switch kind {
        case .title: return false
        case .number: return begin != .digit
        case .month: return begin != .digit && isStarter(next)
        case .time: return begin != .digit && !abbreviations.isZone(text.text(next))
        case .short: return isStarter(next)
        }
    }

    private func isNumbering(_ index: Int) -> Bool {
        let word = text.words[index]
        guard word.end - word.start <= 3 else { return false }
        return word.shape == .digit || word.shape == .initial
    }

    /// The kind of the abbreviation that the stop belongs to, nil where it is none.
    private func kind(before stop: Int, from start: Int) -> Abbreviations.Kind? {
        let last = stop - 1
        var first = last
        var areLetters = isLetter(last)
        // "U.S.", "Ph.D.": no abbreviation has more than four parts.
        while first - 2 >= start, stop - first < 8, text.isGlued(first), text.isGlued(first - 1),
            text.byte(first - 1) == UInt8(ascii: "."), !text.words[first - 2].isMark
        {
            first -= 2
            areLetters = areLetters && isLetter(first)
        }
        if first < last {
            if let kind = abbreviations.kind(of: text.text(first..<stop)) { return kind }
            if areLetters { return .short }
        }
        if let kind = abbreviations.kind(of: text.text(last)) { return kind }
        return text.words[last].shape == .initial ? .short : nil
    }

    /// Whether the word is a single ASCII letter.
    private func isLetter(_ index: Int) -> Bool {
        guard let byte = text.byte(index) else { return false }
        return UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    /// Whether a sentence may well begin with the word. The initial of a name is none.
    private func isStarter(_ index: Int) -> Bool {
        guard abbreviations.isStarter(text.text(index)) else { return false }
        let isInitial =
            text.words[index].shape == .initial && index + 1 < text.words.count
            && text.isGlued(index + 1) && text.mark(index + 1) == .stop
        return !isInitial
    }

    /// The first word behind opening marks and dashes, and whether a quotation mark opens there.
    private func firstWord(from index: Int, in range: Range<Int>) -> (Int, isQuote: Bool) {
        var next = index
        var isQuote = false
        while next < range.upperBound {
            switch text.mark(next) {
            case .opener, .straight:
                if text.words[next].isQuoted || text.byte(next) == nil { isQuote = true }
            case .dash: break
            default: return (next, isQuote)
            }
            next += 1
        }
        return (next, isQuote)
    }

    /// Whether the next words say who asked: `Anna Ruiz asked` behind `“Why?”`.
    private func speechFollows(_ next: Int, in range: Range<Int>) -> Bool {
        for index in next..<min(next + 8, range.upperBound) {
            if abbreviations.isSpeech(text.text(index)) { return true }
            switch text.mark(index) {
            case .strong, .ellipsis, .opener: return false
            case .stop:
                guard kind(before: index, from: next) != nil else { return false }
            default: break
            }
        }
        return false
    }
}
