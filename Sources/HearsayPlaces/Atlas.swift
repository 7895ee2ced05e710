public import HearsayWorld

/// What is known of places, for people to look up.
public struct Atlas: Sendable {
    /// A place that bears a name.
    public struct Entry: Sendable, Equatable {
        public let name: String
        public let otherNames: [String]
        /// Degrees north and east, WGS 84.
        public let latitude: Double
        public let longitude: Double
        /// ISO 3166-1 alpha-3.
        public let country: String?
        /// First-order division it lies in.
        public let division: String?
        /// GeoNames feature code; empty where it is not known.
        public let feature: String
        public let population: Int
        public let geonameID: Int?
    }

    private let places: Places

    public init(world: World, gazetteer: Gazetteer?) {
        places = Places(regions: world.regions, gazetteer: gazetteer)
    }

    /// The places that bear a name or a demonym, those of `regions.tsv` first, then the most
    /// populous.
    public func entries(named name: String, in country: String? = nil) -> [Entry] {
        let key = NameKey(name.utf8)
        var candidates = places.candidates(named: key)
        if candidates.isEmpty { candidates = places.candidates(demonym: key) }
        return candidates.filter { country == nil || $0.country == country }.map { candidate in
            let names = places.names(of: candidate)
            return Entry(
                name: places.name(of: candidate), otherNames: Array(names.dropFirst()),
                latitude: candidate.latitude, longitude: candidate.longitude,
                country: candidate.country, division: places.division(of: candidate),
                feature: candidate.feature.code, population: candidate.population,
                geonameID: candidate.geonameID)
        }
    }

    /// The ISO 3166-1 alpha-3 code of a country by any code or name.
    public func countryCode(_ text: String) -> String? {
        let upper = text.uppercased()
        if let row = places.gazetteer?.countries.first(where: {
            !$0.code.isEmpty && ($0.code == upper || $0.alpha2 == upper)
        }) {
            return row.code
        }
        if places.country(upper) != nil { return upper }
        return places.candidates(named: NameKey(text.utf8)).first { $0.kind == .country }?.country
    }
}
