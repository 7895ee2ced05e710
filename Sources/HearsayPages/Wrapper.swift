/// Sets styled text in lines of at most `width` columns, as it comes.
///
/// Lines break at white space, beside wide characters (Chinese and Japanese have no spaces), and
/// within a word only where the word alone is wider than a line. Runs of spaces become one space,
/// runs of empty lines one empty line; nothing else is lost.
struct Wrapper {
    private struct Cell {
        var text: Character
        var columns: Int
        /// An escape sequence's parameters; empty for plain.
        var style: String
    }

    private let width: Int
    private(set) var text = ""
    private var line: [Cell] = []
    private var lineColumns = 0
    private var space: Cell?
    private var word: [Cell] = []
    private var wordColumns = 0
    private var emptyLines = 0

    init(width: Int) { self.width = max(2, width) }

    /// Sets text that continues where the last one ended.
    mutating func add(_ more: String, style: String = "") {
        for character in printable(more) {
            if character.isNewline {
                endLine()
            } else if character.isWhitespace, !isGlue(character) {
                commit()
                space = Cell(text: " ", columns: 1, style: style)
                // Marks may stand on a space; they are no part of it.
                let marks = String(character.unicodeScalars.drop { $0.properties.isWhitespace })
                if let mark = marks.first { put(mark, style: style) }
            } else {
                put(character, style: style)
            }
        }
    }

    private mutating func put(_ character: Character, style: String) {
        let cell = Cell(text: character, columns: columns(character), style: style)
        if cell.columns == 2, !word.isEmpty, !opens(word) { commit() }
        word.append(cell)
        wordColumns += cell.columns
        if cell.columns == 2 { commit() }
    }

    /// Ends the line, whatever is on it.
    mutating func endLine() {
        commit()
        space = nil
        if line.isEmpty {
            emptyLines += 1
            if emptyLines == 1, !text.isEmpty { text.append("\n") }
        } else {
            emptyLines = 0
            breakLine()
        }
    }

    /// The lines, each with its line break.
    mutating func finish() -> String {
        commit()
        if !line.isEmpty { breakLine() }
        return text
    }

    private func isGlue(_ character: Character) -> Bool {
        character == "\u{A0}" || character == "\u{202F}"
    }

    /// Whether the word so far is but opening brackets, which stay with what they open.
    private func opens(_ word: [Cell]) -> Bool {
        word.allSatisfy { "[{‹(“‘「『".contains($0.text) }
    }

    /// Puts the word on this line, or on the next where it does not fit.
    private mutating func commit() {
        guard !word.isEmpty else { return }
        let before = line.isEmpty ? 0 : space?.columns ?? 0
        if lineColumns + before + wordColumns <= width {
            if before > 0 { place(space) }
        } else if wordColumns <= width, !line.isEmpty {
            breakLine()
        } else if before > 0 {
            if lineColumns < width { place(space) } else { breakLine() }
        }
        for cell in word {
            if lineColumns + cell.columns > width { breakLine() }
            place(cell)
        }
        space = nil
        word.removeAll(keepingCapacity: true)
        wordColumns = 0
    }

    private mutating func place(_ cell: Cell?) {
        guard let cell else { return }
        line.append(cell)
        lineColumns += cell.columns
    }

    private mutating func breakLine() {
        while line.last?.text == " " { line.removeLast() }
        var style = ""
        for cell in line {
            if cell.style != style {
                text += style.isEmpty ? "" : "\u{1B}[0m"
                text += cell.style.isEmpty ? "" : "\u{1B}[\(cell.style)m"
                style = cell.style
            }
            text.append(cell.text)
        }
        if !style.isEmpty { text += "\u{1B}[0m" }
        text.append("\n")
        line.removeAll(keepingCapacity: true)
        lineColumns = 0
    }
}
