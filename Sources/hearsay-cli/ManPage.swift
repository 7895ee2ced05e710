/// The man page as roff, made from `Usage`. `share/man/man1/hearsay.1` is this text.
enum ManPage {
    static var text: String {
        var page = """
            .TH HEARSAY 1 "" "hearsay \(Usage.version)" "User Commands"
            .SH NAME
            hearsay \\- what the news says happened, and on whose word
            .SH SYNOPSIS

            """
        for verb in Usage.verbs { page += ".B \(escaped(verb.synopsis))\n.br\n" }
        page += """
            .SH DESCRIPTION
            Reads news reports and returns, for every statement, the exact words, who said them, to
            whom, and through whom the report has them. Works offline, on the CPU alone; the same
            input gives the same output.

            """
        for verb in Usage.verbs { page += section(verb) }
        page += ".SH EXIT STATUS\n"
        for (status, meaning) in Usage.statuses {
            page += ".TP\n.B \(status)\n\(escaped(meaning))\n"
        }
        page += ".SH ENVIRONMENT\n"
        for (name, meaning) in Usage.environment {
            page += ".TP\n.B \(name)\n\(escaped(meaning))\n"
        }
        return page
    }

    private static func section(_ verb: VerbUsage) -> String {
        var text = ".SH HEARSAY \(verb.name.uppercased())\n"
        text += verb.details.split(separator: "\n\n").map { escaped(String($0)) + "\n" }
            .joined(separator: ".PP\n")
        for option in verb.options {
            let short = option.short.map { "\\-\($0), " } ?? ""
            let value = option.value.map { " \\fI\($0)\\fR" } ?? ""
            text += ".TP\n\\fB\(short)\\-\\-\(escaped(option.name))\\fR\(value)\n"
            text += escaped(option.help) + "\n"
        }
        for example in verb.examples {
            text += ".PP\nExample, \(escaped(example.what)):\n.PP\n.nf\n"
            text += "    \(escaped(example.command))\n.fi\n"
        }
        return text
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "\\": out += "\\e"
            case "-": out += "\\-"
            case "'": out += out.isEmpty ? "\\(aq" : "\\(aq"
            case ".": out += out.isEmpty ? "\\&." : "."
            default: out.append(character)
            }
        }
        return out
    }
}
