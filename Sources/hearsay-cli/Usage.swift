/// An option of a verb.
struct OptionUsage {
    let name: String
    /// What its value is called; nil for an option that takes none.
    var value: String?
    let help: String
    /// What the value can be, where it is one of a few.
    var choices: [String] = []
    var short: Character?
}

/// A verb: the single source of its help, the man page, the completions and the parser.
struct VerbUsage {
    let name: String
    let summary: String
    let synopsis: String
    let details: String
    var options: [OptionUsage] = []
    var examples: [(command: String, what: String)] = []
}

/// Everything that the program can be told.
enum Usage {
    static let version = "0.1.0"

    static let verbs = [read, pipe, completion, man, help, versionVerb]

    static func verb(_ name: String) -> VerbUsage? { verbs.first { $0.name == name } }

    static let read = VerbUsage(
        name: "read",
        summary: "read reports: who says what, on whose word",
        synopsis: "hearsay read [OPTIONS] FILE…",
        details: """
            Reads each FILE, plain text in UTF-8 ("-": standard input), and prints who says what in \
            it: every attribution with its source, cue and content, the chain of hearsay it stands \
            in, and the speaker whom the source words refer to.

            The text format shows the report's words with sources, cues and contents marked, the \
            attributions as a tree, and a table of voices. One FILE in the json format is one \
            object over many lines; several are one object a line.
            """,
        options: [
            OptionUsage(
                name: "format", value: "FORMAT", help: "text (the default), json, html or markdown",
                choices: ["text", "json", "html", "markdown"], short: "f"),
            OptionUsage(
                name: "output", value: "FILE", help: "write there, not to standard output",
                short: "o"),
            OptionUsage(
                name: "published", value: "DATE",
                help: "the day of publication, such as 2023-08-05, if the text does not say"),
            OptionUsage(name: "outlet", value: "NAME", help: "who published it"),
            OptionUsage(name: "title", value: "TITLE", help: "its headline"),
            OptionUsage(name: "url", value: "URL", help: "where it was published"),
            OptionUsage(
                name: "with-text", help: "json: add the text, and the words of every attribution"),
            OptionUsage(name: "width", value: "N", help: "text: columns; otherwise the terminal's"),
            OptionUsage(
                name: "color", value: "WHEN",
                help: "auto (the default: on a terminal, unless NO_COLOR is set), always or never",
                choices: ["auto", "always", "never"]),
            OptionUsage(
                name: "jobs", value: "N", help: "threads; otherwise one a core", short: "j"),
        ],
        examples: [
            ("hearsay read report.txt", "read a report in the terminal"),
            ("hearsay read --format html -o page.html *.txt", "several reports on one page"),
            ("pbpaste | hearsay read -", "read what comes in on standard input"),
            (
                "hearsay read -f json --published 2023-08-05 report.txt | jq '.attributions[0]'",
                "for programs"
            ),
        ])

    static let pipe = VerbUsage(
        name: "pipe",
        summary: "read a stream of reports, NDJSON in and out",
        synopsis: "hearsay pipe [OPTIONS] <REPORTS >READINGS",
        details: """
            Reads one JSON object a line, {"id", "text", "published"?, "outlet"?, "title"?, \
            "url"?}, and writes one reading a line, in the same order, with bounded memory. Blank \
            lines are passed over.

            A line that is no such object gives {"id"?, "line": N, "error": {"kind", "message"}} \
            in its place, and the stream goes on. Kinds: json (no JSON object), text (the text is \
            missing or no string), field (another field is no string), published (no ISO 8601 \
            date), size (over 2 GiB), reading (the report could not be read). The exit status is 0 \
            unless input or output itself failed.
            """,
        options: [
            OptionUsage(
                name: "jobs", value: "N", help: "threads; otherwise one a core", short: "j"),
            OptionUsage(
                name: "with-text", help: "add the text, and the words of every attribution"),
        ],
        examples: [
            ("hearsay pipe <reports.ndjson >readings.ndjson", "read many reports"),
            ("zcat *.ndjson.gz | hearsay pipe | jq -c '.attributions[]'", "every attribution"),
        ])

    static let completion = VerbUsage(
        name: "completion",
        summary: "print a completion script for a shell",
        synopsis: "hearsay completion bash|zsh|fish",
        details: "Prints the script that completes verbs, options and their values.",
        examples: [
            (
                "hearsay completion bash >~/.local/share/bash-completion/completions/hearsay",
                "for bash"
            )
        ])

    static let man = VerbUsage(
        name: "man",
        summary: "print the man page",
        synopsis: "hearsay man",
        details: "Prints the man page as roff.",
        examples: [("hearsay man | man -l -", "look at it")])

    static let help = VerbUsage(
        name: "help",
        summary: "explain the program or a verb",
        synopsis: "hearsay help [VERB]",
        details: "Prints what `hearsay VERB --help` prints.")

    static let versionVerb = VerbUsage(
        name: "version",
        summary: "print the version",
        synopsis: "hearsay version",
        details: "Prints the program's version.")

    /// Of the exit statuses, for help and man page.
    static let statuses: [(Int, String)] = [
        (0, "all was read"),
        (1, "some input could not be read; the rest was"),
        (2, "the command line makes no sense"),
        (3, "the model or a data file is missing or broken"),
        (4, "output could not be written"),
        (141, "nobody reads the output any more"),
    ]

    /// Of the environment, for help and man page.
    static let environment: [(String, String)] = [
        ("HEARSAY_HOME", "the folder with Model and Data, if not beside the program"),
        ("NO_COLOR", "set: no colour unless --color always"),
        ("COLUMNS", "columns of the text format, if output is no terminal"),
    ]
}
