/// Small helpers on the strings of pages and feeds.
extension StringProtocol {
    /// Without the characters at both ends that answer to a test.
    func trimmed(_ isDropped: (Character) -> Bool = { $0.isWhitespace }) -> String {
        var rest = self[...]
        while let first = rest.first, isDropped(first) { rest.removeFirst() }
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return String(rest)
    }

    /// With every run of white space as one space, and none at the ends.
    var collapsed: String {
        split { $0.isWhitespace }.joined(separator: " ")
    }

    /// Letters and digits alone, in lower case: for telling whether two texts say the same.
    var bare: String {
        String(lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || "0"..."9" ~= $0 })
    }
}

extension String {
    /// Nil for the empty string.
    var orNil: String? { isEmpty ? nil : self }
}
