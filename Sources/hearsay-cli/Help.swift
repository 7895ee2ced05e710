/// Help on the terminal, made from the table of verbs.
enum Help {
    /// "The verbs are read, pipe, …."
    static var verbs: String {
        "The verbs are \(Verb.all.map(\.name).joined(separator: ", "))."
    }

    /// `hearsay --help`
    static var program: String {
        let rows = Verb.all.map { (left: $0.name, right: $0.summary) }
        let examples = Verb.all.prefix(2).flatMap { $0.examples.prefix(2) }
        return """
            hearsay reads news reports and returns every attribution: who said what, and
            through whom it came.

            Usage: hearsay VERB [OPTION]… [FILE]…

            Verbs:
            \(table(rows))
            Examples:
            \(list(examples))
            Exit status:
            \(exitTable)
            More: hearsay help VERB, hearsay help --man

            """
    }

    /// `hearsay VERB --help`
    static func page(_ verb: Verb) -> String {
        var page = "hearsay \(verb.name): \(verb.summary)\n\nUsage: \(verb.synopsis)\n\n"
        for paragraph in verb.paragraphs { page += wrapped(paragraph, indent: 0) + "\n" }
        page += "Options:\n" + table(verb.options.map { ($0.usage, $0.summary) })
        if !verb.examples.isEmpty { page += "\nExamples:\n" + list(verb.examples) }
        if !verb.paragraphs.isEmpty, verb.name != "completion" {
            page += "\nExit status:\n" + exitTable
        }
        return page
    }

    private static var exitTable: String {
        table(ExitStatus.allCases.map { (String($0.rawValue), $0.meaning) })
    }

    private static func table(_ rows: [(left: String, right: String)]) -> String {
        let width = (rows.map(\.left.count).max() ?? 0) + 4
        return rows.map { row in
            let gap = String(repeating: " ", count: width - row.left.count - 2)
            let right = wrapped(row.right, indent: width).drop { $0 == " " }
            return "  \(row.left)\(gap)\(right)"
        }.joined()
    }

    private static func list(_ examples: [Verb.Example]) -> String {
        examples.map { "  \($0.command)\n      \($0.says)\n" }.joined()
    }

    /// Lines of at most 80 columns, indented; the text is our own, and narrow.
    private static func wrapped(_ text: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin
        for word in text.split(separator: " ") {
            if line.count > indent, line.count + 1 + word.count > 80 {
                lines.append(line)
                line = margin
            }
            line += (line.count > indent ? " " : "") + word
        }
        return (lines + [line]).map { $0 + "\n" }.joined()
    }
}
