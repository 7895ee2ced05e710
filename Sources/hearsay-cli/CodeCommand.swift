import HearsayPages
import HearsayText

/// `hearsay code`: pairs of actors in, PLOVER types out, NDJSON both.
struct CodeCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        let jobs = try jobs(arguments)
        return try RecordStream<PairFields>(arguments: arguments).run(
            line: { record, _, code in JSONPage.line(code, id: record.id) },
            answer: { try codeAll(jobs: jobs, next: $0, hasNext: $1, deliver: $2) })
    }
}
