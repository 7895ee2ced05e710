import Foundation
import HearsayScene
import HearsayText
import HearsayWorld
import Testing

@testable import HearsayPlaces

/// The folder of the data files, from where this file stands.
private let dataFolder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Data"

/// Reads texts without a model: names are written into them as `{place:Agadez}`.
struct PlaceExample {
    private static let world = Result { try World(folder: dataFolder) }
    let report: Report
    let names: [(start: Int, end: Int, type: Reading.EntityType)]

    init(_ script: String) {
        var text: [UInt8] = []
        var names: [(start: Int, end: Int, type: Reading.EntityType)] = []
        var open: (start: Int, type: Reading.EntityType)?
        var rest = script[...]
        while let character = rest.popFirst() {
            if character == "{", let colon = rest.firstIndex(of: ":") {
                open = (text.count, Reading.EntityType(rawValue: String(rest[..<colon])) ?? .other)
                rest = rest[rest.index(after: colon)...]
            } else if character == "}", let name = open {
                names.append((name.start, text.count, name.type))
                open = nil
            } else {
                text += Array(String(character).utf8)
            }
        }
        report = Report(bytes: text)
        self.names = names
    }

    func places(gazetteer: Gazetteer?, outlet: String? = nil, title: String? = nil) throws
        -> [Reading.Place]
    {
        var report = report
        report.outlet = outlet
        report.title = title
        let abbreviations = try Abbreviations(
            tsv: String(contentsOfFile: dataFolder + "/abbreviations.tsv", encoding: .utf8))
        let words = words(of: report.bytes)
        let layout = layout(of: report.bytes, words: words)
        var text = AnnotatedText(
            report: report, words: words,
            sentences: sentences(
                of: report.bytes, words: words, layout: layout, abbreviations: abbreviations),
            layout: layout, attributions: [])
        text.names = names.map { name in
            let first = words.partitioningIndex { Int($0.start) >= name.start }
            let end = words.partitioningIndex { Int($0.start) >= name.end }
            return TaggedName(words: first..<end, type: name.type, confidence: 0.9)
        }
        let reading = Reading(model: "", article: Reading.Article(sha256: ""))
        return PlaceReader(world: try PlaceExample.world.get(), gazetteer: gazetteer).places(
            in: Scene(text, reading))
    }
}

@Suite("Places of a report")
struct PlaceReaderTests {
    private let dump: Dump
    private let gazetteer: Gazetteer

    init() throws {
        dump = try Dump()
        gazetteer = try dump.gazetteer().0
        dump.remove()
    }

