/// The rows of a CSV file (RFC 4180): quoted cells may hold commas, quotes and line breaks.
struct CSVReader {
    private var bytes: ByteReader
    private let separator: UInt8
    private static let rowLimit = 32 << 20
    /// Rows read so far, the header counted.
    private(set) var number = 0

    /// Begins to read.
    /// - Parameters:
    ///   - bytes: the file.
    ///   - separator: what parts the cells.
    init(_ bytes: ByteReader, separator: UInt8 = UInt8(ascii: ",")) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The cells of the next row that is not empty; nil at the end.
    mutating func next() throws(IntakeError) -> [String]? {
        while let row = try row() {
            if row.count > 1 || row.first != "" { return row }
        }
        return nil
    }

    private mutating func row() throws(IntakeError) -> [String]? {
        guard var text = try line() else { return nil }
        number += 1
        // A line with an open quotation goes on behind the line break.
        var quotes = text.count { $0 == 0x22 }
        while quotes % 2 == 1 {
            guard text.count <= Self.rowLimit else {
                throw IntakeError("is larger than \(Self.rowLimit >> 20) MiB")
            }
            guard let more = try line() else { break }
            text.append(0x0A)
            text += more
            quotes += more.count { $0 == 0x22 }
        }
        return cells(text)
    }

    private mutating func line() throws(IntakeError) -> [UInt8]? {
        guard let line = try bytes.line(limit: Self.rowLimit) else { return nil }
        guard let line else { throw IntakeError("is larger than \(Self.rowLimit >> 20) MiB") }
        return Array(line.last == 0x0D ? line.dropLast() : line)
    }

    private func cells(_ text: [UInt8]) -> [String] {
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var place = 0
        while place < text.count {
            let byte = text[place]
            place += 1
            if byte == 0x22 {
                if isQuoted, place < text.count, text[place] == 0x22 {
                    cell.append(0x22)
                    place += 1
                } else {
                    isQuoted.toggle()
                }
            } else if byte == separator, !isQuoted {
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            } else {
                cell.append(byte)
            }
        }
        return cells + [String(decoding: cell, as: UTF8.self)]
    }
}
