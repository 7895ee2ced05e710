import Glibc
import HearsayText

/// A file that holds one report in plain text.
struct InputFile {
    /// As given on the command line; "-" is standard input.
    let path: String
    /// The verb that reads it, for advice.
    let verb: String

    var name: String { path == "-" ? "standard input" : path }

    /// Its bytes, without a byte order mark.
    func read() throws(Failure) -> [UInt8] {
        var bytes = try contents()
        if let problem = whyNotText(bytes, verb: verb) { throw unread(problem) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard !bytes.allSatisfy({ $0 == 0x20 || 0x09...0x0D ~= $0 }) else {
            throw unread("is empty: there is nothing to read.")
        }
        return bytes
    }

    /// Whether it begins as HTML does.
    static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
            .drop { $0.isWhitespace }
        return ["<!doctype html", "<html", "<head", "<body"].contains { head.hasPrefix($0) }
    }

    private func contents() throws(Failure) -> [UInt8] {
        var descriptor = STDIN_FILENO
        if path != "-" {
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw unread(reason(errno)) }
        }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw unread("is a directory. Name its files: \(path)/*.txt")
        }
        return try readToEnd(descriptor, name: name)
    }

    private func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT: "does not exist. Check its name."
        case EACCES: "may not be read: you lack the permission."
        default: "cannot be opened: \(systemMessage(code))."
        }
    }

    private func unread(_ problem: String) -> Failure {
        Failure(status: .unreadInput, message: "\(name) \(problem)")
    }
}

/// What keeps bytes from being plain text, and what to do; nil where nothing does.
private func whyNotText(_ bytes: [UInt8], verb: String) -> String? {
    let known: [(start: [UInt8], what: String)] = [
        ([0x1F, 0x8B], "is packed with gzip. Unpack it: zcat FILE | hearsay \(verb) -"),
        (
            [0x28, 0xB5, 0x2F, 0xFD],
            "is packed with zstd. Unpack it: zstdcat FILE | hearsay \(verb) -"
        ),
        (Array("BZh".utf8), "is packed with bzip2. Unpack it: bzcat FILE | hearsay \(verb) -"),
        (
            [0xFD, 0x37, 0x7A, 0x58, 0x5A],
            "is packed with xz. Unpack it: xzcat FILE | hearsay \(verb) -"
        ),
        (Array("%PDF-".utf8), "is a PDF. Take its text: pdftotext FILE - | hearsay \(verb) -"),
        (
            Array("PK\u{3}\u{4}".utf8),
            "is a ZIP archive or an office document. Save its text first."
        ),
        ([0x89, 0x50, 0x4E, 0x47], "is a picture (PNG), no text."),
        ([0xFF, 0xD8, 0xFF], "is a picture (JPEG), no text."),
        ([0x7F, 0x45, 0x4C, 0x46], "is a program (ELF), no text."),
        ([0xFF, 0xFE], "is UTF-16. Convert it: iconv -f UTF-16 -t UTF-8 FILE | hearsay \(verb) -"),
        ([0xFE, 0xFF], "is UTF-16. Convert it: iconv -f UTF-16 -t UTF-8 FILE | hearsay \(verb) -"),
    ]
    if let (_, what) = known.first(where: { bytes.starts(with: $0.start) }) { return what }
    let head = bytes.prefix(8192)
    let controls = head.count { ($0 < 0x20 && !(0x08...0x0D ~= $0)) || $0 == 0x7F }
    return controls * 10 > head.count ? "is no text but binary data. Give its text." : nil
}
