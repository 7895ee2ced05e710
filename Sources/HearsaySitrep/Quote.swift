/// Exact words as a sentence quotes them.
enum Quote {
    /// One line, without the report's own marks around it, at most so many words; what is left out
    /// is "…".
    static func shortened(_ words: String, to longest: Int) -> String {
        var line = words.split { $0.isWhitespace }
        let isCut = line.count > longest
        if isCut { line = Array(line.prefix(longest - 1)) }
        var quote = line.joined(separator: " ")[...]
        // A mark that only opens or only closes belongs to the sentence around.
        let marks: [Character] = ["“", "”", "\"", "‘", ","]
        while let first = quote.first, marks.contains(first) { quote.removeFirst() }
        while let last = quote.last, marks.contains(last) || (isCut && ";:–—".contains(last)) {
            quote.removeLast()
        }
        let inner = nested(quote)
        return isCut ? inner + " …" : inner
    }

    /// Marks within the words as inner ones; one that closes nothing is left out, and what was cut
    /// before its end is closed.
    private static func nested(_ words: Substring) -> String {
        var inner = ""
        var depth = 0
        for character in words {
            let isStraight = character == "\""
            let opens = inner.last.map { $0.isWhitespace || "(‘—–".contains($0) } ?? true
            if character == "“" || isStraight && opens {
                inner.append("‘")
                depth += 1
            } else if character == "”" || isStraight {
                if depth > 0 { inner.append("’") }
                depth = max(0, depth - 1)
            } else {
                inner.append(character)
            }
        }
        return inner + String(repeating: "’", count: depth)
    }
}
