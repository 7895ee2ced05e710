import Glibc
import HearsayPages
import HearsayText

/// `hearsay read`: files in, pages out.
struct ReadCommand {
    let arguments: Arguments

    private struct Item: Sendable {
        let path: String
        let report: Report?
    }

    func run() throws -> ExitStatus {
        let paths = arguments.operands
        let inputs = InputFiles(paths: paths, verb: "read")
        let jobs = try jobs(arguments)
        let page = try PageWriter(arguments, count: paths.count)
        try check(inputs)
        let output = try Output(path: arguments["output"])
        var status = ExitStatus.success
        var left = paths[...]
        var progress = Progress(
            noun: "report", total: paths.count,
            isShown: paths.count > 1 && !Terminal.isTerminal(output.descriptor))
        var drawn = page.begin(output)
        try readAll(
            actors: actors(arguments), jobs: jobs,
            next: { () -> (Item, Report?)? in
                guard let path = left.popFirst() else { return nil }
                do throws(Failure) {
                    let report = try report(path, inputs)
                    return (Item(path: path, report: report), report)
                } catch {
                    progress.clear()
                    Terminal.say(error.message)
                    status = .unreadInput
                    return (Item(path: path, report: nil), nil)
                }
            },
            deliver: { (item: Item, reading) in
                switch (item.report, reading) {
                case (let report?, .success(let reading)):
                    try drawn.add(reading, report, to: output)
                case (_, .failure(let error)):
                    progress.clear()
                    Terminal.say("\(item.path) could not be read: \(error)")
                    status = .unreadInput
                default: break
                }
                progress.step()
            })
        progress.finish()
        try drawn.finish(output)
        try output.finish()
        return status
    }

    private func check(_ inputs: InputFiles) throws(Failure) {
        if inputs.paths.isEmpty {
            throw .usage("hearsay read needs a FILE; \"-\" is standard input.", verb: "read")
        }
        if let date = arguments["published"], !isISODate(date) {
            throw .usage(
                "--published takes an ISO 8601 date such as 2026-03-31, not “\(date)”.",
                verb: "read")
        }
        try inputs.check(output: arguments["output"])
    }

    private func report(_ path: String, _ inputs: InputFiles) throws(Failure) -> Report {
        var report = try inputs.report(path)
        report.published = arguments["published"] ?? report.published
        report.outlet = arguments["outlet"] ?? report.outlet
        report.title = arguments["title"] ?? report.title
        report.url = arguments["url"] ?? report.url
        return report
    }
}
