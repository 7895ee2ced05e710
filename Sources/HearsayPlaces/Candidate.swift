/// A place that a name may mean.
struct Candidate: Sendable {
    /// Where it comes from.
    enum Origin: Sendable, Equatable {
        /// Row of `regions.tsv`.
        case region(Int)
        /// Number of a place of the gazetteer.
        case place(Int)
    }

    var origin: Origin
    var latitude: Double
    var longitude: Double
    /// ISO 3166-1 alpha-3.
    var country: String?
    /// Row of the gazetteer's divisions; 0 where none is known.
    var division: Int
    var feature: Feature
    var population: Int
    var geonameID: Int?
    /// Whether the name is its own one, and no other name of it.
    var isOwnName: Bool

    var kind: Feature.Kind { feature.kind }

    /// Whether it is a country or a part of one that acts and is spoken of as one.
    var isState: Bool { kind == .country || kind == .admin1 }
}

extension Candidate {
    /// Great-circle distance in kilometres, on a sphere.
    func distance(to other: Candidate) -> Double {
        let radians = Double.pi / 180
        let (a, b) = (latitude * radians, other.latitude * radians)
        let half = sine((b - a) / 2)
        let turn = sine((other.longitude - longitude) * radians / 2)
        let chord = half * half + cosine(a) * cosine(b) * turn * turn
        return 12_742 * arcSine(chord.squareRoot())
    }
}
