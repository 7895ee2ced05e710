extension Verb {
    static let export = Verb(
        name: "export", summary: "hand a casebook on to others' tools",
        operands: "CASE", completion: .file,
        paragraphs: [
            "Writes what CASE holds in a form that others' tools take, with exactly their columns, "
                + "then Hearsay's own, named hearsay_…: status, words, chain, reading, offsets, "
                + "origins. What is not known is empty. docs/exports.md describes every column.",
            "polecat: events, tab-separated, with a line of names. plover: events, one JSON object "
                + "a line. gdelt-events, gdelt-mentions: tab-separated, without names. acled: CSV, "
                + "only events of ACLED's types. graphml: who cites whom. annotations: statements "
                + "as W3C Web Annotations. claims: schema.org's claims with PROV-O's terms. "
                + "ndjson: the columns of polecat, one flat JSON object a line. parquet: the same "
                + "with types, by tools/parquet.py, which says how to get what it needs.",
            "Events that are planned, denied or did not happen are there too, with their "
                + "hearsay_status; --status happened leaves them out. --since and --until are about "
                + "the day of publication. A reprint counts with its original; in gdelt-mentions it "
                + "has a row of its own.",
        ],
        options: [
            Option(
                long: "format", short: "f", value: "FORMAT", summary: "one of the above",
                completion: .words([
                    "polecat", "plover", "gdelt-events", "gdelt-mentions", "acled", "graphml",
                    "annotations", "claims", "ndjson", "parquet",
                ])),
            .output, .about, .since, .until, .status, .help,
        ],
        examples: [
            Example(
                command: "hearsay export case.db --format polecat --status happened -o events.tsv",
                says: "for who works with POLECAT"),
            Example(
                command: "hearsay export case.db --format graphml -o sources.graphml",
                says: "the network of sources, for Gephi or NetworkX"),
            Example(
                command: "hearsay export case.db --format parquet -o events.parquet",
                says: "for DuckDB, pandas or Spark"),
        ])
}
