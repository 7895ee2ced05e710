import HearsayText
import Testing

@testable import HearsayScene

@Suite struct PruningTests {
    private func reading() -> Reading {
        var reading = Reading(model: "", article: Reading.Article(sha256: ""))
        let kinds: [Reading.Mention.Kind] = [.nominal, .name, .nominal, .nominal, .pronoun]
        for (number, kind) in kinds.enumerated() {
            reading.mentions.append(
                Reading.Mention(
                    id: "m\(number + 1)", span: Span(start: number, end: number + 1), kind: kind,
                    type: .group, entity: "e\(min(number + 1, 4))", confidence: 1))
        }
        for number in 1...4 {
            reading.entities.append(
                Reading.Entity(
                    id: "e\(number)", name: "\(number)", type: .group,
                    mentions: number == 4 ? ["m4", "m5"] : ["m\(number)"]))
        }
        return reading
    }

    @Test func namelessSinglesThatDoNothingAreLeftOut() {
        var reading = reading()
        reading.prune()
        #expect(reading.entities.map(\.name) == ["2", "4"])
        #expect(reading.entities.map(\.id) == ["e1", "e2"])
        #expect(reading.entities.map(\.mentions) == [["m1"], ["m2", "m3"]])
        #expect(reading.mentions.map(\.entity) == ["e1", "e2", "e2"])
    }

    @Test func whoTakesPartStaysAndIsNumberedAnewEverywhere() {
        var reading = reading()
        var event = Reading.Event(
            id: "v1", type: "AID", trigger: Span(start: 0, end: 1), status: .happened, confidence: 1
        )
        event.source = ["e3"]
        event.target = ["e4"]
        reading.events = [event]
        reading.prune()
        #expect(reading.entities.map(\.name) == ["2", "3", "4"])
        #expect(reading.events[0].source == ["e2"])
        #expect(reading.events[0].target == ["e3"])
    }

    @Test func whomOneBelongsToStaysWithOne() {
        var reading = reading()
        reading.entities[1].affiliations = ["e1"]
        reading.prune()
        #expect(reading.entities.map(\.name) == ["1", "2", "4"])
        #expect(reading.entities[1].affiliations == ["e1"])
    }
}
