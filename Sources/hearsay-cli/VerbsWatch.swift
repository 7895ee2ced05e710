extension Verb {
    static let watch = Verb(
        name: "watch", summary: "poll feeds and add what they link to to a case file",
        operands: "FEED…", completion: .file,
        paragraphs: [
            "Asks every FEED (RSS or Atom; an address of http or https, or a file) again and again, "
                + "fetches the pages that it links to, and adds their reports to CASE as hearsay add "
                + "does. The publisher that a feed names in <source> is kept; title, day and "
                + "authors are the feed's where the page names none.",
            "A feed is asked only for what is new since all of it was taken (ETag, Last-Modified; "
                + "kept in CASE), a link is followed once, each site's robots.txt is honoured, and "
                + "--pause parts two requests to one site. A page that is closed to robots or gone "
                + "is taken as its feed has it; one that cannot be had now is tried again, three "
                + "times in all.",
            "A feed that fails is named on standard error and asked more and more rarely, once a "
                + "day at least, or when its server says so (Retry-After); the others are polled "
                + "all the same. Ctrl-C or SIGTERM ends it after the report at hand, and all that "
                + "was added stays.",
            "Where standard output is no terminal, each report yields a line as with hearsay add. "
                + "With --once the exit status is 1 where something could not be had.",
        ],
        options: [
            Option(
                long: "into", value: "CASE", summary: "the case file; made if it is not there",
                completion: .file),
            Option(
                long: "every", value: "TIME",
                summary: "time between two polls of a feed: 90s, 15m (the default), 2h"),
            Option(long: "once", summary: "poll every feed once, then end: for cron"),
            Option(
                long: "pause", value: "SECONDS",
                summary: "between two requests to one site (1)"),
            .actors, .jobs, .help,
        ],
        examples: [
            Example(
                command: "hearsay watch https://herald.example/feed.xml --into sahel.case",
                says: "every quarter of an hour, until it is stopped"),
            Example(
                command: "hearsay watch --once --into sahel.case $(cat feeds.txt)",
                says: "one poll of many feeds"),
        ])
}
