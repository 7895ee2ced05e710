public import HearsayScene
public import HearsayText
public import HearsayWorld

/// Finds the places of a report and tells where on Earth they are. A class: it is large, and who
/// holds one need not know how it is laid out.
public final class PlaceReader: Sendable {
    private let world: World
    private let places: Places
    private let weights: PlaceWeights

    /// A reader that knows what the data files say, and a gazetteer: without one, places outside
    /// `regions.tsv` have no coordinates.
    public init(world: World, gazetteer: Gazetteer?) {
        self.world = world
        places = Places(regions: world.regions, gazetteer: gazetteer)
        weights = PlaceWeights(world.placeWeights)
    }

    /// The places of a report in text order. Linear in the length of the text.
    public func places(in scene: Scene) -> [Reading.Place] {
        let question = question(about: scene)
        guard !question.toponyms.isEmpty else { return [] }
        let resolution = question.resolved(by: weights)
        return question.toponyms.indices.map { index in
            let toponym = question.toponyms[index]
            let choice = resolution.choice(of: index)
            var place = Reading.Place(
                id: "p\(index + 1)", span: scene.span(toponym.words),
                name: choice.map { places.name(of: $0.candidate) }
                    ?? scene.text.text(toponym.words),
                use: use(of: toponym, choice?.candidate, in: scene.tree),
                confidence: toponym.ground.belief * (choice?.probability ?? 1))
            if let candidate = choice?.candidate {
                place.latitude = candidate.latitude
                place.longitude = candidate.longitude
                place.country = candidate.country
                place.admin1 = places.division(of: candidate)
                place.feature = candidate.feature.code.isEmpty ? nil : candidate.feature.code
                place.geonameID = candidate.geonameID
            }
            return place
        }
    }

    /// What is to be resolved in a report.
    package func question(about scene: Scene) -> PlaceQuestion {
        let text = PlaceText(scene.text, scene.tree, world)
        let toponyms = Recognition.toponyms(in: text, places)
        return PlaceQuestion(
            toponyms: toponyms,
            company: toponyms.isEmpty ? [] : toponymsOfTitle(scene.text.report),
            home: home(of: scene.text.report), dateline: scene.text.layout.dateline)
    }

    /// The toponyms of a headline that came apart from the text: what they say of the company.
    private func toponymsOfTitle(_ report: Report) -> [Toponym] {
        guard let title = report.title, !title.isEmpty else { return [] }
        let headline = Report(text: title)
        let words = words(of: headline.bytes)
        guard !words.isEmpty else { return [] }
        let text = AnnotatedText(
            report: headline, words: words, sentences: [0..<words.count], layout: Layout(),
            attributions: [])
        let tree = SyntaxTree(Syntax(), words: words.count)
        return Recognition.toponyms(in: PlaceText(text, tree, world), places).map { toponym in
            var toponym = toponym
            toponym.container = nil
            return toponym
        }
    }

    /// The country of the outlet, by its domain: "bbc.co.uk".
    private func home(of report: Report) -> String? {
        guard let outlet = report.outlet, let gazetteer = places.gazetteer,
            let dot = outlet.lastIndex(of: ".")
        else { return nil }
        let ending = outlet[outlet.index(after: dot)...].uppercased()
        // These are sold to the whole world.
        guard ending.utf8.count == 2, !["AI", "CO", "IO", "ME", "TV"].contains(ending) else {
            return nil
        }
        let code = ending == "UK" ? "GB" : ending
        return gazetteer.countries.first { $0.alpha2 == code }?.code
    }
}

/// The toponyms of a report, and what helps to resolve them.
package struct PlaceQuestion: Sendable {
    let toponyms: [Toponym]
    /// Toponyms outside the text.
    let company: [Toponym]
    /// The country of the outlet.
    let home: String?
    let dateline: Range<Int>?

    func resolved(by weights: PlaceWeights) -> Resolution {
        Resolution(
            toponyms + company, weights: weights, home: home, dateline: dateline)
    }

    /// The words of each toponym, and where each of its candidates lies with its probability.
    package func answers(
        weights: [String: Double]
    ) -> [(
        words: Range<Int>, candidates: [(latitude: Double, longitude: Double, share: Double)]
    )] {
        let resolution = resolved(by: PlaceWeights(weights))
        return toponyms.indices.map { index in
            (
                toponyms[index].words,
                resolution.choices(of: index).map {
                    ($0.candidate.latitude, $0.candidate.longitude, $0.probability)
                }
            )
        }
    }
}
