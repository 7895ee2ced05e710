public import HearsayText

/// A casebook's answer for people: a line a row, below it who says so in which words.
public enum AnswerText {
    /// - Parameters:
    ///   - answer: what the casebook answers.
    ///   - width: columns of the page.
    ///   - hasColor: whether to use the terminal's colours.
    /// - Returns: lines of at most that width.
    public static func page(_ answer: Answer, width: Int, hasColor: Bool) -> String {
        let palette = Palette(hasColor: hasColor)
        var page = Wrapper(width: width)
        var group: String?
        for row in answer.rows {
            if let next = row.group, next != group {
                if group != nil { page.endLine() }
                page.add(withWeekday(next), style: palette.strong)
                page.endLine()
                group = next
            }
            page.add("• " + row.line, style: palette.source)
            page.endLine()
            for citation in row.citations { add(citation, to: &page, palette) }
        }
        if answer.isCut {
            page.endLine()
            page.add("There is more: raise --limit.", style: palette.quiet)
        }
        return page.finish()
    }

    private static func add(_ citation: Answer.Citation, to page: inout Wrapper, _ palette: Palette)
    {
        if !citation.words.isEmpty {
            page.add("“\(oneLine(citation.words))”", style: palette.content)
        }
        page.add(" ")
        if !citation.chain.isEmpty {
            page.add("— " + citation.chain.map(said).joined(separator: " ← ") + " ")
        }
        page.add(place(citation), style: palette.quiet)
        page.endLine()
    }

    /// "[Kestrel Wire, 2026-03-31, report 12, +2 copies: Harbour Post]"
    static func place(_ citation: Answer.Citation) -> String {
        let day = citation.published.map { String($0.prefix(10)) }
        var parts = [citation.outlet, day].compactMap { $0 } + ["report \(citation.report)"]
        if citation.copies > 0 {
            let outlets = citation.copyOutlets.joined(separator: ", ")
            parts.append(
                "+\(citation.copies) " + (citation.copies == 1 ? "copy" : "copies")
                    + (outlets.isEmpty ? "" : ": \(outlets)"))
        }
        return "[\(parts.joined(separator: ", "))]"
    }

    /// "Deputy Minister Anna Orlo to Kestrel Wire"
    static func said(_ link: Answer.Link) -> String {
        link.speaker + (link.kind == "anonymous" ? " (anonymous)" : "")
            + (link.audience.map { " to \($0)" } ?? "")
    }
}
