extension Verb {
    static let add = Verb(
        name: "add", summary: "read reports into a case file",
        operands: "CASE SOURCE…", completion: .file,
        paragraphs: [
            "Reads the reports of each SOURCE and keeps them, with all that was found in them, in "
                + "CASE, one SQLite file, which is made if it is not there. \"-\" and files named "
                + ".ndjson or .jsonl hold one report a line, as hearsay pipe takes them; any other "
                + "file is one report in plain text.",
            "A report that CASE has is passed over before it is read: the same url, or, without "
                + "one, the same outlet and text. Each report goes in whole or not at all, so the "
                + "command can be stopped at any moment and started again.",
            "Where standard output is no terminal, each report yields a line {\"source\", "
                + "\"line\", \"id\", \"status\", \"message\"} once it is safely kept; the status "
                + "is added, known or failed.",
        ],
        options: [.actors, .jobs, .help],
        examples: [
            Example(
                command: "hearsay add sahel.case reports.ndjson",
                says: "a collection; again, and only what is new is read")
        ])
}
