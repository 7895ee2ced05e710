import HearsayPages
import HearsayText

extension Arguments {
    /// Writes an answer as `--format`, `--output`, `--width` and `--color` say.
    func show(_ answer: Answer) throws -> ExitStatus {
        let format = try choice("format") ?? "text"
        let color = try choice("color") ?? "auto"
        let width = try number("width", in: 20...10_000)
        let output = try Output(path: self["output"])
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
}
