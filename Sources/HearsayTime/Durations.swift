import HearsayText
import HearsayWorld

/// Lengths of time, and dates that they lead to: "the past three months", "two-week", "a year and a
/// half", "nearly four years ago".
extension TimeText {
    func duration(_ index: Int) -> TimeMatch? { periodOfTime(index) ?? stretch(index) }

    /// "a three-year period".
    private func periodOfTime(_ index: Int) -> TimeMatch? {
        guard has(index, .indefinite), let (end, amount) = amount(index + 1),
            afterHyphen(end) > end, let unit = self[afterHyphen(end)].unit,
            reads(afterHyphen(end) + 1, any: ["period", "span", "stretch"])
        else { return nil }
        return TimeMatch(afterHyphen(end) + 2, .duration, .value(amount.duration(unit)))
    }

    private func stretch(_ index: Int) -> TimeMatch? {
        var place = index
        if let phrase = phrase(place, .approximate) {
            place += phrase.length
        } else if has(place, .approximate) {
            place += 1
        }
        let isApproximate = place > index
        var direction = Direction.byTense
        var isPointed = false
        let beforePointer = place
        let isTheAlone = has(place, .article)
        if has(place, .article) || has(place, [.deictic, .anaphoric]) || has(place, .ordinal) {
            guard let end = stretchPointer(place) else { return nil }
            guard !isApproximate || !reads(place - 1, "over") else { return nil }
            (place, isPointed) = (end, true)
            direction = self.direction(of: place - 1)
        }
        if let match = vagueStretch(beforePointer, place, direction) { return match }
        guard var (end, amount) = amount(place) else {
            return isApproximate || isPointed ? nil : bareUnits(index)
        }
        // "the two-week crisis", "the two day rally": the article is the noun's.
        let isArticleOnly = isTheAlone && place == beforePointer + 1
        if isApproximate, amount.tenths == nil { return nil }
        let hasIndefinite = has(place, .indefinite)
        if hasIndefinite, isPointed { return nil }
        let isHyphened = afterHyphen(end) > end
        end = afterHyphen(end)
        // "a fiscal year" is a kind of year.
        if hasIndefinite, reads(end, any: ["fiscal", "financial", "calendar"]) { return nil }
        while has(end, .filler), !has(end, .unit) {
            guard
                !hasIndefinite || end > place + 1 || !reads(end, any: ["full", "long", "short"])
                    || has(end + 1, .unit)
            else { return nil }
            end += 1
        }
        guard has(end, [.unit, .units]), let unit = self[end].unit else { return nil }
        if isArticleOnly, isHyphened || has(end, .unit) && amount.tenths != 10 { return nil }
        // "a second" is an order, "a quarter" and "three-quarters" are shares.
        if unit == .second, has(end, .ordinal), !isHyphened, hasIndefinite { return nil }
        if unit == .quarter, hasIndefinite || isHyphened && has(end, .units) { return nil }
        end = afterStop(end + 1, of: unit, end)
        // "a year-earlier loss", "a day-long meeting".
        if afterHyphen(end) > end, age(end) == nil { return nil }
        if reads(end, "and"), reads(end + 1, "a"), reads(end + 2, "half"), let own = amount.tenths {
            amount.tenths = own + 5
            end += 3
        }
        if let end = age(end) {
            guard unit != .year, end > 0 else { return nil }
            return TimeMatch(end, .duration, .value(amount.duration(unit)))
        }
        if reads(end, "or"), reads(end + 1, any: ["so", "more", "less"]) { end += 2 }
        // "a year or two".
        if hasIndefinite, reads(end, "or"), has(end + 1, .number), !has(end + 2, [.unit, .units]) {
            end += 2
        }
        if let match = pointInTime(end, amount, unit, isPointed: isPointed) { return match }
        if hasIndefinite, !isApproximate, amount.tenths == 10 {
            switch rate(index) {
            case .often: return TimeMatch(end, .set, .value(amount.duration(unit)))
            case .much: return nil
            case .none: break
            }
        }
        let value = amount.duration(unit)
        let isSpan = isPointed && unit == .month && (amount.tenths ?? 0) >= 60
        return TimeMatch(end, .duration, isSpan ? .span(value) : .value(value))
    }

    /// Where "the past", "the first", "its next" before an amount end.
    private func stretchPointer(_ index: Int) -> Int? {
        var place = index
        if has(place, .article) || reads(place, "these") || reads(place, "those") { place += 1 }
        if has(place, [.deictic, .anaphoric]), !has(place, .reference) || reads(place, "current") {
            place += 1
        } else if has(place, .ordinal), !has(place, .digits), self[place].digits == 0 {
            place += 1
        }
        return place > index ? place : nil
    }

