import Foundation
import Hearsay
import HearsayPages
import HearsayText

/// `hearsay pipe`: reports in, readings out, one a line.
enum PipeCommand {
    /// A line under way: what it takes to write what becomes of it.
    private struct Line: Sendable {
        let number: Int
        var id: String?
        var problem: (kind: String, message: String)?
        var text: [UInt8]?
    }

    static func run(_ arguments: Arguments) throws {
        if let extra = arguments.operands.first {
            throw arguments.wrong("hearsay pipe reads standard input; '\(extra)' is too much")
        }
        let withText = arguments.has("with-text")
        let jobs = try arguments.number("jobs")
        let hearsay = try Setup.hearsay(jobs: jobs)
        let source = LineSource(descriptor: STDIN_FILENO)
        var sink = Sink()
        var progress = Progress(what: "reports", total: nil)
        var number = 0
        try hearsay.read(
            next: { () throws -> (Line, Report?)? in
                while let bytes = try source.next() {
                    number += 1
                    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                    switch Record(line: bytes) {
                    case .report(let report):
                        let text = withText ? report.bytes : nil
                        return (Line(number: number, id: report.id, text: text), report)
                    case .problem(let id, let kind, let message):
                        return (Line(number: number, id: id, problem: (kind, message)), nil)
                    }
                }
                return nil
            },
            hasNext: source.isReady,
            deliver: { line, result in
                try sink.write(bytes(of: line, result) + [0x0A])
                // Whoever waits for this reading before sending the next report gets it.
                if !source.isReady() { try sink.flush() }
                progress.step()
            })
        progress.end()
        try sink.flush()
    }

    private static func bytes(of line: Line, _ result: Result<Reading, any Error>?) -> [UInt8] {
        func failure(_ kind: String, _ message: String) -> [UInt8] {
            JSONPage.failure(line: line.number, id: line.id, kind: kind, message: message)
        }
        if let problem = line.problem { return failure(problem.kind, problem.message) }
        switch result {
        case .success(let reading): return JSONPage.line(reading, text: line.text)
        case .failure(let error): return failure("reading", String(describing: error))
        case nil: return failure("reading", "nothing was read")
        }
    }
}

/// What every reading verb begins with.
enum Setup {
    /// Loads model and data.
    static func hearsay(jobs: Int?) throws(Failure) -> Hearsay {
        do {
            return try Hearsay(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        } catch {
            throw Failure(.setup, error.description)
        }
    }
}
