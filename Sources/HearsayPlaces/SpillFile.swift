import Glibc

/// A file without a name for what does not fit into memory: written to its end, then read.
final class SpillFile {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private(set) var count = 0
    private static let capacity = 1 << 16

    /// - Parameter folder: where there is room for it.
    /// - Throws: `GazetteerError` where no file can be made there.
    init(in folder: String) throws(GazetteerError) {
        var template = Array("\(folder)/.hearsay-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw GazetteerError(
                "\(folder): cannot be written to: \(String(cString: strerror(errno)))")
        }
        unlink(template)
    }

    deinit { close(descriptor) }

    func append(_ bytes: some Collection<UInt8>) throws(GazetteerError) {
        buffer.append(contentsOf: bytes)
        count += bytes.count
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Appends a value as it lies in memory; this machine is little-endian, as the file is.
    func append(record: some BitwiseCopyable) throws(GazetteerError) {
        withUnsafeBytes(of: record) { buffer.append(contentsOf: $0) }
        count += MemoryLayout.size(ofValue: record)
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Hands on all that was written, piece by piece.
    func read(_ deliver: (UnsafeRawBufferPointer) throws -> Void) throws {
        try flush()
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        var offset = 0
        while offset < count {
            let got = piece.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress, $0.count, off_t(offset))
            }
            guard got > 0 else { throw failure("read") }
            try piece.withUnsafeBytes { try deliver(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
            offset += got
        }
    }

    /// All that was written, as records.
    func records<Record: BitwiseCopyable>(of type: Record.Type) throws -> [Record] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        try read { bytes.append(contentsOf: $0) }
        return bytes.withUnsafeBytes { raw in
            (0..<raw.count / MemoryLayout<Record>.size).map {
                raw.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Record>.size, as: type)
            }
        }
    }

    private func flush() throws(GazetteerError) {
        var start = 0
        while start < buffer.count {
            let written = buffer.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure("written") }
            start += written
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failure(_ what: String) -> GazetteerError {
        GazetteerError("a temporary file cannot be \(what): \(String(cString: strerror(errno)))")
    }
}
