import Foundation
import HearsayText

/// One line of `hearsay pipe`'s input: a report, or why it is none.
enum Record {
    case report(Report)
    case problem(id: String?, kind: String, message: String)

    /// Reads a line. Bytes that are no UTF-8 are replaced; that is counted in the reading.
    init(line: [UInt8]) {
        let (clean, repairs) = repairedUTF8(line)
        guard clean.count <= Report.byteLimit else {
            self = .problem(id: nil, kind: "size", message: "the record is over 2 GiB; split it")
            return
        }
        let object: [String: Any]
        do {
            guard
                let found = try JSONSerialization.jsonObject(with: Data(clean)) as? [String: Any]
            else {
                self = .problem(
                    id: nil, kind: "json", message: "the line is JSON, but no object: {\"text\": …}"
                )
                return
            }
            object = found
        } catch {
            let detail = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
            self = .problem(
                id: nil, kind: "json",
                message: "the line is no JSON: \(detail ?? "it cannot be parsed")")
            return
        }
        self = Self.checked(object, repairs: repairs)
    }

    private static func checked(_ object: [String: Any], repairs: Int) -> Record {
        let id = object["id"] as? String
        func problem(_ kind: String, _ message: String) -> Record {
            .problem(id: id, kind: kind, message: message)
        }
        guard let text = object["text"] else { return problem("text", "there is no \"text\"") }
        guard let text = text as? String else { return problem("text", "\"text\" is no string") }
        var report = Report(text: text, id: id, repairs: repairs)
        for (name, field) in fields {
            guard let value = object[name], !(value is NSNull) else { continue }
            guard let value = value as? String else {
                return problem("field", "\"\(name)\" is no string")
            }
            report[keyPath: field] = value
        }
        if let published = report.published, !isDate(published) {
            return problem(
                "published", "\"published\" is no ISO 8601 date such as 2023-08-05")
        }
        return .report(report)
    }

    private static var fields: [(String, WritableKeyPath<Report, String?>)] {
        [
            ("id", \.id), ("published", \.published), ("outlet", \.outlet), ("title", \.title),
            ("url", \.url),
        ]
    }
}

/// Whether a text begins with a day of the calendar, as ISO 8601 writes it, and goes on with a time
/// or not at all.
func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || (bytes.count > 10 && [0x54, 0x74, 0x20].contains(bytes[10])) else {
        return false
    }
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
        parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard 1...12 ~= month else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...days[month - 1] ~= day
}
