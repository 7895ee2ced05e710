internal import HearsayText

extension Report {
    /// What makes two records the same report.
    var storeKey: String {
        if let url, !url.isEmpty { return url }
        return "\(outlet ?? "") \(sha256(of: bytes))"
    }
}

/// A name as it is compared across reports: lower case, single spaces, no article.
package func normalisedName(_ name: String) -> String {
    var words = name.lowercased().split { $0.isWhitespace }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
}
