public import HearsayScene
public import HearsayText
public import HearsayWorld

/// Finds the places of a report and tells where on Earth they are.
public struct PlaceReader: Sendable {
    private let world: World
    private let places: Places
    private let weights: PlaceWeights

    /// - Parameter gazetteer: without one, places outside `regions.tsv` have no coordinates.
    public init(world: World, gazetteer: Gazetteer?) {
        self.world = world
        places = Places(regions: world.regions, gazetteer: gazetteer)
        weights = PlaceWeights(world.placeWeights)
    }

    /// The places of a report in text order. Linear in the length of the text.
    public func places(in scene: Scene) -> [Reading.Place] {
        let text = PlaceText(scene.text, scene.tree, world)
        let toponyms = Recognition.toponyms(in: text, places)
        guard !toponyms.isEmpty else { return [] }
        let resolution = Resolution(
            toponyms + toponymsOfTitle(scene.text.report), weights: weights,
            home: home(of: scene.text.report), dateline: scene.text.layout.dateline)
        return toponyms.indices.map { index in
            let toponym = toponyms[index]
            let choice = toponym.isElsewhere ? nil : resolution.choice(of: index)
            var place = Reading.Place(
                id: "p\(index + 1)", span: scene.span(toponym.words),
                name: (choice.map { places.name(of: $0.candidate) }
                    ?? scene.text.text(toponym.words)) + "|\(toponym.ground)",
                use: use(of: toponym, choice?.candidate, in: scene.tree),
                confidence: choice?.probability ?? 0.5)
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

    /// The toponyms of a headline that came apart from the text: what they say of the company.
    private func toponymsOfTitle(_ report: Report) -> [Toponym] {
        guard let title = report.title, !title.isEmpty else { return [] }
        let headline = Report(text: title)
        let words = words(of: headline.bytes)
        guard !words.isEmpty else { return [] }
        let text = AnnotatedText(
            report: headline, words: words, sentences: [0..<words.count], layout: Layout(),
            attributions: [])
        let found = Recognition.toponyms(
            in: PlaceText(text, SyntaxTree(Syntax(), words: words.count), world), places)
        return found.map { toponym in
            var toponym = toponym
            toponym.container = nil
            return toponym
        }
    }

    /// The country of the outlet, by its domain: "bbc.co.uk".
    private func home(of report: Report) -> String? {
        guard let outlet = report.outlet, let gazetteer = places.gazetteer,
            let dot = outlet.utf8.lastIndex(of: UInt8(ascii: "."))
        else { return nil }
        let ending = outlet[outlet.index(after: dot)...].uppercased()
        guard ending.utf8.count == 2, ending != "TV", ending != "IO", ending != "ME" else {
            return nil
        }
        let code = ending == "UK" ? "GB" : ending
        return gazetteer.countries.first { $0.alpha2 == code }?.code
    }
}
