/// Lines of tables whose columns are parted by a tab or a comma.
///
/// A row is always one line: line breaks, tabs and other control characters in a cell become one
/// space. A cell with a quotation mark or the separator stands in quotation marks, those in it
/// doubled (RFC 4180).
struct DelimitedText {
    let separator: UInt8

    static let tabs = DelimitedText(separator: UInt8(ascii: "\t"))
    static let commas = DelimitedText(separator: UInt8(ascii: ","))

    /// - Parameter cells: the row.
    /// - Returns: the line, with its line feed.
    func line(_ cells: some Sequence<String>) -> [UInt8] {
        var line: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { line.append(separator) }
            append(cell, to: &line)
        }
        line.append(UInt8(ascii: "\n"))
        return line
    }

    private func append(_ cell: String, to line: inout [UInt8]) {
        let text = oneLine(cell)
        guard text.contains(UInt8(ascii: "\"")) || text.contains(separator) else {
            line += text
            return
        }
        line.append(UInt8(ascii: "\""))
        for byte in text {
            if byte == UInt8(ascii: "\"") { line.append(byte) }
            line.append(byte)
        }
        line.append(UInt8(ascii: "\""))
    }
}

/// A text as UTF-8 in which each run of control characters and line separators is one space.
func oneLine(_ text: String) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(text.utf8.count)
    var isGap = false
    for scalar in text.unicodeScalars {
        // C0 and C1 controls, and the separators at which some readers end a line.
        let isControl =
            scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || scalar.value == 0x2028
            || scalar.value == 0x2029
        if !isControl {
            line.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else if !isGap {
            line.append(0x20)
        }
        isGap = isControl
    }
    return line
}
