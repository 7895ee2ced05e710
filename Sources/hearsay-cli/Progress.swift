import Glibc

/// How far the program is, on standard error, where that is a terminal.
struct Progress {
    private let noun: String
    private let total: Int?
    private let isShown: Bool
    private var count = 0
    private var drawnAt: ContinuousClock.Instant?
    private let start = ContinuousClock.now

    init(noun: String, total: Int?, isShown: Bool) {
        self.noun = noun
        self.total = total
        self.isShown = isShown && Terminal.isTerminal(STDERR_FILENO)
    }

    mutating func step() {
        count += 1
        guard isShown else { return }
        let now = ContinuousClock.now
        if let drawnAt, now - drawnAt < .milliseconds(100) { return }
        drawnAt = now
        Terminal.writeRaw("\r\u{1B}[K" + line(now))
    }

    /// Takes the line away, before something else is said.
    func clear() { if isShown, drawnAt != nil { Terminal.writeRaw("\r\u{1B}[K") } }

    func finish() { clear() }

    private func line(_ now: ContinuousClock.Instant) -> String {
        let seconds = (now - start) / .seconds(1)
        let rate = seconds > 0.5 ? ", \(Int(Double(count) / seconds)) a second" : ""
        guard let total, total > 0 else { return "\(count) \(noun)s\(rate)" }
        let width = 24
        let filled = width * count / total
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return "\(bar) \(count) of \(total) \(noun)s\(rate)"
    }
}
