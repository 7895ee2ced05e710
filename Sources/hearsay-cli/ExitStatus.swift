/// What the program's exit status means. Listed in the man page and in `hearsay help`.
enum ExitStatus: Int32 {
    /// All was read.
    case success = 0
    /// Some input could not be read; the rest was.
    case inputFailed = 1
    /// The command line makes no sense.
    case usage = 2
    /// The model or a data file is missing or broken.
    case setup = 3
    /// Output could not be written.
    case outputFailed = 4
    /// Nobody reads the output any more (128 + SIGPIPE, as a shell would say it).
    case closedPipe = 141
}

/// Ends the program with a message.
struct Failure: Error {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}
