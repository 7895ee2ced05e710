import Glibc

/// Ctrl-C as a wish to stop in good order; a second one ends the program at once.
enum Interruption {
    // Written by the signal handler alone, which may do no more than that.
    nonisolated(unsafe) private static var isWished: sig_atomic_t = 0

    static var wasAsked: Bool { isWished != 0 }

    static func watch() {
        isWished = 0
        signal(SIGINT) { _ in
            Interruption.isWished = 1
            signal(SIGINT, SIG_DFL)
        }
    }
}
