import Glibc
import Hearsay

/// The program: from the words of the command line to an exit status.
enum Program {
    static func run(_ words: [String]) -> Int32 {
        // A write to a closed pipe then fails with EPIPE, whatever the caller had set.
        signal(SIGPIPE, SIG_IGN)
        do {
            return try dispatch(words).rawValue
        } catch let failure as Failure {
            if !failure.message.isEmpty { Terminal.say(failure.message) }
            return failure.status.rawValue
        } catch let error as HearsayError {
            Terminal.say(error.description)
            return ExitStatus.noModel.rawValue
        } catch {
            Terminal.say("\(error)")
            return ExitStatus.unreadInput.rawValue
        }
    }

    private static func dispatch(_ words: [String]) throws -> ExitStatus {
        guard let name = words.first else {
            throw Failure.usage("What shall be done? \(Help.verbs)", verb: nil)
        }
        switch name {
        case "-h", "--help": return try show(Help.program)
        case "-V", "--version": return try show(Version.line + "\n")
        default: break
        }
        guard let verb = Verb.named(name) else {
            let hint = nearest(to: name, in: Verb.all.map(\.name))
            let what = name.hasPrefix("-") ? "option" : "verb"
            throw Failure.usage(
                "There is no \(what) “\(name)”."
                    + (hint.map { " Did you mean “\($0)”?" } ?? " \(Help.verbs)"), verb: nil)
        }
        let arguments = try Arguments(words.dropFirst(), verb: verb)
        if arguments.has("help") { return try show(Help.page(verb)) }
        switch verb.name {
        case "read": return try ReadCommand(arguments: arguments).run()
        case "parse": return try ParseCommand(arguments: arguments).run()
        case "pipe": return try PipeCommand(arguments: arguments).run()
        case "extract": return try ExtractCommand(arguments: arguments).run()
        case "add": return try AddCommand(arguments: arguments).run()
        case "watch": return try WatchCommand(arguments: arguments).run()
        case "code": return try CodeCommand(arguments: arguments).run()
        case "gazetteer": return try GazetteerCommand(arguments: arguments).run()
        case "actors": return try ActorsCommand(arguments: arguments).run()
        case "trace": return try TraceCommand(arguments: arguments).run()
        case "sitrep": return try SitrepCommand(arguments: arguments).run()
        case let name where Verb.questions.contains { $0.name == name }:
            return try QuestionCommand(arguments: arguments).run()
        case "rate": return try RateCommand(arguments: arguments).run()
        case "export": return try ExportCommand(arguments: arguments).run()
        case "completion": return try completion(arguments)
        case "help": return try help(arguments)
        default:
            try noOperands(arguments, after: 0)
            return try show(Version.line + "\n")
        }
    }

    private static func help(_ arguments: Arguments) throws -> ExitStatus {
        try noOperands(arguments, after: 1)
        if arguments.has("man") { return try show(Manual.page) }
        guard let name = arguments.operands.first else { return try show(Help.program) }
        guard let verb = Verb.named(name) else {
            let hint = nearest(to: name, in: Verb.all.map(\.name))
            throw Failure.usage(
                "There is no verb “\(name)”."
                    + (hint.map { " Did you mean “\($0)”?" } ?? " \(Help.verbs)"), verb: nil)
        }
        return try show(Help.page(verb))
    }

    private static func completion(_ arguments: Arguments) throws -> ExitStatus {
        try noOperands(arguments, after: 1)
        guard let name = arguments.operands.first, let shell = Shell(rawValue: name) else {
            throw Failure.usage("Name a shell: bash, zsh or fish.", verb: "completion")
        }
        return try show(shell.script)
    }

    private static func noOperands(_ arguments: Arguments, after count: Int) throws(Failure) {
        guard let extra = arguments.operands.dropFirst(count).first else { return }
        let name = arguments.verb.name
        throw .usage("hearsay \(name) does not know what to do with “\(extra)”.", verb: name)
    }

    private static func show(_ text: String) throws(Failure) -> ExitStatus {
        let output = try Output(path: nil)
        try output.write(text)
        try output.finish()
        return .success
    }
}
