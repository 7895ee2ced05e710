import Glibc

/// What is known of the terminals that the program talks to.
enum Terminal {
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Columns of the terminal behind a descriptor; else COLUMNS; else 80.
    static func columns(_ descriptor: Int32) -> Int {
        var size = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return Int(size.ws_col)
        }
        return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
    }

    /// Whether to use colour where the user left it to us (no-color.org, CLICOLOR_FORCE).
    static func wantsColor(_ descriptor: Int32) -> Bool {
        if environment("NO_COLOR") != nil { return false }
        if let force = environment("CLICOLOR_FORCE"), force != "0" { return true }
        return isTerminal(descriptor) && environment("TERM") != "dumb"
    }

    /// A variable that is set and not empty.
    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else {
            return nil
        }
        return value
    }

    /// Cores that this process may use.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// A line to standard error. What comes from outside (file names) is kept from commanding
    /// the terminal.
    static func say(_ message: String) {
        let safe = String(
            String.UnicodeScalarView(
                message.unicodeScalars.map { scalar in
                    let isControl = scalar.properties.generalCategory == .control
                    return isControl && scalar != "\n" ? "\u{FFFD}" : scalar
                }))
        writeRaw("hearsay: \(safe)\n")
    }

    /// Bytes to standard error as they are. There is nobody to tell when that fails.
    static func writeRaw(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}

/// What the system says about the last call that failed.
func systemMessage(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
