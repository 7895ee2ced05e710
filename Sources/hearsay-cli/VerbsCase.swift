extension Verb {
    static let add = Verb(
        name: "add", summary: "read reports into a case file",
        operands: "CASE SOURCE…", completion: .file,
        paragraphs: [
            "Reads the reports of each SOURCE and keeps them, with all that was found in them, in "
                + "CASE, one SQLite file, which is made if it is not there. A SOURCE is whatever "
                + "hearsay extract takes: a page, a feed, an archive, records, plain text, a folder "
                + "of these, an address, or \"-\" for standard input.",
            "A report that CASE has is passed over before it is read: the same url, or, without "
                + "one, the same outlet and text. Each report goes in whole or not at all, so the "
                + "command can be stopped at any moment and started again.",
            "Reports that were copied from one another are found as they come in: the first of them, "
                + "or the agency's own, stands for all.",
            "Where standard output is no terminal, each report yields a line {\"source\", "
                + "\"record\", \"id\", \"status\", \"message\"} once it is safely kept; the status "
                + "is added, known or failed.",
        ],
        options: [.actors, .jobs, .help],
        examples: [
            Example(
                command: "hearsay add sahel.case reports.ndjson",
                says: "a collection; again, and only what is new is read")
        ])

    static let rate = Verb(
        name: "rate", summary: "rate sources and claims of a casebook yourself",
        operands: "CASE", completion: .file,
        paragraphs: [
            "Writes your own word on a source or a claim into CASE, by the Admiralty code, two "
                + "scales that do not depend on each other; without --source and --claim it lists "
                + "what you have rated. What hearsay suggests for a claim is shown beside and never "
                + "in its place.",
            "Sources: A completely reliable, B usually reliable, C fairly reliable, D not usually "
                + "reliable, E unreliable, F cannot be judged. NAME is an outlet's or a speaker's, "
                + "as the reports have it, in capitals or not.",
            "Claims: 1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 "
                + "improbable, 6 cannot be judged.",
        ],
        options: [
            Option(long: "source", value: "NAME", summary: "rate this outlet or speaker"),
            Option(long: "claim", value: "NUMBER", summary: "rate this claim"),
            Option(long: "as", value: "VALUE", summary: "A to F for a source, 1 to 6 for a claim"),
            Option(long: "note", value: "TEXT", summary: "why; kept with the rating"),
            Option(long: "clear", summary: "take the rating back"),
            Option(
                long: "limit", short: "n", value: "N", summary: "list: rows at most (50)"),
            Option(
                long: "format", short: "f", value: "FORMAT",
                summary: "list: text (the default), json or csv",
                completion: .words(["text", "json", "csv"])),
            .output, .width, .color, .help,
        ],
        examples: [
            Example(
                command:
                    "hearsay rate case.db --source \"Kestrel Wire\" --as B --note \"own people\"",
                says: "an outlet"),
            Example(command: "hearsay rate case.db --claim 12 --as 2", says: "a claim"),
            Example(command: "hearsay rate case.db --format csv", says: "all that you have rated"),
        ])
}
