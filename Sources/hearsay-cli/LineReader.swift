import Glibc

/// The lines of a descriptor as raw bytes; a last one without a line break too.
struct LineReader {
    enum Line {
        case whole(ArraySlice<UInt8>)
        /// Longer than `LineReader.limit`; its bytes were passed over, for memory is bounded.
        case tooLong
    }

    /// Bytes that a line may have.
    static let limit = 1 << 27
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// Where the next line begins in the buffer.
    private var start = 0
    /// How far the buffer is known to hold no line break.
    private var searched = 0
    private var isAtEnd = false
    private var isTooLong = false
    private static let chunk = 1 << 18

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next line without its line break; nil at the end.
    mutating func next() throws(Failure) -> Line? {
        while true {
            if let end = lineBreak() { return take(end, next: end + 1) }
            searched = buffer.count
            if isAtEnd {
                return start < buffer.count || isTooLong
                    ? take(buffer.count, next: buffer.count) : nil
            }
            if buffer.count - start > Self.limit {
                isTooLong = true
                start = buffer.count
            }
            try fill()
        }
    }

    private mutating func take(_ end: Int, next: Int) -> Line {
        defer {
            start = next
            searched = next
            isTooLong = false
        }
        return isTooLong || end - start > Self.limit ? .tooLong : .whole(buffer[start..<end])
    }

    /// Whether `next` would answer without waiting for input.
    var isReady: Bool {
        if isAtEnd || lineBreak() != nil { return true }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) != 0
    }

    private func lineBreak() -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, searched < bytes.count else { return nil }
            let found = memchr(base + searched, 0x0A, bytes.count - searched)
            return found.map { base.distance(to: UnsafeRawPointer($0)) }
        }
    }

    private mutating func fill() throws(Failure) {
        if start > 0 {
            buffer.removeSubrange(..<start)
            searched -= start
            start = 0
        }
        let more = try readBytes(descriptor, atMost: Self.chunk, name: "standard input")
        isAtEnd = more.isEmpty
        buffer += more
    }
}

/// Some bytes, as many as are there; none at the end.
func readBytes(
    _ descriptor: Int32, atMost limit: Int, name: String
) throws(Failure) -> [UInt8] {
    while true {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            let got = read(descriptor, buffer.baseAddress, limit)
            code = got < 0 ? errno : 0
            count = max(0, got)
        }
        if code == 0 { return bytes }
        if code == EAGAIN {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, -1)
        } else if code != EINTR {
            throw Failure(
                status: .unreadInput, message: "cannot read \(name): \(systemMessage(code)).")
        }
    }
}

/// All bytes that are left.
func readToEnd(_ descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
        let more = try readBytes(descriptor, atMost: 1 << 20, name: name)
        if more.isEmpty { return bytes }
        bytes += more
    }
}
