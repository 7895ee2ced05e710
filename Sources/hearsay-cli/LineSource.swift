import Glibc

/// Lines of a file descriptor as bytes, of any length.
final class LineSource {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private static let chunk = 1 << 18

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next line without its line break; nil at the end.
    func next() throws(Failure) -> [UInt8]? {
        var searched = start
        while true {
            if let end = lineBreak(from: searched) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            searched = buffer.count - start
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            try fill()
        }
    }

    /// Whether `next` would answer without waiting for input.
    func isReady() -> Bool {
        if isAtEnd || lineBreak(from: start) != nil { return true }
        var query = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&query, 1, 0) != 0
    }

    private func lineBreak(from position: Int) -> Int? {
        buffer.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, position < bytes.count,
                let found = memchr(base + position, 0x0A, bytes.count - position)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private func fill() throws(Failure) {
        buffer.removeFirst(start)
        start = 0
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
        var count = 0
        repeat {
            count = buffer.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress?.advanced(by: old), Self.chunk)
            }
        } while count < 0 && errno == EINTR
        let error = errno
        buffer.removeLast(Self.chunk - max(count, 0))
        if count < 0 {
            throw Failure(.inputFailed, "cannot read standard input: \(reason(error))")
        }
        if count == 0 { isAtEnd = true }
    }
}
