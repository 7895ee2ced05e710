public import HearsayScene
public import HearsayText
import HearsayTime
public import HearsayWorld

/// Finds what somebody is to do until a time, and who says so.
///
/// What is only due to happen by a day ("leaders will meet by Friday") is no deadline.
public struct DeadlineReader: Sendable {
    private let world: World

    /// A reader that knows what the data files say.
    public init(world: World) { self.world = world }

    /// The deadlines of a report, in text order of the times. One that is told of twice, once
    /// without a time, is one. Linear in the length of the text.
    public func deadlines(in scene: Scene) -> [Reading.Deadline] {
        var text = TermText(scene, world)
        var found: [Deadline] = []
        for (number, sentence) in scene.text.sentences.enumerated() {
            text.sentence = sentence
            var here = text.namedDeadlines()
            for more in text.obligations() + text.threats() {
                if let same = here.firstIndex(where: { $0.time == more.time }) {
                    here[same].take(more)
                } else {
                    here.append(more)
                }
            }
            for index in here.indices { here[index].sentence = number }
            found += here
            text.threaten(&found, in: number)
        }
        return text.merged(found).enumerated().map { number, deadline in
            text.reading(of: deadline, id: "d\(number + 1)")
        }
    }
}

extension TermText {
    /// A deadline as the reading has it.
    fileprivate func reading(of deadline: Deadline, id: String) -> Reading.Deadline {
        let reading = scene.reading
        var result = Reading.Deadline(id: id, span: scene.span(deadline.words))
        let issuer = entity(deadline.issuer) ?? deadline.speaker
        let addressee = entity(deadline.addressee)
        result.issuer = issuer.map { reading.entities[$0].id }
        result.addressee = addressee == issuer ? nil : addressee.map { reading.entities[$0].id }
        result.due = due(deadline)
        result.demand = deadline.demand.map { scene.span($0) }
        result.consequence = deadline.consequence.map { scene.span($0) }
        result.attribution = scene.attribution(holding: deadline.anchor).map {
            reading.attributions[$0].id
        }
        return result
    }

    /// The day, or the time, until which there is time. A weekday is one that is to come: after
    /// the day that the sentence tells of, or else that of publication. So is a length counted.
    private func due(_ deadline: Deadline) -> String? {
        guard let index = deadline.time else { return nil }
        let time = scene.reading.times[index]
        guard let value = time.value, let anchor = day(before: index, deadline) else {
            return time.kind == .duration ? nil : time.value
        }
        if time.kind == .duration { return HearsayTime.day(anchor, after: value) }
        return hasWeekday(index) ? upcoming(value, after: anchor) : value
    }

    /// The day that a sentence tells of before a time, else the day of publication.
    private func day(before time: Int, _ deadline: Deadline) -> String? {
        let sentence = scene.text.sentences[deadline.sentence]
        for index in (0..<time).reversed() {
            guard scene.timeWords[index].lowerBound >= sentence.lowerBound else { break }
            let other = scene.reading.times[index]
            if other.kind == .date, let value = other.value, value.utf8.count == 10 { return value }
        }
        return scene.text.report.published.map { String($0.prefix(10)) }
    }

    /// Gives the deadlines of a sentence, or of the one before, what is said to come if they pass:
    /// "If they refuse, force will be used."
    fileprivate func threaten(_ found: inout [Deadline], in number: Int) {
        let open = found.indices.suffix(4).filter {
            found[$0].consequence.isEmpty && number - found[$0].sentence <= 1
        }
        guard !open.isEmpty else { return }
        if found[open[0]].sentence < number, let length = length(.otherwise, sentence.lowerBound) {
            let words = trimmed((sentence.lowerBound + length)..<sentence.upperBound)
            if !words.isEmpty { found[open[open.count - 1]].consequence = [words] }
            return
        }
        for condition in conditions() {
            let failing = condition.condition.joined().contains { length(.refuse, $0) != nil }
            let isNegated = condition.condition.joined().contains {
                reads($0, any: ["not", "t", "n't"])
            }
            guard failing || isNegated else { continue }
            for index in open { found[index].consequence = condition.consequence }
        }
    }

    /// The deadlines with those without a time joined to one with a time that is for the same.
    fileprivate func merged(_ all: [Deadline]) -> [Deadline] {
        var found: [Deadline] = all.filter { $0.time != nil }
        var seen: [Int: Int] = [:]
        found = found.reduce(into: []) { kept, deadline in
            // The same time told of by noun and verb.
            if let time = deadline.time, let place = seen[time] {
                kept[place].take(deadline)
            } else {
                deadline.time.map { seen[$0] = kept.count }
                kept.append(deadline)
            }
        }
        for deadline in all where deadline.time == nil {
            if let place = found.firstIndex(where: { isSame($0, deadline) }) {
                found[place].take(deadline)
            } else {
                found.append(deadline)
            }
        }
        return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    private func isSame(_ left: Deadline, _ right: Deadline) -> Bool {
        if let one = left.verb, let other = right.verb {
            return lower[word(one)] == lower[word(other)]
        }
        if let one = entity(left.addressee), let other = entity(right.addressee) {
            return one == other
        }
        return false
    }
}

extension Deadline {
    /// Takes from another what it lacks itself.
    mutating func take(_ other: Deadline) {
        issuer = issuer ?? other.issuer
        addressee = addressee ?? other.addressee
        speaker = speaker ?? other.speaker
        if demand.isEmpty { demand = other.demand }
        if consequence.isEmpty { consequence = other.consequence }
    }
}
