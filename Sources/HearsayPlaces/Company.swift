import Glibc

/// The places that a report is known to speak of: by country, by division, and where they lie.
struct Company {
    private struct Cell: Hashable {
        let row: Int32
        let column: Int32
    }

    private var countries: [String: Double] = [:]
    private var divisions: [Int: Double] = [:]
    private var cells: [Cell: Double] = [:]
    private var all = 0.0

    /// Adds a place, or takes it away with a weight below 0.
    mutating func add(_ place: Candidate, _ weight: Double) {
        if let country = place.country { add(country: country, weight) }
        if place.division > 0 { divisions[place.division, default: 0] += weight }
        switch place.kind {
        case .country, .admin1, .continent, .region, .water: break
        default: cells[cell(place), default: 0] += weight
        }
    }

    mutating func add(country: String, _ weight: Double) {
        countries[country, default: 0] += weight
        all += weight
    }

    /// Which part of all places lies in a country; the fewer there are the less it says.
    func share(country: String?) -> Double {
        guard let country, let own = countries[country], own > 0.01 else { return 0 }
        return own / (all + 1)
    }

    func share(division: Int) -> Double {
        guard division > 0, let own = divisions[division], own > 0.01 else { return 0 }
        return own / (own + 1)
    }

    /// How much lies within a degree or two.
    func nearness(_ place: Candidate) -> Double {
        let middle = cell(place)
        var sum = 0.0
        for row in middle.row - 1...middle.row + 1 {
            for column in middle.column - 1...middle.column + 1 {
                sum += cells[Cell(row: row, column: column)] ?? 0
            }
        }
        return sum > 0.01 ? sum / (sum + 1) : 0
    }

    /// Degrees of latitude by stretches about as wide.
    private func cell(_ place: Candidate) -> Cell {
        let row = place.latitude.rounded(.down)
        let width = max(0.1, cos(row * .pi / 180))
        return Cell(row: Int32(row), column: Int32((place.longitude * width).rounded(.down)))
    }
}

func exponential(_ value: Double) -> Double { exp(value) }
func logarithm(_ value: Double) -> Double { log(value) }
