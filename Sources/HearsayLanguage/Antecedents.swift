import HearsayText

/// Links every mention to an earlier one, if any points to the same, in one pass over a report.
///
/// A mention is scored against at most `reach` mentions before it, whatever section of the report
/// they stood in: their vectors are kept, and no others. Those that its own window reads too are
/// scored as that window sees them (see `WindowLinks`).
struct Antecedents {
    private let parameters: ModelDescription.Coreference
    private let weights: MentionWording.Weights
    /// Whether a word may begin a noun phrase without telling what it is of: "the", "some".
    private let isDeterminer: (ArraySlice<UInt8>) -> Bool
    private var recent: [Recent] = []
    /// The keys of `recent`, row by row.
    private var keys: [Float]
    /// How many mentions there were.
    private var count = 0

    /// A mention that later ones may go back to.
    private struct Recent {
        let head: Int
        let wording: MentionWording
        let cluster: Int
    }

    init(
        _ parameters: ModelDescription.Coreference, weights: MentionWording.Weights = .none,
        isDeterminer: @escaping (ArraySlice<UInt8>) -> Bool = { _ in false }
    ) {
        self.parameters = parameters
        self.weights = weights
        self.isDeterminer = isDeterminer
        keys = Array(repeating: 0, count: parameters.reach * parameters.size)
        recent.reserveCapacity(parameters.reach)
    }

    /// The cluster of the mention that the next one goes back to; nil where it is the first of its
    /// own. `row` holds the numbers of its head word: query, key, and the score of "none". `near` are
    /// the rows of the words around, the first of them `start`, as the window of the mention sees
    /// them; none where all were seen in one.
    private func antecedent(
        _ row: UnsafeBufferPointer<Float>, _ wording: MentionWording, near: HeadRows?,
        from start: Int
    ) -> Int? {
        let size = parameters.size
        let query = row.part(0, size)
        let scale = 1 / Float(size).squareRoot()
        let seen = start..<(start + (near?.count ?? 0))
        var best: Int?
        var top = row[2 * size] + weights.none
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
                if other.wording.form == wording.form {
                    let areCapital = wording.isCapital && other.wording.isCapital
                    score += parameters.sameWord[areCapital ? 0 : 1]
                }
                score += wording.bonus(other.wording, weights)
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
            let wording = MentionWording(mention, text, isDeterminer: isDeterminer)
            let word = head - section.lowerBound
            outputs.withRows(.antecedents) { rows in
                let row = rows[word]
                var found: Int?
                if let window = outputs.window(keeping: word).map({ outputs.windows[$0] }) {
                    let start = section.lowerBound + window.window.words.lowerBound
                    found = window.withRows(.antecedents) { near in
                        antecedent(row, wording, near: near, from: start)
                    }
                } else {
                    found = antecedent(row, wording, near: nil, from: 0)
                }
                let cluster = coreference.add(mention, to: found)
                keep(row, Recent(head: head, wording: wording, cluster: cluster))
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
