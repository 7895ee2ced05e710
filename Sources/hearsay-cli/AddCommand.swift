import FoundationEssentials
import Glibc
import HearsayPages
import HearsayStore
import HearsayText

/// `hearsay add`: reports into a case file.
struct AddCommand {
    let arguments: Arguments

    /// How many reports are added before they are joined.
    private static let joinedAfter = 1000

    /// What became of one report, as a line of JSON.
    private struct Receipt: Encodable {
        var source: String
        var record: Int?
        var id: String?
        var status: String
        var message: String?
    }

    func run() throws -> ExitStatus {
        guard let path = arguments.operands.first, arguments.operands.count > 1 else {
            throw Failure.usage("hearsay add needs a CASE and a SOURCE.", verb: "add")
        }
        let inputs = InputFiles(paths: Array(arguments.operands.dropFirst()), verb: "add")
        try inputs.check(output: path)
        let jobs = try jobs(arguments)
        Interruption.watch()
        do {
            let output = try Output(path: nil)
            var sources = AddSources(inputs.paths, hints: try pageHints())
            let counts = try add(
                to: try CaseFile(path: path, mode: .create), output, jobs,
                next: { sources.next() }, isReady: { sources.isReady })
            let isQuiet = Terminal.isTerminal(output.descriptor)
            try output.finish()
            if isQuiet { Terminal.say(counts.line) }
            if Interruption.wasAsked { Terminal.say("stopped; run it again to go on") }
            return counts.failed == 0 && !Interruption.wasAsked ? .success : .unreadInput
        } catch let error as StoreError {
            throw Failure(status: .noOutput, message: error.description)
        }
    }

    /// What became of reports.
    struct Counts {
        var added = 0
        var known = 0
        var failed = 0

        var line: String { "\(added) added, \(known) there already, \(failed) failed" }
    }

    /// Adds reports as they come, until there are no more or somebody wants to stop.
    func add(
        to file: CaseFile, _ output: Output, _ jobs: Int, next: () throws -> SourceItem?,
        isReady: () -> Bool
    ) throws -> Counts {
        let isQuiet = Terminal.isTerminal(output.descriptor)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let agencies = try agencies()
        var counts = Counts()
        var progress = Progress(noun: "report", total: nil, isShown: true)
        func answer(_ item: SourceItem, _ status: String, _ message: String? = nil) throws {
            if !isQuiet {
                let receipt = Receipt(
                    source: item.source, record: item.record, id: item.id, status: status,
                    message: message)
                try output.write(try encoder.encode(receipt))
                try output.write([0x0A])
                // Only after the commit, and at once: a receipt is a promise.
                try output.flush()
            }
            if let message {
                counts.failed += 1
                progress.clear()
                Terminal.say(message)
            }
            progress.step()
        }
        try readAll(
            actors: actors(arguments), jobs: jobs, isForCase: true,
            next: { () -> (SourceItem, Report?)? in
                guard !Interruption.wasAsked, let item = try next() else { return nil }
                // What is there already is not read again.
                guard let report = try? item.report.get(), try !file.has(report) else {
                    return (item, nil)
                }
                return (item, report)
            }, hasNext: isReady,
            deliver: { (item: SourceItem, result: Result<Reading, any Error>?) in
                switch (item.report, result) {
                case (.failure(let problem), _):
                    try answer(item, "failed", "\(problem)")
                case (_, .failure(let error)):
                    try answer(item, "failed", "\(item.source) could not be read: \(error)")
                case (.success(let report), .success(let reading)):
                    let isNew = try file.add(
                        report: report, reading: reading, json: JSONPage.line(reading),
                        agencies: agencies)
                    if isNew { counts.added += 1 } else { counts.known += 1 }
                    try answer(item, isNew ? "added" : "known")
                    // Often enough that a stopped run leaves little to be joined.
                    if isNew, counts.added % Self.joinedAfter == 0 {
                        try file.join(agencies: agencies)
                    }
                case (.success, nil):
                    counts.known += 1
                    try answer(item, "known")
                }
            })
        // What an earlier run left is joined too; a stopped one leaves it to the next.
        if !Interruption.wasAsked {
            try file.join(agencies: agencies, isStopped: { Interruption.wasAsked })
        }
        progress.finish()
        return counts
    }
}
