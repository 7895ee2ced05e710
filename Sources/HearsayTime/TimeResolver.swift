import HearsayText
import HearsayWorld

/// Gives time expressions their values, in text order: what one says may hang on those before it.
struct TimeResolver {
    /// The day of publication, where it is known.
    let published: CalendarDay?
    /// The stretch of the calendar that was mentioned last.
    private var mentioned: CalendarPeriod?
    /// The last one of those that are no longer than a day, than a month.
    private var mentionedDay: CalendarPeriod?
    private var mentionedMonth: CalendarPeriod?
    /// The quarter that the report gives figures for: the first one that it names.
    private var fiscal: CalendarPeriod?
    /// Whether the last figures were those of a year, or a good part of it.
    private var isByYear = false

    init(published: CalendarDay?) { self.published = published }

    /// The value as TIMEX3 writes it; nil where it is not known.
    mutating func value(of meaning: TimeMeaning, _ tense: Tense) -> String? {
        switch meaning {
        case .value(let text): return text
        case .span(let text):
            isByYear = true
            return text
        case .time(let day, let part):
            let period = day.map { self.period(of: $0, tense) } ?? narrativeDay
            guard let period else { return nil }
            mention(period)
            return period.unit == .day ? period.text + part : period.text
        default:
            guard let period = period(of: meaning, tense) else { return nil }
            mention(period)
            switch meaning {
            case .fiscal, .within(.part(_, .quarter), _):
                if fiscal == nil { fiscal = period }
                isByYear = false
            default: break
            }
            return period.text
        }
    }

    private mutating func mention(_ period: CalendarPeriod) {
        mentioned = period
        switch period.unit {
        case .day: (mentionedDay, mentionedMonth) = (period, period)
        case .weekend, .week, .month: mentionedMonth = period
        case .quarter, .half, .season, .year, .decade, .century: break
        }
    }

    /// The day mentioned last, or that of publication.
    private var narrativeDay: CalendarPeriod? { mentionedDay ?? published.map { .day($0) } }

    private func period(of meaning: TimeMeaning, _ tense: Tense) -> CalendarPeriod? {
        switch meaning {
        case .value, .span, .time: nil
        case .calendar(let period): period
        case .day(let shift): published.map { .day(CalendarDay(number: $0.number + shift)) }
        case .weekday(let day, let direction): weekday(day, direction, tense)
        case .yearly(let yearly, let direction): self.yearly(yearly, direction, tense)
        case .unit(let unit, let direction): self.unit(unit, direction, tense)
        case .offset(let count, let unit, let isNarrative): offset(count, unit, isNarrative)
        case .fiscal(let yearly): fiscalPeriod(yearly, tense)
        case .yearAgo(let yearly): yearAgo(yearly, tense)
        case .within(let yearly, let year): within(yearly, self.period(of: year, tense))
        }
    }

    /// The day that is counted from: where that is the narrative's, one that was told as closely
    /// as the unit asks.
    private func anchor(_ isNarrative: Bool, _ unit: CalendarPeriod.Unit) -> CalendarDay? {
        guard isNarrative else { return published }
        let period =
            switch unit {
            case .day, .weekend, .week: mentionedDay
            case .month: mentionedMonth
            case .quarter, .half, .season, .year, .decade, .century: mentioned
            }
        return period?.firstDay ?? published
    }

    private func weekday(_ day: Int, _ direction: Direction, _ tense: Tense) -> CalendarPeriod? {
        guard let anchor = anchor(direction.isNarrative, .day) else { return nil }
        let back = (anchor.weekday - day + 7) % 7
        let shift =
            switch direction {
            case .byTense: tense == .future ? (7 - back) % 7 : -back
            case .last, .previous: back == 0 ? -7 : -back
            case .this: day - anchor.weekday
            case .next, .following: 7 - back
            case .same: -back
            }
        return .day(CalendarDay(number: anchor.number + shift))
    }

