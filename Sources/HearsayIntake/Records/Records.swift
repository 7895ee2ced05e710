import HearsayText

/// The records of one source, taken out one after the other.
struct Records {
    private enum Form {
        case text([UInt8])
        case page([UInt8])
        case feed(Feed)
        case archive(WARCReader)
        case lines(ByteReader)
        case list([JSONValue])
        case table(CSVReader, columns: [String])
        case end
    }

    private let name: String
    private let url: String?
    private let charset: String?
    private let hints: PageHints
    private var form: Form
    /// Records so far.
    private var number = 0
    private static let lineLimit = 128 << 20

    /// Finds out what a source holds.
    /// - Parameters:
    ///   - bytes: the source.
    ///   - hints: what is known of the ways of pages.
    ///   - name: what it is called, for origins and faults.
    ///   - url: where it was fetched.
    ///   - type: the server's Content-Type.
    /// - Throws: where it holds nothing that can be read.
    init(
        _ bytes: ByteReader, hints: PageHints, name: String, url: String? = nil,
        type: String? = nil
    ) throws(IntakeError) {
        self.name = name
        self.url = url
        self.hints = hints
        charset = HTTPMessage.charset(type)
        var bytes = bytes
        let head = try bytes.peek(4096)
        guard head.contains(where: { $0 > 0x20 || $0 == 0 }) else { throw IntakeError("is empty") }
        let kind = try SourceKind.of(head, name: name, type: type)
        switch kind {
        case .archive, .lines, .json, .table:
            if head.starts(with: [0xEF, 0xBB, 0xBF]) { _ = try bytes.skip(3) }
        default: break
        }
        let limit = ReportPage.byteLimit
        switch kind {
        case .text: form = .text(try bytes.rest(limit: limit))
        case .page: form = .page(try bytes.rest(limit: limit))
        case .feed:
            form = .feed(try Feed(try bytes.rest(limit: limit), hints: hints, charset: charset))
        case .archive: form = .archive(WARCReader(bytes))
        case .lines: form = .lines(bytes)
        case .json:
            guard let value = JSONValue(try bytes.rest(limit: Self.lineLimit)) else {
                throw IntakeError("is no valid JSON")
            }
            form = .list(value.elements)
        case .table(let separator):
            var rows = CSVReader(bytes, separator: separator)
            let names = try rows.next() ?? []
            form = .table(rows, columns: names.map { $0.trimmed().lowercased() })
        }
    }

    /// The next report, or why a record gives none; nil at the end.
    mutating func next() -> Result<IntakeItem, IntakeFault>? {
        do throws(IntakeError) {
            guard let report = try report() else { return nil }
            guard report.bytes.contains(where: { $0 > 0x20 }) else {
                throw IntakeError("holds no report: no text was found")
            }
            return .success(IntakeItem(report: report, origin: origin))
        } catch {
            return .failure(IntakeFault(file: name, record: record, reason: error.reason))
        }
    }

    private var record: Int? { number == 0 ? nil : number }

    private var origin: String { record.map { "\(name)#\($0)" } ?? name }

    private mutating func report() throws(IntakeError) -> Report? {
        switch form {
        case .end: return nil
        case .text(let bytes):
            form = .end
            return Report(bytes: Charset.utf8(bytes, label: charset))
        case .page(let bytes):
            form = .end
            return ReportPage.report(bytes, hints: hints, url: url, charset: charset)
        case .feed(let feed):
            guard number < feed.items.count else { return nil }
            number += 1
            return feed.report(feed.items[number - 1])
        case .archive(var archive):
            defer {
                number = archive.number
                form = .archive(archive)
            }
            guard let page = try archive.next() else { return nil }
            return try self.report(page)
        case .lines(var lines):
            defer { form = .lines(lines) }
            return try self.line(&lines)
        case .list(let values):
            guard number < values.count else { return nil }
            number += 1
            return try self.report(values[number - 1])
        case .table(var rows, let columns):
            defer { form = .table(rows, columns: columns) }
            guard let cells = try rows.next() else { return nil }
            number += 1
            return try ReportFields.report(
                Dictionary(zip(columns, cells)) { first, _ in first }, hints: hints)
        }
    }

    private func report(_ page: WARCReader.Page) throws(IntakeError) -> Report {
        var report = ReportPage.report(
            try page.http.body(), hints: hints, url: page.url, charset: page.http.charset)
        report.url = report.url ?? page.url
        return report
    }

    /// The report of the next line that is not blank.
    private mutating func line(_ lines: inout ByteReader) throws(IntakeError) -> Report? {
        while let line = try lines.line(limit: Self.lineLimit) {
            number += 1
            guard let line else {
                throw IntakeError("is longer than \(Self.lineLimit >> 20) MiB")
            }
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard let value = JSONValue(repairedUTF8(line).0) else {
                throw IntakeError("is no valid JSON")
            }
            return try report(value)
        }
        return nil
    }

    private func report(_ value: JSONValue) throws(IntakeError) -> Report {
        guard let fields = value.textFields else { throw IntakeError("is JSON, but no object") }
        return try ReportFields.report(fields, hints: hints)
    }
}
