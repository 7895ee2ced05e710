import Glibc
import HearsayText
import HearsayWorld

/// All places that are known: those of `regions.tsv`, and those of a gazetteer where there is one.
struct Places: Sendable {
    let gazetteer: Gazetteer?
    private let regions: [RegionRow]
    private let features: [Feature]
    /// Rows of `regions.tsv` by the hash of a name's key.
    private var named: [UInt64: [Int]] = [:]
    private var demonyms: [UInt64: [Int]] = [:]
    private var abbreviations: [String: Int] = [:]
    private var bareAbbreviations: [String: Int] = [:]
    private let countries: [String: Int]

    init(regions: [RegionRow], gazetteer: Gazetteer?) {
        self.regions = regions
        self.gazetteer = gazetteer
        features = regions.map { Feature(code: $0.feature) }
        var countries: [String: Int] = [:]
        let own = Set(regions.map(\.name))
        for (index, row) in regions.enumerated() {
            // "Scotland" is a place of its own, whatever else is known by that name.
            let isCountry = features[index].kind == .country
            for name in Set([row.name] + row.aliases.filter { !isCountry || !own.contains($0) }) {
                named[NameKey(name.utf8).hash, default: []].append(index)
            }
            for name in row.demonyms {
                demonyms[NameKey(name.utf8).hash, default: []].append(index)
                demonyms[NameKey((name + "s").utf8).hash, default: []].append(index)
            }
            for name in row.abbreviations {
                if name.hasSuffix(".") {
                    abbreviations[name] = index
                } else {
                    bareAbbreviations[name] = index
                }
            }
            if features[index].kind == .country, let code = row.country { countries[code] = index }
        }
        self.countries = countries
    }

    /// The places that bear a name, those of `regions.tsv` first, then by population.
    func candidates(named key: NameKey) -> [Candidate] {
        guard !key.bytes.isEmpty else { return [] }
        var found = (named[key.hash] ?? []).map { region($0, key) }
        guard let gazetteer else { return found }
        let own = found.count
        for place in gazetteer.places(named: key) {
            let candidate = self.place(place, key, in: gazetteer)
            // A place that both have keeps the middle that regions.tsv gives it.
            let twin = found[..<own].firstIndex { region in
                if let id = region.geonameID, id == candidate.geonameID { return true }
                return region.kind == candidate.kind && region.country == candidate.country
                    && (region.kind == .country || region.kind == .admin1)
            }
            if let twin {
                if found[twin].division == 0 { found[twin].division = candidate.division }
                found[twin].population = max(found[twin].population, candidate.population)
                found[twin].geonameID = found[twin].geonameID ?? candidate.geonameID
            } else {
                found.append(candidate)
            }
        }
        return found
    }

    /// The places whose people or things a word names: "Malian", "Londoners".
    func candidates(demonym key: NameKey) -> [Candidate] {
        (demonyms[key.hash] ?? []).map { region($0, key) }
    }

    /// The division that an abbreviation stands for: "Fla." anywhere, "FL" after a comma.
    func candidate(abbreviation: String, afterComma: Bool) -> Candidate? {
        let row =
            abbreviations[abbreviation] ?? (afterComma ? bareAbbreviations[abbreviation] : nil)
        guard let row else { return nil }
        let key = NameKey(regions[row].name.utf8)
        // Its division is known by its full name.
        return candidates(named: key).first { $0.origin == .region(row) }
    }

    /// A country by its ISO 3166-1 alpha-3 code.
    func country(_ code: String) -> Candidate? {
        countries[code].map { region($0, NameKey(regions[$0].name.utf8)) }
    }

    /// The name that the gazetteer has for a place.
    func name(of candidate: Candidate) -> String {
        switch candidate.origin {
        case .region(let row): regions[row].name
        case .place(let place):
            gazetteer.map { $0.name(of: $0.record(place)) } ?? ""
        }
    }

    /// All names that are known of a place, its own one first.
    func names(of candidate: Candidate) -> [String] {
        switch candidate.origin {
        case .region(let row): [regions[row].name] + regions[row].aliases
        case .place(let place):
            gazetteer.map { $0.names(of: $0.record(place)) } ?? []
        }
    }

    /// The name of the division it lies in.
    func division(of candidate: Candidate) -> String? {
        guard let gazetteer, candidate.division > 0 else { return nil }
        return gazetteer.divisions[candidate.division].name
    }

    private func region(_ index: Int, _ key: NameKey) -> Candidate {
        let row = regions[index]
        return Candidate(
            origin: .region(index), latitude: row.latitude, longitude: row.longitude,
            country: row.country, division: 0, feature: features[index], population: 0,
            geonameID: row.geonameID, isOwnName: true)
    }

    private func place(_ index: Int, _ key: NameKey, in gazetteer: Gazetteer) -> Candidate {
        let record = gazetteer.record(index)
        let country = Int(record.country)
        let division = Int(record.admin1)
        let feature = Int(record.feature)
        let code = country < gazetteer.countries.count ? gazetteer.countries[country].code : ""
        return Candidate(
            origin: .place(index), latitude: Double(record.latitude) / 100_000,
            longitude: Double(record.longitude) / 100_000, country: code.isEmpty ? nil : code,
            division: division < gazetteer.divisions.count ? division : 0,
            feature: feature < gazetteer.features.count
                ? gazetteer.features[feature] : Feature(code: ""),
            population: Int(record.population), geonameID: Int(record.geonameID),
            isOwnName: isOwnName(key, of: record, in: gazetteer))
    }

    /// Whether a key is that of a place's own name; of a division, whether it is so but for the
    /// word for its sort: "Hubei" of "Hubei Sheng".
    private func isOwnName(_ key: NameKey, of record: PlaceRecord, in gazetteer: Gazetteer) -> Bool
    {
        let own = NameKey(gazetteer.ownName(of: record)).bytes
        if own == key.bytes { return true }
        let feature = Int(record.feature)
        guard feature < gazetteer.features.count, gazetteer.features[feature].kind == .admin1,
            own.starts(with: key.bytes)
        else { return false }
        let rest = own[key.bytes.count...]
        return rest.first == UInt8(ascii: " ") && !rest.elementsEqual(" city".utf8)
    }
}

func sine(_ angle: Double) -> Double { sin(angle) }
func cosine(_ angle: Double) -> Double { cos(angle) }
func arcSine(_ value: Double) -> Double { asin(min(1, value)) }
