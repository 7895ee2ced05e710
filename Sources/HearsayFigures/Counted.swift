import HearsayScene
import HearsayText
import HearsayWorld

/// The noun that a number counts.
struct Counted {
    /// The words that name it: "military personnel".
    var unit: Range<Int>
    /// Its noun.
    var head: Int
    /// All words from the number to the noun.
    var phrase: Range<Int>
}

extension FigureText {
    /// The noun phrase that begins at a word: the first run of adjectives and nouns, of which the
    /// last noun is counted. Seen from the parts of speech and not from the tree, in which the long
    /// way from a number to its noun is the first thing to go wrong.
    func counted(from start: Int) -> Counted? {
        var index = start
        var head: Int?
        while sentence.contains(index), !isTime[index] {
            if isHyphen(index), isGlued(index), isGlued(index + 1) {
                index += 1
                continue
            }
            if reads(index, "'"), isGlued(index), head != nil {
                index += reads(index + 1, "s") ? 2 : 1
                continue
            }
            // The full stops of "U.N.".
            if reads(index, "."), isGlued(index), words[index - 1].shape == .initial {
                index += 1
                continue
            }
            if isSuspended(index) {
                index += 2
                continue
            }
            if phrase(.loose, index) != nil, head == nil, partOfSpeech(index) != .noun {
                index += 1
                continue
            }
            guard !isMark(index), continues(index, head) else { break }
            switch partOfSpeech(index) {
            case .noun where words[index].shape != .initial: head = index
            case .properNoun where words[index].shape != .digit && words[index].shape != .initial:
                head = index
            default: break
            }
            index += 1
        }
        guard let head else { return nil }
        if let later = listed(after: head, index) {
            return Counted(unit: later..<(later + 1), head: later, phrase: start..<(later + 1))
        }
        return Counted(unit: unit(head, from: start), head: head, phrase: start..<(head + 1))
    }

    /// Whether a hyphen waits for a later word: "coal- and gas-fired plants".
    private func isSuspended(_ index: Int) -> Bool {
        isHyphen(index) && isGlued(index) && !isGlued(index + 1)
            && reads(index + 1, any: ["and", "or", "to"])
    }

    /// The noun behind a list of names: troops in "Army, Navy and Air Force troops".
    private func listed(after head: Int, _ end: Int) -> Int? {
        guard isCapital(head), partOfSpeech(head) == .properNoun, !isPlural(head),
            reads(end, any: [",", "and", "or"])
        else { return nil }
        for index in end..<min(sentence.upperBound, end + 8) {
            if reads(index, any: [",", "and", "or"]) || isCapital(index) { continue }
            return partOfSpeech(index) == .noun && isPlural(index) ? index : nil
        }
        return nil
    }

    /// Whether a word goes on in a noun phrase whose last noun so far is `head`.
    private func continues(_ index: Int, _ head: Int?) -> Bool {
        // "60 Boeing 787 Dreamliner aircraft".
        if words[index].shape == .digit {
            return head.map { isCapital($0) && $0 == index - 1 } ?? false
                && !isGlued(index + 1)
        }
        guard let part = partOfSpeech(index) else { return false }
        let next = partOfSpeech(index + 1)
        switch part {
        case .noun:
            // "20 soldiers Monday morning", "20 people dead": what is told of them.
            return head == nil || kind(.state, index) == nil
        case .properNoun:
            // "killed 20 people Taliban officials said".
            guard let head else { return true }
            return isCapital(head) || isCapital(index - 1) || words[index - 1].shape == .digit
                || head < index - 1 && isHyphen(index - 1)
        case .adjective:
            guard let head else { return true }
            return !isPlural(head) && (next == .noun || next == .adjective)
        case .verb:
            // "20 armed men", "20 people wounded".
            return head == nil && (next == .noun || next == .adjective || next == .properNoun)
                && lower[index].utf8.count > 3
        case .adverb: return head == nil && (next == .adjective || next == .verb)
        case .numeral: return head == nil && index > sentence.lowerBound && isHyphen(index + 1)
        default: return false
        }
    }

    /// Whether a noun looks like a plural.
    func isPlural(_ word: Int) -> Bool {
        lower[word].hasSuffix("s") && !lower[word].hasSuffix("ss")
            || [
                "people", "men", "women", "children", "personnel", "police", "servicemen", "troops",
                "policemen", "aircraft", "dead", "wounded", "militiamen", "gunmen", "media",
            ].contains(lower[word])
    }

    /// The words of a unit: its noun, and the plain words before it that tell what sort it is
    /// ("military personnel"); "other" or "French" are no part of it.
    private func unit(_ head: Int, from start: Int) -> Range<Int> {
        var first = head
        while first > start {
            let before = first - 1
            if isHyphen(before), isGlued(before), isGlued(first), before > start,
                words[before - 1].shape == .lower
            {
                first = before - 1
                continue
            }
            let part = partOfSpeech(before)
            guard words[before].shape == .lower, phrase(.loose, before) == nil,
                part == .noun || part == .adjective || part == .verb,
                kind(.state, before) == nil
            else { break }
            first = before
        }
        return first..<(head + 1)
    }
}
