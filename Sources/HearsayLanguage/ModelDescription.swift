import Foundation

/// `Model/reader.json`: what the program must know of the network besides its weights.
struct ModelDescription: Decodable, Sendable {
    /// How the network's outputs are laid out; this program reads 3.
    let contract: Int
    /// The model's name in readings.
    let name: String
    /// For each head its half-open range of channels.
    let heads: [String: [Int]]
    /// BIO labels of attributions in the order of the network's output.
    let labels: [String]
    /// Scores of label to label, `labels.count` squared, row by row.
    let transitions: [Float]
    let link: Link
    /// From the network's certainty to the probability that an attribution is right; absent in a
    /// model that is not calibrated yet.
    let calibration: Calibration?
    let names: Names
    /// Universal parts of speech in the order of the network's output.
    let upos: [String]
    /// Edit rules from form to lemma, see `LemmaRule`.
    let lemmas: [String]
    /// Dependency relations with their subtypes; "root" is one of them.
    let relations: [String]
    /// How dependent and head together speak for each relation: relations × products.
    let relationWeights: [Float]
    let coreference: Coreference
    let pair: Pair

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

    struct Names: Decodable, Sendable {
        /// "O", then "B-" and "I-" of each type.
        let labels: [String]
        /// Scores of label to label, row by row, from × to.
        let transitions: [Float]
    }

    struct Coreference: Decodable, Sendable {
        /// Size of the query and of the key.
        let size: Int
        /// How many mentions back an antecedent may be.
        let reach: Int
        /// Biases for how many mentions lie between, in doubling steps.
        let distance: [Float]
        /// Biases for the same word: the first where it is capitalised in both, else the second.
        let sameWord: [Float]
        /// What the distance and the class of a pair (`MentionWording.pairClass`) give to the hidden
        /// layer over both: distances × units, classes × units.
        let distanceRows: [Float]
        let classRows: [Float]
        /// How each unit of that layer speaks for the two being one.
        let pairing: [Float]
    }

    struct Pair: Decodable, Sendable {
        /// PLOVER event types, also those of the triggers.
        let roots: [String]
        /// Their modes, such as "ASSAULT/aerial".
        let modes: [String]
        /// By which scores are divided before they become probabilities; absent: 1.
        let temperature: Float?
    }

    /// Reads and checks a description.
    init(path: String) throws(ModelError) {
        do {
            self = try Self.decoded(Data(contentsOf: URL(fileURLWithPath: path)))
        } catch let problem as ModelError {
            throw ModelError("reading \(path)", problem.reason)
        } catch {
            throw ModelError("reading \(path)", String(describing: error))
        }
    }

    /// Decodes and checks a description.
    static func decoded(_ json: Data) throws -> ModelDescription {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let version = try decoder.decode(Version.self, from: json)
        guard version.contract == 3 else {
            throw ModelError(
                "reading", "contract \(version.contract); this program reads contract 3")
        }
        let description = try decoder.decode(Self.self, from: json)
        try description.check()
        return description
    }

    private struct Version: Decodable { let contract: Int }
}
