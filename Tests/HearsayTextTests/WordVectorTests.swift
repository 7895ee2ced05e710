import HearsayText
import Testing

@Suite("Word vectors")
struct WordVectorTests {
    @Test("point where the mean of the words' vectors points")
    func direction() {
        var vectors = WordVectors(size: 2)
        for row: [Float] in [[3, 0], [0, 4], [0, -2]] { vectors.append(row) }
        let first = vectors.unit(of: 0..<2)
        #expect(abs(first[0] - 0.6) < 1e-2 && abs(first[1] - 0.8) < 1e-2)
        #expect(vectors.unit(of: [2]) == [0, -1])
        // Words need not stand together.
        #expect(vectors.unit(of: [0, 2])[0] > 0.8)
    }

    @Test("have the length 1, whatever the numbers", arguments: 0..<60)
    func length(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var vectors = WordVectors(size: 5)
        for _ in 0..<4 {
            vectors.append(
                (0..<5).map { _ -> Float in
                    switch UInt8.random(in: 0..<6, using: &random) {
                    case 0: .infinity
                    case 1: .nan
                    case 2: 0
                    case 3: .greatestFiniteMagnitude
                    default: Float.random(in: -1...1, using: &random)
                    }
                })
        }
        for words in [0..<1, 1..<4, 4..<4, 2..<9] {
            let length = vectors.unit(of: words).reduce(0) { $0 + Double($1) * Double($1) }
            #expect(abs(length - 1) < 1e-5)
        }
    }
}
