/// Joins those who are named in one claim by a longer and by a shorter name ("Defence Ministry",
/// "Belmaran Defence Ministry"; "Verash", "Radan Verash"): within one claim a name that ends like
/// another's is taken for the same.
/// - Parameter testimonies: all of a claim.
/// - Returns: the same with one number and the longest name for each.
package func joiningNames(_ testimonies: [Testimony]) -> [Testimony] {
    var names: [Int: String] = [:]
    for case .named(let actor, let name) in testimonies.flatMap(\.chain) {
        names[actor] = names[actor].map { $0.utf8.count >= name.utf8.count ? $0 : name } ?? name
    }
    let longest = names.sorted {
        ($1.value.utf8.count, $0.key) < ($0.value.utf8.count, $1.key)
    }
    var same: [Int: (actor: Int, name: String)] = [:]
    for (index, entry) in longest.enumerated() {
        let whole = longest[..<index].first { isEnding(entry.value, of: $0.value) }
        same[entry.key] = whole.flatMap { same[$0.key] } ?? (entry.key, entry.value)
    }
    return testimonies.map { testimony in
        var testimony = testimony
        testimony.chain = testimony.chain.map { source in
            guard case .named(let actor, _) = source, let known = same[actor] else { return source }
            return .named(known.actor, name: known.name)
        }
        return testimony
    }
}

/// Whether a name is the other's last words: "Mody" of "Salifou Mody".
private func isEnding(_ name: String, of other: String) -> Bool {
    let short = words(name)
    let long = words(other)
    return !short.isEmpty && short.count <= long.count && long.suffix(short.count) == short[...]
}

private func words(_ name: String) -> [Substring] {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }.filter { $0 != "the" }
}
