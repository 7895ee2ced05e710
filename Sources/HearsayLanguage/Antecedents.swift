import HearsayText

/// Links every mention to an earlier one, if any points to the same, in one pass over a report.
///
/// A mention is scored against at most `reach` mentions before it, whatever section of the report
/// they stood in: their vectors are kept, and no others. Those that its own window reads too are
/// scored as that window sees them (see `WindowLinks`). The score: the product of the later one's
/// query and the earlier one's key, and one hidden layer over both, how far apart they are, and
/// what their words have in common.
struct Antecedents {
    private let parameters: ModelDescription.Coreference
    private let layout: AntecedentRow
    /// Whether a word may begin a noun phrase without telling what it is of: "the", "some".
    private let isDeterminer: (ArraySlice<UInt8>) -> Bool
    private var numbers = WordNumbers()
    private var recent: [Recent] = []
    /// What `recent` gives as the earlier of two, row by row.
    private var rows: [Float]
    /// How many mentions there were.
    private var count = 0

    /// A mention that later ones may go back to.
    private struct Recent {
        let head: Int
        let wording: MentionWording
        let cluster: Int
    }

    init(
        _ parameters: ModelDescription.Coreference,
        isDeterminer: @escaping (ArraySlice<UInt8>) -> Bool = { _ in false }
    ) {
        self.parameters = parameters
        self.isDeterminer = isDeterminer
        layout = AntecedentRow(size: parameters.size, hidden: parameters.pairing.count)
        rows = Array(repeating: 0, count: parameters.reach * layout.count)
        recent.reserveCapacity(parameters.reach)
    }

    /// The cluster of the mention that the next one goes back to; nil where it is the first of its
    /// own. `row` holds the numbers of its head word. `near` are the rows of the words around, the
    /// first of them `start`, as the window of the mention sees them; none where all were seen in
    /// one.
    private func antecedent(
        _ row: UnsafeBufferPointer<Float>, _ wording: MentionWording, near: HeadRows?,
        from start: Int
    ) -> Int? {
        let query = layout.query(row)
        let later = layout.later(row)
        let scale = 1 / Float(parameters.size).squareRoot()
        let seen = start..<(start + (near?.count ?? 0))
        var best: Int?
        var top = layout.none(row)
        rows.withUnsafeBufferPointer { rows in
            for between in 0..<recent.count {
                let place = (count - 1 - between) % parameters.reach
                let other = recent[place]
                var earlier = rows.part(place * layout.count, layout.count)
                if let near, seen.contains(other.head) { earlier = near[other.head - start] }
                let bucket = Links.bucket(between, parameters.distance.count)
                var score = dot(query, layout.key(earlier)) * scale
                score += parameters.distance[bucket]
                if other.wording.form == wording.form {
                    let areCapital = wording.isCapital && other.wording.isCapital
                    score += parameters.sameWord[areCapital ? 0 : 1]
                }
                score += together(
                    later, layout.earlier(earlier), bucket, wording.pairClass(other.wording))
                if score > top { (best, top) = (other.cluster, score) }
            }
        }
        return best
    }

    /// The hidden layer over two mentions.
    private func together(
        _ later: UnsafeBufferPointer<Float>, _ earlier: UnsafeBufferPointer<Float>, _ bucket: Int,
        _ pairClass: Int
    ) -> Float {
        let hidden = layout.hidden
        return parameters.distanceRows.withUnsafeBufferPointer { distances in
            parameters.classRows.withUnsafeBufferPointer { classes in
                parameters.pairing.withUnsafeBufferPointer { pairing in
                    rectified(
                        later, earlier, distances.part(bucket * hidden, hidden),
                        classes.part(pairClass * hidden, hidden), weights: pairing)
                }
            }
        }
    }

    /// Keeps a mention for those that follow.
    private mutating func keep(_ row: UnsafeBufferPointer<Float>, _ entry: Recent) {
        let place = count % parameters.reach
        if place < recent.count { recent[place] = entry } else { recent.append(entry) }
        for index in 0..<layout.count { rows[place * layout.count + index] = row[index] }
        count += 1
    }

    /// Adds the mentions of a section, in the order of their heads, to a report's coreference.
    mutating func add(
        _ mentions: [TaggedMention], _ outputs: WordOutputs, in section: Range<Int>,
        _ text: AnnotatedText, to coreference: inout Coreference
    ) {
        for mention in mentions {
            let head = mention.head
            let wording = MentionWording(mention, text, &numbers, isDeterminer: isDeterminer)
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

/// Where the numbers of the head `antecedents` stand: query, key, the score of "none", and what a
/// mention gives to the hidden layer as the later and as the earlier of two.
struct AntecedentRow {
    let size: Int
    let hidden: Int

    var count: Int { 2 * size + 1 + 2 * hidden }

    func query(_ row: UnsafeBufferPointer<Float>) -> UnsafeBufferPointer<Float> {
        row.part(0, size)
    }
    func key(_ row: UnsafeBufferPointer<Float>) -> UnsafeBufferPointer<Float> {
        row.part(size, size)
    }
    func none(_ row: UnsafeBufferPointer<Float>) -> Float { row[2 * size] }
    func later(_ row: UnsafeBufferPointer<Float>) -> UnsafeBufferPointer<Float> {
        row.part(2 * size + 1, hidden)
    }
    func earlier(_ row: UnsafeBufferPointer<Float>) -> UnsafeBufferPointer<Float> {
        row.part(2 * size + 1 + hidden, hidden)
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
