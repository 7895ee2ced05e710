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
}
