import HearsayActors
import HearsayEvents
import HearsayFigures
package import HearsayPlaces
import HearsayReader
import HearsayScene
import HearsayTerms
import HearsayText
import HearsayTime
import HearsayWorld

/// All that a report's words and trees are asked, in the order in which one answer needs another.
package struct Readers: Sendable {
    private let statements: Reader
    private let times: TimeReader
    package let places: PlaceReader
    private let events: EventReader
    private let actors: ActorCoder
    private let quantities: QuantityReader
    private let deadlines: DeadlineReader
    private let conditionals: ConditionalReader
    private let assertions: AssertionReader
    /// What is wrong with the rows of a user's files that were left out.
    let faults: [WorldError]

    /// Without a gazetteer only what the data files place has a place.
    init(world: World, gazetteer: Gazetteer?) {
        statements = Reader(world: world)
        times = TimeReader(world: world)
        places = PlaceReader(world: world, gazetteer: gazetteer)
        events = EventReader(world: world)
        actors = ActorCoder(world: world)
        quantities = QuantityReader(world: world)
        deadlines = DeadlineReader(world: world)
        conditionals = ConditionalReader(world: world)
        assertions = AssertionReader(world: world)
        faults = world.faults
    }

    /// A report with its trees and what is known of it before its places are.
    func scene(of text: AnnotatedText, model: String) -> Scene {
        Scene(text, statements.read(text, model: model))
    }

    /// What a report puts forward, every word but small ones taken for a mention of an event.
    func everyAssertion(of text: AnnotatedText, model: String) -> Reading {
        var reading = reading(of: text, model: model, isForCase: false)
        reading.assertions = assertions.assertions(of: text, reading: reading, everyWord: true)
        return reading
    }

    /// The reading of a report, with what is put forward where that is wanted for a case. The same
    /// text gives the same reading.
    func reading(of text: AnnotatedText, model: String, isForCase: Bool) -> Reading {
        var reading = statements.read(text, model: model)
        reading.times = times.times(in: text)
        reading.places = places.places(in: Scene(text, reading))
        events.addEvents(of: text, to: &reading)
        let scene = Scene(text, reading)
        actors.code(&reading, scene)
        reading.quantities = quantities.quantities(in: scene)
        reading.deadlines = deadlines.deadlines(in: scene)
        reading.addThreats(ofDeadlines: reading.deadlines)
        reading.conditionals = conditionals.conditionals(in: scene)
        reading.prune()
        if isForCase { reading.assertions = assertions.assertions(of: text, reading: reading) }
        return reading
    }
}
