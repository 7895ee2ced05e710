extension Verb {
    static let trace = Verb(
        name: "trace", summary: "who had a claim from whom, back to its origins",
        operands: "CASE CLAIM", completion: .file,
        paragraphs: [
            "Shows the tree of a claim: at its roots those who can have known (named, nameless, or "
                + "an outlet that gives no source), under each the reports through which it came, "
                + "the reports that have it from these, and the reprints; then who denies it, who "
                + "asks whether it is so, reports that have it from one another in a circle, and "
                + "claims that cannot be true beside it. Every report is shown with its exact "
                + "words, its number and the code points where they stand.",
            "CLAIM is the number that hearsay claims shows. JSON is one object.",
        ],
        options: [
            Option(
                long: "format", short: "f", value: "FORMAT", summary: "text (the default) or json",
                completion: .words(["text", "json"])),
            .output, .width, .color, .help,
        ],
        examples: [
            Example(command: "hearsay trace case.db 17", says: "where claim 17 came from"),
            Example(
                command: "hearsay trace case.db 17 --format json | jq '.asserts[].name'",
                says: "the names of its origins"),
        ])

    static let sitrep = Verb(
        name: "sitrep", summary: "write a situation report of a casebook",
        operands: "CASE", completion: .file,
        paragraphs: [
            "Writes a page for somebody who has five minutes, and for the one who will check it: "
                + "highlights with their counts of origins, what changed, how claims stand "
                + "(confirmed, single origin, nameless only, disputed), deadlines, figures, "
                + "positions, voices, gaps, method. Every sentence is made from fields and ends in "
                + "numbers of notes; a note is outlet, day, exact words, report and code points.",
            "The day of the page is that of the latest report, or --as-of. --since sets the period "
                + "of the highlights and of what changed; without it these are the whole casebook "
                + "and its last day. The same casebook gives the same bytes.",
        ],
        options: [
            Option(long: "since", value: "DAY", summary: "what is new from that day on, ISO 8601"),
            Option(
                long: "as-of", value: "DAY",
                summary: "the day of the page; reports after it are left out"),
            Option(
                long: "about", value: "ACTOR",
                summary: "only this actor: part of a name, a code, or a country's code"),
            Option(
                long: "format", short: "f", value: "FORMAT",
                summary: "markdown (the default) or html",
                completion: .words(["markdown", "html"])),
            .output, .help,
        ],
        examples: [
            Example(
                command: "hearsay sitrep case.db --since 2026-03-31",
                says: "what the last day has brought, and how things stand"),
            Example(
                command: "hearsay sitrep case.db --format html -o sitrep.html",
                says: "one page for the browser"),
        ])
}
