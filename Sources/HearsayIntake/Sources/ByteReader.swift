import Glibc

/// Bytes of a source, unpacked where they are gzip, a line or so many at a time.
struct ByteReader {
    private let source: ByteSource
    private var inflater: Inflater?
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// What broke while unpacking; what came before it is read first.
    private var fault: IntakeError?

    /// Begins to read.
    /// - Parameter source: where the bytes come from.
    /// - Throws: where they cannot be read.
    init(_ source: ByteSource) throws(IntakeError) {
        self.source = source
        let head = try source.read()
        if head.starts(with: [0x1F, 0x8B]) {
            inflater = try Inflater()
            unpack(head)
        } else {
            buffer = head
            isAtEnd = head.isEmpty
        }
    }

    /// Bytes that are there and not yet read.
    private var count: Int { buffer.count - start }

    /// The next bytes, which stay to be read.
    /// - Parameter wanted: how many; fewer at the end.
    /// - Returns: the bytes.
    /// - Throws: where the source cannot be read.
    mutating func peek(_ wanted: Int) throws(IntakeError) -> ArraySlice<UInt8> {
        while count < wanted, try fill() {}
        return buffer[start...].prefix(wanted)
    }

    /// The next line without its line break; nil at the end.
    /// - Parameter limit: bytes that it may have; the rest of a longer one is passed over.
    /// - Returns: the line, or nil in it where it was too long.
    /// - Throws: where the source cannot be read, or is broken here.
    mutating func line(limit: Int) throws(IntakeError) -> ArraySlice<UInt8>?? {
        var searched = 0
        while true {
            if let end = lineBreak(from: start + searched) {
                defer { start = end + 1 }
                return end - start > limit ? .some(nil) : .some(buffer[start..<end])
            }
            searched = count
            if searched > limit {
                try skipLine()
                return .some(nil)
            }
            guard try fill() else { break }
        }
        try tellFault()
        guard count > 0 else { return nil }
        defer { start = buffer.count }
        return .some(buffer[start...])
    }

    private mutating func skipLine() throws(IntakeError) {
        repeat {
            if let end = lineBreak(from: start) {
                start = end + 1
                return
            }
            start = buffer.count
        } while try fill()
    }

    private func lineBreak(from place: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, place < bytes.count else { return nil }
            return memchr(base + place, 0x0A, bytes.count - place).map {
                base.distance(to: UnsafeRawPointer($0))
            }
        }
    }

    /// The next bytes; fewer at the end.
    mutating func take(_ wanted: Int) throws(IntakeError) -> [UInt8] {
        let bytes = Array(try peek(wanted))
        start += bytes.count
        if bytes.count < wanted { try tellFault() }
        return bytes
    }

    /// Passes bytes over.
    /// - Returns: how many there were, fewer than wanted at the end.
    mutating func skip(_ wanted: Int) throws(IntakeError) -> Int {
        var left = wanted
        while left > 0 {
            if count == 0, !(try fill()) { break }
            let step = min(left, count)
            start += step
            left -= step
        }
        if left > 0 { try tellFault() }
        return wanted - left
    }

    /// All that is left.
    /// - Parameter limit: bytes that it may have.
    /// - Returns: the bytes.
    /// - Throws: where there are more, or the source is broken.
    mutating func rest(limit: Int) throws(IntakeError) -> [UInt8] {
        let bytes = try peek(limit + 1)
        guard bytes.count <= limit else {
            throw IntakeError("is larger than \(limit >> 20) MiB")
        }
        let all = try take(bytes.count)
        try tellFault()
        return all
    }

    /// Throws what broke, once all before it has been read.
    private mutating func tellFault() throws(IntakeError) {
        guard let fault else { return }
        self.fault = nil
        start = buffer.count
        throw fault
    }

    /// Gets more bytes; false at the end.
    private mutating func fill() throws(IntakeError) -> Bool {
        guard !isAtEnd, fault == nil else { return false }
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        let more = try source.read()
        if more.isEmpty {
            isAtEnd = true
            if let inflater, !inflater.isComplete {
                fault = IntakeError("ends in the middle of what is packed")
            }
            return false
        }
        if inflater == nil { buffer += more } else { unpack(more) }
        return true
    }

    private mutating func unpack(_ packed: [UInt8]) {
        do {
            try inflater?.inflate(packed, into: &buffer)
        } catch {
            fault = error
            isAtEnd = true
        }
    }
}
