import Foundation
import Hearsay
import HearsayPages
import HearsayText

/// `hearsay read`: files in, pages out.
enum ReadCommand {
    static func run(_ arguments: Arguments) throws -> ExitStatus {
        guard !arguments.operands.isEmpty else {
            throw arguments.wrong("hearsay read needs a FILE, or - for standard input")
        }
        if let published = arguments["published"], !isDate(published) {
            throw arguments.wrong("--published takes a date such as 2023-08-05, not '\(published)'")
        }
        let page = Page(
            format: arguments["format"] ?? "text", withText: arguments.has("with-text"),
            width: Terminal.width(try arguments.number("width")),
            hasColor: Terminal.hasColor(arguments["color"], toFile: arguments.has("output")),
            isSingle: arguments.operands.count == 1)
        let hearsay = try Setup.hearsay(jobs: try arguments.number("jobs"))
        var sink = if let path = arguments["output"] { try Sink(path: path) } else { Sink() }
        var status = ExitStatus.success
        var readings: [PageItem] = []
        func take(_ item: PageItem) throws {
            if page.isStreamed { try sink.write(page.bytes(item)) } else { readings.append(item) }
        }
        func fail(_ path: String, _ error: any Error) {
            complain((error as? Failure)?.message ?? "cannot read \(path): \(error)")
            status = .inputFailed
        }
        if let only = arguments.operands.first, arguments.operands.count == 1 {
            do {
                let report = try report(only, arguments)
                try take(PageItem(reading: hearsay.read(report), text: report.bytes))
            } catch let failure as Failure where failure.status != .inputFailed {
                throw failure
            } catch {
                fail(only, error)
            }
        } else {
            var progress = Progress(what: "reports", total: arguments.operands.count)
            var paths = arguments.operands[...]
            try hearsay.read(
                next: { () -> (PendingFile, Report?)? in
                    guard let path = paths.popFirst() else { return nil }
                    do throws(Failure) {
                        let report = try report(path, arguments)
                        return (PendingFile(path: path, text: report.bytes), report)
                    } catch {
                        return (PendingFile(path: path, failure: error), nil)
                    }
                },
                deliver: { file, result in
                    progress.step()
                    do {
                        if let failure = file.failure { throw failure }
                        guard let reading = try result?.get() else { return }
                        try take(PageItem(reading: reading, text: file.text))
                    } catch let failure as Failure where failure.status != .inputFailed {
                        throw failure
                    } catch {
                        fail(file.path, error)
                    }
                })
            progress.end()
        }
        if !page.isStreamed, !readings.isEmpty { try sink.write(page.bytes(readings)) }
        try sink.flush()
        return status
    }

    /// A file under way.
    private struct PendingFile: Sendable {
        let path: String
        var text: [UInt8] = []
        var failure: Failure?
    }

    private static func report(_ path: String, _ arguments: Arguments) throws(Failure) -> Report {
        var report = try InputFile.report(path)
        report.id = path == "-" ? nil : URL(fileURLWithPath: path).lastPathComponent
        report.published = arguments["published"]
        report.outlet = arguments["outlet"]
        report.title = arguments["title"]
        report.url = arguments["url"]
        return report
    }
}
