import Glibc
import HearsayIntake
import HearsayPages
import HearsayText

/// `hearsay extract`: files, folders and addresses in, reports out.
struct ExtractCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        let sources = arguments.operands
        try InputFiles(paths: sources, verb: "extract").check(output: arguments["output"])
        if sources.isEmpty {
            throw Failure.usage(
                "hearsay extract needs a SOURCE; \"-\" is standard input.", verb: "extract")
        }
        var intake = Intake(sources, hints: try pageHints())
        let output = try Output(path: arguments["output"])
        var status = ExitStatus.success
        var progress = Progress(
            noun: "report", total: nil, isShown: !Terminal.isTerminal(output.descriptor))
        while let found = intake.next() {
            switch found {
            case .success(let item):
                try output.write(JSONPage.line(item.report, id: item.report.url ?? item.origin))
                try output.write([0x0A])
                progress.step()
            case .failure(let fault):
                progress.clear()
                Terminal.say("\(fault)")
                status = .unreadInput
            }
        }
        progress.finish()
        try output.finish()
        return status
    }
}
