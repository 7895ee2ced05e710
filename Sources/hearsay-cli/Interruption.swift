import Glibc

/// Ctrl-C, or a service manager's SIGTERM, as a wish to stop in good order; a second one ends the
/// program at once.
enum Interruption {
    // Written by the signal handler alone, which may do no more than that.
    nonisolated(unsafe) private static var isWished: sig_atomic_t = 0

    static var wasAsked: Bool { isWished != 0 }

    static func watch() {
        isWished = 0
        var wanted = sigset_t()
        sigemptyset(&wanted)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&wanted, number)
            signal(number) { number in
                Interruption.isWished = 1
                signal(number, SIG_DFL)
            }
        }
        // Whoever started the program may have blocked them.
        pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
    }
}
