import Glibc

/// A file that is read line by line.
struct LineFile {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Hands on every line, counted from 1, without its line break. The bytes are good for the
    /// call alone.
    func forEachLine(_ body: (Int, UnsafeRawBufferPointer) throws -> Void) throws {
        guard let file = fopen(path, "rb") else {
            throw GazetteerError("\(path): cannot be opened: \(String(cString: strerror(errno)))")
        }
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer {
            free(line)
            fclose(file)
        }
        var number = 0
        while true {
            let length = getline(&line, &capacity, file)
            guard length >= 0 else { break }
            number += 1
            var bytes = UnsafeRawBufferPointer(start: line, count: length)
            while let last = bytes.last, last == 0x0A || last == 0x0D {
                bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
            }
            try body(number, bytes)
        }
        guard ferror(file) == 0 else {
            throw GazetteerError("\(path): cannot be read: \(String(cString: strerror(errno)))")
        }
    }
}
