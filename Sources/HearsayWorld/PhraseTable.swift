/// Phrases of one or more folded words, and what they stand for.
package struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry {
        let rest: [String]
        let value: Value
    }

    /// By first word, the longest phrase first.
    private var entries: [String: [Entry]] = [:]

    package init() {}

    /// Adds a phrase; one that is already there keeps its value.
    package mutating func add(_ phrase: [String], _ value: Value) {
        guard let first = phrase.first else { return }
        let rest = Array(phrase.dropFirst())
        var list = entries[first] ?? []
        guard !list.contains(where: { $0.rest == rest }) else { return }
        let place = list.firstIndex { $0.rest.count < rest.count } ?? list.count
        list.insert(Entry(rest: rest, value: value), at: place)
        entries[first] = list
    }

    /// The longest phrase that begins at a word, with its length in words.
    package func longest(
        at position: Int, in words: [String], before end: Int
    ) -> (length: Int, value: Value)? {
        guard position < end, let list = entries[words[position]] else { return nil }
        for entry in list where position + entry.rest.count < end {
            var matches = true
            for (offset, word) in entry.rest.enumerated()
            where words[position + 1 + offset] != word {
                matches = false
                break
            }
            if matches { return (entry.rest.count + 1, entry.value) }
        }
        return nil
    }

    /// Calls back with every first word.
    func forEachFirstWord(_ body: (String) -> Void) {
        for word in entries.keys { body(word) }
    }
}
