import FoundationEssentials
import HearsayText

/// One line of a stream of records.
struct Record<Fields: RecordFields>: Sendable {
    /// From 1, blank lines counted.
    let line: Int
    let id: String?
    /// Malformed UTF-8 sequences that were replaced on the line.
    let repairs: Int
    let content: Result<Fields.Content, RecordProblem>

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
            content = Result { () throws(RecordProblem) in try fields.content() }
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
            RecordProblem(kind: .size, message: "The line is longer than \(limit) MiB. Split it."))
    }

    private static func problem(_ error: any Error, in bytes: ArraySlice<UInt8>) -> RecordProblem {
        guard case .dataCorrupted = error as? DecodingError else {
            return RecordProblem(
                kind: .object, message: "The line is JSON, but no object: {\"text\": …} is needed.")
        }
        let isCut = bytes.last { $0 > 0x20 } != UInt8(ascii: "}")
        return RecordProblem(
            kind: .json,
            message: "The line is no valid JSON."
                + (isCut ? " It does not end with “}”: was it cut short?" : ""))
    }
}

/// Why a line is no record, or could not be answered.
struct RecordProblem: Error {
    enum Kind: String { case size, json, object, text, field, span, reading }

    let kind: Kind
    let message: String
}

/// The fields of a record, each kept although another is of the wrong type: a bad record is to be
/// told with its id.
protocol RecordFields: Decodable {
    associatedtype Content: Sendable
    var id: Field { get }
    /// What the fields say, once they are known to be right.
    func content() throws(RecordProblem) -> Content
}
