public import HearsayText

/// A reading as a Markdown document: who says what, chains as nested lists, and the voices.
public enum MarkdownPage {
    /// Writes the document.
    /// - Parameters:
    ///   - reading: what was found.
    ///   - text: the report's valid UTF-8.
    /// - Returns: the document, ending with a line break.
    public static func render(_ reading: Reading, text: [UInt8]) -> String {
        let claims = claims(of: reading, text: SpanText(text))
        let chains = Chains(reading.attributions)
        let facts = MarkdownFacts(
            facts: Facts(reading, text: SpanText(text), claims: claims))
        let heading = Heading(reading.article)
        var page = "# \(heading.title.map(escaped) ?? "Who says what")\n"
        if !heading.facts.isEmpty {
            page += "\n\(heading.facts.map(escaped).joined(separator: " · "))\n"
        }
        page += facts.deadlines
        guard !claims.isEmpty else {
            return page + "\nNobody's word is reported here: no attribution was found.\n"
                + facts.rest
        }
        if heading.title != nil || !facts.deadlines.isEmpty { page += "\n## Who says what\n" }
        page += "\n" + list(claims, chains)
        page += "\n## Voices\n\n" + table(voices(of: reading, claims: claims, chains: chains))
        return page + facts.rest
    }

    private static func list(_ claims: [Claim], _ chains: Chains) -> String {
        var page = ""
        var stack = chains.roots.reversed().map { (claim: $0, depth: 0) }
        while let (index, depth) = stack.popLast() {
            let indent = String(repeating: "  ", count: depth)
            page += "\(indent)- \(item(claims[index]))\n"
            if let grounds = claims[index].grounds {
                page += "\(indent)  On the ground: “\(escaped(grounds))”\n"
            }
            stack += chains.children[index].reversed().map { ($0, depth + 1) }
        }
        return page
    }

    private static func item(_ claim: Claim) -> String {
        var item = "**\(escaped(claim.speaker ?? Claim.nobody))**"
        if let words = claim.sourceWords { item += " (“\(escaped(words))”)" }
        item += ": *\(claim.stance)*"
        item += " (\(claim.notes.map(escaped).joined(separator: ", ")))"
        if !claim.words.isEmpty { item += " — \(escaped(claim.words))" }
        return item
    }

    private static func table(_ rows: [VoiceRow]) -> String {
        let isCoded = rows.contains { !$0.code.isEmpty }
        let (head, rule) = isCoded ? ("| Actor ", "| --- ") : ("", "")
        var page = "| Voice \(head)| Times | Named | Through |\n"
        page += "| --- \(rule)| ---: | --- | --- |\n"
        for row in rows {
            let through = row.through.map(escaped).joined(separator: "; ")
            let code = isCoded ? "| \(escaped(row.code)) " : ""
            page += "| \(escaped(row.name)) \(code)| \(row.times) | \(row.naming) | \(through) |\n"
        }
        return page
    }

    /// Text from outside, such that no character of it is Markdown or HTML.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in oneLine(text).unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$", "^",
                "@", "=":
                escaped.unicodeScalars.append("\\")
                escaped.unicodeScalars.append(scalar)
            case "\0"..<" ", "\u{7F}"..<"\u{A0}": escaped.unicodeScalars.append("\u{FFFD}")
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
