/// Help for people, made from `Usage`.
enum HelpText {
    /// `hearsay help`.
    static var program: String {
        var text = """
            hearsay: what the news says happened, and on whose word

            Usage: hearsay VERB [OPTIONS] [FILE…]

            Verbs:

            """
        text += rows(Usage.verbs.map { ($0.name, $0.summary) })
        text += """

            Begin with:
              hearsay read report.txt         a report, with its voices, in the terminal
              hearsay read --help             what else can be asked of it

            Exit status:

            """
        text += rows(Usage.statuses.map { (String($0.0), $0.1) })
        text += "\nEnvironment:\n"
        text += rows(Usage.environment)
        return text
    }

    /// `hearsay VERB --help`.
    static func verb(_ verb: VerbUsage) -> String {
        var text = "hearsay \(verb.name): \(verb.summary)\n\nUsage: \(verb.synopsis)\n\n"
        text += paragraphs(verb.details)
        if !verb.options.isEmpty {
            text += "\nOptions:\n"
            text += rows(verb.options.map { (flag($0), $0.help) } + [("-h, --help", "this help")])
        }
        if !verb.examples.isEmpty {
            text += "\nExamples:\n"
            for example in verb.examples {
                text += "  # \(example.what)\n  \(example.command)\n"
            }
        }
        return text
    }

    /// An option as it is typed.
    static func flag(_ option: OptionUsage) -> String {
        let short = option.short.map { "-\($0), " } ?? "    "
        return short + "--" + option.name + (option.value.map { " " + $0 } ?? "")
    }

    private static func rows(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { name, help in
            let indent = width + 4
            let lines = wrapped(help, width: 80 - indent)
            let padding = String(repeating: " ", count: width - name.count + 2)
            let rest = String(repeating: " ", count: indent)
            return "  " + name + padding + lines.joined(separator: "\n" + rest) + "\n"
        }.joined()
    }

    private static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n\n").map {
            wrapped(String($0), width: 78).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    private static func wrapped(_ text: String, width: Int) -> [String] {
        var lines = [""]
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
