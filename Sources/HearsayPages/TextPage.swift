public import HearsayText

/// A reading for the terminal: the report with its claims marked, the claims as a tree, and the
/// voices.
///
/// With colour, sources, cues and contents have their own; without, they stand in their own
/// brackets: `{source}`, `‹cue›`, `[content]`. In both, small raised numbers lead to the list.
public struct TextPage: Sendable {
    /// Columns of the terminal; no line is wider.
    public var width: Int
    /// Whether to use colours (ANSI escape sequences).
    public var hasColor: Bool

    /// A page of at least 24 columns.
    public init(width: Int = 80, hasColor: Bool = false) {
        self.width = max(24, width)
        self.hasColor = hasColor
    }

    /// Draws the page.
    /// - Parameters:
    ///   - reading: what was found.
    ///   - text: the report's valid UTF-8.
    /// - Returns: the page, ending with a line break.
    public func render(_ reading: Reading, text: [UInt8]) -> String {
        let text = SpanText(text)
        let claims = claims(of: reading, text: text)
        let chains = Chains(reading.attributions)
        let facts = TextFacts(
            width: width, palette: palette,
            facts: Facts(reading, text: text, claims: claims))
        let parts = [
            heading(reading.article), facts.deadlines, marked(reading, text), legend(claims),
            TextTree(width: width, palette: palette, claims: claims, chains: chains).render(),
            table(voices(of: reading, claims: claims, chains: chains)), facts.deeds,
            facts.timeline, facts.figures, facts.conditions,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var palette: Palette { Palette(hasColor: hasColor) }

    private func heading(_ article: Reading.Article) -> String {
        let heading = Heading(article)
        var page = Wrapper(width: width)
        if let title = heading.title { page.add(title + "\n", style: palette.strong) }
        if !heading.facts.isEmpty {
            page.add(heading.facts.joined(separator: " · ") + "\n", style: palette.quiet)
        }
        return page.finish()
    }

    private func marked(_ reading: Reading, _ text: SpanText) -> String {
        var page = Wrapper(width: width)
        // With colour the number stands once, behind the last of an attribution's words.
        let ends = reading.attributions.map { attribution in
            (attribution.content + attribution.cue + attribution.source).map(\.end).max() ?? 0
        }
        for segment in segments(of: reading.attributions, length: text.count) {
            for mark in segment.opens where !hasColor {
                page.add(Palette.brackets(mark.role).open)
            }
            page.add(text[segment.span], style: palette.style(of: segment))
            for mark in segment.closes where !hasColor {
                page.add(Palette.brackets(mark.role).close + raised(mark.attribution + 1))
            }
            let ending = segment.closes.map(\.attribution).filter { index in
                hasColor && segment.span.end == min(ends[index], text.count)
            }
            page.add(ending.map { raised($0 + 1) }.joined(separator: "·"), style: palette.quiet)
        }
        return page.finish()
    }

    private func legend(_ claims: [Claim]) -> String {
        var page = Wrapper(width: width)
        if claims.isEmpty {
            page.add("Nobody's word is reported here: no attribution was found.")
            return page.finish()
        }
        let roles: [(Role, String)] = [(.source, "source"), (.cue, "cue"), (.content, "content")]
        for (role, name) in roles {
            let (open, close) = hasColor ? ("", "") : Palette.brackets(role)
            page.add(open + name + close, style: palette.style(of: role, depth: 1))
            page.add("  ")
        }
        page.add("¹ number in the list", style: palette.quiet)
        return page.finish()
    }

    private func table(_ rows: [VoiceRow]) -> String {
        guard !rows.isEmpty else { return "" }
        let names = min(max(5, rows.map { columns(printable($0.name)) }.max() ?? 0), width * 2 / 5)
        let naming = 9
        let codes = rows.map { columns(printable($0.code)) }.max() ?? 0
        let coding = codes == 0 ? 0 : min(max(codes, 5), 9) + 2
        let rest = width - names - naming - 11 - coding
        var page = palette.apply(palette.strong, to: "VOICES") + "\n"
        func line(
            _ name: String, _ code: String, _ times: String, _ naming: String, _ through: String
        ) -> String {
            let actor = coding == 0 ? "" : "  " + padded(code, to: coding - 2)
            let fixed =
                padded(name, to: names) + actor + "  " + times + "  " + padded(naming, to: 9)
            // A narrow terminal has no room for all of it.
            guard columns(fixed) <= width else { return trimmed(shortened(fixed, to: width)) }
            guard rest >= 8 else { return trimmed(fixed) }
            return trimmed(fixed + "  " + shortened(through, to: rest))
        }
        page +=
            palette.apply(palette.quiet, to: line("voice", "actor", "times", "", "through")) + "\n"
        for row in rows {
            let times = String(row.times)
            let number = String(repeating: " ", count: max(0, 5 - times.count)) + times
            let through = row.through.joined(separator: "; ")
            page += line(row.name, row.code, number, row.naming, through) + "\n"
        }
        return page
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
