public import HearsayScene
public import HearsayText
public import HearsayWorld

/// Finds what hangs on what: if … then …
public struct ConditionalReader: Sendable {
    private let world: World

    /// A reader that knows what the data files say.
    public init(world: World) { self.world = world }

    /// The conditionals of a report, in text order of what makes them such. An "if" that asks
    /// ("unclear if") makes none. Linear in the length of the text.
    public func conditionals(in scene: Scene) -> [Reading.Conditional] {
        var text = TermText(scene, world)
        var found: [Reading.Conditional] = []
        for sentence in scene.text.sentences {
            text.sentence = sentence
            for condition in text.conditions() {
                var conditional = Reading.Conditional(
                    id: "c\(found.count + 1)",
                    condition: condition.condition.map { scene.span($0) },
                    consequence: condition.consequence.map { scene.span($0) })
                let words = [condition.marker] + condition.consequence.map(\.lowerBound)
                conditional.attribution = text.attribution(holding: words).map {
                    scene.reading.attributions[$0].id
                }
                found.append(conditional)
            }
        }
        return found
    }
}
