public import HearsayText

/// A situation report as Markdown: what comes from reports and files is escaped.
public enum SitrepMarkdown {
    /// - Parameter page: the sections and their notes.
    /// - Returns: the file's text, ending with a line break.
    public static func render(_ page: SitrepPage) -> String {
        var text = "# \(MarkdownPage.escaped(page.title))\n"
        for section in page.sections {
            text += "\n## \(MarkdownPage.escaped(section.title))\n"
            for block in section.blocks { text += "\n" + render(block) }
        }
        text += "\n## Notes\n\n"
        for (index, note) in page.notes.enumerated() {
            text += "- [\(index + 1)] \(render(note))\n"
        }
        return text
    }

    private static func render(_ block: SitrepPage.Block) -> String {
        switch block {
        case .paragraph(let sentences): line(sentences) + "\n"
        case .list(let heading, let items):
            (heading.map { "**\(MarkdownPage.escaped($0))**\n\n" } ?? "")
                + items.map { "- \(line($0))\n" }.joined()
        case .table(let head, let rows):
            row(head.map(MarkdownPage.escaped)) + row(head.map { _ in "---" })
                + rows.map { row($0.map(render)) }.joined()
        }
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }

    /// Sentences on a line that no first sign of theirs makes a list or a heading.
    private static func line(_ sentences: [SitrepPage.Sentence]) -> String {
        let line = sentences.map(render).joined(separator: " ")
        if let first = line.first, "-+".contains(first) { return "\\" + line }
        let number = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(number.count)
        if !number.isEmpty, let mark = rest.first, ".)".contains(mark) {
            return number + "\\" + rest
        }
        return line
    }

    private static func render(_ sentence: SitrepPage.Sentence) -> String {
        var text = ""
        for piece in sentence.pieces {
            switch piece {
            case .text(let words): text += spaced(words, MarkdownPage.escaped(words))
            case .quote(let words): text += "“\(MarkdownPage.escaped(words))”"
            case .code(let words): text += code(words)
            case .notes(let numbers):
                let list = numbers.map(String.init).joined(separator: ", ")
                text += (text.isEmpty ? "" : " ") + "[\(list)]"
            }
        }
        return text
    }

    /// Escaping puts words on one line without spaces at the ends: those of a piece are kept.
    private static func spaced(_ words: String, _ escaped: String) -> String {
        (words.first == " " ? " " : "") + escaped + (words.last == " " ? " " : "")
    }

    /// A code span, in as many marks as its words need.
    private static func code(_ words: String) -> String {
        let line = oneLine(words)
        guard line.contains("`") || line.contains("|") || line.contains("\\") else {
            return "`\(line)`"
        }
        return MarkdownPage.escaped(line)
    }

    private static func render(_ note: SitrepPage.Note) -> String {
        switch note {
        case .words(let words):
            let place = [words.outlet ?? "an outlet without a name", words.day].compactMap { $0 }
                .map(MarkdownPage.escaped).joined(separator: ", ")
            return "\(place): “\(MarkdownPage.escaped(words.words))”"
                + " (r\(words.report), \(words.start)–\(words.end))"
        case .reports(let what, let ids):
            return "\(MarkdownPage.escaped(what)): \(ranges(ids))"
        }
    }
}

/// "r1–r38, r40"; none where there are none.
func ranges(_ ids: [Int]) -> String {
    var parts: [String] = []
    var start = 0
    for index in ids.indices where index + 1 == ids.count || ids[index + 1] != ids[index] + 1 {
        parts.append(
            start == index ? "r\(ids[index])" : "r\(ids[start])–r\(ids[index])")
        start = index + 1
    }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
}
