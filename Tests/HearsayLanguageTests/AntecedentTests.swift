import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Antecedents")
struct AntecedentTests {
    @Test("a mention goes to the cluster of the one whose key fits its query")
    func fit() {
        let text = annotated("Mody met Toro and he left")
        var made = made(text)
        made.set(0, .antecedents, from: 2, [4, 0])
        made.set(2, .antecedents, from: 2, [0, 4])
        made.set(4, .antecedents, from: 0, [4, 0])
        #expect(clusters(text, made, heads: [0, 2, 4]) == [[0, 2], [1]])
    }

    @Test("one that says so goes to none")
    func none() {
        let text = annotated("Mody met Toro")
        var made = made(text)
        made[2, .antecedents, 4] = 3
        #expect(clusters(text, made, heads: [0, 2]) == [[0], [1]])
        made[2, .antecedents, 4] = -3
        #expect(clusters(text, made, heads: [0, 2]) == [[0, 1]])
    }

    @Test("the same word is rewarded, otherwise where it is capitalised in both")
    func sameWord() {
        let text = annotated("Mali saw mali and Mali rain and rain")
        var made = made(text)
        for word in text.words.indices { made[word, .antecedents, 4] = 1 }
        let capital = parameters(sameWord: [5, 0])
        let lower = parameters(sameWord: [0, 5])
        let heads = [0, 2, 4, 5, 7]
        #expect(clusters(text, made, heads: heads, capital) == [[0, 2], [1], [3], [4]])
        #expect(clusters(text, made, heads: heads, lower) == [[0, 1, 2], [3, 4]])
    }

    @Test(
        "the hidden layer counts what is above 0 in the sum of later, earlier, distance and class")
    func hidden() {
        let text = annotated("Mody met Toro and he left")
        let heads = [0, 2, 4]
        // Query, key, none; two units as the later, two as the earlier.
        var made = MadeUp(words: 6, [(.antecedents, 9)])
        for word in 0..<6 { made[word, .antecedents, 4] = 1 }
        made.set(0, .antecedents, from: 7, [3, 0])
        made.set(2, .antecedents, from: 7, [0, -3])
        made.set(4, .antecedents, from: 5, [0, 2])
        func joined(_ pairing: [Float], _ distance: [Float]? = nil, _ classes: [Float]? = nil)
            -> [[Int]]
        {
            let parameters = parameters(
                pairing: pairing, distanceRows: distance, classRows: classes)
            return clusters(text, made, heads: heads, parameters)
        }
        // Of the pairs, (0, 2) has 3 | 0, (0, 4) has 3 | 2, (2, 4) has 0 | -1.
        #expect(joined([0, 0]) == [[0], [1], [2]])
        #expect(joined([1, 0]) == [[0, 1, 2]])
        #expect(joined([0, 1]) == [[0, 2], [1]])
        #expect(joined([0, -1]) == [[0], [1], [2]])
        // One mention between: 4 more for the second unit.
        var distance = [Float](repeating: 0, count: 16)
        distance[3] = -4
        #expect(joined([0, 1], distance) == [[0], [1], [2]])
        distance[1] = 4
        #expect(joined([0, 1], distance) == [[0, 1, 2]])
        // As much for all classes.
        let classes = (0..<2 * MentionWording.classes).map { $0 % 2 == 0 ? Float(2) : 0 }
        #expect(joined([1, 0], nil, classes) == [[0, 1, 2]])
        #expect(joined([0, 0], nil, classes) == [[0], [1], [2]])
    }

