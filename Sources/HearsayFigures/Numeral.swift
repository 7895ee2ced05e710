import HearsayScene
import HearsayText
import HearsayWorld

/// A number as it stands in a text, with the words that bound it.
struct Numeral {
    /// All its words: bounds, sign of the currency, number.
    var words: Range<Int>
    /// The first word of the number itself.
    var core: Int
    /// What it says, where it says it exactly.
    var value: Double?
    /// What it is at least or at most.
    var least: Double?
    var most: Double?
    /// What is known of the unit from signs and letters: "$", "%", "kg".
    var currency: Currency?
    var suffix: Range<Int>?
    /// Whether "of" may follow: "hundreds of", "two-thirds of".
    var takesOf = false
    /// Whether it is a part of a whole: "two-thirds".
    var isFraction = false
    /// Whether it is in digits.
    var isDigits = false
    /// Whether digits have commas or a word that multiplies them: such are no years and no names.
    var isLong = false

    var end: Int { words.upperBound }

    /// The number that stands for it in comparisons.
    var size: Double { value ?? least ?? most ?? 0 }

    mutating func multiply(by factor: Double) {
        value = value.map { $0 * factor }
        least = least.map { $0 * factor }
        most = most.map { $0 * factor }
    }
}

extension FigureText {
    /// The number that begins at a word, with what bounds it on both sides.
    func numeral(_ index: Int) -> Numeral? {
        guard var found = signed(index) else { return nil }
        if let range = range(found) { found = range }
        bound(&found)
        return found
    }

    /// A number with a sign of money before it.
    private func signed(_ index: Int) -> Numeral? {
        guard let sign = currency(index, .before) else { return simple(index) }
        guard var found = simple(index + sign.length), found.isDigits else { return nil }
        found.words = index..<found.end
        found.currency = sign.currency
        return found
    }

    /// A sign, name or code of a currency that may stand before or after a number.
    func currency(
        _ index: Int, _ place: Currency.Place
    ) -> (length: Int, currency: Currency)? {
        guard sentence.contains(index),
            let found = lexicon.currencies.longest(
                at: index, in: lower, before: sentence.upperBound),
            found.value.place == place || found.value.place == .either
        else { return nil }
        let isSpelt =
            !found.value.isCapital
            || (index..<(index + found.length)).allSatisfy {
                ($0 == index || isGlued($0))
                    && (isMark($0) || words[$0].shape == .upper || words[$0].shape == .initial)
            }
        return isSpelt ? (found.length, found.value) : nil
    }

    /// "one in five", "nine out of 10", before a noun.
    private func ratio(_ first: Numeral) -> Numeral? {
        guard let above = first.value, above >= 1, !first.isLong else { return nil }
        var place = afterHyphen(first.end)
        if reads(place, "out"), reads(place + 1, "of") {
            place += 2
        } else if reads(place, "in") {
            place = afterHyphen(place + 1)
        } else {
            return nil
        }
        guard sentence.contains(place), !isTime[place],
            let second = digits(place) ?? spelledNumeral(place), let below = second.value,
            above < below, below <= 1000,
            partOfSpeech(second.end) == .noun
                || partOfSpeech(second.end) == .adjective
        else { return nil }
        var found = first
        found.words = first.words.lowerBound..<second.end
        found.value = above / below
        found.isFraction = true
        found.takesOf = true
        return found
    }

    /// A number without bounds: "20", "1.2 million", "a dozen", "tens of thousands", "two-thirds".
    private func simple(_ index: Int) -> Numeral? {
        if let found = digits(index) { return ratio(found) ?? found }
        if let found = several(index) ?? plurals(index) ?? fraction(index) { return found }
        guard let found = spelledNumeral(index) else { return nil }
        return ratio(found) ?? found
    }

    private func spelledNumeral(_ index: Int) -> Numeral? {
        spelled(index).map { end, number in
            Numeral(words: index..<end, core: index, value: Double(number), isLong: number >= 1000)
        }
    }

