import Glibc

/// Writes bytes to a file descriptor through a buffer.
struct Sink: ~Copyable {
    private let descriptor: Int32
    private let name: String
    private let isOwned: Bool
    private var buffer: [UInt8] = []
    private static let limit = 1 << 16

    /// Standard output.
    init() {
        descriptor = STDOUT_FILENO
        name = "standard output"
        isOwned = false
    }

    /// A file, made or emptied.
    init(path: String) throws(Failure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        name = path
        isOwned = true
        guard descriptor >= 0 else {
            throw Failure(.outputFailed, "cannot write \(path): \(reason(errno))")
        }
    }

    deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

    mutating func write(_ bytes: some Collection<UInt8>) throws(Failure) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.limit { try flush() }
    }

    mutating func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    /// Hands all that was written to the system.
    mutating func flush() throws(Failure) {
        var start = 0
        while start < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
            }
            if count < 0 {
                let error = errno
                if error == EINTR { continue }
                buffer = []
                if error == EPIPE { throw Failure(.closedPipe, "") }
                throw Failure(.outputFailed, "cannot write \(name): \(reason(error))")
            }
            start += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// What an error number of the system means.
func reason(_ error: Int32) -> String { String(cString: strerror(error)) }

/// Writes a line to standard error.
func complain(_ message: String) {
    let line = Array(("hearsay: " + message + "\n").utf8)
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
