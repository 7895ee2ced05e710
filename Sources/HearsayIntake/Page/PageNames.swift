/// Names of authors, as bylines and metadata give them, made plain.
enum PageNames {
    /// "By Jane Doe and John Roe, Staff Writers" is Jane Doe, John Roe.
    /// - Parameters:
    ///   - texts: what was found, each one name or several.
    ///   - outlet: the outlet's own name, which is no author's.
    /// - Returns: the names without repeats; none where the texts hold none.
    static func names(_ texts: [String], outlet: String?) -> [String] {
        var seen: Set<String> = []
        return texts.flatMap { split($0) }.filter { name in
            !name.isEmpty && name.bare != outlet?.bare && seen.insert(name.bare).inserted
        }
    }

    private static func split(_ text: String) -> [String] {
        guard text.utf8.count <= 300, !text.hasPrefix("http"), !text.hasPrefix("@") else {
            return []
        }
        var rest = text.collapsed
        for prefix in openings {
            if rest.lowercased().hasPrefix(prefix) {
                rest = rest.dropFirst(prefix.count).trimmed()
            }
        }
        // Behind a bar, a dash or a bullet stand trades, days and outlets.
        for mark in [" | ", "|", " • ", " · ", " – ", " — ", " - ", " / ", "(", " in ", " for "] {
            if let range = rest.firstRange(of: mark), range.lowerBound > rest.startIndex {
                rest = String(rest[..<range.lowerBound])
            }
        }
        var parts = [rest]
        for mark in [" and ", " & ", " with ", ";", ","] {
            parts = parts.flatMap { cut($0, at: mark) }
        }
        return parts.map { clean($0) }.enumerated().filter { index, part in
            isName(part) && !((index > 0 || !part.contains(" ")) && isTrade(part))
        }.map(\.1)
    }

    private static let openings = [
        "by:", "by ", "written by ", "words by ", "reported by ", "reporting by ", "author:",
        "authors:", "posted by ", "published by ", "story by ", "from ", "text by ", "by ",
    ]

    private static func cut(_ text: String, at mark: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }

    private static func clean(_ text: String) -> String {
        // "JANE DOE" is written so for its looks.
        let words = text.split(separator: " ").filter { !$0.contains("@") }
        let isLoud = words.count >= 2 && !text.contains { $0.isLowercase } && text.count > 6
        let plain = words.map { word in
            isLoud && word.count > 2 ? word.prefix(1) + word.dropFirst().lowercased() : String(word)
        }
        return plain.joined(separator: " ").trimmed { ",.:;|-–—*".contains($0) || $0.isWhitespace }
    }

    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard 1...6 ~= words.count, text.count <= 60, text.contains(where: \.isLetter),
            text.first?.isUppercase == true || words.count > 1,
            !text.contains(where: \.isNumber), !text.contains("/")
        else { return false }
        return !notNames.contains(text.lowercased())
            && !["updated", "published", "posted", "last", "follow", "share", "read", "view"]
                .contains(words[0].lowercased())
    }

    /// Whether a part behind a comma says what somebody is.
    private static func isTrade(_ text: String) -> Bool {
        let trades = [
            "writer", "reporter", "editor", "correspondent", "staff", "journalist", "bureau",
            "chief", "columnist", "contributor", "analyst", "producer", "news", "press", "times",
            "post", "today", "writers", "reporters", "desk", "jr", "jr.", "phd",
        ]
        return text.lowercased().split(separator: " ").contains { trades.contains(String($0)) }
    }

    private static let notNames: Set<String> = [
        "admin", "administrator", "staff", "editor", "guest", "author", "unknown", "by", "none",
        "null", "undefined", "anonymous", "web desk", "newsroom", "more", "share", "comments",
        "contact", "see more", "view profile", "about", "bio", "email", "twitter", "facebook",
        "print", "save", "staff writer", "staff reporter", "n/a", "webmaster",
    ]
}
