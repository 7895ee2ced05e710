import Glibc

/// The rows of a tab-separated data file. Lines that begin with `#` are comments.
struct Table {
    /// One line of the file, cut at its tabs.
    struct Row {
        let file: String
        let line: Int
        let cells: [String]

        /// The error that names this row.
        func error(_ reason: String) -> WorldError {
            WorldError(file: file, line: line, reason: reason)
        }

        /// A cell that holds several values parted by `|`; none where it is `-`.
        func list(_ column: Int) -> [String] {
            cells[column] == "-" ? [] : cells[column].cut(at: "|")
        }
    }

    let rows: [Row]

    /// Reads a file of the given number of columns. The first `key` cells of a row are its key;
    /// keys stand in the order of their bytes, each once.
    init(_ file: String, columns: Int, key: Int = 1) throws(WorldError) {
        guard let bytes = contents(of: file) else {
            throw WorldError(file: file, line: nil, reason: "cannot be read")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw WorldError(file: file, line: nil, reason: "is not valid UTF-8")
        }
        var rows: [Row] = []
        var last: ArraySlice<UInt8> = []
        // Cut as bytes: a String is cut by characters, which is many times slower.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated()
        where !line.isEmpty && line.first != UInt8(ascii: "#") {
            var cells: [String] = []
            cells.reserveCapacity(columns)
            var keyEnd = line.endIndex
            for cell in line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            {
                cells.append(String(decoding: cell, as: UTF8.self))
                if cells.count == key { keyEnd = cell.endIndex }
            }
            let row = Row(file: file, line: index + 1, cells: cells)
            guard cells.count == columns else {
                throw row.error("has \(cells.count) columns instead of \(columns)")
            }
            guard !cells.contains(where: { $0.utf8.isEmpty || $0.isPadded }) else {
                throw row.error("has an empty cell or stray spaces")
            }
            let this = line[..<keyEnd]
            func name() -> String { String(decoding: this, as: UTF8.self) }
            guard this != last else { throw row.error("'\(name())' stands twice") }
            guard rows.isEmpty || last.lexicographicallyPrecedes(this) else {
                throw row.error("'\(name())' is out of order")
            }
            last = this
            rows.append(row)
        }
        guard !rows.isEmpty else { throw WorldError(file: file, line: nil, reason: "is empty") }
        self.rows = rows
    }
}

extension String {
    /// Its parts between a sign of ASCII, those that are empty left out.
    func cut(at sign: Unicode.Scalar) -> [String] {
        utf8.split(separator: UInt8(ascii: sign)).map { String(Substring($0)) }
    }

    /// Whether it begins or ends with a space.
    var isPadded: Bool { utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ") }
}

/// The bytes of a file; nil where it cannot be read.
func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { break }
        bytes.append(contentsOf: buffer[..<count])
    }
    return ferror(file) == 0 ? bytes : nil
}
