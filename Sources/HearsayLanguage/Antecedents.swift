import HearsayText

/// Links every mention to an earlier one, if any points to the same, in one pass over a report.
///
/// A mention is scored against at most `reach` mentions before it, whatever section of the report
/// they stood in: their vectors are kept, and no others. Those that its own window reads too are
/// scored as that window sees them (see `WindowLinks`).
struct Antecedents {
    private let parameters: ModelDescription.Coreference
    private var recent: [Recent] = []
    /// The keys of `recent`, row by row.
    private var keys: [Float]
    /// How many mentions there were.
    private var count = 0

    /// A mention that later ones may go back to.
    private struct Recent {
        let head: Int
        let form: String
        let isCapital: Bool
        let cluster: Int
    }

    init(_ parameters: ModelDescription.Coreference) {
        self.parameters = parameters
        keys = Array(repeating: 0, count: parameters.reach * parameters.size)
        recent.reserveCapacity(parameters.reach)
    }

    /// The cluster of the mention that the next one goes back to; nil where it is the first of its
    /// own. `row` holds the numbers of its head word: query, key, and the score of "none"; `form` is
    /// that word in lower case. `near` are the rows of the words around, the first of them `start`,
    /// as the window of the mention sees them; none where all were seen in one.
    private func antecedent(
        _ row: UnsafeBufferPointer<Float>, form: String, isCapital: Bool, near: HeadRows?,
        from start: Int
    ) -> Int? {
        let size = parameters.size
        let query = row.part(0, size)
        let scale = 1 / Float(size).squareRoot()
        let seen = start..<(start + (near?.count ?? 0))
        var best: Int?
        var top = row[2 * size]
        keys.withUnsafeBufferPointer { keys in
            for between in 0..<recent.count {
                let place = (count - 1 - between) % parameters.reach
                let other = recent[place]
                var key = keys.part(place * size, size)
                if let near, seen.contains(other.head) {
                    key = near[other.head - start].part(size, size)
                }
                var score = dot(query, key) * scale
                score += parameters.distance[Links.bucket(between, parameters.distance.count)]
                if other.form == form {
                    score += parameters.sameWord[isCapital && other.isCapital ? 0 : 1]
                }
                if score > top { (best, top) = (other.cluster, score) }
            }
        }
        return best
    }

    /// Keeps a mention for those that follow.
    private mutating func keep(_ row: UnsafeBufferPointer<Float>, _ entry: Recent) {
        let size = parameters.size
        let place = count % parameters.reach
        if place < recent.count { recent[place] = entry } else { recent.append(entry) }
        for index in 0..<size { keys[place * size + index] = row[size + index] }
        count += 1
    }

    /// Adds the mentions of a section, in the order of their heads, to a report's coreference.
    mutating func add(
        _ mentions: [TaggedMention], _ outputs: WordOutputs, in section: Range<Int>,
        _ text: AnnotatedText, to coreference: inout Coreference
    ) {
        for mention in mentions {
            let head = mention.head
            let form = text.text(head).lowercased()
            let isCapital = text.words[head].beginsWithCapital
            let word = head - section.lowerBound
            outputs.withRows(.antecedents) { rows in
                let row = rows[word]
                var found: Int?
                if let window = outputs.window(keeping: word).map({ outputs.windows[$0] }) {
                    let start = section.lowerBound + window.window.words.lowerBound
                    found = window.withRows(.antecedents) { near in
                        antecedent(row, form: form, isCapital: isCapital, near: near, from: start)
                    }
                } else {
                    found = antecedent(row, form: form, isCapital: isCapital, near: nil, from: 0)
                }
                let cluster = coreference.add(mention, to: found)
                keep(
                    row, Recent(head: head, form: form, isCapital: isCapital, cluster: cluster))
            }
        }
    }
}

extension Word {
    /// Whether it begins with a capital, as far as its shape tells.
    var beginsWithCapital: Bool {
        switch shape {
        case .title, .upper, .initial, .mixed: true
        case .lower, .digit, .punctuation, .other: false
        }
    }
}
