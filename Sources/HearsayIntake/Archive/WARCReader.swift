/// The records of a WARC file (ISO 28500), one at a time.
struct WARCReader {
    /// A response of a server.
    struct Page {
        var url: String?
        /// When it was fetched.
        var date: String?
        var http: HTTPMessage
    }

    private var bytes: ByteReader
    /// Records read so far.
    private(set) var number = 0

    init(_ bytes: ByteReader) { self.bytes = bytes }

    /// The next page; nil at the end.
    /// - Throws: why the record at hand gives none. The next call goes on behind it, or ends.
    mutating func next() throws(IntakeError) -> Page? {
        while let fields = try header() {
            number += 1
            guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
                throw IntakeError("has no length")
            }
            let type = fields["content-type"] ?? ""
            guard fields["warc-type"] == "response", type.hasPrefix("application/http") else {
                try pass(length)
                continue
            }
            guard length <= ReportPage.byteLimit else {
                try pass(length)
                throw IntakeError("is larger than \(ReportPage.byteLimit >> 20) MiB")
            }
            let body = try bytes.take(length)
            guard body.count == length else { throw IntakeError("is cut off") }
            guard let message = HTTPMessage(body) else { throw IntakeError("is no HTTP response") }
            guard message.isPage else { continue }
            let url = fields["warc-target-uri"]?.trimmed { "<> ".contains($0) }
            return Page(url: url, date: fields["warc-date"], http: message)
        }
        return nil
    }

    private mutating func pass(_ length: Int) throws(IntakeError) {
        guard try bytes.skip(length) == length else { throw IntakeError("is cut off") }
    }

    /// The named fields of the next record; nil at the end. What is between records is passed over.
    private mutating func header() throws(IntakeError) -> [String: String]? {
        while true {
            guard let line = try line() else { return nil }
            if line.hasPrefix("WARC/") { break }
        }
        var fields: [String: String] = [:]
        while let line = try line(), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].lowercased()
            fields[name] = line[line.index(after: colon)...].trimmed()
        }
        return fields
    }

    private mutating func line() throws(IntakeError) -> String? {
        while let line = try bytes.line(limit: 1 << 16) {
            guard let line else { continue }
            return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
        return nil
    }
}
