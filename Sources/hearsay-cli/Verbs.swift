/// A word that follows `hearsay`. Help, manual, completions and the parser all read this table.
struct Verb: Sendable {
    let name: String
    /// One line.
    let summary: String
    /// What follows the options.
    let operands: String
    /// What it takes from the command line beside options, for completion.
    let completion: Completion
    let paragraphs: [String]
    let options: [Option]
    let examples: [Example]

    struct Example: Sendable {
        let command: String
        let says: String
    }

    static let all = working + [.help, .version]

    /// Those that do something with reports or for the shell.
    static let working =
        [read, pipe, extract, add, watch, code, parse, actors, gazetteer] + questions
        + [trace, sitrep, rate, export, completion]

    static func named(_ name: String) -> Verb? { all.first { $0.name == name } }

    /// How it is called.
    var synopsis: String {
        "hearsay \(name)" + (options.isEmpty ? "" : " [OPTION]…")
            + (operands.isEmpty ? "" : " \(operands)")
    }
}

/// What may stand at a place of the command line.
enum Completion: Sendable, Equatable {
    case nothing, file
    case words([String])
}

/// Something that begins with a dash.
struct Option: Sendable {
    let long: String
    var short: Character?
    /// What the value is called; nil where there is none.
    var value: String?
    let summary: String
    var completion = Completion.nothing

    /// "-o, --output FILE"
    var usage: String {
        (short.map { "-\($0), " } ?? "    ") + "--\(long)" + (value.map { " \($0)" } ?? "")
    }
}

extension Option {
    static let help = Option(long: "help", short: "h", summary: "show this help")
    static let jobs = Option(
        long: "jobs", short: "j", value: "N",
        summary: "reports read at the same time (as many as there are cores)")
    static let output = Option(
        long: "output", short: "o", value: "FILE",
        summary: "write to FILE instead of standard output", completion: .file)
    static let width = Option(
        long: "width", short: "w", value: "N",
        summary: "columns of the text page (those of the terminal, else 80)")
    static let color = Option(
        long: "color", value: "WHEN",
        summary: "auto (the default: on a terminal), always or never",
        completion: .words(["auto", "always", "never"]))
    static let actors = Option(
        long: "actors", value: "FILE",
        summary: "your own actors, laid over the built-in ones; see hearsay help actors",
        completion: .file)
    static let withText = Option(
        long: "with-text",
        summary: "JSON holds the text too, and the words beside their offsets")
}
