import Foundation

/// `Model/reader.json`: what the program must know of the network besides its weights.
struct ModelDescription: Decodable, Sendable {
    /// How the network's outputs are laid out; this program reads 1.
    let contract: Int
    /// The model's name in readings.
    let name: String
    /// BIO labels in the order of the network's output.
    let labels: [String]
    /// Scores of label to label, `labels.count` squared, row by row.
    let transitions: [Float]
    let link: Link
    /// From the network's certainty to the probability that an attribution is right; absent in a
    /// model that is not calibrated yet.
    let calibration: Calibration?

    struct Link: Decodable, Sendable {
        /// Size of each of the four link vectors.
        let size: Int
        /// How many biases for distance there are: half before, half after.
        let distances: Int
        /// How many biases for spans between there are.
        let between: Int
        let sourceBias: [Float]
        let contentBias: [Float]
    }

    struct Calibration: Decodable, Sendable {
        let scale: Double
        let bias: Double
    }

    /// Reads and checks a description.
    init(path: String) throws(ModelError) {
        let action = "reading \(path)"
        do {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            self = try decoder.decode(
                Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw ModelError(action, String(describing: error))
        }
        guard contract == 1 else {
            throw ModelError(action, "contract \(contract); this program reads 1")
        }
        guard labels == Label.allCases.map(\.name), transitions.count == labels.count * labels.count
        else { throw ModelError(action, "labels or transitions are not those of this program") }
        let biases = link.distances + link.between
        guard link.sourceBias.count == biases, link.contentBias.count == biases else {
            throw ModelError(action, "link biases should number \(biases)")
        }
    }
}

/// The BIO labels, in the order of the network's output.
enum Label: UInt8, CaseIterable, Sendable {
    case outside, beginSource, insideSource, beginCue, insideCue, beginContent, insideContent

    static let count = 7

    var name: String {
        switch self {
        case .outside: "O"
        case .beginSource: "B-source"
        case .insideSource: "I-source"
        case .beginCue: "B-cue"
        case .insideCue: "I-cue"
        case .beginContent: "B-content"
        case .insideContent: "I-content"
        }
    }

    /// The role that the label marks; nil outside.
    var role: Role? {
        switch self {
        case .outside: nil
        case .beginSource, .insideSource: .source
        case .beginCue, .insideCue: .cue
        case .beginContent, .insideContent: .content
        }
    }

    var isInside: Bool {
        self == .insideSource || self == .insideCue || self == .insideContent
    }
}

/// What a span is to an attribution.
enum Role: Sendable { case source, cue, content }
