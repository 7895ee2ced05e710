import HearsayText
import HearsayWorld

/// Days of the week, months, seasons and holidays by their place: "last Wednesday", "next March",
/// "the winter of 1994", "Christmas".
extension TimeText {
    /// The direction that "last", "this coming", "the previous" … at a word give.
    func direction(of index: Int) -> Direction {
        let shift = self[index].shift
        if has(index, .anaphoric) {
            return shift < 0 ? .previous : shift > 0 ? .following : .same
        }
        guard has(index, .deictic) else { return .byTense }
        return shift < 0 ? .last : shift > 0 ? .next : .this
    }

    /// Words before a unit or a name that tell which one is meant: "the", "last", "this coming",
    /// "the same".
    func pointer(_ index: Int) -> (end: Int, direction: Direction)? {
        var place = index
        if has(place, .article) { place += 1 }
        if has(place, [.deictic, .anaphoric]) {
            // "this past", "this coming", "that same".
            let isLed = reads(place, "this") || reads(place, "that") && reads(place + 1, "same")
            if isLed, has(place + 1, [.deictic, .anaphoric]) { place += 1 }
            // "that" after "the" is no pointer, nor is it before a name of a day.
            if reads(place, "that"), place > index || has(place + 1, .deictic) { return nil }
            return (place + 1, direction(of: place))
        }
        return place > index ? (place, .byTense) : nil
    }

    func weekday(_ index: Int) -> TimeMatch? {
        let (place, direction) = pointer(index) ?? (index, .byTense)
        guard has(place, .weekday), isName(place), !reads(place - 1, "that") else { return nil }
        if has(place, .homonym), !isGlued(place + 1, ".") { return nil }
        // "the Friday talks": the article is the noun's.
        if place > index, direction == .byTense { return nil }
        let end = afterName(place)
        return TimeMatch(end, meaning: .weekday(self[place].weekday, direction))
    }

    func yearlyDate(_ index: Int) -> TimeMatch? {
        pointedMonth(index) ?? season(index) ?? holiday(index)
    }

    /// "last May", "this September".
    private func pointedMonth(_ index: Int) -> TimeMatch? {
        guard let (place, direction) = pointer(index), direction != .byTense,
            direction != .same, let (end, month) = month(place)
        else { return nil }
        if let (last, day) = dayOfMonth(end), day <= CalendarDay.days(in: month, of: 2000) {
            return TimeMatch(last, meaning: .yearly(.day(month: month, day: day), direction))
        }
        return TimeMatch(end, meaning: .yearly(.part(month, .month), direction))
    }

    /// "this summer", "the winter of 1994", "spring 1997".
    private func season(_ index: Int) -> TimeMatch? {
        let (place, direction) = pointer(index) ?? (index, .byTense)
        guard has(place, .season) else { return nil }
        let yearly = Yearly.part(self[place].season, .season)
        let next = reads(place + 1, "of") ? place + 2 : place + 1
        if has(next, .digits), self[next].digits == 4, 1000...2100 ~= self[next].number {
            return TimeMatch(
                next + 1, meaning: .within(yearly, year: .calendar(.year(self[next].number))))
        }
        if let (end, year) = shortYear(next) ?? spokenYear(next) {
            return TimeMatch(end, meaning: .within(yearly, year: .calendar(.year(year))))
        }
        guard place > index || has(index - 1, .lead) || has(index - 1, .edge) else { return nil }
        // "the fall of the government", "the spring".
        if has(place, .homonym), direction == .byTense {
            guard reads(index - 1, "in"), !reads(place + 1, "of"), !isCapital(place + 1) else {
                return nil
            }
        }
        return TimeMatch(place + 1, meaning: .yearly(yearly, direction))
    }

    private func holiday(_ index: Int) -> TimeMatch? {
        let (place, direction) = pointer(index) ?? (index, .byTense)
        guard isCapital(place) else { return nil }
        let name: (end: Int, value: String)
        if let phrase = phrase(place, .holiday) {
            name = (place + phrase.length, phrase.value)
        } else if has(place, .holiday) {
            name = (place + 1, self[place].value)
        } else {
            return nil
        }
        let yearly = Yearly.holiday(name.value)
        let next = reads(name.end, ",") ? name.end + 1 : name.end
        if has(next, .digits), self[next].digits == 4, 1900...2100 ~= self[next].number {
            return TimeMatch(
                next + 1, meaning: .within(yearly, year: .calendar(.year(self[next].number))))
        }
        return TimeMatch(name.end, meaning: .yearly(yearly, direction))
    }
}
