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
            cells[column] == "-" ? [] : cells[column].split(separator: "|").map(String.init)
        }
    }

    let rows: [Row]

    /// Reads a file of the given number of columns. The first `key` cells of a row are its key;
    /// keys stand in the order of their bytes, each once.
    init(_ file: String, columns: Int, key: Int = 1) throws(WorldError) {
        guard let bytes = contents(of: file) else {
            throw WorldError(file: file, line: nil, reason: "cannot be read")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw WorldError(file: file, line: nil, reason: "is not valid UTF-8")
        }
        var rows: [Row] = []
        var last = ""
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated() where !line.isEmpty && !line.hasPrefix("#")
        {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            let row = Row(file: file, line: index + 1, cells: cells)
            guard cells.count == columns else {
                throw row.error("has \(cells.count) columns instead of \(columns)")
            }
            guard !cells.contains(where: { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") })
            else { throw row.error("has an empty cell or stray spaces") }
            let this = cells[..<key].joined(separator: "\t")
            guard this != last else { throw row.error("'\(this)' stands twice") }
            guard rows.isEmpty || last.utf8.lexicographicallyPrecedes(this.utf8) else {
                throw row.error("'\(this)' is out of order")
            }
            last = this
            rows.append(row)
        }
        guard !rows.isEmpty else { throw WorldError(file: file, line: nil, reason: "is empty") }
        self.rows = rows
    }
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
