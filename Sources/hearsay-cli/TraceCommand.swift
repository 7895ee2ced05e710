import HearsayPages
import HearsayQuestions
import HearsayStore

/// `hearsay trace`: who had a claim from whom.
struct TraceCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        guard let path = arguments.operands.first, let name = arguments.operands.dropFirst().first
        else { throw Failure.usage("trace needs a CASE file and a CLAIM.", verb: "trace") }
        if let extra = arguments.operands.dropFirst(2).first {
            throw Failure.usage(
                "hearsay trace does not know what to do with “\(extra)”.", verb: "trace")
        }
        guard let claim = Int(name.hasPrefix("c") ? String(name.dropFirst()) : name) else {
            throw Failure.usage(
                "A claim is named by its number, which hearsay claims shows, not “\(name)”.",
                verb: "trace")
        }
        try arguments.checkOutput(keeps: path)
        let format = try arguments.choice("format") ?? "text"
        let style = try TextStyle(arguments)
        let database = try CaseFile(path: path, mode: .readOnly).database
        guard let trace = try trace(claim, database) else {
            throw Failure(
                status: .unreadInput,
                message: "\(path) holds no claim \(claim). See hearsay claims \(path).")
        }
        let output = try Output(path: arguments["output"])
        if format == "json" {
            try output.write(TraceJSON.line(trace))
        } else {
            try output.write(
                TraceText.page(
                    trace, width: style.width(on: output), hasColor: style.hasColor(on: output)))
        }
        try output.finish()
        return .success
    }
}
