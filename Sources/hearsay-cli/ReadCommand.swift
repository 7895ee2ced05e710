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
        try check(paths)
        let jobs = try jobs(arguments)
        let page = try PageWriter(arguments, count: paths.count)
        try protectInput(paths)
        let output = try Output(path: arguments["output"])
        var status = ExitStatus.success
        var left = paths[...]
        var progress = Progress(
            noun: "report", total: paths.count,
            isShown: paths.count > 1 && !Terminal.isTerminal(output.descriptor))
        var drawn = page.begin(output)
        try readAll(
            jobs: jobs,
            next: { () -> (Item, Report?)? in
                guard let path = left.popFirst() else { return nil }
                do throws(Failure) {
                    let report = try report(path, isOnly: paths.count == 1)
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

    private func check(_ paths: [String]) throws(Failure) {
        if paths.isEmpty {
            throw .usage("hearsay read needs a FILE; \"-\" is standard input.", verb: "read")
        }
        if paths.count(where: { $0 == "-" }) > 1 {
            throw .usage("Standard input (\"-\") can be read but once.", verb: "read")
        }
        if let date = arguments["published"], !isISODate(date) {
            throw .usage(
                "--published takes an ISO 8601 date such as 2026-03-31, not “\(date)”.",
                verb: "read")
        }
        if paths.contains("-"), Terminal.isTerminal(STDIN_FILENO) {
            Terminal.say("reading standard input; end it with Ctrl-D on a line of its own")
        }
    }

    /// Opening the output empties it: it must not be a file that is still to be read.
    private func protectInput(_ paths: [String]) throws(Failure) {
        guard let output = arguments["output"], let target = identity(output) else { return }
        for path in paths where path != "-" && identity(path) == target {
            throw .usage("--output \(output) would overwrite the report itself.", verb: "read")
        }
    }

    /// Which regular file a path leads to, under whatever name.
    private func identity(_ path: String) -> [UInt64]? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return [UInt64(status.st_dev), UInt64(status.st_ino)]
    }

    private func report(_ path: String, isOnly: Bool) throws(Failure) -> Report {
        let file = InputFile(path: path)
        let bytes = try file.read()
        var report = Report(bytes: bytes, id: isOnly || path == "-" ? nil : path)
        report.published = arguments["published"]
        report.outlet = arguments["outlet"]
        report.title = arguments["title"]
        report.url = arguments["url"]
        if report.repairs > 0 {
            let count = "\(report.repairs) byte sequence\(report.repairs == 1 ? "" : "s")"
            Terminal.say(
                "warning: \(file.name) is not all UTF-8; \(count) became U+FFFD. If it is in "
                    + "another encoding: iconv -f WINDOWS-1252 -t UTF-8 FILE | hearsay read -")
        }
        if InputFile.looksLikeHTML(bytes) {
            Terminal.say(
                "warning: \(file.name) looks like HTML; its tags are read as text. Give its text "
                    + "for a better reading.")
        }
        return report
    }
}