    @Test("what lies between is counted in mentions, in doubling steps")
    func distance() {
        let text = annotated("a b c d e f")
        var made = made(text)
        for word in 1..<6 { made[word, .antecedents, 4] = 1 }
        // Two or three mentions between.
        let parameters = parameters(distance: [0, 0, 7, 0, 0, 0, 0, 0])
        #expect(
            clusters(text, made, heads: Array(0..<6), parameters) == [[0, 3], [1, 4], [2, 5]])
    }

    @Test("nothing beyond the reach is seen, and nothing within it is lost at a seam")
    func reach() {
        let text = annotated((0..<40).map { "w\($0)" }.joined(separator: " "))
        var made = made(text)
        for word in 1..<40 { made[word, .antecedents, 4] = 1 }
        made.set(0, .antecedents, from: 2, [9, 0])
        for (last, isFound) in [(8, true), (9, false)] {
            var own = made
            own.set(last, .antecedents, from: 0, [9, 0])
            let parameters = parameters(reach: 8)
            let heads = Array(0...last)
            let whole = clusters(text, own, heads: heads, parameters)
            #expect(whole.contains([0, last]) == isFound)
            for seam in 1...last {
                #expect(
                    clusters(text, own, heads: heads, parameters, seam: seam) == whole,
                    "seam at \(seam)")
            }
        }
    }

    @Test("mentions before are scored as the window of the mention sees them, where it reads them")
    func ownWindow() {
        let text = annotated("Mody met Toro and he left")
        var made = made(text)
        // Apart, the key of the first fits; in one window that of the second does.
        made.set(0, .antecedents, from: 2, [4, 0])
        made.set(2, .antecedents, from: 2, [0, 4])
        made.set(4, .antecedents, from: 0, [4, 0])
        var seen = made
        seen.set(0, .antecedents, from: 2, [0, 4])
        seen.set(2, .antecedents, from: 2, [4, 0])
        func clusters(_ read: Range<Int>) -> [[Int]] {
            var outputs = made.outputs
            let rows = read.flatMap { word in
                (0..<5).map { seen[word, .antecedents, $0] }
            }
            outputs.add(
                WindowLinks(
                    window: Window(words: 0..<4, kept: 0..<3),
                    rows: [.antecedents: Array(repeating: 0, count: 20)]))
            outputs.add(
                WindowLinks(
                    window: Window(words: read, kept: 3..<6), rows: [.antecedents: rows]))
            var antecedents = Antecedents(parameters())
            var coreference = Coreference()
            antecedents.add(
                mentions([0, 2, 4]), outputs, in: 0..<6, text, to: &coreference)
            return coreference.clusters
        }
        #expect(clusters(0..<6) == [[0], [1, 2]])
        // Both stand beyond the window: as their own sees them.
        #expect(clusters(3..<6) == [[0, 2], [1]])
    }

    @Test("whatever the numbers, every mention is in one cluster, seams or not", arguments: 0..<60)
    func anyNumbers(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let text = annotated((0..<60).map { "w\($0 % 7)" }.joined(separator: " "))
        var made = made(text)
        made.scramble(&random)
        let heads = (0..<60).filter { _ in Bool.random(using: &random) }
        let parameters = parameters(reach: 5, distance: (0..<8).map { _ in random.anyFinite() })
        let whole = clusters(text, made, heads: heads, parameters)
        #expect(whole.flatMap(\.self).sorted() == Array(heads.indices))
        for cluster in whole {
            #expect(cluster == cluster.sorted())
            // A chain of links of at most the reach.
            for (one, next) in zip(cluster, cluster.dropFirst()) { #expect(next - one <= 5) }
        }
        let seam = Int.random(in: 1..<59, using: &random)
        #expect(clusters(text, made, heads: heads, parameters, seam: seam) == whole)
    }

    private func parameters(
        reach: Int = 64, distance: [Float] = Array(repeating: 0, count: 8),
        sameWord: [Float] = [0, 0], pairing: [Float] = [], distanceRows: [Float]? = nil,
        classRows: [Float]? = nil
    ) -> ModelDescription.Coreference {
        ModelDescription.Coreference(
            size: 2, reach: reach, distance: distance, sameWord: sameWord,
            distanceRows: distanceRows ?? Array(repeating: 0, count: 8 * pairing.count),
            classRows: classRows
                ?? Array(repeating: 0, count: MentionWording.classes * pairing.count),
            pairing: pairing)
    }

    /// Queries and keys of size 2.
    private func made(_ text: AnnotatedText) -> MadeUp {
        MadeUp(words: text.words.count, [(.antecedents, 5)])
    }

    private func mentions(_ heads: [Int]) -> [TaggedMention] {
        heads.map {
            TaggedMention(
                words: $0..<($0 + 1), head: $0, kind: .nominal, type: .other, confidence: 1)
        }
    }

    /// The clusters of mentions of one word each, read in one section or in two.
    private func clusters(
        _ text: AnnotatedText, _ made: MadeUp, heads: [Int],
        _ parameters: ModelDescription.Coreference? = nil, seam: Int? = nil
    ) -> [[Int]] {
        var antecedents = Antecedents(parameters ?? self.parameters())
        var coreference = Coreference()
        let end = text.words.count
        let sections = seam.map { [0..<$0, $0..<end] } ?? [0..<end]
        for section in sections {
            antecedents.add(
                mentions(heads.filter(section.contains)), made.part(section), in: section, text,
                to: &coreference)
        }
        return coreference.clusters
    }
}

extension MadeUp {
    /// The outputs of some of the words.
    fileprivate func part(_ words: Range<Int>) -> WordOutputs {
        let width = outputs.width(.antecedents)
        var part = MadeUp(words: words.count, [(.antecedents, width)])
        for (place, word) in words.enumerated() {
            for index in 0..<width {
                part[place, .antecedents, index] = self[word, .antecedents, index]
            }
        }
        return part.outputs
    }
}
