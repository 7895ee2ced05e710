import Foundation
import HearsayCopies
import HearsayPages
import HearsayQuestions
import HearsayStore
import HearsayText
import HearsayWorld

@testable import HearsayExports

/// The folder of the data files, from where this file stands.
let dataFolder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Data"

/// A case file made of hand-made readings, in a folder that goes with it.
final class MadeCase {
    let file: CaseFile
    let codes: Crosswalks
    private let folder: URL
    private let agencies: Agencies

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = try CaseFile(path: folder.appending(path: "case.db").path, mode: .create)
        codes = try Crosswalks(folder: dataFolder)
        agencies = try Agencies(table: [])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func add(_ report: Report, _ reading: Reading) throws {
        try file.add(
            report: report, reading: reading, json: JSONPage.line(reading), agencies: agencies)
    }

    func export(_ format: Export, _ filter: Filter = Filter()) throws -> String {
        var bytes: [UInt8] = []
        try format.write(file.database, filter, codes) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    func lines(_ format: Export, _ filter: Filter = Filter()) throws -> [[String]] {
        let separator: Character = format == .acled ? "," : "\t"
        return try export(format, filter).split(separator: "\n", omittingEmptySubsequences: true)
            .map { cells(String($0), separator) }
    }
}

/// The cells of a line as RFC 4180 reads them.
func cells(_ line: String, _ separator: Character) -> [String] {
    var cells = [""]
    var isQuoted = false
    var wasMark = false
    for character in line {
        if isQuoted {
            if character == "\"" {
                isQuoted = false
                wasMark = true
            } else {
                cells[cells.count - 1].append(character)
            }
            continue
        }
        if character == "\"" {
            if wasMark { cells[cells.count - 1].append("\"") }
            isQuoted = true
        } else if character == separator {
            cells.append("")
        } else {
            cells[cells.count - 1].append(character)
        }
        wasMark = false
    }
    return cells
}

/// “General Élan Varr told the Herald: Mali's army killed three farmers in Gao on 4 March.” with a
/// name and a title that may be anything.
func madeReport(
    speaker: String = "Élan Varr", title: String? = "Gao", outlet: String? = "Herald",
    url: String? = "https://herald.example/1", published: String? = "2026-03-05",
    day: String? = "2026-03-04", status: Reading.Event.Status = .happened
) -> (Report, Reading) {
    let text = "\(speaker) told the Herald: Mali's army killed three farmers in Gao on 4 March."
    func span(_ words: String) -> Span {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start =
            (0...(scalars.count - wanted.count)).first {
                Array(scalars[$0..<($0 + wanted.count)]) == wanted
            } ?? 0
        return Span(start: start, end: start + wanted.count)
    }
    var report = Report(text: text)
    (report.title, report.outlet, report.url, report.published) = (title, outlet, url, published)
    var reading = Reading(
        model: "m1", article: Reading.Article(sha256: sha256(of: report.bytes)),
        sentences: [Span(start: 0, end: text.unicodeScalars.count)])
    let words = ["e1": speaker, "e2": "Mali's army", "e3": "three farmers", "e4": "the Herald"]
    reading.mentions = words.sorted { $0.key < $1.key }.map { id, words in
        Reading.Mention(
            id: "m" + id.dropFirst(), span: span(words), kind: id == "e3" ? .nominal : .name,
            type: id == "e1" ? .person : .organization, entity: id, confidence: 1)
    }
    reading.entities = [
        Reading.Entity(id: "e1", name: speaker, type: .person, mentions: ["m1"]),
        Reading.Entity(id: "e2", name: "Mali's army", type: .organization, mentions: ["m2"]),
        Reading.Entity(id: "e3", name: "three farmers", type: .group, mentions: ["m3"]),
        Reading.Entity(id: "e4", name: "Herald", type: .organization, mentions: ["m4"]),
    ]
    reading.entities[0].roles = ["General"]
    reading.entities[1].actor = ActorCode(country: "MLI", sector: "MIL")
    reading.entities[2].actor = ActorCode(country: "MLI", sector: "CVL")
    var said = Reading.Attribution(
        id: "a1", source: [span(speaker)], cue: [span("told")],
        content: [span("Mali's army killed three farmers in Gao on 4 March")], voice: .indirect,
        stance: .asserts, confidence: 0.9)
    (said.speaker, said.audience, said.sourceKind) = ("e1", "e4", .named)
    reading.attributions = [said]
    if let day {
        reading.times = [
            Reading.Time(id: "t1", span: span("on 4 March"), kind: .date, value: day)
        ]
    }
    var place = Reading.Place(
        id: "p1", span: span("Gao"), name: "Gao", use: .literal, confidence: 1)
    (place.latitude, place.longitude, place.country) = (16.27, -0.04, "MLI")
    (place.admin1, place.feature, place.geonameID) = ("Gao Region", "PPLA", 2_457_161)
    reading.places = [place]
    var killed = Reading.Event(
        id: "v1", type: "ASSAULT", trigger: span("killed"), status: status, confidence: 0.75)
    (killed.source, killed.target) = (["e2"], ["e3"])
    (killed.sourceSpans, killed.targetSpans) = ([span("Mali's army")], [span("three farmers")])
    (killed.time, killed.place, killed.attribution) = (day.map { _ in "t1" }, "p1", "a1")
    reading.events = [killed]
    var count = Reading.Quantity(id: "q1", span: span("three"), unit: "farmers")
    (count.value, count.kind, count.attribution) = (3, "killed", "a1")
    reading.quantities = [count]
    return (report, reading)
}
