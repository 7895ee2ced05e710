internal import HearsayWorld

/// 1 a country, 2 a state of the USA, 3 a town there, 4 a town elsewhere, 5 a division elsewhere;
/// nil for others: seas, mountains, what is in no gazetteer.
func placeType(_ place: ExportedEvent.Place) -> Int? {
    guard let country = place.country else { return nil }
    if place.isCountry { return 1 }
    if place.isDivision { return country == "USA" ? 2 : 5 }
    return place.isTown ? country == "USA" ? 3 : 4 : nil
}

/// "Agadez, Agadez Region, Niger"
func fullName(_ place: ExportedEvent.Place, _ codes: Crosswalks) -> String {
    let country = place.country.flatMap { codes.countries[$0]?.name }
    return distinct([place.name, place.division, country].compactMap { $0 })
        .joined(separator: ", ")
}

/// 20260331180000 of "2026-03-31T18:00:00Z".
func instantDigits(_ instant: String?) -> Int? {
    let digits = (instant ?? "").filter(\.isNumber)
    return digits.utf8.count >= 14 ? Int(digits.prefix(14)) : nil
}

extension Crosswalks {
    /// CAMEO's code for a known group.
    func group(_ party: ExportedEvent.Party) -> String? {
        party.country.flatMap { actors[$0]?.group }
    }

    /// CAMEO's code for a sector, else for what stands in the country's place.
    func type(_ party: ExportedEvent.Party) -> String? {
        party.sector.flatMap { actors[$0]?.cameo } ?? party.country.flatMap { actors[$0]?.cameo }
    }
}
