/// What the program tells its caller when it ends.
enum ExitStatus: Int32, CaseIterable {
    case success = 0
    case unreadInput = 1
    case usage = 2
    case noModel = 3
    case noOutput = 4
    case closedPipe = 141

    /// For help and manual.
    var meaning: String {
        switch self {
        case .success: "all went well"
        case .unreadInput: "some input could not be read; the rest was"
        case .usage: "the command line was wrong; nothing was done"
        case .noModel: "the model or a data file is missing or broken"
        case .noOutput: "the output could not be written"
        case .closedPipe: "the reader of the output went away, as \"| head\" does"
        }
    }
}

/// Why the program ends early, and how it says so.
struct Failure: Error {
    let status: ExitStatus
    /// What is wrong, where, and what to do; empty to end without a word.
    let message: String

    static func usage(_ message: String, verb: String?) -> Failure {
        let help = verb.map { "hearsay \($0) --help" } ?? "hearsay --help"
        return Failure(status: .usage, message: "\(message)\nTry: \(help)")
    }
}
