import Foundation

// A reader that goes away shows as an error of write(2), not as a signal.
signal(SIGPIPE, SIG_IGN)

/// Runs the verb that the command line names.
func run(_ words: [String]) throws -> ExitStatus {
    guard let first = words.dropFirst().first else {
        throw Failure(.usage, "which verb?\n\n" + HelpText.program)
    }
    let rest = words.dropFirst(2)
    switch first {
    case "--help", "-h": return try show(HelpText.program)
    case "--version", "-V": return try show("hearsay \(Usage.version)\n")
    default: break
    }
    guard let verb = Usage.verb(first) else {
        var message = "there is no verb '\(first)'"
        if let near = nearest(to: first, among: Usage.verbs.map(\.name)) {
            message += "; did you mean '\(near)'?"
        }
        throw Failure(.usage, message + "\nTry 'hearsay --help'.")
    }
    let arguments = try Arguments(rest, for: verb)
    if arguments.has("help") { return try show(HelpText.verb(verb)) }
    switch verb.name {
    case "read": return try ReadCommand.run(arguments)
    case "pipe":
        try PipeCommand.run(arguments)
        return .success
    case "completion":
        guard let shell = arguments.operands.first,
            let script = Completions.script(for: shell)
        else { throw arguments.wrong("which shell? bash, zsh or fish") }
        return try show(script)
    case "man": return try show(ManPage.text)
    case "help":
        guard let name = arguments.operands.first else { return try show(HelpText.program) }
        guard let asked = Usage.verb(name) else { throw arguments.wrong("no verb '\(name)'") }
        return try show(HelpText.verb(asked))
    default: return try show("hearsay \(Usage.version)\n")
    }
}

func show(_ text: String) throws(Failure) -> ExitStatus {
    var sink = Sink()
    try sink.write(text)
    try sink.flush()
    return .success
}

do {
    exit(try run(CommandLine.arguments).rawValue)
} catch let failure as Failure {
    if failure.status != .closedPipe { complain(failure.message) }
    exit(failure.status.rawValue)
} catch {
    complain(String(describing: error))
    exit(ExitStatus.inputFailed.rawValue)
}
