import Foundation
import HearsayText

/// Reads a report's file; says what is wrong with it where it cannot be read.
enum InputFile {
    /// The report in a file, or in standard input for `-`.
    static func report(_ path: String) throws(Failure) -> Report {
        let bytes = try contents(path)
        let name = path == "-" ? "standard input" : path
        guard !bytes.isEmpty else { throw problem(name, "it is empty") }
        if let kind = binaryKind(bytes) {
            throw problem(name, "it is \(kind), not plain text; convert it to text first")
        }
        guard bytes.count <= Report.byteLimit / 3 else {
            throw problem(name, "it is too long: \(bytes.count) bytes")
        }
        let report = Report(bytes: bytes)
        if report.repairs > 0 {
            complain(
                "\(name): \(report.repairs) malformed UTF-8 sequences were replaced by U+FFFD")
        }
        return report
    }

    private static func problem(_ name: String, _ reason: String) -> Failure {
        Failure(.inputFailed, "cannot read \(name): \(reason)")
    }

    private static func contents(_ path: String) throws(Failure) -> [UInt8] {
        let name = path == "-" ? "standard input" : path
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem(name, reason(errno)) }
        defer { if path != "-" { close(descriptor) } }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw problem(name, reason(errno))
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// What a file is that is no text: by its first bytes, or by control bytes among them.
    private static func binaryKind(_ bytes: [UInt8]) -> String? {
        for (magic, kind) in magics where bytes.starts(with: magic) { return kind }
        let head = bytes.prefix(8192)
        let controls = head.count { $0 < 0x09 || 0x0E...0x1A ~= $0 || 0x1C...0x1F ~= $0 }
        return controls * 10 > head.count ? "binary" : nil
    }

    private static let magics: [([UInt8], String)] = [
        ([0x1F, 0x8B], "compressed with gzip"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd"),
        ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
    ]
}
