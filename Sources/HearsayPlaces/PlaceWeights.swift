/// What each feature of a candidate counts: `place-weights.tsv`. One that the file lacks counts
/// nothing.
struct PlaceWeights: Sendable {
    /// For each tenfold of people.
    private let people: Double
    /// For each tenfold of people in a county or a smaller division.
    private let peopleOfDivision: Double
    /// The name is its own one.
    private let ownName: Double
    private let country: Double
    private let admin1: Double
    private let capital: Double
    /// A continent, a sea, a landscape.
    private let region: Double
    /// It stands in `regions.tsv`.
    private let regionRow: Double
    /// A quarter of a town, a building.
    private let minor: Double
    /// Share of the report's places in its country.
    private let companyCountry: Double
    /// Share of those in its first-order division.
    private let companyDivision: Double
    private let companyNear: Double
    /// The text says that it lies in a place in which it lies: "Paris, Texas".
    let contained: Double
    /// A country or a division of which the text says that a place lies in it.
    let container: Double

    init(_ weights: [String: Double]) {
        func weight(_ feature: String) -> Double { weights[feature] ?? 0 }
        people = weight("people")
        peopleOfDivision = weight("people-of-division")
        ownName = weight("own-name")
        country = weight("country")
        admin1 = weight("admin1")
        capital = weight("capital")
        region = weight("region")
        regionRow = weight("region-row")
        minor = weight("minor")
        companyCountry = weight("company-country")
        companyDivision = weight("company-division")
        companyNear = weight("company-near")
        contained = weight("contained")
        container = weight("container")
    }

    /// By what is known of it alone.
    func prior(_ candidate: Candidate) -> Double {
        let isDivision = candidate.kind == .admin2 || candidate.kind == .division
        let tenfolds = logarithm(Double(candidate.population) + 1) / 2.302_585
        var score = (isDivision ? peopleOfDivision : people) * tenfolds
        if candidate.isOwnName { score += ownName }
        switch candidate.kind {
        case .country: score += country
        case .admin1: score += admin1
        case .continent, .region, .water, .land: score += region
        case .capital: score += capital
        case .quarter, .spot:
            // A building in regions.tsv is a known one.
            if case .region = candidate.origin { score += region } else { score += minor }
        case .admin2, .division, .populated: break
        }
        if case .region = candidate.origin, candidate.kind != .admin1 { score += regionRow }
        return score
    }

    /// By its company.
    func context(_ candidate: Candidate, _ company: Company) -> Double {
        companyCountry * company.share(country: candidate.country)
            + companyDivision * company.share(division: candidate.division)
            + companyNear * company.nearness(candidate)
    }
}
