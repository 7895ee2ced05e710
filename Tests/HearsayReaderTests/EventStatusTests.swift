import HearsayReader
import HearsayText
import Testing

@Suite("Event status")
struct EventStatusTests {
    struct Example: CustomTestStringConvertible {
        var root = "ASSAULT"
        var probability = 0.9
        var value = 0.0
        var negated = 0.0
        var uncertain = 0.0
        var future = 0.0
        let status: EventStatus?
        var testDescription: String {
            "\(root) \(value) \(negated) \(uncertain) \(future): \(status?.rawValue ?? "-")"
        }
    }

    @Test(
        "follows from how the word that tells of the event is told",
        arguments: [
            Example(value: 2.8, status: .happened),
            Example(value: 2.8, uncertain: 0.6, status: .happened),
            Example(value: -2.5, status: .didNotHappen),
            Example(value: -0.2, negated: 0.9, status: .didNotHappen),
            Example(value: 0.3, future: 0.9, status: .planned),
            Example(value: 1.6, future: 0.9, status: .planned),
            Example(value: 0.3, uncertain: 0.9, status: .hypothetical),
            Example(value: 0.3, uncertain: 0.9, future: 0.9, status: .planned),
            Example(root: "THREATEN", value: 0.2, uncertain: 0.9, status: .threatened),
            Example(root: "THREATEN", value: 2.5, status: .happened),
            Example(root: "REQUEST", value: 0.2, future: 0.9, status: .requested),
            Example(root: "REQUEST", value: -2, future: 0.9, status: .didNotHappen),
            Example(value: 0.4, status: nil),
            Example(probability: 0.1, value: 3, status: nil),
        ])
    func rules(_ example: Example) {
        let event = TaggedEvent(
            word: 0, root: example.root, probability: example.probability,
            factuality: Factuality(
                value: example.value, negated: example.negated, uncertain: example.uncertain,
                future: example.future))
        #expect(EventStatus(of: event) == example.status)
    }
}
