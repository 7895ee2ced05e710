import HearsayPages
import HearsaySitrep
import HearsayStore
import HearsayText

/// `hearsay sitrep`: a situation report of a casebook.
struct SitrepCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        guard let path = arguments.operands.first else {
            throw Failure.usage("sitrep needs a CASE file.", verb: "sitrep")
        }
        if let extra = arguments.operands.dropFirst().first {
            throw Failure.usage(
                "hearsay sitrep does not know what to do with “\(extra)”.", verb: "sitrep")
        }
        for option in ["since", "as-of"] {
            if let day = arguments[option], CalendarDay(iso: day) == nil || day.utf8.count != 10 {
                throw Failure.usage(
                    "--\(option) takes an ISO 8601 day such as 2026-03-31, not “\(day)”.",
                    verb: "sitrep")
            }
        }
        try arguments.checkOutput(keeps: path)
        let format = try arguments.choice("format") ?? "markdown"
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let request = SitrepRequest(
            since: arguments["since"], asOf: arguments["as-of"], about: arguments["about"],
            program: "hearsay \(Version.number)", caseName: name)
        let page = try Sitrep.page(
            from: CaseFile(path: path, mode: .readOnly).database, request)
        let output = try Output(path: arguments["output"])
        try output.write(
            format == "html" ? SitrepHTML.render(page) : SitrepMarkdown.render(page))
        try output.finish()
        return .success
    }
}
