import CZlib

/// Unpacks gzip, one member after the other, and zlib's and deflate's forms. Owns zlib's state.
final class Inflater {
    private var stream = z_stream()
    private(set) var bytesIn = 0
    private(set) var bytesOut = 0
    private var isBetweenMembers = true
    /// More than this much larger than what it was packed into, and it is a bomb.
    private static let ratioLimit = 250
    /// Below this many bytes nothing is a bomb.
    private static let harmless = 64 << 20

    /// Begins to unpack.
    /// - Parameter windowBits: zlib's: 47 finds out whether it is gzip or zlib, −15 is bare deflate.
    /// - Throws: where there is no memory.
    init(windowBits: Int32 = 47) throws(IntakeError) {
        guard hearsay_inflate_init(&stream, windowBits) == Z_OK else {
            throw IntakeError("cannot be unpacked: no memory")
        }
    }

    deinit { inflateEnd(&stream) }

    /// Whether all members so far are whole.
    var isComplete: Bool { isBetweenMembers }

    /// Unpacks some bytes.
    /// - Parameters:
    ///   - packed: what comes next.
    ///   - output: where the unpacked bytes are added, also those before a fault.
    ///   - limit: how many bytes may be added.
    /// - Throws: where the bytes are broken, or a bomb, or too many.
    func inflate(
        _ packed: [UInt8], into output: inout [UInt8], limit: Int = .max
    ) throws(IntakeError) {
        var packed = packed
        bytesIn += packed.count
        var fault: IntakeError?
        var chunk = [UInt8](repeating: 0, count: 1 << 17)
        let start = output.count
        packed.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            repeat {
                let (state, made) = step(&chunk)
                output += chunk.prefix(made)
                bytesOut += made
                if bytesOut > Self.harmless, bytesOut / Self.ratioLimit > bytesIn {
                    fault = IntakeError("is a gzip bomb: \(bytesOut) bytes out of \(bytesIn)")
                } else if output.count - start > limit {
                    fault = IntakeError("is larger than \(limit >> 20) MiB when unpacked")
                } else if state == Z_STREAM_END {
                    isBetweenMembers = true
                    inflateReset(&stream)
                } else if state == Z_OK {
                    isBetweenMembers = false
                } else if state != Z_BUF_ERROR {
                    // Zeros behind the last member are padding.
                    let rest = input.suffix(Int(stream.avail_in))
                    if isBetweenMembers, bytesOut > 0, rest.allSatisfy({ $0 == 0 }) { return }
                    fault = IntakeError("is broken: what is packed cannot be unpacked")
                }
                if made == 0, state == Z_BUF_ERROR { return }
            } while fault == nil && (stream.avail_in > 0 || stream.avail_out == 0)
        }
        stream.next_in = nil
        if let fault { throw fault }
    }

    private func step(_ chunk: inout [UInt8]) -> (state: Int32, made: Int) {
        chunk.withUnsafeMutableBufferPointer { room in
            stream.next_out = room.baseAddress
            stream.avail_out = UInt32(room.count)
            let state = CZlib.inflate(&stream, Z_NO_FLUSH)
            return (state, room.count - Int(stream.avail_out))
        }
    }
}
