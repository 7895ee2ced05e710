import Glibc

/// Where bytes come from: a file or a piece of memory. Owns the file and closes it.
final class ByteSource {
    private let descriptor: Int32?
    private var memory: ArraySlice<UInt8>
    /// Small, for what is packed may be a thousand times as large.
    private static let chunk = 1 << 15

    /// Opens a file; "-" is standard input.
    /// - Parameter path: where it lies.
    /// - Throws: the system's reason.
    init(path: String) throws(IntakeError) {
        memory = []
        if path == "-" {
            descriptor = STDIN_FILENO
            return
        }
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw IntakeError(Self.reason(errno)) }
        descriptor = opened
    }

    /// Bytes that are there already.
    init(memory: [UInt8]) {
        descriptor = nil
        self.memory = memory[...]
    }

    deinit {
        if let descriptor, descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// Some more bytes; none at the end.
    func read() throws(IntakeError) -> [UInt8] {
        guard let descriptor else {
            defer { memory = memory.dropFirst(Self.chunk) }
            return Array(memory.prefix(Self.chunk))
        }
        while true {
            var code: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
                let got = Glibc.read(descriptor, buffer.baseAddress, Self.chunk)
                code = got < 0 ? errno : 0
                count = max(0, got)
            }
            if code == 0 { return bytes }
            if code != EINTR { throw IntakeError(Self.reason(code)) }
        }
    }

    private static func reason(_ code: Int32) -> String {
        code == ENOENT ? "does not exist" : "cannot be read: \(String(cString: strerror(code)))"
    }
}

/// Why a source, or a record in it, gives no report.
struct IntakeError: Error {
    let reason: String
    /// Whether it will be so the next time too.
    var isLasting = true
    /// Seconds after which a server wants to be asked again.
    var retrySeconds: Int?

    init(_ reason: String, isLasting: Bool = true, retrySeconds: Int? = nil) {
        self.reason = reason
        self.isLasting = isLasting
        self.retrySeconds = retrySeconds
    }
}
