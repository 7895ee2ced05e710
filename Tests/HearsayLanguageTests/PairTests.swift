import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Pairs")
struct PairTests {
    @Test("scores add up what any word, the source's and the target's say")
    func sums() {
        var made = made(words: 4)
        // Any word is for AID; the source speaks for ACCUSE, the target against it.
        for word in 0..<4 { made[word, .pair, 1] = 2 }
        made[0, .pair, classes] = 9
        made[3, .pair, 2 * classes] = -9
        #expect(decode(made, 0..<1, 1..<1).type == "ACCUSE")
        #expect(decode(made, 0..<1, 3..<4).type == "AID")
        #expect(decode(made, 1..<1, 1..<1).type == "AID")
        // A mean, no sum: a second word without a word to say halves the first's.
        made[0, .pair, classes] = 3
        #expect(decode(made, 0..<2, 1..<1).type == "AID")
    }

    @Test("none may win; all scores are there and sum up to 1")
    func none() {
        var made = made(words: 2)
        made[0, .pair, 2] = 5
        let code = decode(made, 0..<1, 1..<2)
        #expect(code.type == "none" && code.mode == nil)
        #expect(code.scores.map(\.type) == ["ACCUSE", "AID", "none"])
        #expect(abs(code.scores.reduce(0) { $0 + $1.probability } - 1) < 1e-5)
    }

    @Test("the mode is one of the type's own, and none is no mode")
    func modes() {
        var made = made(words: 1)
        made[0, .pair, 0] = 5
        made[0, .pair, 5] = 9
        made[0, .pair, 4] = 1
        #expect(decode(made, 0..<1, 0..<0).mode == "disapprove")
        made[0, .pair, 3] = 2
        #expect(decode(made, 0..<1, 0..<0).mode == nil)
        made[0, .pair, 1] = 20
        #expect(decode(made, 0..<1, 0..<0).mode == "military/aid")
    }

    @Test("a temperature above 1 makes less sure")
    func temperature() {
        var made = made(words: 1)
        made[0, .pair, 0] = 4
        let hot = PairDecoding(description(temperature: 4)).code(
            made.outputs, source: 0..<1, target: 0..<0)
        #expect(hot.type == "ACCUSE")
        #expect(hot.scores[0].probability < decode(made, 0..<1, 0..<0).scores[0].probability)
    }

    @Test("without a word nothing happens")
    func empty() {
        let code = decode(made(words: 0), 0..<0, 0..<0)
        #expect(code.type == "none")
        #expect(code.scores.map(\.probability) == [0, 0, 1])
    }

    @Test("whatever the numbers, scores are probabilities", arguments: 0..<40)
    func anyNumbers(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        var made = made(words: 3)
        made.scramble(&random)
        let code = decode(made, 0..<9, 2..<3)
        #expect(code.scores.allSatisfy { 0...1 ~= $0.probability })
        #expect(code.scores.contains { $0.type == code.type })
    }

    @Test("marks choose the rows of the feature table behind those of unmarked words")
    func marks() {
        let marks = PairMarks(source: 0..<2, target: 1..<3)
        #expect((0..<4).map { marks.offset(ofWord: $0) } == [48, 96, 96, 0])
        let text = annotated("France accused Russia")
        var run = TextRun(words: 0..<3)
        run.marks = PairMarks(source: 0..<1, target: 2..<3)
        let plain = (0..<3).map { text.words[$0].feature }
        #expect(
            (0..<3).map { run.feature(ofWord: $0, text) }
                == [plain[0] + 48, plain[1], plain[2] + 96])
    }

    /// ACCUSE, AID, none, and three modes.
    private let classes = 6

    private func made(words: Int) -> MadeUp { MadeUp(words: words, [(.pair, 3 * classes)]) }

    private func description(temperature: Float? = nil) -> ModelDescription.Pair {
        ModelDescription.Pair(
            roots: ["ACCUSE", "AID"],
            modes: ["ACCUSE/none", "ACCUSE/disapprove", "AID/military/aid"],
            temperature: temperature)
    }

    private func decode(_ made: MadeUp, _ source: Range<Int>, _ target: Range<Int>) -> PairCode {
        PairDecoding(description()).code(made.outputs, source: source, target: target)
    }
}
