import Testing

@testable import HearsayLanguage

@Suite("Links")
struct LinkTests {
    @Test("distances fall into doubling steps")
    func buckets() {
        let found = [0, 1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 63, 64, 5000].map { Links.bucket($0, 8) }
        #expect(found == [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7])
    }

    @Test("a cue takes the source whose key fits its query")
    func fit() {
        let outputs = self.outputs(words: 6) { values in
            values.query(0, at: 2, [4, 0])
            values.key(1, at: 0, [0, 4])
            values.key(1, at: 5, [4, 0])
        }
        let choice = links().sources(ofCues: [2..<3], [0..<1, 5..<6], outputs)[0]
        #expect(choice.candidate == 1)
        #expect(choice.probability > 0.9)
    }

    @Test("a cue that says so has no source")
    func none() {
        let outputs = self.outputs(words: 4) { $0.none(0, at: 2, 9) }
        #expect(links().sources(ofCues: [2..<3], [0..<1], outputs)[0].candidate == nil)
    }

    @Test("with nothing to choose from the choice is none, for sure")
    func alone() {
        let choice = links().cues(ofContents: [1..<3], [], outputs(words: 4) { _ in })[0]
        #expect(choice == Links.Choice(candidate: nil, probability: 1))
    }

    @Test("beyond a seam the keys count that the head's own window sees")
    func seam() {
        // Each window puts the vectors of words 0 and 3 the other way round.
        var outputs = self.outputs(words: 6) { values in
            values.query(0, at: 2, [4, 0])
            values.key(1, at: 0, [0, 4])
            values.key(1, at: 3, [4, 0])
        }
        var seen = Rows(words: 4)
        seen.query(0, at: 2, [4, 0])
        seen.key(1, at: 0, [4, 0])
        seen.key(1, at: 3, [0, 4])
        let rows = seen.values.flatMap { $0.dropFirst(Label.count) }
        let candidates = [0..<1, 3..<4]
        let apart = links().sources(ofCues: [2..<3], candidates, outputs)[0]
        outputs.add(
            WindowLinks(
                window: Window(words: 2..<6, kept: 3..<6),
                rows: [.links: Array(repeating: 0, count: 40)]))
        outputs.add(
            WindowLinks(window: Window(words: 0..<4, kept: 0..<3), rows: [.links: rows]))
        #expect(apart.candidate == 1)
        #expect(links().sources(ofCues: [2..<3], candidates, outputs)[0].candidate == 0)
    }

    @Test("a word that a window does not read is seen as its own window sees it")
    func unseen() {
        var outputs = self.outputs(words: 6) { $0.key(1, at: 5, [7, 0]) }
        outputs.add(
            WindowLinks(
                window: Window(words: 0..<4, kept: 0..<3),
                rows: [.links: Array(repeating: 1, count: 40)]))
        #expect(outputs.window(keeping: 2) == 0)
        #expect(outputs.window(keeping: 3) == nil)
        #expect(Array(outputs.links(1, seenIn: 0)) == Array(repeating: 1, count: 10))
        #expect(Array(outputs.links(5, seenIn: 0)) == [0, 0, 7, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test("no link goes beyond the reach")
    func reach() {
        let far = Links.reach + 2
        let outputs = self.outputs(words: far + 1) { values in
            values.query(0, at: far, [9, 9])
            values.key(1, at: 0, [9, 9])
        }
        #expect(links().sources(ofCues: [far..<(far + 1)], [0..<1], outputs)[0].candidate == nil)
        #expect(links().sources(ofCues: [far..<(far + 1)], [0..<3], outputs)[0].candidate == 0)
    }

    @Test("the bias for what stands between counts from the head outwards")
    func between() {
        // Only "nothing between" is rewarded: the nearest candidate on either side wins.
        var bias = [Float](repeating: 0, count: 20)
        bias[16] = 5
        let links = self.links(sourceBias: bias)
        let outputs = self.outputs(words: 9) { _ in }
        let candidates = [0..<1, 2..<3, 6..<7, 8..<9]
        let choice = links.sources(ofCues: [4..<5], candidates, outputs)[0]
        #expect(choice.candidate == 1 || choice.candidate == 2)
        #expect(links.sources(ofCues: [8..<9], [0..<1, 2..<3, 6..<7], outputs)[0].candidate == 2)
    }

    private func links(sourceBias: [Float] = Array(repeating: 0, count: 20)) -> Links {
        Links(
            description: ModelDescription.Link(
                size: 2, distances: 16, between: 4, sourceBias: sourceBias,
                contentBias: Array(repeating: 0, count: 20)))
    }

    /// Outputs with links of size 2: four vectors and two scores a word.
    private func outputs(words: Int, _ fill: (inout Rows) -> Void) -> WordOutputs {
        var rows = Rows(words: words)
        fill(&rows)
        let layout = HeadLayout([
            .tags: 0..<Label.count, .links: Label.count..<(Label.count + 10),
        ])
        var outputs = WordOutputs(words: words, heads: [.tags, .links], layout: layout)
        for (word, row) in rows.values.enumerated() {
            row.withUnsafeBufferPointer { outputs.set(word, $0) }
        }
        return outputs
    }

    private struct Rows {
        var values: [[Float]]

        init(words: Int) {
            values = Array(repeating: Array(repeating: 0, count: Label.count + 10), count: words)
        }

        mutating func query(_ vector: Int, at word: Int, _ value: [Float]) {
            values[word].replaceSubrange(range(vector), with: value)
        }

        mutating func key(_ vector: Int, at word: Int, _ value: [Float]) {
            values[word].replaceSubrange(range(vector), with: value)
        }

        mutating func none(_ score: Int, at word: Int, _ value: Float) {
            values[word][Label.count + 8 + score] = value
        }

        private func range(_ vector: Int) -> Range<Int> {
            let start = Label.count + 2 * vector
            return start..<(start + 2)
        }
    }
}
