import Glibc
import Hearsay
import HearsayPages
import HearsayText

/// `hearsay parse`: text in, trees out.
struct ParseCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        _ = try arguments.choice("format")
        let inputs = InputFiles(
            paths: arguments.operands.isEmpty ? ["-"] : arguments.operands, verb: "parse")
        try inputs.check(output: arguments["output"])
        let jobs = try jobs(arguments)
        let output = try Output(path: arguments["output"])
        var hearsay: Hearsay?
        var page = ConlluPage()
        var status = ExitStatus.success
        var progress = Progress(
            noun: "text", total: inputs.paths.count,
            isShown: inputs.paths.count > 1 && !Terminal.isTerminal(output.descriptor))
        for path in inputs.paths {
            let report: Report
            do throws(Failure) {
                report = try inputs.report(path)
            } catch {
                progress.clear()
                Terminal.say(error.message)
                status = .unreadInput
                progress.step()
                continue
            }
            // Once there is something to parse: what is wrong with the input is told at once.
            let parser = try hearsay ?? Hearsay(jobs: jobs)
            hearsay = parser
            try output.write(page.begin(path == "-" ? nil : path))
            try parser.parse(report) { text, syntax in
                try output.write(page.render(syntax, text))
                try output.flush()
            }
            progress.step()
        }
        progress.finish()
        try output.finish()
        return status
    }
}
