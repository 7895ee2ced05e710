import HearsayText

/// Links every mention to an earlier one, if any points to the same, in one pass over a report.
///
/// A mention is scored against at most `reach` mentions before it, whatever section of the report
/// they stood in: their vectors are kept, and no others.
struct Antecedents {
    private let parameters: ModelDescription.Coreference
    private var recent: [Recent] = []
    /// The keys of `recent`, row by row.
    private var keys: [Float]
    /// How many mentions there were.
    private var count = 0

    /// A mention that later ones may go back to.
    private struct Recent {
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
    /// that word in lower case.
    func antecedent(
        _ row: UnsafeBufferPointer<Float>, form: String, isCapital: Bool
    ) -> Int? {
        let size = parameters.size
        let query = row.part(0, size)
        let scale = 1 / Float(size).squareRoot()
        var best: Int?
        var top = row[2 * size]
        keys.withUnsafeBufferPointer { keys in
            for between in 0..<recent.count {
                let place = (count - 1 - between) % parameters.reach
                let other = recent[place]
                var score = dot(query, keys.part(place * size, size)) * scale
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
    mutating func keep(
        _ row: UnsafeBufferPointer<Float>, form: String, isCapital: Bool, cluster: Int
    ) {
        let size = parameters.size
        let place = count % parameters.reach
        let entry = Recent(form: form, isCapital: isCapital, cluster: cluster)
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
            let form = text.text(mention.head).lowercased()
            let isCapital = text.words[mention.head].beginsWithCapital
            outputs.withRows(.antecedents) { rows in
                let row = rows[mention.head - section.lowerBound]
                let found = antecedent(row, form: form, isCapital: isCapital)
                let cluster = coreference.add(mention, to: found)
                keep(row, form: form, isCapital: isCapital, cluster: cluster)
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
