import FoundationEssentials
import HearsayText

/// One line of `hearsay pipe`'s input.
struct Record: Sendable {
    /// From 1, blank lines counted.
    let line: Int
    let id: String?
    /// Malformed UTF-8 sequences that were replaced on the line.
    let repairs: Int
    let content: Result<Report, Problem>

    /// Why a line is no report.
    struct Problem: Error {
        enum Kind: String { case size, json, object, text, field, published, reading }

        let kind: Kind
        let message: String
    }

    var report: Report? { try? content.get() }

    /// Reads a line; nil for a blank one.
    init?(_ bytes: ArraySlice<UInt8>, line: Int) {
        var bytes = bytes
        if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard !bytes.allSatisfy({ $0 == 0x20 || 0x09...0x0D ~= $0 }) else { return nil }
        self.line = line
        var repairs = 0
        var data = Data(bytes)
        if String(validating: bytes, as: UTF8.self) == nil {
            let repaired = repairedUTF8(bytes)
            data = Data(repaired.0)
            repairs = repaired.1
        }
        self.repairs = repairs
        do {
            let fields = try JSONDecoder().decode(Fields.self, from: data)
            id = fields.id.string
            content = Result { () throws(Problem) in try fields.report() }
        } catch {
            id = nil
            content = .failure(Self.problem(error, in: bytes))
        }
    }

    /// What stands for a line that was passed over.
    init(tooLong line: Int) {
        self.line = line
        id = nil
        repairs = 0
        let limit = LineReader.limit >> 20
        content = .failure(
            Problem(kind: .size, message: "The line is longer than \(limit) MiB. Split it."))
    }

    private static func problem(_ error: any Error, in bytes: ArraySlice<UInt8>) -> Problem {
        guard case .dataCorrupted = error as? DecodingError else {
            return Problem(
                kind: .object, message: "The line is JSON, but no object: {\"text\": …} is needed.")
        }
        let isCut = bytes.last { $0 > 0x20 } != UInt8(ascii: "}")
        return Problem(
            kind: .json,
            message: "The line is no valid JSON."
                + (isCut ? " It does not end with “}”: was it cut short?" : ""))
    }
}

/// The fields of a record, each kept although another is of the wrong type: a bad record is to be
/// told with its id.
private struct Fields: Decodable {
    let id, text, published, outlet, title, url: Field

    func report() throws(Record.Problem) -> Report {
        let all = [
            ("text", text), ("id", id), ("published", published), ("outlet", outlet),
            ("title", title), ("url", url),
        ]
        for (name, field) in all where field == .broken {
            throw Record.Problem(
                kind: .json,
                message: "The field “\(name)” holds what JSON forbids in a string: a control "
                    + "character, a bad escape or half a surrogate pair.")
        }
        guard let words = text.string else {
            throw Record.Problem(
                kind: .text,
                message: text == .absent
                    ? "The field “text” is missing." : "The field “text” is no string.")
        }
        for (name, field) in all where field == .other {
            throw Record.Problem(kind: .field, message: "The field “\(name)” is no string.")
        }
        if let date = published.string, !isISODate(date) {
            throw Record.Problem(
                kind: .published,
                message: "The field “published” is no ISO 8601 date such as 2026-03-31.")
        }
        var report = Report(text: words, id: id.string)
        report.published = published.string
        report.outlet = outlet.string
        report.title = title.string
        report.url = url.string
        return report
    }
}

/// A field that should be a string.
private enum Field: Decodable, Equatable {
    case absent, string(String), other
    /// A string by its quotes, but no valid one.
    case broken

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .absent
        } else {
            do {
                self = .string(try container.decode(String.self))
            } catch DecodingError.typeMismatch {
                self = .other
            } catch {
                self = .broken
            }
        }
    }

    var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }
}

extension Fields {
    enum Key: String, CodingKey { case id, text, published, outlet, title, url }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func field(_ key: Key) throws -> Field {
            let field = try container.decodeIfPresent(Field.self, forKey: key) ?? .absent
            return field == .string("") && key != .text ? .absent : field
        }
        id = try field(.id)
        text = try field(.text)
        published = try field(.published)
        outlet = try field(.outlet)
        title = try field(.title)
        url = try field(.url)
    }
}
