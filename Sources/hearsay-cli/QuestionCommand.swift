import HearsayPages
import HearsayQuestions
import HearsayStore
import HearsayText

/// `hearsay timeline`, `sources` and the others that ask a casebook.
struct QuestionCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        let name = arguments.verb.name
        guard let path = arguments.operands.first else {
            throw Failure.usage("\(name) needs a CASE file.", verb: name)
        }
        let filter = try filter()
        let question = try question()
        let format = try arguments.choice("format") ?? "text"
        let color = try arguments.choice("color") ?? "auto"
        let width = try arguments.number("width", in: 20...10_000)
        let answer = try question.answer(
            from: CaseFile(path: path, mode: .readOnly).database, filter)
        let output = try Output(path: arguments["output"])
        switch format {
        case "json": try output.write(AnswerJSON.lines(answer))
        case "csv": try output.write(AnswerCSV.page(answer))
        default:
            let descriptor = output.descriptor
            try output.write(
                AnswerText.page(
                    answer, width: width ?? Terminal.columns(descriptor),
                    hasColor: color == "always"
                        || color == "auto" && Terminal.wantsColor(descriptor)))
        }
        try output.finish()
        if answer.rows.isEmpty { Terminal.say("the casebook holds nothing of that") }
        return .success
    }

    private func filter() throws(Failure) -> Filter {
        for option in ["since", "until"] {
            if let date = arguments[option], !isISODate(date) {
                throw .usage(
                    "--\(option) takes an ISO 8601 date such as 2026-03-31, not “\(date)”.",
                    verb: arguments.verb.name)
            }
        }
        return Filter(
            about: arguments["about"], since: arguments["since"], until: arguments["until"],
            status: try arguments.choice("status"),
            isUncorroborated: arguments.has("uncorroborated"),
            limit: try arguments.number("limit", in: 1...1_000_000) ?? 50)
    }

    private func question() throws(Failure) -> Question {
        let name = arguments.verb.name
        let words = arguments.operands.dropFirst().joined(separator: " ")
        if name != "search", !words.isEmpty {
            throw .usage("hearsay \(name) does not know what to do with “\(words)”.", verb: name)
        }
        switch name {
        case "timeline": return .timeline
        case "claims": return .claims
        case "sources": return .sources
        case "deadlines": return .deadlines
        case "figures": return .figures
        case "positions": return .positions
        case "search":
            guard !words.isEmpty else { throw .usage("search needs WORDS.", verb: name) }
            return .search(words)
        default:
            guard arguments.has("since") else {
                throw .usage("changes needs --since DATE.", verb: name)
            }
            return .changes
        }
    }
}