    /// "recent years", "coming weeks", "the weeks ahead", "the first hours".
    private func vagueStretch(_ index: Int, _ place: Int, _ direction: Direction) -> TimeMatch? {
        var unitPlace = place
        if place == index {
            guard reads(place, any: ["recent", "future"]) else { return nil }
            unitPlace += 1
        }
        guard has(unitPlace, .units), let unit = self[unitPlace].unit, unit != .second else {
            return nil
        }
        let end = unitPlace + 1
        let isAhead = reads(end, "ahead")
        let isOrdinal = has(unitPlace - 1, .ordinal)
        let isRecent = reads(unitPlace - 1, any: ["recent", "future"])
        let isMoved = has(unitPlace - 1, [.deictic, .anaphoric]) && direction.steps != 0
        // "over the years".
        let isOver = has(index, .article) && unitPlace == index + 1 && reads(index - 1, "over")
        guard isAhead || isOrdinal || isRecent || isMoved || isOver else { return nil }
        if reads(unitPlace - 1, "future") { return TimeMatch(end, meaning: .value("FUTURE_REF")) }
        let last =
            reads(end, "and") && has(end + 1, .units) ? end + 2 : isAhead ? end + 1 : end
        return TimeMatch(
            last, .duration, .value(Amount(tenths: nil).duration(unit)))
    }

    /// "years", "months" alone, where a preposition tells that a length is meant.
    private func bareUnits(_ index: Int) -> TimeMatch? {
        guard has(index, .units), let unit = self[index].unit, unit != .second, unit != .quarter
        else { return nil }
        if reads(index + 1, "ago") { return TimeMatch(index + 2, meaning: .value("PAST_REF")) }
        let long = afterHyphen(index + 1)
        if long > index + 1, reads(long, any: ["long", "old"]) {
            return TimeMatch(long + 1, .duration, .value(Amount(tenths: nil).duration(unit)))
        }
        let isLed = reads(index - 1, any: ["for", "in", "after", "within", "over", "follows"])
        let isFollowed = reads(index + 1, any: ["of", "before", "after", "later", "earlier"])
        guard isLed || isFollowed, !has(index - 1, .each) else { return nil }
        var end = index + 1
        if reads(end, "or"), has(end + 1, .units) { end += 2 }
        return TimeMatch(end, .duration, .value(Amount(tenths: nil).duration(unit)))
    }

    /// The full stop of a shortened unit ("hrs.") belongs to it.
    private func afterStop(_ end: Int, of unit: TimeUnit, _ index: Int) -> Int {
        let word = report.words[index]
        return word.end - word.start <= 3 && unit != .day && isGlued(end, ".") ? end + 1 : end
    }

    /// Where "-old" after a unit ends; 0 for the age of somebody ("52 years old").
    private func age(_ index: Int) -> Int? {
        let next = afterHyphen(index)
        guard reads(next, any: ["old", "olds"]) || reads(next, "of") && reads(next + 1, "age")
        else { return nil }
        return next > index ? next + 1 : 0
    }

    /// The date that a length leads to, with the word that says so: "ago", "earlier", "from now".
    private func pointInTime(_ end: Int, _ amount: Amount, _ unit: TimeUnit, isPointed: Bool)
        -> TimeMatch?
    {
        guard !isPointed else { return nil }
        let isAgo = reads(end, "ago")
        let isEarlier = reads(end, "earlier")
        let isAhead = reads(end, "hence") || reads(end, "from") && reads(end + 1, "now")
        guard isAgo || isEarlier || isAhead else { return nil }
        let last = reads(end, "from") ? end + 2 : end + 1
        guard let tenths = amount.tenths, tenths % 10 == 0 else {
            return TimeMatch(last, meaning: .value(isAhead ? "FUTURE_REF" : "PAST_REF"))
        }
        let count = isAhead ? tenths / 10 : -(tenths / 10)
        if unit == .year, count == -1 { return TimeMatch(last, meaning: .yearAgo(nil)) }
        return TimeMatch(last, meaning: .offset(count, unit, isNarrative: isEarlier))
    }

    private enum Rate { case often, much, none }

    /// Whether "a year" tells how often ("twice a year") or how much ("$33 million a year"): that
    /// is a quantity and no time.
    private func rate(_ index: Int) -> Rate {
        if reads(index - 1, any: ["once", "twice", "times", "days", "nights", "hours"]) {
            return .often
        }
        guard !has(index - 1, .lead), !isMark(index - 1) || isGlued(index - 1, "%") else {
            return .none
        }
        let isMuch = (max(sentence.lowerBound, index - 4)..<index).contains {
            has($0, [.digits, .number]) && !reads($0, "one")
        }
        return isMuch ? .much : .none
    }
}
