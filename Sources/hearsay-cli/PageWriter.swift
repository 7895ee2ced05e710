import HearsayPages
import HearsayText

/// Turns readings into the pages that `--format` asks for.
struct PageWriter {
    private enum Format: String { case text, json, html, markdown }

    private let format: Format
    private let withText: Bool
    private let style: TextStyle
    private let isOnly: Bool
    private var textPage = TextPage()
    private var parts: [HTMLPage.Part] = []
    private var written = 0

    init(_ arguments: Arguments, count: Int) throws(Failure) {
        format = Format(rawValue: try arguments.choice("format") ?? "text") ?? .text
        style = try TextStyle(arguments, least: 24)
        withText = arguments.has("with-text")
        isOnly = count == 1
    }

    /// Settles what depends on where the page goes.
    func begin(_ output: Output) -> PageWriter {
        var copy = self
        copy.textPage = TextPage(
            width: style.width(on: output), hasColor: style.hasColor(on: output))
        return copy
    }

    mutating func add(_ reading: Reading, _ report: Report, to output: Output) throws(Failure) {
        let text = report.bytes
        switch format {
        case .text:
            let rule = String(repeating: "─", count: textPage.width)
            if written > 0 { try output.write("\n\(rule)\n\n") }
            try output.write(textPage.render(reading, text: text))
        case .json:
            let words = withText ? text : nil
            try output.write(
                isOnly
                    ? JSONPage.pretty(reading, text: words) : JSONPage.line(reading, text: words))
            try output.write([0x0A])
        case .html:
            parts.append(HTMLPage.Part(reading: reading, text: text))
        case .markdown:
            if written > 0 { try output.write("\n---\n\n") }
            try output.write(MarkdownPage.render(reading, text: text))
        }
        written += 1
        if format != .html { try output.flush() }
    }

    /// Writes what had to wait for the last reading.
    func finish(_ output: Output) throws(Failure) {
        if format == .html, !parts.isEmpty { try output.write(HTMLPage.render(parts)) }
    }
}
