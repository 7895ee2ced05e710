extension Verb {
    static let questions = [
        timeline, claims, sources, deadlines, figures, positions, search, changes,
    ]

    static let timeline = question(
        "timeline", "events of a casebook by day, and on whose word",
        paragraphs: [
            "Shows the events whose day the reports tell, in the order of the calendar: who did "
                + "what to whom, whether it happened, is planned, was denied …, on whose word "
                + "with everyone it passed through, in which words, in which report.",
            "--since and --until are about the day of the event.",
        ], options: [.status], example: "--about Mali --status planned", says: "what is to come")
    static let claims = question(
        "claims", "what is put forward, by whom, and from how many origins",
        paragraphs: [
            "A claim is one proposition as put forward in one or many reports; a figure is part "
                + "of it. Those with the most independent origins come first. Origins are counted "
                + "as a range, since nameless sources of two reports may be one person; each claim "
                + "is shown with the number that hearsay trace takes, with a credibility from 1 to "
                + "6 that is suggested from the count alone, and with your own rating where there "
                + "is one.",
            "A claim stands in one list: disputed (a denial stands, or another claim contradicts "
                + "it), confirmed (two origins or more, or somebody named confirmed it), single "
                + "(one origin), nameless (no named origin). What is foretold, demanded, promised "
                + "or threatened is open. --uncorroborated leaves those that have fewer than two "
                + "origins for sure and that nobody with a name has confirmed.",
            "--since and --until are about the days on which reports put it forward.",
        ],
        options: [
            Option(
                long: "status", value: "STANDING", summary: "only claims that stand so",
                completion: .words(["confirmed", "single", "nameless", "disputed", "open"])),
            Option(long: "uncorroborated", summary: "only those that nobody else bears out"),
        ], example: "--uncorroborated --limit 20", says: "what to be careful with")
    static let sources = question(
        "sources", "who speaks in a casebook, how often and where",
        paragraphs: [
            "Shows who is said to have said something, the most often first: name, kind (named, "
                + "anonymous, institution …), in how many reports, through which outlets and to "
                + "whom, and what they said last. Sources without a name are told apart by the "
                + "words for them, which may be more than one person's."
        ], example: "--limit 20", says: "the twenty loudest voices")
    static let deadlines = question(
        "deadlines", "who set whom a deadline, by the day it falls due",
        paragraphs: ["--since and --until are about the day on which it falls due."],
        example: "--since 2026-03-31", says: "those that are still to come")
    static let figures = question(
        "figures", "figures of one kind beside one another, and who gave which",
        paragraphs: [
            "Figures of the same unit, kind and holder make one row: the least, the most, and who "
                + "gave the least and the most in which words, up to eight of them."
        ], example: "--format csv", says: "for a spreadsheet")
    static let positions = question(
        "positions", "who supports, opposes or threatens whom, or demands something",
        paragraphs: [
            "Counts events between pairs of actors, by status: supports (PLOVER's AGREE and "
                + "SUPPORT), opposes (REJECT, ACCUSE, PROTEST), threatens (THREATEN), demands of "
                + "(REQUEST). The first and the latest report of each pair are shown with their words."
        ], options: [.status], example: "--about MLI --status happened", says: "of one country")
    static let search = question(
        "search", "reports in which words occur", operands: "CASE WORDS…",
        paragraphs: [
            "Finds reports with all the WORDS, in any form and order, the best match first. Words "
                + "in quotation marks stand side by side. No sign has another meaning."
        ], example: "'\"cease fire\" convoy'", says: "a phrase and a word")
    static let changes = question(
        "changes", "what the reports since a day have brought", operands: "CASE --since DATE",
        paragraphs: [
            "Shows events, statements, deadlines and figures of the reports that were added or "
                + "published on DATE or later, the latest first; --limit holds for each of the "
                + "four. With --status, events alone."
        ], options: [.status], example: "--since 2026-03-31", says: "the news of a day")

    private static func question(
        _ name: String, _ summary: String, operands: String = "CASE", paragraphs: [String],
        options: [Option] = [], example: String, says: String
    ) -> Verb {
        Verb(
            name: name, summary: summary, operands: operands, completion: .file,
            paragraphs: paragraphs + [
                "A reprint counts with its original, which is shown as “+N copies” with their "
                    + "outlets. JSON is one object a line for each row, with its citations; CSV "
                    + "(RFC 4180) one line a citation. A report without a date of publication is "
                    + "left out where reports are asked for by --since and --until."
            ],
            options: [
                .about, .since, .until,
            ] + options + [
                Option(
                    long: "limit", short: "n", value: "N", summary: "rows at most (50)"),
                Option(
                    long: "format", short: "f", value: "FORMAT",
                    summary: "text (the default), json or csv",
                    completion: .words(["text", "json", "csv"])),
                .output, .width, .color, .help,
            ],
            examples: [Example(command: "hearsay \(name) case.db \(example)", says: says)])
    }
}

extension Option {
    static let about = Option(
        long: "about", value: "ACTOR",
        summary: "only this actor: part of a name, a code, or a country's code")
    static let since = Option(
        long: "since", value: "DATE", summary: "from that day on, ISO 8601")
    static let until = Option(long: "until", value: "DATE", summary: "to that day and with it")
    static let status = Option(
        long: "status", value: "STATUS", summary: "only events of this status",
        completion: .words([
            "happened", "ongoing", "planned", "threatened", "requested", "denied",
            "did-not-happen", "hypothetical",
        ]))
}