    /// Each place as "its words = name, country".
    private func found(_ script: String, title: String? = nil) throws -> [String] {
        let example = PlaceExample(script)
        let text = Array(String(decoding: example.report.bytes, as: UTF8.self).unicodeScalars)
        return try example.places(gazetteer: gazetteer, title: title).map { place in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: text[place.span.start..<place.span.end])
            return "\(String(words)) = \(place.name), \(place.country ?? "-")"
        }
    }

    private func expect(
        _ script: String, _ places: [String], location: SourceLocation = #_sourceLocation
    ) throws {
        let found = try found(script)
        #expect(found == places, sourceLocation: location)
    }

    @Test("what a place is said to lie in decides")
    func containment() throws {
        try expect(
            "A fire broke out in {place:Paris}, {place:Texas}.",
            ["Paris = Paris, USA", "Texas = Texas, USA"])
        try expect("A fire broke out in {place:Paris}.", ["Paris = Paris, FRA"])
        let places = try PlaceExample("Soldiers left {place:Agadez}, {place:Niger}.").places(
            gazetteer: gazetteer)
        #expect(places.first?.feature == "PPL" || places.first?.feature == "ADM1")
        #expect(places.first?.admin1 == "Agadez")
    }

    @Test("a full stop belongs to an abbreviation alone, a possessive to nothing")
    func marks() throws {
        try expect("Troops left {place:Niger}.", ["Niger = Niger, NER"])
        try expect(
            "Troops of the U.S. left {place:Niger}'s north.",
            ["U.S. = United States, USA", "Niger = Niger, NER"])
        try expect("“{place:Niamey}?” she asked.", ["Niamey = Niamey, NER"])
    }

    @Test("what is said to be of a town lies there, or is not placed")
    func possessed() throws {
        let places = try PlaceExample("{place:Niamey}'s {place:Springfield} is poor.").places(
            gazetteer: gazetteer)
        #expect(places.map { $0.latitude != nil } == [true, false])
    }

    @Test("one sense of a name in a report")
    func oneSense() throws {
        let found = try found(
            "{place:Paris}, {place:Texas}, burns. Firefighters in {place:Paris} are at work.")
        #expect(found.first == "Paris = Paris, USA" && found.last == "Paris = Paris, USA")
    }

    @Test("the company that a name keeps decides")
    func company() throws {
        let places = try PlaceExample("From {place:Chicago} to {place:Springfield} by train.")
            .places(gazetteer: gazetteer)
        #expect(places.last?.admin1 == "Illinois")
        let flight = try PlaceExample("They flew from {place:Niamey} to {place:Washington}.")
            .places(gazetteer: gazetteer)
        #expect(flight.last?.feature == "PPLC")
    }

    @Test("adjectives and nouns for people are places, adjectival")
    func demonyms() throws {
        let places = try PlaceExample("Malian sources told Nigeriens.").places(gazetteer: nil)
        #expect(places.map(\.country) == ["MLI", "NER"])
        #expect(places.allSatisfy { $0.use == .adjectival && $0.latitude != nil })
    }

    @Test("abbreviations of divisions need a full stop, or a place and a comma before them")
    func abbreviations() throws {
        try expect(
            "He moved to {place:Springfield}, Ill., in May.",
            ["Springfield = Springfield, USA", "Ill. = Illinois, USA"])
        try expect(
            "The {place:Springfield}, MO office.",
            ["Springfield = Springfield, USA", "MO = Missouri, USA"])
        try expect("IN THE END, OR NOT, ME OR YOU", [])
    }

    @Test("people are no places")
    func people() throws {
        try expect("{person:Ernie Harrison} spoke. In the end Harrison agreed.", [])
        try expect("{person:Paris Hilton} came.", [])
        try expect("{person:Seattle Mayor Bruce Harrell} came.", ["Seattle = Seattle, USA"])
    }

    @Test("bodies by the name of a place are no places")
    func namesakes() throws {
        try expect(
            "{organization:Springfield} sent men. {organization:Springfield} lost {place:Springfield} in the end.",
            [])
        try expect("They were paid by {place:Wagner} in the end.", [])
        try expect("Soldiers of the {place:West} left.", [])
    }

    @Test("places within names of bodies are found, as toponym corpora have them")
    func bodies() throws {
        try expect("The {organization:Texas Department of Health} said so.", ["Texas = Texas, USA"])
    }

    @Test("a place that no gazetteer knows keeps its own name and has no coordinates")
    func unknown() throws {
        let places = try PlaceExample("They met in {place:Brigadoon}.").places(gazetteer: gazetteer)
        #expect(places.map(\.name) == ["Brigadoon"])
        #expect(places.first?.latitude == nil && places.first?.country == nil)
    }

    @Test("a town said to lie where none of its name is known is not put elsewhere")
    func elsewhere() throws {
        let places = try PlaceExample("She was born in {place:Seattle}, {place:Texas}.").places(
            gazetteer: gazetteer)
        #expect(places.first?.latitude == nil)
        #expect(places.last?.name == "Texas")
    }

    @Test("without a gazetteer countries and regions are known, other places have no coordinates")
    func noGazetteer() throws {
        let places = try PlaceExample("From {place:Niamey} in {place:Niger} to the {place:Sahel}.")
            .places(gazetteer: nil)
        #expect(places.map { $0.latitude != nil } == [false, true, true])
    }

    @Test("a headline beside the text tells of the company")
    func title() throws {
        let found = try found(
            "The mayor of {place:Springfield} resigned.", title: "Chicago, Ill.: a mayor falls")
        #expect(found == ["Springfield = Springfield, USA"])
    }

    @Test("nothing in any text does harm")
    func anyText() throws {
        var random = SeededGenerator(seed: 11)
        let parts = [
            "Paris", ", ", "Texas", ".", "{place:", "}", "{person:", "St. ", "Louis", "-", "’",
            "N’Djamena",
            " of ", "the ", "The ", "U.S.", "(", ")", "\n", "Ill.", "MO", "東京", "e\u{301}",
            "Street", " ", "{",
        ]
        for _ in 0..<40 {
            let script = (0..<30).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            let example = PlaceExample(script)
            let places = try example.places(gazetteer: gazetteer)
            for (one, next) in zip(places, places.dropFirst()) {
                #expect(one.span.end <= next.span.start)
            }
        }
    }
}
