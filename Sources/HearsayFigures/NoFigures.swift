import HearsayScene
import HearsayText
import HearsayWorld

/// Numbers that count nothing: dates, ages, names, scores.
extension FigureText {
    func isNoFigure(_ number: Numeral) -> Bool {
        let core = number.core
        if isTime[core] || isTime[number.end - 1] { return true }
        if number.currency != nil { return false }
        if isInName(number) || isJoined(number) || isAge(number) { return true }
        if number.isDigits, !number.isLong {
            // "Article 5", "No. 10", "#10"; but "a group of 20 people".
            if start(.label, endingAt: core) != nil, number.words.lowerBound == core,
                !reads(core - 1, "of")
                    || counted(from: number.end).map({ !isPlural($0.head) }) ?? true
            {
                return true
            }
            if reads(core - 1, "#") { return true }
            if isYear(number) { return true }
        }
        return false
    }

    /// "France 24", "Group of 20", "Three Gorges"; but "20 Taliban" is none.
    private func isInName(_ number: Numeral) -> Bool {
        let core = number.core
        if !number.isDigits, words[core].shape == .title, core > sentence.lowerBound,
            isCapital(number.end), !isMark(core - 1)
        {
            return true
        }
        let name = nameAt[core]
        if name >= 0, core > sentence.lowerBound, nameAt[core - 1] == name,
            number.words.lowerBound == core, !number.isLong
        {
            return true
        }
        // "Boeing 737", "iPhone 2.0 update": a capital before and nothing counted behind.
        guard number.isDigits, !number.isLong, number.words.lowerBound == core,
            core > sentence.lowerBound + 1, isCapital(core - 1),
            partOfSpeech(core - 1) == .properNoun, kind(.state, number.end) == nil,
            phrase(.percent, number.end) == nil, phrase(.measure, number.end) == nil
        else { return false }
        return counted(from: number.end).map { !isPlural($0.head) } ?? true
    }

    /// "F-16", "COVID-19", "10:30", "24/7", "3-2", "555-1234".
    private func isJoined(_ number: Numeral) -> Bool {
        let core = number.core
        if isGlued(core), isMark(core - 1) {
            let before = core - 1
            if reads(before, any: ["/", ":", ".", ",", "@", "'", "_", "\\", "="]) { return true }
            if isHyphen(before), isGlued(before), !reads(before, "—") { return true }
        }
        let end = number.end
        guard isGlued(end), isMark(end), isGlued(end + 1), sentence.contains(end + 1) else {
            return false
        }
        if reads(end, any: ["/", ":", "@", "_", "="]) { return true }
        let isNumber = words[end + 1].shape == .digit || lexicon.numbers[lower[end + 1]] != nil
        return isNumber && (isHyphen(end) || reads(end, "."))
    }

    /// "aged 35", "John Smith, 35, said", "35-year-old".
    private func isAge(_ number: Numeral) -> Bool {
        guard number.size <= 120 else { return false }
        if start(.age, endingAt: number.words.lowerBound) != nil { return true }
        let first = number.words.lowerBound
        let isBetweenMarks =
            (reads(first - 1, ",") && reads(number.end, any: [",", ".", ";", ")"]))
            || (reads(first - 1, "(") && reads(number.end, ")"))
        return isBetweenMarks && isCapital(first - 2) && number.isDigits
    }

    /// "in 1998" where no noun follows that could be counted.
    private func isYear(_ number: Numeral) -> Bool {
        guard let value = number.value, 1500...2100 ~= value, value == value.rounded(.down),
            number.words.lowerBound == number.core
        else { return false }
        guard let counted = counted(from: number.end) else { return true }
        return !isPlural(counted.head)
    }

    /// "their new 787 Dreamliner", "the 500 mark": what a thing is called.
    func isModel(_ number: Numeral, _ noun: Counted) -> Bool {
        guard number.size > 1, !isPlural(noun.head) else { return false }
        if reads(number.words.lowerBound - 1, "the") { return true }
        return number.isDigits && !number.isLong && isCapital(noun.head)
            && words[noun.head].shape != .upper && nationality(noun.head) == nil
    }

    /// "one official", "the two men", "a couple": words that take the place of an article.
    func isArticle(_ number: Numeral) -> Bool {
        guard !number.isDigits, !number.isFraction, !number.takesOf, number.currency == nil,
            number.size <= 10
        else { return false }
        let isAlone = number.words.count == 1
        if isAlone, reads(number.core, any: ["one", "both", "zero"]) { return true }
        if reads(number.core, any: ["a", "couple"]), number.size == 2, !reads(number.end, "of") {
            return true
        }
        let before = number.words.lowerBound - 1
        return reads(
            before,
            any: [
                "the", "these", "those", "all", "other", "any", "every", "each", "last", "first",
                "next", "past", "previous", "following",
            ])
    }
}