    private func digits(_ index: Int) -> Numeral? {
        guard sentence.contains(index), words[index].shape == .digit,
            let digits = Digits(
                at: index, in: words, bytes: scene.text.report.bytes, before: sentence.upperBound)
        else { return nil }
        var found = Numeral(
            words: index..<digits.end, core: index, value: digits.value, isDigits: true,
            isLong: digits.hasCommas)
        let suffix = folded(digits.suffix)
        if suffix.isEmpty {
            half(&found)
            multiply(&found)
        } else if let scale = lexicon.phrase(.scale, at: 0, in: [suffix], before: 1) {
            found.multiply(by: scale.value.value)
            found.isLong = true
        } else if let factor = lexicon.numbers[suffix], factor.part == .factor {
            found.multiply(by: Double(factor.value))
            found.isLong = true
        } else if lexicon.phrase(.measure, at: 0, in: [suffix], before: 1) != nil {
            found.suffix = (digits.end - 1)..<digits.end
        } else {
            return nil
        }
        return found
    }

    /// "2 1/2", "3/4".
    private func half(_ found: inout Numeral) {
        func quotient(_ index: Int) -> Double? {
            guard isGlued(index + 1), reads(index + 1, "/"), isGlued(index + 2),
                let above = Double(lower[index]), let below = Double(lower[index + 2]),
                above < below, [2, 3, 4, 5, 6, 8, 10, 12, 16].contains(below)
            else { return nil }
            return above / below
        }
        let next = found.end
        if sentence.contains(next), let part = quotient(next), let whole = found.value {
            found.value = whole + part
            found.words = found.words.lowerBound..<(next + 3)
        } else if !found.isLong, let part = quotient(found.core) {
            found.value = part
            found.isFraction = true
            found.takesOf = true
            found.words = found.words.lowerBound..<(found.core + 3)
        }
    }

    /// "million" after "40", "1.5" or "a"; "thousand" after "hundred".
    private func multiply(_ found: inout Numeral) {
        while sentence.contains(found.end) {
            let place = afterHyphen(found.end)
            var factor: Double?
            if let number = lexicon.numbers[lower[place]], number.part == .factor {
                factor = Double(number.value)
            } else if found.isDigits, !isGlued(place), words[place].shape == .lower,
                let scale = phrase(.scale, place), lower[place].utf8.count > 1
            {
                factor = scale.value.value
            }
            guard let factor, !isTime[place], found.size < 1e12 else { return }
            found.multiply(by: factor)
            found.isLong = true
            found.words = found.words.lowerBound..<(place + 1)
        }
    }

    /// "twenty-four", "a hundred and five", "a million".
    private func spelled(_ index: Int) -> (end: Int, number: Int)? {
        var cardinal = Cardinal()
        var end = index
        if reads(end, any: ["a", "an"]) {
            guard sentence.contains(end + 1),
                let next = lexicon.numbers[lower[end + 1]], next.part != .unit
            else { return nil }
            end += 1
        }
        while sentence.contains(end) {
            var place = end > index ? afterHyphen(end) : end
            if let value = cardinal.value, value >= 100, reads(place, "and") { place += 1 }
            guard sentence.contains(place), let word = lexicon.numbers[lower[place]],
                place < end + 2, cardinal.take(word)
            else { break }
            end = place + 1
        }
        return cardinal.value.map { (end, $0) }
    }

    /// "several hundred", "a few thousand".
    private func several(_ index: Int) -> Numeral? {
        guard let few = phrase(.few, index) else { return nil }
        let start = index + few.length
        guard sentence.contains(start), let word = lexicon.numbers[lower[start]],
            word.part == .factor, let (end, number) = spelled(start)
        else { return nil }
        return Numeral(
            words: index..<end, core: index, least: few.value.value * Double(number), isLong: true)
    }

    /// "hundreds", "tens of thousands", "hundreds of millions": at least one of each.
    private func plurals(_ index: Int) -> Numeral? {
        guard let first = phrase(.plural, index) else { return nil }
        var least = first.value.value
        var end = index + first.length
        while reads(end, "of"), let next = phrase(.plural, end + 1) {
            least *= next.value.value
            end += 1 + next.length
        }
        var found = Numeral(words: index..<end, core: index, takesOf: true, isLong: true)
        found.least = least
        return found
    }

