import Foundation
import Hearsay
import HearsayLanguage
import HearsayText

/// Times reading and bare inference in turn.
struct Bench {
    private let options: Options
    private let hearsay: Hearsay
    private let reports: [Report]

    private struct Record: Decodable { let text: String }

    init(_ options: Options) throws {
        self.options = options
        reports = try Data(contentsOf: options.reports).split(separator: UInt8(ascii: "\n")).map {
            Report(text: try JSONDecoder().decode(Record.self, from: $0).text)
        }
        hearsay = try Hearsay(jobs: options.jobs)
    }

    func run() throws -> String {
        let batches = try recordedBatches()  // warms up as well
        var reading: [Double] = []
        var bare: [Double] = []
        for _ in 0..<options.rounds {
            reading.append(try seconds { try read() })
            bare.append(try seconds { try infer(batches) })
        }
        let pieces = batches.joined().reduce(0) { $0 + $1.mask.count { $0 == 1 } }
        let figures: [(String, Double)] = [
            ("reports", Double(reports.count)), ("jobs", Double(options.jobs)),
            ("pieces", Double(pieces)), ("reading_seconds", median(reading)),
            ("bare_seconds", median(bare)), ("ratio", median(bare) / median(reading)),
            ("pieces_per_second", Double(pieces) / median(reading)),
            ("reports_per_second", Double(reports.count) / median(reading)),
        ]
        return "{" + figures.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}\n"
    }

    /// The batches of every report, both layers, as reading makes them.
    private func recordedBatches() throws -> [[Batch]] {
        let annotator = try hearsay.language.makeAnnotator()
        return try reports.map { report in
            var batches: [Batch] = []
            annotator.record { batches.append($0) }
            _ = try annotator.annotate(report)
            return batches
        }
    }

    private func read() throws {
        var index = 0
        try hearsay.read(
            next: {
                guard index < reports.count else { return nil }
                index += 1
                return (index, reports[index - 1])
            },
            deliver: { (_: Int, result: Result<Reading, any Error>?) in _ = try result?.get() })
    }

    /// The same batches on as many threads, report by report, and nothing else.
    private func infer(_ batches: [[Batch]]) throws {
        let turns = Turns(count: batches.count)
        let failures = Failures()
        DispatchQueue.concurrentPerform(iterations: options.jobs) { _ in
            do {
                let request = try hearsay.language.makeBareRequest()
                while let turn = turns.next() {
                    try hearsay.language.runBare(batches[turn], on: request)
                }
            } catch {
                failures.add(error)
            }
        }
        if let error = failures.first { throw error }
    }

    private func seconds(_ work: () throws -> Void) rethrows -> Double {
        let took = try ContinuousClock().measure(work)
        return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    private func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}
