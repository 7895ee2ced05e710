/// The manual page in roff, made from the table of verbs; `share/man/man1/hearsay.1` is a copy.
enum Manual {
    static var page: String {
        var page = """
            .\\" Made by: hearsay help --man
            .TH HEARSAY 1 "" "hearsay \(Version.number)" "User Commands"
            .SH NAME
            hearsay \\- read news reports and return every attribution
            .SH SYNOPSIS

            """
        for verb in Verb.all { page += ".B \(roff(verb.synopsis))\n.br\n" }
        page += """
            .SH DESCRIPTION
            hearsay reads news reports and returns every attribution in them: the source, the cue \
            and the content; the chain of hearsay, where one attribution lies within another; and \
            the speakers. It works offline and needs no more than the processor.

            """
        for verb in Verb.all { page += section(verb) }
        page += ".SH EXIT STATUS\n"
        for status in ExitStatus.allCases {
            page += ".TP\n.B \(status.rawValue)\n\(roff(status.meaning))\n"
        }
        page += """
            .SH ENVIRONMENT
            .TP
            .B NO_COLOR
            If set and not empty, no colour, unless --color always is given.
            .TP
            .B CLICOLOR_FORCE
            If set and not 0, colour even where the output is no terminal.
            .TP
            .B COLUMNS
            Width of the text page where the output is no terminal.

            """
        return page
    }

    private static func section(_ verb: Verb) -> String {
        var section = ".SH HEARSAY \(verb.name.uppercased())\n.B \(roff(verb.synopsis))\n.PP\n"
        section += roff(sentence(verb.summary)) + "\n"
        for paragraph in verb.paragraphs { section += ".PP\n\(roff(paragraph))\n" }
        for option in verb.options {
            let usage = String(option.usage.drop { $0 == " " })
            section += ".TP\n.B \(roff(usage))\n\(roff(sentence(option.summary)))\n"
        }
        for example in verb.examples {
            section += ".PP\n\(roff(sentence(example.says)))\n"
            section += ".PP\n.nf\n.RS\n\(roff(example.command))\n.RE\n.fi\n"
        }
        return section
    }

    private static func sentence(_ text: String) -> String {
        (text.first?.uppercased() ?? "") + text.dropFirst() + "."
    }

    /// Text without meaning to roff: a hyphen is to be copied as one, and a line must not begin
    /// with a control character.
    private static func roff(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "'": escaped += "\\(aq"
            case "\"": escaped += "\\(dq"
            case "…": escaped += "\\&..."
            case "“": escaped += "\\(lq"
            case "”": escaped += "\\(rq"
            case "~": escaped += "\\(ti"
            case "^": escaped += "\\(ha"
            default: escaped.append(character)
            }
        }
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }
}
