import Foundation
import Hearsay
import HearsayLanguage
import HearsayText

/// Reads reports and writes what each puts forward, one JSON object a report: for the scripts that
/// fit and measure how reports are joined.
struct AssertionDump {
    private struct Input: Decodable {
        var id: String?
        var text: String
        var title: String?
        var outlet: String?
        var published: String?
        var url: String?
    }

    private struct Item: Encodable {
        var form: String
        var span: [Int]
        var head: [Int]
        var lemma: String
        var words: [String]
        var attribution: String?
        var stance: String?
        var speaker: String?
        var status: String
        var negated: Bool
        var subjects: [String]
        var others: [String]
        var figures: [[String]]
        var places: [String]
        var times: [String]
        var event: String?
        var vector: [Int]
    }

    private struct Output: Encodable {
        var id: String?
        var items: [Item]
        var title: String?
    }

    func run(_ path: String, actors: [String]) throws {
        let hearsay = try Hearsay(actors: actors, jobs: 2, isForCase: true)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        var next = 0
        let everyWord = ProcessInfo.processInfo.environment["EVERY"] != nil
        let annotator = try hearsay.language.makeAnnotator(requests: 1)
        var reports: [String: Report] = [:]
        try hearsay.read(
            next: { () -> (String?, Report?)? in
                guard next < lines.count else { return nil }
                let input = try decoder.decode(Input.self, from: Data(lines[next].utf8))
                next += 1
                var report = Report(text: input.text)
                report.id = input.id
                report.title = input.title
                report.outlet = input.outlet
                report.published = input.published
                if everyWord { reports[input.id ?? ""] = report }
                return (input.id, report)
            },
            deliver: { id, result in
                guard var reading = try result?.get() else { return }
                if everyWord, let report = reports.removeValue(forKey: id ?? "") {
                    reading = try hearsay.readEveryWord(report, annotator)
                }
                let output = Output(
                    id: id, items: reading.assertions.map { item($0, reading) },
                    title: reading.article.title)
                FileHandle.standardOutput.write(try encoder.encode(output) + Data([10]))
            })
    }

    private func item(_ assertion: Reading.Assertion, _ reading: Reading) -> Item {
        func names(_ ids: [String]) -> [String] {
            ids.compactMap { id in
                guard let entity = reading.entities.first(where: { $0.id == id }) else {
                    return nil
                }
                let isNamed = reading.mentions.contains { $0.entity == id && $0.kind == .name }
                return (isNamed ? "" : "~") + (entity.actor?.code ?? "") + " " + entity.name
            }
        }
        let said = reading.attributions.first { $0.id == assertion.attribution }
        return Item(
            form: assertion.form.rawValue, span: [assertion.span.start, assertion.span.end],
            head: [assertion.head.start, assertion.head.end], lemma: assertion.lemma,
            words: assertion.words, attribution: assertion.attribution,
            stance: said?.stance.rawValue, speaker: said?.speaker.map { names([$0])[0] },
            status: assertion.status.rawValue, negated: assertion.isNegated,
            subjects: names(assertion.subjects), others: names(assertion.others),
            figures: assertion.quantities.compactMap { id in
                reading.quantities.first { $0.id == id }.map {
                    ["\($0.value ?? $0.least ?? $0.most ?? 0)", $0.unit, $0.kind ?? ""]
                }
            },
            places: assertion.places.compactMap { id in
                reading.places.first { $0.id == id }?.name
            },
            times: assertion.times.compactMap { id in
                reading.times.first { $0.id == id }?.value
            },
            event: assertion.event.flatMap { id in reading.events.first { $0.id == id }?.type },
            vector: assertion.vector.map { Int(($0 * 1000).rounded()) })
    }
}
