extension Verb {
    static let extract = Verb(
        name: "extract", summary: "take reports out of pages, feeds, archives and tables",
        operands: "SOURCE…", completion: .file,
        paragraphs: [
            "Takes in every SOURCE and writes the reports in it to standard output, one JSON "
                + "object a line, as hearsay pipe takes them: {\"id\", \"title\", \"byline\", "
                + "\"outlet\", \"publisher\", \"published\", \"url\", \"text\"}; what is not "
                + "known is left out. Memory stays bounded.",
            "A SOURCE is a file, a folder (all that is in it, by name), \"-\" (standard input) or "
                + "an address of http or https. What it holds is found out from its first bytes, "
                + "then from its name: plain text, HTML, RSS or Atom, WARC, NDJSON, JSON, CSV with "
                + "a line of names; each of them packed with gzip or not.",
            "Of a page the main text is kept, paragraphs parted by empty lines. Title, byline, "
                + "outlet, day and address come from the page's own metadata (JSON-LD, OpenGraph, "
                + "microdata), then from what it shows. Data/page-hints.tsv holds the words that "
                + "it goes by.",
            "Addresses are fetched only where the site's robots.txt allows it. Pages of more than "
                + "32 MiB, gzip bombs and feeds that declare a document type are refused. What "
                + "cannot be read is named on standard error with its record, the rest is taken "
                + "all the same, and the exit status is 1.",
        ],
        options: [
            .output, .help,
        ],
        examples: [
            Example(
                command: "hearsay extract page.html | hearsay pipe > reading.ndjson",
                says: "a page, read"),
            Example(
                command: "hearsay extract CC-NEWS-*.warc.gz > reports.ndjson",
                says: "all reports of an archive of Common Crawl"),
            Example(
                command: "hearsay extract https://herald.example/feed.xml",
                says: "what a feed holds"),
        ])
}
