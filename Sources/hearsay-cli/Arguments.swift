/// A verb's command line, taken apart by its table of options.
struct Arguments {
    let verb: Verb
    private(set) var operands: [String] = []
    private var values: [String: String] = [:]

    /// Options may stand anywhere before "--"; of one given twice the last counts.
    init(_ words: some Sequence<String>, verb: Verb) throws(Failure) {
        self.verb = verb
        var rest = Array(words)[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                return
            } else if word.hasPrefix("--") {
                try takeLong(word.dropFirst(2), &rest)
            } else if word.hasPrefix("-"), word != "-" {
                try takeShort(word.dropFirst(), &rest)
            } else {
                operands.append(word)
            }
        }
    }

    /// The value of an option, or nil where it was not given.
    subscript(_ option: String) -> String? { values[option] }

    func has(_ option: String) -> Bool { values[option] != nil }

    /// A whole number within bounds.
    func number(_ option: String, in bounds: ClosedRange<Int>) throws(Failure) -> Int? {
        guard let value = values[option] else { return nil }
        guard let number = Int(value), bounds.contains(number) else {
            throw .usage(
                "--\(option) takes a number from \(bounds.lowerBound) to \(bounds.upperBound), "
                    + "not “\(value)”.", verb: verb.name)
        }
        return number
    }

    /// One of the words that the option's table names.
    func choice(_ option: String) throws(Failure) -> String? {
        guard let value = values[option],
            case .words(let choices) = verb.options.first(where: { $0.long == option })?.completion,
            !choices.contains(value)
        else { return values[option] }
        let hint = nearest(to: value, in: choices).map { " Did you mean “\($0)”?" } ?? ""
        throw .usage(
            "--\(option) takes \(choices.joined(separator: ", ")), not “\(value)”.\(hint)",
            verb: verb.name)
    }

    private mutating func takeLong(
        _ word: Substring, _ rest: inout ArraySlice<String>
    ) throws(Failure) {
        let name = String(word.prefix { $0 != "=" })
        let given = name.count < word.count ? String(word.dropFirst(name.count + 1)) : nil
        guard let option = verb.options.first(where: { $0.long == name }) else {
            throw unknown("--\(name)")
        }
        try take(option, as: "--\(name)", given: given, &rest)
    }

    private mutating func takeShort(
        _ letters: Substring, _ rest: inout ArraySlice<String>
    ) throws(Failure) {
        guard let letter = letters.first,
            let option = verb.options.first(where: { $0.short == letter })
        else { throw unknown("-\(letters)") }
        let given = letters.count > 1 ? String(letters.dropFirst()) : nil
        try take(option, as: "-\(letter)", given: given, &rest)
    }

    private mutating func take(
        _ option: Option, as name: String, given: String?, _ rest: inout ArraySlice<String>
    ) throws(Failure) {
        guard let placeholder = option.value else {
            guard given == nil else {
                throw .usage("\(name) takes no value.", verb: verb.name)
            }
            values[option.long] = ""
            return
        }
        guard let value = given ?? rest.popFirst(), !value.isEmpty else {
            throw .usage("\(name) needs a value: \(name) \(placeholder).", verb: verb.name)
        }
        values[option.long] = value
    }

    private func unknown(_ word: String) -> Failure {
        let hint = nearest(to: word, in: verb.options.map { "--\($0.long)" })
        return .usage(
            "hearsay \(verb.name) has no option “\(word)”."
                + (hint.map { " Did you mean \($0)?" } ?? ""), verb: verb.name)
    }
}
