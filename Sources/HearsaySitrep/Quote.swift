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
        let inner = quote.reduce(into: "") { inner, character in
            switch character {
            case "“": inner.append("‘")
            case "”": inner.append("’")
            case "\"": inner.append("'")
            default: inner.append(character)
            }
        }
        return isCut ? inner + " …" : inner
    }
}
