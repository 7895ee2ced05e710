/// The words after a verb, sorted.
struct Arguments {
    /// Values by option name; "" for an option that takes none.
    private(set) var values: [String: String] = [:]
    private(set) var operands: [String] = []
    let verb: VerbUsage

    /// Sorts `words` by what the verb takes.
    init(_ words: ArraySlice<String>, for verb: VerbUsage) throws(Failure) {
        self.verb = verb
        var rest = words
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                return
            }
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            try take(word, &rest)
        }
    }

    /// Whether an option was given.
    func has(_ name: String) -> Bool { values[name] != nil }

    subscript(_ name: String) -> String? { values[name] }

    /// A whole number from 1 that an option was given.
    func number(_ name: String) throws(Failure) -> Int? {
        guard let text = values[name] else { return nil }
        guard let number = Int(text), 1...100_000 ~= number else {
            throw wrong("--\(name) takes a whole number from 1, not '\(text)'")
        }
        return number
    }

    /// That the command line is wrong, and where to read on.
    func wrong(_ message: String) -> Failure {
        Failure(.usage, message + "\nTry 'hearsay \(verb.name) --help'.")
    }

    private mutating func take(_ word: String, _ rest: inout ArraySlice<String>) throws(Failure) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0].drop { $0 == "-" })
        let isLong = word.hasPrefix("--")
        if name == "help" || word == "-h" {
            values["help"] = ""
            return
        }
        guard
            let option = verb.options.first(where: {
                isLong ? $0.name == name : $0.short.map(String.init) == name
            })
        else { throw unknown(String(parts[0]), name) }
        guard let value = option.value else {
            if parts.count > 1 { throw wrong("--\(option.name) takes no value") }
            values[option.name] = ""
            return
        }
        guard let given = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
            throw wrong("--\(option.name) needs a value: --\(option.name) \(value)")
        }
        guard option.choices.isEmpty || option.choices.contains(given) else {
            throw wrong(
                "--\(option.name) is one of \(option.choices.joined(separator: ", ")), not '\(given)'"
            )
        }
        values[option.name] = given
    }

    private func unknown(_ word: String, _ name: String) -> Failure {
        var message = "hearsay \(verb.name) has no option '\(word)'"
        if let near = nearest(to: name, among: verb.options.map(\.name)) {
            message += "; did you mean --\(near)?"
        }
        return wrong(message)
    }
}

/// The word that differs least, if by no more than a third of its letters.
func nearest(to word: String, among words: [String]) -> String? {
    let best = words.map { ($0, editDistance($0, word)) }.min { $0.1 < $1.1 }
    guard let (near, distance) = best, distance <= max(1, near.count / 3) else { return nil }
    return near
}

/// Letters to add, drop or change (Levenshtein 1966).
private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in right.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
            diagonal = above
        }
    }
    return row[right.count]
}
