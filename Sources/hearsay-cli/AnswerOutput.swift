import HearsayPages
import HearsayText

extension Arguments {
    /// Writes an answer as `--format`, `--output`, `--width` and `--color` say.
    func show(_ answer: Answer) throws -> ExitStatus {
        let format = try choice("format") ?? "text"
        let style = try TextStyle(self)
        let output = try Output(path: self["output"])
        switch format {
        case "json": try output.write(AnswerJSON.lines(answer))
        case "csv": try output.write(AnswerCSV.page(answer))
        default:
            try output.write(
                AnswerText.page(
                    answer, width: style.width(on: output), hasColor: style.hasColor(on: output)))
        }
        try output.finish()
        if answer.rows.isEmpty { Terminal.say("the casebook holds nothing of that") }
        return .success
    }
}
