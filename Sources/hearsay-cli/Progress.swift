import Glibc

/// A line on a terminal that says how far long work has come; silent elsewhere.
struct Progress {
    private let what: String
    private let total: Int?
    private let isShown: Bool
    private var done = 0
    private var lastShown = ContinuousClock.now
    private let started = ContinuousClock.now

    /// - Parameters:
    ///   - what: what is counted.
    ///   - total: how many there will be, where that is known.
    init(what: String, total: Int?) {
        self.what = what
        self.total = total
        isShown =
            isatty(STDERR_FILENO) == 1 && isatty(STDIN_FILENO) == 0
            || (total ?? 0) > 3
                && isatty(STDERR_FILENO) == 1
    }

    mutating func step() {
        done += 1
        guard isShown, ContinuousClock.now - lastShown > .milliseconds(200) else { return }
        lastShown = .now
        show()
    }

    /// Clears the line.
    func end() {
        if isShown { put("\r\u{1B}[K") }
    }

    private func show() {
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        let rate = Int(Double(done) / max(seconds, 0.001))
        guard let total else {
            put("\r\u{1B}[K\(done) \(what), \(rate) a second")
            return
        }
        let filled = 30 * done / max(total, 1)
        let bar = String(repeating: "━", count: filled) + String(repeating: "┄", count: 30 - filled)
        put("\r\u{1B}[K\(bar) \(done) of \(total) \(what), \(rate) a second")
    }

    private func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
