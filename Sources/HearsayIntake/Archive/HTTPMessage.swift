/// A response of a web server as it was recorded: status, fields, body.
struct HTTPMessage {
    let status: Int
    /// By names in lower case.
    let fields: [String: String]
    private let raw: ArraySlice<UInt8>

    /// Cuts a message; nil where it does not begin as one.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
        var lines: [String] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
            let line = rest[..<end].last == 0x0D ? rest[..<end].dropLast() : rest[..<end]
            rest = rest[(end + 1)...]
            if line.isEmpty { break }
            lines.append(String(decoding: line, as: UTF8.self))
        }
        let first = (lines.first ?? "").split(separator: " ")
        guard first.count >= 2, let status = Int(first[1]) else { return nil }
        self.status = status
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmed()
        }
        self.fields = fields
        raw = rest
    }

    /// Whether it is a page that was there.
    var isPage: Bool {
        let type = (fields["content-type"] ?? "").lowercased()
        return status == 200 && (type.hasPrefix("text/html") || type.contains("xhtml"))
    }

    /// The encoding that the server named.
    var charset: String? { Self.charset(fields["content-type"]) }

    /// "utf-8" of "text/html; charset=UTF-8".
    static func charset(_ type: String?) -> String? {
        guard let type = type?.lowercased(), let range = type.firstRange(of: "charset=") else {
            return nil
        }
        return type[range.upperBound...].prefix { $0 != ";" && $0 != "," }
            .trimmed { "\"' ".contains($0) }.orNil
    }

    /// The body, put together and unpacked as the fields say. Archives often keep the fields and
    /// have undone what they say; then the body is as it is.
    func body() throws(IntakeError) -> [UInt8] {
        var body = Array(raw)
        let coding = (fields["transfer-encoding"] ?? "").lowercased()
        if coding.contains("chunked"), let joined = Self.unchunked(body) { body = joined }
        guard body.starts(with: [0x1F, 0x8B]) else { return body }
        var page: [UInt8] = []
        do {
            try Inflater().inflate(body, into: &page, limit: ReportPage.byteLimit)
        } catch  where !page.isEmpty && page.count <= ReportPage.byteLimit {
            return page
        }
        return page
    }

    private static func unchunked(_ bytes: [UInt8]) -> [UInt8]? {
        var joined: [UInt8] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
            let size = rest[..<end].prefix { $0 != 0x3B && $0 != 0x0D }
            guard let count = Int(String(decoding: size, as: UTF8.self).trimmed(), radix: 16),
                count >= 0
            else { return joined.isEmpty ? nil : joined }
            rest = rest[(end + 1)...]
            if count == 0 { return joined }
            joined += rest.prefix(count)
            rest = rest.dropFirst(count)
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A { rest = rest.dropFirst() }
        }
        return joined.isEmpty ? nil : joined
    }
}