    private func unit(_ unit: CalendarPeriod.Unit, _ direction: Direction, _ tense: Tense)
        -> CalendarPeriod?
    {
        guard let anchor = anchor(direction.isNarrative, unit) else { return nil }
        let period = CalendarPeriod(unit, around: anchor)
        // "the weekend" is the last one, until the week comes to its end.
        if unit == .weekend, direction == .byTense || direction == .last {
            return anchor.weekday >= 6 && direction == .byTense || tense == .future
                ? period : period.shifted(by: -1)
        }
        return period.shifted(by: direction.steps)
    }

    private func offset(_ count: Int, _ unit: TimeUnit, _ isNarrative: Bool) -> CalendarPeriod? {
        // Years before our era and after 9999 have no short name.
        let period = farOffset(count, unit, isNarrative)
        return period.flatMap { 1...9999 ~= $0.year ? $0 : nil }
    }

    private func farOffset(_ count: Int, _ unit: TimeUnit, _ isNarrative: Bool)
        -> CalendarPeriod?
    {
        func moved(_ unit: CalendarPeriod.Unit, _ count: Int) -> CalendarPeriod? {
            anchor(isNarrative, unit).map {
                CalendarPeriod(unit, around: $0).shifted(by: count)
            }
        }
        switch unit {
        case .second, .minute, .hour: return nil
        case .day: return moved(.day, count)
        case .weekend: return moved(.weekend, count)
        case .week: return moved(.week, count)
        case .fortnight: return moved(.week, 2 * count)
        case .month: return moved(.month, count)
        case .quarter: return moved(.quarter, count)
        case .year: return moved(.year, count)
        case .decade: return moved(.year, 10 * count)
        case .century: return moved(.year, 100 * count)
        case .millennium: return moved(.year, 1000 * count)
        }
    }

    private func fiscalPeriod(_ yearly: Yearly?, _ tense: Tense) -> CalendarPeriod? {
        if let yearly { return self.yearly(yearly, .byTense, tense) }
        if let fiscal { return fiscal }
        return published.map { CalendarPeriod(.quarter, around: $0).shifted(by: -1) }
    }

    private func yearAgo(_ yearly: Yearly?, _ tense: Tense) -> CalendarPeriod? {
        if let yearly {
            return self.yearly(yearly, .byTense, tense)?.shifted(byYears: -1)
        }
        if let fiscal, !isByYear { return fiscal.shifted(byYears: -1) }
        return published.map { .year($0.parts.year - 1) }
    }

    private func within(_ yearly: Yearly, _ year: CalendarPeriod?) -> CalendarPeriod? {
        guard let year else { return nil }
        guard year.unit == .year else { return year }
        if case .part(0, _) = yearly {
            guard let fiscal else { return year }
            return fiscal.shifted(byYears: year.index - fiscal.year)
        }
        return yearly.period(of: year.index)
    }

    /// The one that is meant of those that come every year.
    private func yearly(_ yearly: Yearly, _ direction: Direction, _ tense: Tense)
        -> CalendarPeriod?
    {
        guard let anchor = anchor(direction.isNarrative, .month) else { return nil }
        let year = anchor.parts.year
        let all = (year - 4...year + 4).compactMap { yearly.period(of: $0) }
        switch direction {
        case .last, .previous: return all.last { $0.lastDay < anchor }
        case .next, .following: return all.first { $0.firstDay > anchor }
        case .this, .same: return yearly.period(of: year)
        case .byTense:
            return all.min { distance($0, anchor, tense) < distance($1, anchor, tense) }
        }
    }

    /// How far a period is from a day, and how little it goes with the tense, in days.
    private func distance(_ period: CalendarPeriod, _ day: CalendarDay, _ tense: Tense) -> Int {
        let isAfter = period.firstDay > day
        let isBefore = period.lastDay < day
        let days =
            isAfter
            ? period.firstDay.number - day.number
            : isBefore ? day.number - period.lastDay.number : 0
        switch period.unit {
        case .quarter, .half:
            // Figures are given for what is over, mostly.
            return days + (isAfter && tense != .future ? 150 : 0)
        default:
            let against =
                switch tense {
                case .over: isAfter ? 365 : 0
                case .past: isAfter ? 250 : 0
                case .future: isBefore ? 250 : 0
                case .unknown: isAfter ? 60 : 0
                }
            return days + against
        }
    }
}
