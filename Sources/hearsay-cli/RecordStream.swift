import Glibc
import HearsayPages

/// Records from standard input, one line each, answered one by one on standard output.
struct RecordStream<Fields: RecordFields> {
    let arguments: Arguments

    /// Answers all records in their order; `answer` is handed the records with what they hold, and
    /// `line` makes the answer's line of JSON.
    func run<Answer: Sendable>(
        line: @escaping (Record<Fields>, Fields.Content, Answer) -> [UInt8],
        answer: (
            () throws -> (Record<Fields>, Fields.Content?)?, () -> Bool,
            (Record<Fields>, Result<Answer, any Error>?) throws -> Void
        ) throws -> Void
    ) throws -> ExitStatus {
        let verb = arguments.verb.name
        if let operand = arguments.operands.first {
            throw Failure.usage(
                "hearsay \(verb) reads standard input; write hearsay \(verb) < \(operand)",
                verb: verb)
        }
        let output = try Output(path: nil)
        var lines = LineReader(descriptor: STDIN_FILENO)
        var number = 0
        // On a terminal the answers themselves show how far it is.
        var progress = Progress(
            noun: "record", total: nil, isShown: !Terminal.isTerminal(output.descriptor))
        try answer(
            {
                while let next = try lines.next() {
                    number += 1
                    switch next {
                    case .tooLong:
                        return (Record(tooLong: number), nil)
                    case .whole(let bytes):
                        guard let record = Record<Fields>(bytes, line: number) else { continue }
                        return (record, try? record.content.get())
                    }
                }
                return nil
            }, { lines.isReady },
            { record, result in
                try output.write(written(record, result, line))
                try output.write([0x0A])
                // At once: whoever waits for the answer must not wait for the next question.
                try output.flush()
                progress.step()
            })
        progress.finish()
        try output.finish()
        return .success
    }

    private func written<Answer>(
        _ record: Record<Fields>, _ result: Result<Answer, any Error>?,
        _ line: (Record<Fields>, Fields.Content, Answer) -> [UInt8]
    ) -> [UInt8] {
        switch (record.content, result) {
        case (.failure(let problem), _):
            return failure(record, problem)
        case (.success, .failure(let error)):
            let message = "The report could not be read: \(error)"
            return failure(record, RecordProblem(kind: .reading, message: message))
        case (.success(let content), .success(let answer)):
            return line(record, content, answer)
        case (.success, nil):
            return failure(record, RecordProblem(kind: .reading, message: "It was not read."))
        }
    }

    private func failure(_ record: Record<Fields>, _ problem: RecordProblem) -> [UInt8] {
        JSONPage.failure(
            line: record.line, id: record.id, kind: problem.kind.rawValue,
            message: problem.message)
    }
}
