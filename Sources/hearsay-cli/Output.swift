import Glibc

/// Where the results go: standard output or a file, through a buffer.
final class Output {
    let descriptor: Int32
    private let name: String
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16

    /// Opens a file, or takes standard output for nil and "-".
    init(path: String?) throws(Failure) {
        guard let path, path != "-" else {
            descriptor = STDOUT_FILENO
            name = "standard output"
            return
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        name = path
        guard descriptor >= 0 else {
            throw Failure(
                status: .noOutput,
                message: "cannot write to \(path): \(systemMessage()). Choose another --output.")
        }
    }

    /// Takes over a descriptor that is open; `finish` closes it.
    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    func write(_ bytes: some Collection<UInt8>) throws(Failure) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.capacity { try flush() }
    }

    func write(_ text: String) throws(Failure) { try write(text.utf8) }

    /// Hands all that was written to the system.
    func flush() throws(Failure) {
        var start = 0
        while start < buffer.count {
            let written = buffer.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
            }
            if written >= 0 {
                start += written
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                throw failure(errno)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Flushes and closes: some file systems tell only then that the disk is full.
    func finish() throws(Failure) {
        try flush()
        guard close(descriptor) == 0 || errno == EINTR else { throw failure(errno) }
    }

    private func failure(_ code: Int32) -> Failure {
        if code == EPIPE { return Failure(status: .closedPipe, message: "") }
        return Failure(
            status: .noOutput,
            message: "cannot write to \(name): \(systemMessage(code)). What is there is cut short.")
    }
}
