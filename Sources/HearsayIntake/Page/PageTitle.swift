/// The headline among all that a page calls its title.
enum PageTitle {
    /// The title without the outlet's name at its end or its beginning: "Dam holds | The Herald".
    /// - Parameters:
    ///   - text: a title as metadata gives it.
    ///   - outlet: the outlet's name, where it is known.
    ///   - heading: the page's first heading.
    /// - Returns: the headline alone, as far as the name could be told from it.
    static func withoutOutlet(_ text: String, outlet: String?, heading: String?) -> String {
        let text = text.collapsed
        if let heading, heading.count >= 8, text.count > heading.count {
            let rest = text.hasPrefix(heading) ? text.dropFirst(heading.count) : ""
            if let mark = rest.first(where: { !$0.isWhitespace }), isMark(mark) { return heading }
        }
        var best = text
        while let (head, tail) = lastPart(best) {
            let isOutlet = outlet.map { !$0.bare.isEmpty && overlaps(tail, $0) } ?? false
            let isShort =
                tail.split(separator: " ").count <= 5 && head.split(separator: " ").count >= 4
            guard isOutlet || (isShort && outlet == nil) else { break }
            best = head
        }
        if let outlet, let mark = best.firstRange(of: " | ") ?? best.firstRange(of: ": "),
            overlaps(String(best[..<mark.lowerBound]), outlet), best[mark] == " | "
        {
            best = String(best[mark.upperBound...])
        }
        return best.trimmed()
    }

    private static func overlaps(_ part: String, _ outlet: String) -> Bool {
        let (part, outlet) = (part.bare, outlet.bare)
        return part == outlet || part.count >= 3 && outlet.contains(part)
            || outlet.count >= 3 && part.contains(outlet) && part.count <= outlet.count + 14
    }

    private static func isMark(_ sign: Character) -> Bool { "|-–—•·»:/".contains(sign) }

    private static func lastPart(_ text: String) -> (String, String)? {
        let marks = [" | ", " - ", " – ", " — ", " • ", " · ", " » ", " :: ", "|"]
        let cuts = marks.flatMap { text.ranges(of: $0) }
        guard let cut = cuts.max(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        let parts = (text[..<cut.lowerBound].trimmed(), text[cut.upperBound...].trimmed())
        return parts.0.isEmpty || parts.1.isEmpty ? nil : parts
    }

    /// A title without its end, or without its beginning, at each mark that may part it.
    static func parts(_ title: String) -> [String] {
        let marks = [" | ", " - ", " – ", " — ", ": ", " » ", " :: "]
        return [title]
            + marks.flatMap { title.ranges(of: $0) }.flatMap { cut in
                [String(title[..<cut.lowerBound]), String(title[cut.upperBound...])]
            }
    }

    /// The name that ends the title behind a bar: an outlet's, as a rule.
    static func outlet(in title: String) -> String? {
        guard title.contains(" | ") || title.contains(" - ") || title.contains(" – "),
            let (head, tail) = lastPart(title.collapsed), tail.split(separator: " ").count <= 5,
            head.split(separator: " ").count >= 3
        else { return nil }
        return tail
    }

    /// The title that most agree on; of as many, the first.
    static func choice(_ candidates: [String]) -> String? {
        let texts = candidates.filter { !$0.bare.isEmpty }
        var best: (text: String, votes: Int)?
        for text in texts {
            let votes = texts.count { $0.bare == text.bare }
            if votes > best?.votes ?? 0 { best = (text, votes) }
        }
        // One that is cut short stands for the whole.
        guard let found = best?.text else { return nil }
        let stem = found.trimmed { "….".contains($0) || $0.isWhitespace }
        if found.hasSuffix("…") || found.hasSuffix("..."), stem.count > 20 {
            return texts.first { $0.count > found.count && $0.hasPrefix(stem) } ?? found
        }
        return found
    }
}
