import Foundation
import Hearsay
import HearsayCopies
import HearsayLanguage
import HearsayStore
import HearsayText

/// Reads reports into a case of their own and writes which are one story and which words tell of
/// one event, every word but small ones taken for a mention: for corpora that say themselves what
/// is an event.
struct JoinBench {
    private struct Input: Decodable {
        var id: String
        var text: String
        var published: String?
    }

    private struct Mention: Encodable {
        var doc: String
        var start: Int
        var end: Int
        var cluster: Int
    }

    /// - Parameters:
    ///   - path: reports, NDJSON.
    ///   - documents: where the stories are written, {report: story}.
    ///   - mentions: where the events are written, [{doc, start, end, cluster}].
    /// - Throws: where a file cannot be read or written, or the model is missing.
    func run(_ path: String, documents: String, mentions: String) throws {
        let hearsay = try Hearsay()
        let annotator = try hearsay.language.makeAnnotator(requests: 2)
        let table = URL(fileURLWithPath: try Home.find().data + "/agencies.tsv")
        let agencies = try Agencies(table: [UInt8](Data(contentsOf: table)))
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try CaseFile(
            path: folder.appendingPathComponent("join.case").path, mode: .create)
        let decoder = JSONDecoder()
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let input = try decoder.decode(Input.self, from: Data(line.utf8))
            var report = Report(text: input.text)
            report.id = input.id
            report.url = input.id
            report.published = input.published
            try file.add(
                report: report, reading: try hearsay.readEveryWord(report, annotator), json: [],
                agencies: agencies)
        }
        try file.join(agencies: agencies)
        var stories: [String: Int] = [:]
        try file.database.rows("SELECT name, story FROM report") { row in
            stories[row.text(0) ?? ""] = row.integer(1)
        }
        var events: [Mention] = []
        try file.database.rows(
            """
            SELECT r.name, a.head_start, a.head_end,
              coalesce(a.happening, -1000 * a.report - a.head_start)
            FROM assertion a JOIN report r ON r.id = a.report ORDER BY a.report, a.head_start
            """
        ) { row in
            events.append(
                Mention(
                    doc: row.text(0) ?? "", start: row.integer(1) ?? 0, end: row.integer(2) ?? 0,
                    cluster: row.integer(3) ?? 0))
        }
        try JSONEncoder().encode(stories).write(to: URL(fileURLWithPath: documents))
        try JSONEncoder().encode(events).write(to: URL(fileURLWithPath: mentions))
    }
}
