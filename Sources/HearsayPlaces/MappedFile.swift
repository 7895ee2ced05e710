import Glibc

/// A file in memory, read-only, as the system pages it in. The one owner of its mapping.
///
/// `@unchecked Sendable`: the mapping never changes after `init` and lives as long as this object.
/// Who writes to a file that is mapped spoils it for all readers: replace it by renaming.
final class MappedFile: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ path: String) throws(GazetteerError) {
        func failure(_ reason: String) -> GazetteerError {
            GazetteerError("\(path): \(reason)")
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw failure("cannot be opened: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw failure("is no file")
        }
        guard status.st_size > 0 else { throw failure("is empty") }
        let size = Int(status.st_size)
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
            start != MAP_FAILED
        else { throw failure("cannot be mapped: \(String(cString: strerror(errno)))") }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

/// Why a gazetteer cannot be used or made: what is wrong, where, and what to do.
public struct GazetteerError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
