/// What a source holds.
enum SourceKind: Equatable {
    case text, page, feed, archive, lines, json
    /// With what parts its cells.
    case table(UInt8)

    /// Finds out from the first bytes, then from what a server said and from the name.
    /// - Parameters:
    ///   - head: the first bytes, unpacked.
    ///   - name: the file or address.
    ///   - type: the server's Content-Type.
    /// - Returns: the kind; text where nothing speaks for another.
    /// - Throws: where it is something else altogether.
    static func of(
        _ head: ArraySlice<UInt8>, name: String, type: String?
    ) throws(IntakeError) -> SourceKind {
        if let other = foreign(head) { throw IntakeError("is \(other), and no text") }
        let text = String(decoding: Charset.utf8(Array(head)), as: UTF8.self).lowercased()
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("warc/") { return .archive }
        if start.hasPrefix("<") { return markup(start) }
        let type = type?.lowercased() ?? ""
        let name = name.lowercased()
        let plain = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
        let ending = plain.split(separator: ".").last ?? ""
        if start.hasPrefix("{") {
            let line = start.prefix { !$0.isNewline }
            // An object that ends with its line is one of many, else it goes on over lines.
            return ending == "json" && line.trimmed().last != "}" ? .json : .lines
        }
        if start.hasPrefix("[") && (ending == "json" || type.contains("json")) { return .json }
        if ending == "csv" || type.hasPrefix("text/csv") { return .table(UInt8(ascii: ",")) }
        if ending == "tsv" { return .table(0x09) }
        if ["html", "htm", "xhtml"].contains(ending) || type.contains("html") { return .page }
        if looksLikeTable(start) { return .table(UInt8(ascii: ",")) }
        return .text
    }

    private static func markup(_ start: Substring) -> SourceKind {
        let feeds = ["<rss", "<feed", "<rdf:rdf", "<channel", "<atom:feed"]
        // Behind the XML declaration and comments stands the first element.
        let first = start.firstRange(of: "<html").map(\.lowerBound)
        let places = feeds.compactMap { start.firstRange(of: $0)?.lowerBound }
        guard let feed = places.min() else {
            return start.hasPrefix("<?xml") && first == nil ? .feed : .page
        }
        return first.map { $0 < feed } ?? false ? .page : .feed
    }

    /// Whether the first line names columns, the text among them.
    private static func looksLikeTable(_ start: Substring) -> Bool {
        let names = start.prefix { !$0.isNewline }.split(separator: ",").map {
            $0.trimmed { $0 == "\"" || $0.isWhitespace }
        }
        return names.count >= 2 && names.allSatisfy { $0.count <= 24 && !$0.contains(" ") }
            && names.contains { ["text", "html", "body", "content"].contains($0) }
    }

    /// What is no text, by its first bytes.
    private static func foreign(_ head: ArraySlice<UInt8>) -> String? {
        let known: [(start: [UInt8], what: String)] = [
            ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"),
            (Array("BZh".utf8), "packed with bzip2"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "packed with xz"), (Array("%PDF-".utf8), "a PDF"),
            (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an office document"),
            ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
            (Array("GIF8".utf8), "a picture"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ]
        if let found = known.first(where: { head.starts(with: $0.start) }) { return found.what }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return nil }
        let controls = head.count { $0 < 0x20 && !(0x08...0x0D ~= $0) && $0 != 0x1B || $0 == 0x7F }
        return controls * 10 > head.count ? "binary data" : nil
    }
}
