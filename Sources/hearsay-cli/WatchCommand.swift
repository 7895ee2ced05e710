import Glibc
import HearsayIntake
import HearsayStore

/// `hearsay watch`: polls feeds, and adds the reports that they link to.
struct WatchCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        let feeds = arguments.operands
        guard !feeds.isEmpty, let path = arguments["into"] else {
            throw Failure.usage("watch needs FEEDs and --into CASE.", verb: "watch")
        }
        guard !feeds.contains("-") else {
            throw Failure.usage("Standard input cannot be polled; use hearsay add.", verb: "watch")
        }
        let every = try interval()
        let jobs = try jobs(arguments)
        var settings = FetchSettings()
        settings.pauseSeconds = try arguments.number("pause", in: 0...3600) ?? 1
        let hints = try pageHints()
        Interruption.watch()
        do {
            let file = try CaseFile(path: path, mode: .create)
            let output = try Output(path: nil)
            var watch = FeedWatch(
                feeds, client: FeedClient(hints: hints, settings: settings), every: every)
            repeat {
                let counts = try poll(&watch, file, output, jobs)
                if arguments.has("once") {
                    try output.finish()
                    return counts.failed == 0 && !Interruption.wasAsked ? .success : .unreadInput
                }
                wait(until: watch.nextPoll)
            } while !Interruption.wasAsked
            try output.finish()
            Terminal.say("stopped")
            return .success
        } catch let error as StoreError {
            throw Failure(status: .noOutput, message: error.description)
        }
    }

    /// Polls all feeds whose time has come.
    private func poll(
        _ watch: inout FeedWatch, _ file: CaseFile, _ output: Output, _ jobs: Int
    ) throws -> AddCommand.Counts {
        watch.begin()
        do {
            let counts = try AddCommand(arguments: arguments).add(
                to: file, output, jobs,
                next: { try watch.next(file) },
                // A report is safe before the next one is waited for.
                isReady: { false })
            if counts.added > 0 { Terminal.say("\(counts.added) added") }
            return counts
        } catch let error as StoreError where error.what == .busy && !arguments.has("once") {
            Terminal.say("\(error); the next poll tries anew")
            return AddCommand.Counts(failed: 1)
        }
    }

    /// In slices: a signal between two of them must not be missed.
    private func wait(until time: ContinuousClock.Instant) {
        while !Interruption.wasAsked {
            let rest = time - ContinuousClock.now
            guard rest > .zero else { return }
            usleep(UInt32(min(rest, .milliseconds(500)) / .microseconds(1)))
        }
    }

    /// "90s", "15m", "2h"
    private func interval() throws(Failure) -> Duration {
        guard let text = arguments["every"] else { return .seconds(900) }
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
        guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()),
            case let (seconds, isTooLarge) = number.multipliedReportingOverflow(by: unit),
            !isTooLarge, 60...604_800 ~= seconds
        else {
            throw .usage(
                "--every takes a time from 1m to 168h such as 90s, 15m or 2h, not “\(text)”.",
                verb: "watch")
        }
        return .seconds(seconds)
    }
}
