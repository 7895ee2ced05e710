import HearsayText

/// A name of a place in a report, or a word made of one, with the places that it may mean.
struct Toponym: Sendable {
    enum Form: Sendable {
        case name
        /// "Malian"
        case demonym
        /// "Fla."
        case abbreviation
    }

    /// Why it is taken for a place, the surest first.
    enum Ground: Int, Sendable {
        /// "Dayton, Ohio", the one in the other.
        case containment
        /// In the dateline.
        case dateline
        /// The name of a country, a division or a region.
        case state
        case demonym
        /// The model says that it is a place.
        case model
        /// The same name is a place elsewhere in the report.
        case repeated
        /// In the name of a body: "Queensland Police".
        case body
        /// After a preposition of place.
        case preposition
        /// The model says that it is a place, and no gazetteer knows it.
        case unknown
    }

    var words: Range<Int>
    var form: Form
    var ground: Ground
    /// Of its key: equal for the same name.
    var hash: UInt64
    var candidates: [Candidate]
    /// Index of the toponym that the text says it lies in: "Paris, Texas".
    var container: Int?
    /// Whether the text says that some place lies in it.
    var isContainer = false
    /// Whether the text says that it lies in a place where no gazetteer knows one of that name.
    var isElsewhere = false
}

extension Toponym.Ground {
    /// How often what was so found is the name of a place.
    var belief: Double {
        switch self {
        case .containment, .dateline: 0.99
        case .state: 0.93
        case .model: 0.94
        case .demonym: 0.8
        case .repeated: 0.75
        case .body: 0.72
        case .preposition: 0.75
        case .unknown: 0.75
        }
    }
}