    /// "half", "a third", "two-thirds", "half a million", "one and a half million".
    private func fraction(_ index: Int) -> Numeral? {
        var above = 1.0
        var place = index
        if reads(place, any: ["a", "one"]) {
            place = afterHyphen(place + 1)
        } else if sentence.contains(index), let count = lexicon.numbers[lower[index]],
            count.part == .unit, 2...9 ~= count.value
        {
            above = Double(count.value)
            place = afterHyphen(index + 1)
        }
        if place == index + 1, reads(place, "and"), reads(place + 1, "a"),
            reads(place + 2, "half")
        {
            var found = Numeral(words: index..<(place + 3), core: index, value: above + 0.5)
            multiply(&found)
            return found
        }
        guard let found = phrase(.fraction, place), above == 1 || lower[place].hasSuffix("s")
        else { return nil }
        // "the third", "a third attack": an ordinal.
        guard place > index || reads(place, "half") else { return nil }
        let end = place + found.length
        var number = Numeral(words: index..<end, core: index, value: above / found.value.value)
        if reads(end, "a") || reads(end, "of") && reads(end + 1, "a") {
            let factor = reads(end, "a") ? end + 1 : end + 2
            if let next = sentence.contains(factor) ? lexicon.numbers[lower[factor]] : nil,
                next.part == .factor
            {
                number.words = index..<factor
                multiply(&number)
                return number
            }
        }
        if lower[place] == "half" || reads(end, "of") {
            number.isFraction = true
            number.takesOf = true
            return number
        }
        return nil
    }

    /// "20 to 30", "15-20", "between 15 and 20", "two or three".
    private func range(_ first: Numeral) -> Numeral? {
        guard let low = first.value else { return nil }
        var place = first.end
        let isBetween = reads(first.words.lowerBound - 1, "between")
        let isHyphen = isHyphen(place) && isGlued(place) && isGlued(place + 1)
        guard
            isHyphen
                || (isBetween ? reads(place, "and") : reads(place, any: ["to", "or"]))
        else { return nil }
        // "rose from 20 to 30": two figures.
        if reads(place, "to"), reads(first.words.lowerBound - 1, "from") { return nil }
        place += 1
        if isHyphen, reads(place, "to"), isGlued(place + 1) { place += 2 }
        guard var second = signed(place), var high = second.value, !isTime[place],
            first.isFraction == second.isFraction
        else { return nil }
        var least = low
        if !first.isLong, second.isLong, low < 1000, let factor = factor(second), factor > 1 {
            least = low * factor
        }
        guard least < high else { return nil }
        // "a 2-3 defeat": who counts people in such ranges writes what they are.
        high = max(high, least)
        second.words =
            (isBetween ? first.words.lowerBound - 1 : first.words.lowerBound)..<second.end
        second.core = first.core
        second.value = nil
        second.least = least
        second.most = high
        second.currency = first.currency ?? second.currency
        return second
    }

    /// What the last word of a number multiplies by: a million in "3 million" and "3m".
    private func factor(_ number: Numeral) -> Double? {
        let last = lower[number.end - 1]
        if let word = lexicon.numbers[last], word.part == .factor { return Double(word.value) }
        let letters = String(last.drop { $0.isASCII && $0.isNumber })
        return lexicon.phrase(.scale, at: 0, in: [letters], before: 1)?.value.value
    }

    /// Takes in "at least", "some" before and "or more" after, and does what they say.
    private func bound(_ found: inout Numeral) {
        var start = found.words.lowerBound
        for _ in 0..<3 {
            if let least = self.start(.least, endingAt: start) {
                if let value = found.value { found.least = value }
                found.value = nil
                start = least
            } else if let most = self.start(.most, endingAt: start) {
                if let value = found.value { found.most = value }
                found.value = nil
                start = most
            } else if let about = self.start(.about, endingAt: start) {
                start = about
            } else {
                break
            }
        }
        var end = found.end
        if let after = phrase(.leastAfter, end) {
            if let value = found.value { found.least = value }
            found.value = nil
            end += after.length
        } else if let after = phrase(.mostAfter, end) {
            if let value = found.value { found.most = value }
            found.value = nil
            end += after.length
        } else if let after = phrase(.aboutAfter, afterHyphen(end)) {
            end = afterHyphen(end) + after.length
        }
        found.words = start..<end
    }
}
