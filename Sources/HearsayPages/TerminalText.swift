/// Text from outside, made safe for a terminal: what would move the cursor, ring the bell, change
/// colours or turn the direction of the line is shown as a sign instead.
func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { sign(for: $0) != nil }) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(sign(for: scalar) ?? scalar) }
    return String(clean)
}

/// What is shown for a code point that must not reach the terminal. Spaces and line breaks are
/// the wrapper's to deal with.
private func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x85: nil
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
}

/// The text on one line, cut to at most `width` columns; "…" tells that it was cut.
func shortened(_ text: String, to width: Int) -> String {
    let line = printable(oneLine(text))
    guard columns(line) > width else { return line }
    guard width > 0 else { return "" }
    var kept = ""
    var sum = 0
    for character in line {
        let more = columns(character)
        guard sum + more < width else { break }
        sum += more
        kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
}

/// The text filled up with spaces to `width` columns, or cut to it.
func padded(_ text: String, to width: Int) -> String {
    let line = shortened(text, to: width)
    return line + String(repeating: " ", count: max(0, width - columns(line)))
}

/// A number in small raised figures, as notes have them.
func raised(_ number: Int) -> String {
    let figures: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap { $0.wholeNumberValue.map { figures[$0] } })
}
