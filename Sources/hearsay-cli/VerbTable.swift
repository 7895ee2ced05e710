extension Verb {
    static let read = Verb(
        name: "read", summary: "read reports and show who says what",
        operands: "FILE…", completion: .file,
        paragraphs: [
            "Reads each FILE, one report in plain text (UTF-8) or an HTML page that holds one, and "
                + "shows every attribution in it: "
                + "who is said to have said what, and through whom it came. \"-\" is standard "
                + "input.",
            "A file that cannot be read is named on standard error, and the others are read all "
                + "the same.",
            "JSON is one indented object for one file, and one line for each of several; then "
                + "article.id is the file's name.",
        ],
        options: [
            Option(
                long: "format", short: "f", value: "FORMAT",
                summary: "text (the default), json, html or markdown",
                completion: .words(["text", "json", "html", "markdown"])),
            .output,
            Option(
                long: "published", value: "DATE",
                summary: "day of publication, ISO 8601 such as 2026-03-31; of every file"),
            Option(long: "outlet", value: "NAME", summary: "who published it; of every file"),
            Option(long: "title", value: "TEXT", summary: "its headline; of every file"),
            Option(long: "url", value: "URL", summary: "where it was published; of every file"),
            .withText, .actors, .jobs,
            .width, .color, .help,
        ],
        examples: [
            Example(
                command: "hearsay read report.txt",
                says: "the report with its claims marked, then who says what"),
            Example(
                command: "hearsay read --format html -o page.html *.txt",
                says: "one page for the browser, all reports in it"),
            Example(
                command: "xclip -o | hearsay read --published 2026-03-31 -",
                says: "a report from standard input; relative dates count from that day"),
            Example(
                command: "hearsay read --format json --with-text report.txt | jq .attributions",
                says: "for a program"),
        ])

    static let pipe = Verb(
        name: "pipe", summary: "read a stream of reports, NDJSON in and out",
        operands: "", completion: .nothing,
        paragraphs: [
            "Reads one JSON object a line from standard input and writes one reading a line to "
                + "standard output, in the same order, as they come. Memory stays bounded.",
            "In: {\"id\", \"text\", \"published\", \"outlet\", \"publisher\", \"title\", \"byline\", "
                + "\"url\"}, all strings. "
                + "Only text must be there; null is as good as absent; other fields are passed "
                + "over, and so are blank lines. Bytes that are not UTF-8 become U+FFFD and are "
                + "counted in article.repairs.",
            "A line that is no such object yields {\"id\", \"line\", \"error\": {\"kind\", "
                + "\"message\"}} in its place and the stream goes on; the exit status stays 0. "
                + "The kinds: size (more than 128 MiB), json (no valid JSON), "
                + "object (JSON, but no object), text (missing, "
                + "or no string), field (another field is no string), reading (the report could "
                + "not be read). A published that is no ISO 8601 date is kept in "
                + "article.published_unread, and the report is read without a date.",
        ],
        options: [.withText, .actors, .jobs, .help],
        examples: [
            Example(
                command: "hearsay pipe < reports.ndjson > readings.ndjson",
                says: "a whole collection"),
            Example(
                command: "zcat reports.ndjson.gz | hearsay pipe --jobs 8 | gzip > readings.gz",
                says: "packed, eight reports at a time"),
            Example(
                command: "jq -c '{id, text: .body}' articles.json | hearsay pipe",
                says: "from other field names"),
        ])

    static let code = Verb(
        name: "code", summary: "tell what one actor does to another, NDJSON in and out",
        operands: "", completion: .nothing,
        paragraphs: [
            "Reads one JSON object a line from standard input, a text and two actors in it, and "
                + "writes one a line to standard output, in the same order, as they come: the "
                + "PLOVER type of what the source does to the target.",
            "In: {\"id\", \"text\", \"source\", \"target\"}. Source and target are [start, end], "
                + "code points of the text, or null where an actor is not named. Out: {\"id\", "
                + "\"type\", \"mode\", \"status\", \"scores\"}. The type is one of the 16 of PLOVER, "
                + "or \"none\" where no type is as likely as that nothing happens between the "
                + "two; scores are the probabilities of all 17. Mode and status are there where "
                + "there is one.",
            "A long text is read around the two actors: their sentences and as many more as fit "
                + "into one window of the model, about 300 words.",
            "A line that is no such object yields an error in its place, as with hearsay pipe; "
                + "the kind span says that source or target is no range of the text.",
        ],
        options: [.jobs, .help],
        examples: [
            Example(
                command: "hearsay code < pairs.ndjson > codes.ndjson", says: "a whole collection"),
            Example(
                command:
                    "hearsay code <<< '{\"text\":\"France accused Mali.\",\"source\":[0,6],"
                    + "\"target\":[15,19]}'",
                says: "one pair"),
        ])

    static let parse = Verb(
        name: "parse", summary: "find the tokens, parts of speech and trees of a text",
        operands: "[FILE]…", completion: .file,
        paragraphs: [
            "Reads each FILE, a text in plain UTF-8, or standard input where none is given, and "
                + "writes its sentences in CoNLL-U, the format of Universal Dependencies version "
                + "2: ID, FORM, LEMMA, UPOS, HEAD and DEPREL; XPOS, FEATS and DEPS stay empty.",
            "MISC holds SpaceAfter=No, the words of names (Name=B-person), and mentions in the "
                + "brackets of CorefUD: Entity=(e3-person-2 opens a mention of the third entity "
                + "whose second word is its head, e3) closes it.",
            "Several files are several documents (# newdoc id). An empty line begins a paragraph "
                + "(# newpar), and a line break ends a sentence unless the text is wrapped. A "
                + "sentence of more than 400 words is cut.",
            "Sections of a long text are written as they are done.",
        ],
        options: [
            Option(
                long: "format", short: "f", value: "FORMAT", summary: "conllu (the default)",
                completion: .words(["conllu"])),
            .output,
            Option(
                long: "jobs", short: "j", value: "N",
                summary: "threads on a text (as many as there are cores)"),
            .help,
        ],
        examples: [
            Example(command: "hearsay parse report.txt", says: "the trees of a report"),
            Example(
                command: "hearsay parse -o corpus.conllu texts/*.txt",
                says: "a treebank of many texts"),
            Example(
                command: "echo \"They cannot have left.\" | hearsay parse --format conllu",
                says: "a sentence from standard input"),
        ])

    static let actors = Verb(
        name: "actors", summary: "look an actor up, or check a file of your own actors",
        operands: "lookup NAME | check FILE…", completion: .words(["lookup", "check"]),
        paragraphs: [
            "lookup tells whose somebody is and what part they play: an ISO 3166-1 code, or what "
                + "stands in its place (IGO UNO EUR NGO ISM IMG MNC), and a sector of PLOVER (GOV "
                + "MIL REB …). NAME is a name (\"Hezbollah\", \"Vladimir Putin\") or a phrase "
                + "(\"the Kenyan parliament\"). Where nothing is known, or several may be meant, "
                + "the exit status is 1.",
            "Your own file has one actor a line and seven columns parted by tabs: name, country, "
                + "from, to, sector, kind, aliases. A \"-\" is for what is not known; lines that "
                + "begin with # are comments. The dates are 2003, 2003-05 or 2003-05-07. The kind "
                + "is body, seat (a house that stands for those in it), person, official, "
                + "head-of-state, head-of-government, ruler (both), junta or de-facto. Aliases are "
                + "parted by |. Who was one thing and then another has a row for each.",
            "A row of yours takes the place of the built-in ones of the same spelling; with \"-\" "
                + "for country and sector it only hides them. Give the file to read or pipe with "
                + "--actors. A row that is broken is named with file, line and reason, and the "
                + "others count all the same.",
            "check reads files of that form, names every row that is broken and every two that "
                + "cannot both be right (two heads of government at one time, one spelling for two "
                + "actors of a country), and ends with status 1 if there is any.",
        ],
        options: [
            Option(
                long: "on", value: "DATE",
                summary: "the day that counts, ISO 8601 (today); offices change hands"),
            Option(
                long: "format", short: "f", value: "FORMAT",
                summary: "text (the default) or json", completion: .words(["text", "json"])),
            Option(
                long: "actors", value: "FILE",
                summary: "lookup: your own actors, laid over the built-in ones",
                completion: .file),
            .help,
        ],
        examples: [
            Example(
                command: "hearsay actors lookup \"Vladimir Putin\" --on 2010-06-01",
                says: "RUSGOV, with all his offices"),
            Example(
                command: "hearsay actors lookup \"a spokesman for the Sudanese army\"",
                says: "SDNMIL"),
            Example(
                command: "printf 'Ardan Front\\tMLI\\t2024\\t-\\tREB\\tbody\\tAF\\n' > mine.tsv",
                says: "a file of one's own"),
            Example(
                command: "hearsay actors check mine.tsv && hearsay read --actors mine.tsv x.txt",
                says: "checked, and used"),
        ])

    static let completion = Verb(
        name: "completion", summary: "print a completion script for a shell",
        operands: "bash|zsh|fish", completion: .words(["bash", "zsh", "fish"]),
        paragraphs: ["Prints a script that lets the shell complete verbs, options and values."],
        options: [.help],
        examples: [
            Example(
                command:
                    "hearsay completion bash > ~/.local/share/bash-completion/completions/hearsay",
                says: "for bash, from the next shell on"),
            Example(
                command: "hearsay completion zsh > \"${fpath[1]}/_hearsay\"",
                says: "for zsh"),
            Example(
                command: "hearsay completion fish > ~/.config/fish/completions/hearsay.fish",
                says: "for fish"),
        ])

    static let help = Verb(
        name: "help", summary: "show help, of the program or of a verb",
        operands: "[VERB]",
        completion: .words(working.map(\.name) + ["help", "version"]),
        paragraphs: [],
        options: [
            Option(long: "man", summary: "print the manual page's source (roff) instead"), .help,
        ],
        examples: [
            Example(command: "hearsay help read", says: "all options of read"),
            Example(command: "hearsay help --man | man -l -", says: "the whole manual"),
        ])

    static let version = Verb(
        name: "version", summary: "print the version", operands: "", completion: .nothing,
        paragraphs: [], options: [.help], examples: [])
}
