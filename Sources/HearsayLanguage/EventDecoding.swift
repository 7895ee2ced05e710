import HearsayText

/// From the network's scores to words that tell of events.
struct EventDecoding: Sendable {
    /// PLOVER types, in the order of the network's output after "none".
    let roots: [String]

    /// The words of a section that tell of an event rather than not, in text order. `outputs` are
    /// those of `triggers`, `arguments` and `factuality`.
    func events(_ outputs: WordOutputs, in section: Range<Int>, _ text: AnnotatedText)
        -> [TaggedEvent]
    {
        outputs.withRows(.triggers) { rows in
            (0..<outputs.count).compactMap { word in
                guard let best = argmax(rows[word]), best > 0 else { return nil }
                return event(word, best, softmax(rows[word])[best], outputs, section, text)
            }
        }
    }

    /// The word that most likely tells of an event of a type, with its probability; of equals the
    /// first. Nil for a type that the network does not know, or no words.
    func strongest(
        _ root: String, _ outputs: WordOutputs, in section: Range<Int>, _ text: AnnotatedText
    ) -> TaggedEvent? {
        guard let index = roots.firstIndex(of: root) else { return nil }
        return outputs.withRows(.triggers) { rows in
            var top: (word: Int, share: Float)?
            for word in 0..<outputs.count {
                let share = softmax(rows[word])[index + 1]
                if top == nil || share > top?.share ?? 0 { top = (word, share) }
            }
            return top.map { event($0.word, index + 1, $0.share, outputs, section, text) }
        }
    }

    private func event(
        _ word: Int, _ kind: Int, _ share: Float, _ outputs: WordOutputs, _ section: Range<Int>,
        _ text: AnnotatedText
    ) -> TaggedEvent {
        var event = TaggedEvent(
            word: section.lowerBound + word, root: kind <= roots.count ? roots[kind - 1] : nil,
            probability: probability(share),
            factuality: outputs.withRows(.factuality) { factuality($0[word]) })
        let near = neighbourhood(event.word, section, text)
        outputs.withRows(.arguments) { rows in
            event.source = argument(0, of: word, near, rows, section)
            event.target = argument(1, of: word, near, rows, section)
            event.place = argument(2, of: word, near, rows, section)
        }
        return event
    }

    private func factuality(_ row: UnsafeBufferPointer<Float>) -> Factuality {
        let value = row[0].isNaN ? 0 : Double(min(max(row[0], -3), 3))
        return Factuality(
            value: value, negated: logistic(row[1]), uncertain: logistic(row[2]),
            future: logistic(row[3]))
    }

    /// The sentence of a word and one on either side, within the section.
    private func neighbourhood(_ word: Int, _ section: Range<Int>, _ text: AnnotatedText)
        -> Range<Int>
    {
        let sentence = text.sentence(of: word)
        let first = text.sentences[max(0, sentence - 1)]
        let last = text.sentences[min(text.sentences.count - 1, sentence + 1)]
        return (first.lowerBound..<last.upperBound).clamped(to: section)
    }

    /// The word that fits a role best; nil where "none" fits better. Three queries, one key, and
    /// three scores of "none" make a row.
    private func argument(
        _ role: Int, of word: Int, _ near: Range<Int>, _ rows: HeadRows, _ section: Range<Int>
    ) -> Int? {
        let size = (rows.width - 3) / 4
        let query = rows[word].part(role * size, size)
        let scale = 1 / Float(size).squareRoot()
        var best: Int?
        var top = rows[word][4 * size + role]
        for candidate in near {
            let key = rows[candidate - section.lowerBound].part(3 * size, size)
            let score = dot(query, key) * scale
            if score > top { (best, top) = (candidate, score) }
        }
        return best
    }
}
