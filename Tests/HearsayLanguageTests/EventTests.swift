import HearsayText
import Testing

@testable import HearsayLanguage

@Suite("Events")
struct EventTests {
    @Test("are the words that the network says so of, with their type and its probability")
    func triggers() {
        let text = annotated("France accused Russia and walked on.")
        var made = made(text)
        made[text.word("accused"), .triggers, 1] = 8
        made[text.word("walked"), .triggers, 3] = 8
        let events = decode(text, made)
        #expect(events.map(\.word) == [1, 4])
        #expect(events.map(\.root) == ["ACCUSE", nil])
        #expect(events.allSatisfy { $0.probability > 0.95 })
    }

    @Test("have who, whom and where from the sentence and those beside it, or not at all")
    func arguments() {
        let text = annotated(
            "France.", "It spoke to Mali.", "There it accused Russia.", "All listened.", "Niger.")
        var made = made(text)
        let trigger = text.word("accused")
        made[trigger, .triggers, 1] = 8
        made.set(trigger, .arguments, from: 0, [3, 0, 0, 3, 3, 3])
        made.set(text.word("Mali"), .arguments, from: 6, [4, 0])
        made.set(text.word("Russia"), .arguments, from: 6, [0, 5])
        // Both lie too far away.
        made.set(text.word("France"), .arguments, from: 6, [9, 9])
        made.set(text.word("Niger"), .arguments, from: 6, [9, 9])
        made[trigger, .arguments, 10] = 30
        let event = decode(text, made)[0]
        #expect(event.source == text.word("Mali"))
        #expect(event.target == text.word("Russia"))
        #expect(event.place == nil)
    }

    @Test("have a factuality on the scale from -3 to 3")
    func factuality() {
        let text = annotated("It ended.")
        var made = made(text)
        made[1, .triggers, 3] = 8
        made.set(1, .factuality, from: 0, [-7, 4, -4, 0])
        let factuality = decode(text, made)[0].factuality
        #expect(factuality.value == -3)
        #expect(factuality.negated > 0.95 && factuality.uncertain < 0.05)
        #expect(factuality.future == 0.5)
    }

    @Test("the word that carries a type most strongly is found, however weak it is")
    func strongest() {
        let text = annotated("France spoke of Russia.")
        var made = made(text)
        made[1, .triggers, 0] = 5
        made[1, .triggers, 2] = 1
        let decoding = EventDecoding(roots: ["ACCUSE", "AID"])
        let event = decoding.strongest("AID", made.outputs, in: 0..<text.words.count, text)
        #expect(event?.root == "AID")
        #expect(decoding.strongest("none", made.outputs, in: 0..<5, text) == nil)
    }

    @Test("whatever the numbers, all lies in the section", arguments: 0..<60)
    func anyNumbers(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let text = annotated("One two.", "Three four five.", "Six.", "Seven eight nine ten.")
        let section = text.sentences[1].lowerBound..<text.words.count
        var made = MadeUp(
            words: section.count, [(.triggers, 4), (.arguments, 11), (.factuality, 4)])
        made.scramble(&random)
        let events = EventDecoding(roots: ["ACCUSE", "AID"]).events(made.outputs, in: section, text)
        for event in events {
            let numbers = [
                event.probability, event.factuality.negated, event.factuality.uncertain,
                event.factuality.future,
            ]
            #expect(numbers.allSatisfy { 0...1 ~= $0 } && -3...3 ~= event.factuality.value)
            for word in [event.word, event.source, event.target, event.place] {
                if let word { #expect(section.contains(word)) }
            }
        }
    }

    /// Two types; vectors of size 2.
    private func made(_ text: AnnotatedText) -> MadeUp {
        var made = MadeUp(
            words: text.words.count, [(.triggers, 4), (.arguments, 11), (.factuality, 4)])
        for word in text.words.indices { made[word, .triggers, 0] = 1 }
        return made
    }

    private func decode(_ text: AnnotatedText, _ made: MadeUp) -> [TaggedEvent] {
        EventDecoding(roots: ["ACCUSE", "AID"])
            .events(made.outputs, in: 0..<text.words.count, text)
    }
}
