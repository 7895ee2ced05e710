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
        try arguments.checkOutput(keeps: path)
        let filter = try arguments.filter()
        let question = try question()
        let answer = try question.answer(
            from: CaseFile(path: path, mode: .readOnly).database, filter)
        return try arguments.show(answer)
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
