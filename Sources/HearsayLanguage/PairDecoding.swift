import HearsayText

/// From the network's scores of a text with marked words to what the source does to the target.
struct PairDecoding: Sendable {
    private let description: ModelDescription.Pair

    init(_ description: ModelDescription.Pair) { self.description = description }

    /// The type, its mode, and the scores of all types. `outputs` are those of `pair`: for every
    /// class a number of any word, of a source's and of a target's. The spans count words of
    /// `outputs` and are empty where an actor is not known. Without words nothing happens.
    func code(_ outputs: WordOutputs, source: Range<Int>, target: Range<Int>) -> PairCode {
        let classes = outputs.width(.pair) / 3
        var sums = [Float](repeating: 0, count: classes)
        outputs.withRows(.pair) { rows in
            for (group, words) in [0..<outputs.count, source, target].enumerated() {
                let words = words.clamped(to: 0..<outputs.count)
                guard !words.isEmpty else { continue }
                let share = 1 / Float(words.count)
                for word in words {
                    let row = rows[word].part(group * classes, classes)
                    for index in row.indices { sums[index] += row[index] * share }
                }
            }
        }
        let types = description.roots + [PairCode.none]
        guard outputs.count > 0 else {
            return PairCode(
                type: PairCode.none,
                scores: types.map {
                    PairCode.Score(type: $0, probability: $0 == PairCode.none ? 1 : 0)
                })
        }
        let temperature = description.temperature ?? 1
        let shares = sums[..<types.count].map { $0 / temperature }
            .withUnsafeBufferPointer { softmax($0) }
        let best = shares.withUnsafeBufferPointer { argmax($0) } ?? types.count - 1
        return PairCode(
            type: types[best], mode: mode(of: types[best], sums[types.count...]),
            scores: zip(types, shares).map {
                PairCode.Score(type: $0, probability: probability($1))
            })
    }

    /// The best of a type's modes; nil where that is "none" or there is none to choose from.
    private func mode(of type: String, _ scores: ArraySlice<Float>) -> String? {
        var best: (name: Substring, score: Float)?
        for (mode, score) in zip(description.modes, scores) {
            let parts = mode.split(separator: "/", maxSplits: 1)
            guard parts.count == 2, parts[0] == type else { continue }
            if best == nil || score > best?.score ?? score { best = (parts[1], score) }
        }
        return best.flatMap { $0.name == PairCode.none ? nil : String($0.name) }
    }
}
