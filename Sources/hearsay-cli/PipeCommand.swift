import HearsayPages
import HearsayText

/// `hearsay pipe`: reports in, readings out, NDJSON both.
struct PipeCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        let jobs = try jobs(arguments)
        let actors = actors(arguments)
        let withText = arguments.has("with-text")
        return try RecordStream<ReportFields>(arguments: arguments).run(
            line: { record, report, reading in
                var reading: Reading = reading
                reading.article.repairs += record.repairs
                return JSONPage.line(reading, text: withText ? report.bytes : nil)
            },
            answer: {
                try readAll(actors: actors, jobs: jobs, next: $0, hasNext: $1, deliver: $2)
            })
    }
}
