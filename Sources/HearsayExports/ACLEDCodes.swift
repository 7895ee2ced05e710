internal import HearsayText
internal import HearsayWorld

extension EventRow {
    var mention: EventGroup.Mention { .init(report: card.report, local: event.local) }

    var placeCountry: Crosswalks.Country? {
        event.place?.country.flatMap { codes.countries[$0] }
    }
}

/// Of those who act: demonstrators and rioters by what they do, others by what they are.
func acledInter1(_ row: EventRow) -> Int? {
    guard let party = row.event.sources.first else { return nil }
    if let inter = row.acled?.inter, row.isArmed(party) != true { return inter }
    return acledInter(party, row)
}

/// Of those it is done to; 0 where there is nobody.
func acledInter2(_ row: EventRow) -> Int? {
    guard let party = row.event.targets.first else { return 0 }
    return acledInter(party, row)
}

/// Both codes side by side, the smaller one first; one alone with a zero.
func acledInteraction(_ row: EventRow) -> Int? {
    guard let first = acledInter1(row), let second = acledInter2(row) else { return nil }
    return second == 0 ? first * 10 : min(first, second) * 10 + max(first, second)
}

private func acledInter(_ party: ExportedEvent.Party, _ row: EventRow) -> Int? {
    guard let inter = row.codes(of: party)?.inter else { return nil }
    // A state's forces in another country are among the external ones.
    if inter == 1, let home = row.country(party), let place = row.event.place?.country,
        home != place
    {
        return 8
    }
    return inter
}

/// Seconds since 1970 of "2026-03-31T18:00:00Z"; nil for what is written otherwise.
func seconds(_ instant: String) -> Int? {
    guard let digits = instantDigits(instant), instant.hasSuffix("Z"),
        let day = CalendarDay(
            year: digits / 10_000_000_000, month: digits / 100_000_000 % 100,
            day: digits / 1_000_000 % 100)
    else { return nil }
    return day.number * 86_400 + digits / 10_000 % 100 * 3600 + digits / 100 % 100 * 60
        + digits % 100
}
