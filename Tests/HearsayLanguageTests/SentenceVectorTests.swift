import Testing

@testable import HearsayLanguage

@Suite("Sentence vectors")
struct SentenceVectorTests {
    @Test("point where the mean of the words' vectors points")
    func direction() {
        var made = MadeUp(words: 3, [(.vector, 2)])
        made.set(0, .vector, from: 0, [3, 0])
        made.set(1, .vector, from: 0, [0, 4])
        made.set(2, .vector, from: 0, [0, -2])
        let vectors = SentenceVectors.unit(of: [0..<2, 2..<3], made.outputs)
        #expect(abs(vectors[0][0] - 0.6) < 1e-6 && abs(vectors[0][1] - 0.8) < 1e-6)
        #expect(vectors[1] == [0, -1])
    }

    @Test("have the length 1, whatever the numbers", arguments: 0..<60)
    func length(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        var made = MadeUp(words: 4, [(.vector, 5)])
        if seed > 0 { made.scramble(&random) }
        for vector in SentenceVectors.unit(of: [0..<1, 1..<4, 4..<4], made.outputs) {
            let length = vector.reduce(0) { $0 + Double($1) * Double($1) }
            #expect(abs(length - 1) < 1e-5)
        }
    }
}
