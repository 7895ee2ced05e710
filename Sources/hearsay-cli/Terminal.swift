import Foundation

/// What the output looks like to whoever reads it.
enum Terminal {
    /// Columns for text: the option, the terminal's, COLUMNS, or 80; never under 40.
    static func width(_ option: Int?) -> Int {
        if let option { return max(20, option) }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return max(40, Int(size.ws_col))
        }
        let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
        return max(40, columns ?? 80)
    }

    /// Whether to colour: what the option says, else on a terminal, unless NO_COLOR is set
    /// (no-color.org) or the terminal is dumb.
    static func hasColor(_ option: String?, toFile: Bool) -> Bool {
        switch option {
        case "always": return true
        case "never": return false
        default:
            let environment = ProcessInfo.processInfo.environment
            if let set = environment["NO_COLOR"], !set.isEmpty { return false }
            return !toFile && isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
        }
    }
}
