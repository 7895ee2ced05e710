import HearsayScene
import HearsayText
import HearsayWorld

/// A figure of a sentence: a number and what it counts.
struct Figure {
    var number: Numeral
    var counted: Counted?
    /// In the text's words, or an ISO 4217 code.
    var unit: String
    /// The word after all its words.
    var end: Int
    /// What happened to those counted, or what they are.
    var kind: String?
    /// Whether the kind is told of them, and is not what their noun is called.
    var isFate = false
}

extension FigureText {
    /// The figures of the sentence, in text order.
    func figures() -> [Figure] {
        var found: [Figure] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard !isTime[index], begins(index), let number = numeral(index) else {
                index += 1
                continue
            }
            if let figure = figure(number, after: found.last) {
                found.append(figure)
                index = max(index + 1, figure.end)
            } else {
                // What is left of a score or a telephone number is no figure either.
                index = max(index + 1, number.end)
                while isGlued(index), sentence.contains(index), isMark(index), isGlued(index + 1),
                    words[index + 1].shape == .digit
                {
                    index += 2
                }
            }
        }
        share(&found)
        return found
    }

    /// Whether a number may begin with a word.
    private func begins(_ index: Int) -> Bool {
        if words[index].shape == .digit { return true }
        let word = lower[index]
        return lexicon.isNumeric(word) && !(isGlued(index) && isHyphen(index - 1))
    }

    private func figure(_ number: Numeral, after last: Figure?) -> Figure? {
        guard !isNoFigure(number) else { return nil }
        if let found = money(number) ?? percentage(number) ?? measure(number) { return found }
        guard !isScore(number) else { return nil }
        let isArticle = isArticle(number)
        if afterHyphen(number.end) > number.end { return isArticle ? nil : joined(number) }
        var counted = counted(of: number)
        if let noun = counted, isUnitOfTime(noun.head) || phrase(.never, noun.head) != nil {
            return nil
        }
        // A number in front of a verb or at the end of a clause: "killed 20", "20 were".
        let fate = fate(number, counted)
        if isArticle, fate == nil || counted == nil && reads(number.core - 1, "the") { return nil }
        if let noun = counted {
            if fate == nil, isModel(number, noun) { return nil }
            let ending = after(noun)
            var figure = Figure(
                number: number, counted: noun, unit: scene.text.text(noun.unit), end: ending.end)
            ending.apply(&figure.number)
            figure.kind = fate ?? kind(of: noun.unit)
            figure.isFate = fate != nil
            if figure.kind == nil, let noun = nounWithOf(number) { figure.kind = noun }
            return figure
        }
        counted = nil
        if number.isFraction {
            guard isOfPronoun(number.end) else { return nil }
            return share(number, end: number.end)
        }
        if let fate {
            let unit = last.flatMap { $0.counted }.map { scene.text.text($0.unit) } ?? Self.people
            return Figure(
                number: number, unit: unit, end: number.end, kind: fate, isFate: true)
        }
        if isOfPronoun(number.end) {
            // "133 of them": of those counted before.
            return last?.counted.map {
                Figure(number: number, unit: scene.text.text($0.unit), end: number.end)
            }
        }
        guard let tally = tally(number) else { return grown(number) }
        return Figure(
            number: number, unit: scene.text.text(tally.words), end: number.end, kind: tally.kind,
            isFate: true)
    }

    /// "Cases rose to 1,234": what has grown to a number is what it counts.
    private func grown(_ number: Numeral) -> Figure? {
        let tree = scene.tree
        guard number.isDigits, reads(number.words.lowerBound - 1, "to"),
            let token = token(number.core), let verb = governor(token)?.head,
            var grown = tree.dependent(of: verb, "obj") ?? tree.dependent(of: verb, "nsubj")
        else { return nil }
        // "the number of cases rose to".
        if reads(word(grown), "number"), let counted = tree.dependent(of: grown, "nmod") {
            grown = counted
        }
        guard tree.tokens[grown].partOfSpeech == .noun else { return nil }
        let noun = word(grown)
        guard sentence.contains(noun), isPlural(noun) else { return nil }
        let unit = noun..<(noun + 1)
        return Figure(
            number: number, unit: scene.text.text(unit), end: number.end, kind: kind(of: unit))
    }

    /// What stands for the unit of those killed or wounded where the text gives it no noun.
    private static let people = "people"

    private func nounWithOf(_ number: Numeral) -> String? {
        let before = number.words.lowerBound - 1
        guard reads(before, "a") || reads(before, "an"), let head = counted(from: number.end)?.head
        else { return nil }
        return kind(.of, head)?.kind
    }

    /// The noun that a number counts, past "of" and an article where they may follow.
    private func counted(of number: Numeral) -> Counted? {
        var start = number.end
        if reads(start, "of"), number.takesOf || number.size == 2 || number.isFraction {
            start += 1
        } else if reads(start, "of") {
            // "20 of the soldiers", "two of its members".
            start += 1
            guard isDeterminer(start) || isCapital(start) else { return nil }
        }
        while isDeterminer(start) { start += 1 }
        return counted(from: start)
    }

    private func isDeterminer(_ index: Int) -> Bool {
        reads(
            index,
            any: ["the", "its", "their", "his", "her", "our", "those", "these", "all", "a", "my"])
    }

    /// "two of them".
    func isOfPronoun(_ index: Int) -> Bool {
        reads(index, "of")
            && reads(index + 1, any: ["them", "whom", "us", "these", "those", "which"])
    }

    /// "$3bn", "€40 million", "20 dollars", "hundreds of millions of dollars".
    private func money(_ number: Numeral) -> Figure? {
        var place = afterHyphen(number.end)
        if number.takesOf, reads(place, "of") { place += 1 }
        var number = number
        var end = number.end
        var code = number.currency?.code
        if let name = currency(place, .after) {
            code = name.currency.code ?? scene.text.text(place..<(place + name.length))
            end = place + name.length
        } else if number.currency == nil {
            return nil
        }
        guard let code else { return nil }
        if let after = bounds(end) {
            after.apply(&number)
            end = after.end
        }
        return Figure(number: number, unit: code, end: end)
    }

    /// "40 percent", "40%", "two-thirds of voters".
    private func percentage(_ number: Numeral) -> Figure? {
        let place = afterHyphen(number.end)
        if let found = phrase(.percent, place) {
            return Figure(
                number: number, unit: found.value.unit, end: place + found.length)
        }
        guard number.isFraction, counted(of: number) != nil else { return nil }
        // "half the soldiers", "a third of voters", "one in five children".
        if let noun = counted(of: number), isUnitOfTime(noun.head) || isTime[noun.head] {
            return nil
        }
        return share(number, end: number.end)
    }

    /// A part of a whole in percent.
    private func share(_ number: Numeral, end: Int) -> Figure {
        var number = number
        number.multiply(by: 100)
        func rounded(_ value: Double?) -> Double? { value.map { ($0 * 100).rounded() / 100 } }
        number.value = rounded(number.value)
        number.least = rounded(number.least)
        number.most = rounded(number.most)
        return Figure(number: number, unit: "percent", end: end)
    }

    /// "300 km", "6,000kg", "300-kilometer".
    private func measure(_ number: Numeral) -> Figure? {
        if let suffix = number.suffix {
            let letters = scene.text.text(suffix).drop { $0.isASCII && $0.isNumber }
            return Figure(number: number, unit: String(letters), end: number.end)
        }
        var place = afterHyphen(number.end)
        if number.takesOf, reads(place, "of") { place += 1 }
        guard let found = phrase(.measure, place), sentence.contains(place),
            lower[place].utf8.count > 1
        else { return nil }
        let words = place..<(place + found.length)
        return Figure(
            number: number,
            counted: Counted(unit: words, head: words.upperBound - 1, phrase: words),
            unit: scene.text.text(words), end: words.upperBound)
    }

    /// "a 10-member team", "15-nation bloc"; "three-way" counts nothing.
    private func joined(_ number: Numeral) -> Figure? {
        let place = afterHyphen(number.end)
        guard place > number.end, sentence.contains(place), words[place].shape == .lower,
            phrase(.never, place) == nil, !isUnitOfTime(place), number.isDigits || number.size > 2
        else { return nil }
        if reads(place, "strong") {
            guard let noun = counted(from: place + 1) else { return nil }
            var figure = Figure(
                number: number, counted: noun, unit: scene.text.text(noun.unit), end: noun.head + 1)
            figure.kind = kind(of: noun.unit) ?? kind(.of, noun.head)?.kind
            return figure
        }
        let part = partOfSpeech(place)
        guard part == .noun || part == .adjective || part == .properNoun || part == .punctuation
        else { return nil }
        return Figure(
            number: number,
            counted: Counted(unit: place..<(place + 1), head: place, phrase: place..<(place + 1)),
            unit: scene.text.text(place), end: place + 1)
    }

    /// "a 5-4 vote", "lost 2-3".
    private func isScore(_ number: Numeral) -> Bool {
        guard number.least != nil, number.most != nil else { return false }
        let isHyphened = (number.core..<number.end).contains {
            isHyphen($0) && isGlued($0) && isGlued($0 + 1)
        }
        guard isHyphened else { return false }
        guard let noun = counted(from: number.end) else {
            return kind(.state, number.end) == nil
        }
        return !isPlural(noun.head)
    }

    /// "year": a stretch of time is no quantity.
    private func isUnitOfTime(_ word: Int) -> Bool {
        if isTime[word] { return true }
        return lexicon.isTimeUnit(lower[word])
    }

    /// "20 people or more".
    private func after(_ noun: Counted) -> Bound {
        bounds(noun.head + 1) ?? Bound(end: noun.head + 1, isLeast: nil)
    }

    private func bounds(_ end: Int) -> Bound? {
        if let after = phrase(.leastAfter, end), !reads(end, "at") {
            return Bound(end: end + after.length, isLeast: true)
        }
        if let after = phrase(.mostAfter, end), !reads(end, "at") {
            return Bound(end: end + after.length, isLeast: false)
        }
        return nil
    }

    /// "20 soldiers and 40 civilians were killed", "killed 20 soldiers and 40 civilians": what is
    /// told of one is told of the other.
    private func share(_ figures: inout [Figure]) {
        func isJoined(_ left: Figure, _ right: Figure) -> Bool {
            let gap = left.end..<max(left.end, right.number.words.lowerBound)
            return gap.count <= 3 && !gap.isEmpty && left.unit != "percent"
                && right.unit != "percent"
                && gap.allSatisfy { reads($0, any: [",", "and", "including", "or", "another"]) }
        }
        for index in figures.indices.dropFirst()
        where isJoined(figures[index - 1], figures[index]) && figures[index - 1].isFate {
            if !figures[index].isFate, figures[index].counted != nil {
                figures[index].kind = figures[index - 1].kind
                figures[index].isFate = true
            }
        }
        for index in figures.indices.dropFirst().reversed()
        where isJoined(figures[index - 1], figures[index]) && figures[index].isFate {
            if !figures[index - 1].isFate, figures[index - 1].counted != nil,
                figures[index - 1].end == figures[index - 1].counted.map({ $0.head + 1 })
            {
                figures[index - 1].kind = figures[index].kind
                figures[index - 1].isFate = true
            }
        }
    }

    /// A figure as the reading has it.
    func quantity(_ figure: Figure, id: String) -> Reading.Quantity {
        let scene = scene
        let first = figure.number.words.lowerBound
        var quantity = Reading.Quantity(
            id: id, span: scene.span(first..<max(figure.end, figure.number.end)), unit: figure.unit)
        quantity.value = figure.number.value
        quantity.least = figure.number.value == nil ? figure.number.least : nil
        quantity.most = figure.number.value == nil ? figure.number.most : nil
        quantity.kind = figure.kind
        quantity.holder = holder(figure).map {
            scene.reading.entities[$0].id
        }
        quantity.place = location(figure.number, figure.counted).map {
            scene.reading.places[$0].id
        }
        quantity.attribution = scene.attribution(holding: figure.number.core).map {
            scene.reading.attributions[$0].id
        }
        return quantity
    }
}

/// Words behind a figure that make it a bound.
private struct Bound {
    /// The word after them.
    let end: Int
    /// At least or at most; nil where there are none.
    let isLeast: Bool?

    func apply(_ number: inout Numeral) {
        guard let isLeast, let value = number.value else { return }
        number.value = nil
        if isLeast { number.least = value } else { number.most = value }
    }
}
