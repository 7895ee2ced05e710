import Glibc
import HearsayPages
import HearsayText

/// `hearsay pipe`: NDJSON in, NDJSON out.
struct PipeCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        if let operand = arguments.operands.first {
            throw Failure.usage(
                "hearsay pipe reads standard input; write hearsay pipe < \(operand)",
                verb: "pipe")
        }
        let jobs = try jobs(arguments)
        let withText = arguments.has("with-text")
        let output = try Output(path: nil)
        var lines = LineReader(descriptor: STDIN_FILENO)
        var line = 0
        // On a terminal the readings themselves show how far it is.
        var progress = Progress(
            noun: "record", total: nil, isShown: !Terminal.isTerminal(output.descriptor))
        try readAll(
            jobs: jobs,
            next: {
                while let next = try lines.next() {
                    line += 1
                    switch next {
                    case .tooLong:
                        return (Record(tooLong: line), nil)
                    case .whole(let bytes):
                        guard let record = Record(bytes, line: line) else { continue }
                        return (record, record.report)
                    }
                }
                return nil
            },
            hasNext: { lines.isReady },
            deliver: { record, reading in
                try output.write(Self.line(record, reading, withText: withText))
                try output.write([0x0A])
                // At once: whoever waits for the answer must not wait for the next question.
                try output.flush()
                progress.step()
            })
        progress.finish()
        try output.finish()
        return .success
    }

    private static func line(
        _ record: Record, _ reading: Result<Reading, any Error>?, withText: Bool
    ) -> [UInt8] {
        switch (record.content, reading) {
        case (.failure(let problem), _):
            return failure(record, problem)
        case (.success, .failure(let error)):
            let message = "The report could not be read: \(error)"
            return failure(record, Record.Problem(kind: .reading, message: message))
        case (.success(let report), .success(var reading)):
            reading.article.repairs += record.repairs
            return JSONPage.line(reading, text: withText ? report.bytes : nil)
        case (.success, nil):
            return failure(record, Record.Problem(kind: .reading, message: "It was not read."))
        }
    }

    private static func failure(_ record: Record, _ problem: Record.Problem) -> [UInt8] {
        JSONPage.failure(
            line: record.line, id: record.id, kind: problem.kind.rawValue,
            message: problem.message)
    }
}
