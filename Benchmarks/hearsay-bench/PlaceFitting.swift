import Foundation
import Hearsay
import HearsayLanguage
import HearsayPlaces
import HearsayScene
import HearsayText
import HearsayWorld

/// Fits the weights by which places are resolved, one after the other, to annotated reports.
///
/// GOLD.ndjson holds {"text", "toponyms": [{"start", "end", "lat", "lon"}]}. What is made as large
/// as can be is the mean logarithm of the share that the places within 161 km of the right one get
/// among all candidates: so the shares come out as probabilities. Prints `place-weights.tsv`.
struct PlaceFitting {
    private struct Gold: Decodable {
        struct Toponym: Decodable {
            let start: Int
            let end: Int
            let lat: Double?
            let lon: Double?
        }
        let text: String
        let title: String?
        let toponyms: [Toponym]
    }

    /// A report's toponyms, and where those lie that the annotators placed, by number.
    private struct Problem {
        let question: PlaceQuestion
        let truth: [Int: (latitude: Double, longitude: Double)]
    }

    private let gold: [Gold]
    private static let kilometres = 161.0

    init(gold path: String) throws {
        gold = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Gold.self, from: Data($0.utf8))
        }
    }

    func run() throws {
        let home = try Home.find()
        let problems = try problems(Hearsay(home: home))
        var weights = try World(folder: home.data).placeWeights
        var best = score(weights, problems)
        say("at first", best, weights, problems)
        for step in [1.0, 0.5, 0.25] {
            var hasChanged = true
            while hasChanged {
                hasChanged = false
                for feature in weights.keys.sorted() {
                    for change in [-step, step] {
                        var other = weights
                        other[feature, default: 0] += change * scale(feature)
                        let found = score(other, problems)
                        if found > best + 1e-4 {
                            (best, weights, hasChanged) = (found, other, true)
                        }
                    }
                }
            }
            say("step \(step)", best, weights, problems)
        }
        for (feature, weight) in weights.sorted(by: { $0.key < $1.key }) {
            print("\(feature)\t\((weight * 100).rounded() / 100)")
        }
    }

    private func scale(_ feature: String) -> Double { feature.hasPrefix("people") ? 0.2 : 1 }

    private func problems(_ hearsay: Hearsay) throws -> [Problem] {
        let annotator = try hearsay.language.makeAnnotator(requests: 2)
        return try gold.map { gold in
            var report = Report(text: gold.text)
            report.title = gold.title
            let scene = try hearsay.scene(of: report, annotator)
            let question = hearsay.readers.places.question(about: scene)
            var truth: [Int: (latitude: Double, longitude: Double)] = [:]
            for (number, answer) in question.answers(weights: [:]).enumerated() {
                let span = scene.span(answer.words)
                let match = gold.toponyms.first { span.start < $0.end && $0.start < span.end }
                if let match, let latitude = match.lat, let longitude = match.lon {
                    truth[number] = (latitude, longitude)
                }
            }
            return Problem(question: question, truth: truth)
        }
    }

    private func score(_ weights: [String: Double], _ problems: [Problem]) -> Double {
        var sum = 0.0
        var count = 0.0
        forEachShare(weights, problems) { right, _, _ in
            sum += log(max(right, 0.001))
            count += 1
        }
        return sum / max(1, count)
    }

    /// Hands on the share of the right places, that of the best one, and whether that is right.
    private func forEachShare(
        _ weights: [String: Double], _ problems: [Problem], _ body: (Double, Double, Bool) -> Void
    ) {
        for problem in problems {
            let answers = problem.question.answers(weights: weights)
            for (number, truth) in problem.truth {
                let candidates = answers[number].candidates
                guard let best = candidates.max(by: { $0.share < $1.share }) else { continue }
                func isRight(_ place: (latitude: Double, longitude: Double, share: Double)) -> Bool
                {
                    distance(truth, (place.latitude, place.longitude)) <= Self.kilometres
                }
                guard candidates.contains(where: isRight) else { continue }
                body(
                    candidates.lazy.filter(isRight).reduce(0) { $0 + $1.share }, best.share,
                    isRight(best))
            }
        }
    }

    private func say(
        _ when: String, _ score: Double, _ weights: [String: Double], _ problems: [Problem]
    ) {
        var right = 0
        var count = 0
        var bins = Array(repeating: (right: 0, count: 0), count: 10)
        forEachShare(weights, problems) { _, share, isRight in
            count += 1
            right += isRight ? 1 : 0
            let bin = min(9, Int(share * 10))
            bins[bin].count += 1
            bins[bin].right += isRight ? 1 : 0
        }
        let table = bins.map { "\($0.right)/\($0.count)" }.joined(separator: " ")
        FileHandle.standardError.write(
            Data(
                "\(when): \(score), right \(right) of \(count); by tenths of share \(table)\n".utf8)
        )
    }

    private func distance(
        _ one: (latitude: Double, longitude: Double), _ other: (latitude: Double, longitude: Double)
    ) -> Double {
        let radians = Double.pi / 180
        let (a, b) = (one.latitude * radians, other.latitude * radians)
        let turn = (other.longitude - one.longitude) * radians
        let chord = pow(sin((b - a) / 2), 2) + cos(a) * cos(b) * pow(sin(turn / 2), 2)
        return 12_742 * asin(min(1, chord.squareRoot()))
    }
}
