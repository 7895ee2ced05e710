public import HearsayScene
public import HearsayText
public import HearsayWorld

/// Finds the figures of a report and what they count.
///
/// Dates, ages, ordinals, scores and numbers in names are none; nor are "one" and, after "the",
/// the numbers up to ten where they stand as articles do ("one official", "the two men"), unless
/// they tell of the dead, the wounded and their like.
public struct QuantityReader: Sendable {
    private let world: World

    /// A reader that knows what the data files say.
    public init(world: World) { self.world = world }

    /// The figures of a report, in text order. Linear in the length of the text.
    public func quantities(in scene: Scene) -> [Reading.Quantity] {
        var text = FigureText(scene, world)
        var found: [Reading.Quantity] = []
        for sentence in scene.text.sentences {
            text.open(sentence)
            for figure in text.figures() {
                found.append(text.quantity(figure, id: "q\(found.count + 1)"))
            }
        }
        return found
    }
}
