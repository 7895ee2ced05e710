internal import FoundationEssentials

/// What exports need of a reading's JSON beside the tables: spans and roles.
struct ReadingParts: Decodable {
    struct Event: Decodable {
        var id: String
        var source: [String]?
        var target: [String]?
        var source_spans: [[Int]]?
        var target_spans: [[Int]]?
        var place: String?
    }

    struct Entity: Decodable {
        var id: String
        var name: String?
        var type: String?
        var roles: [String]?
    }

    struct Place: Decodable {
        var id: String
        var start: Int
        var end: Int
        var name: String?
    }

    struct Attribution: Decodable {
        var id: String
        var content: [[Int]]?
    }

    var sentences: [[Int]]?
    var events: [Event]?
    var entities: [Entity]?
    var places: [Place]?
    var attributions: [Attribution]?

    init() {}

    /// - Parameter json: a reading as the case file keeps it; of what is none, nothing is known.
    init(json: [UInt8]) {
        self = (try? JSONDecoder().decode(Self.self, from: Data(json))) ?? Self()
    }
}
