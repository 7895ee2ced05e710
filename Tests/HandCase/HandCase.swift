import Foundation
package import HearsayStore
package import HearsayText

/// A casebook put together by hand, row by row, in a folder that goes with it. Words are given as
/// the report has them; where they stand is looked up.
package final class HandCase {
    package let file: CaseFile
    package var database: Database { file.database }
    private let folder: URL
    private var texts: [Int: String] = [:]
    private var counts: [String: Int] = [:]

    package init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = try CaseFile(path: folder.appending(path: "case.db").path, mode: .create)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A row of a table; columns that are not given are null.
    package func insert(_ table: String, _ columns: [(String, SQLValue)]) throws {
        let names = columns.map { "\"\($0.0)\"" }.joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try database.run(
            "INSERT INTO \(table) (\(names)) VALUES (\(marks))", columns.map(\.1))
    }

    /// 1, 2, 3 … of a kind of row.
    package func next(_ kind: String) -> Int {
        counts[kind, default: 0] += 1
        return counts[kind, default: 0]
    }

    /// Where words stand in a report, in code points.
    package func span(_ words: String, in report: Int) throws -> Span {
        let text = texts[report] ?? ""
        guard let range = text.range(of: words) else { throw Missing(words: words) }
        let start = text[..<range.lowerBound].unicodeScalars.count
        return Span(start: start, end: start + words.unicodeScalars.count)
    }

    package struct Missing: Error { package let words: String }

    /// A report of a day; nil: of a day that nobody knows.
    package func report(
        _ text: String, _ outlet: String, _ day: String?, title: String? = nil,
        copyOf root: Int? = nil, story: Int? = 1
    ) throws -> Int {
        let id = next("report")
        texts[id] = text
        if let story, story > counts["story", default: 0] {
            counts["story"] = story
            try insert("story", [("id", .integer(story))])
        }
        try insert(
            "report",
            [
                ("id", .integer(id)), ("key", .text("k\(id)")), ("outlet", .text(outlet)),
                ("title", .text(title)), ("published", .text(day)), ("added", .text("2026-03-20")),
                ("sha256", .text("s\(id)")), ("text", .text(text)), ("copy_root", .integer(root)),
                ("story", .integer(story)),
            ])
        return id
    }

    package func actor(
        _ name: String, _ type: String = "person", country: String? = nil, sector: String? = nil,
        in reports: [Int] = []
    ) throws -> Int {
        let id = next("actor")
        try insert(
            "actor",
            [
                ("id", .integer(id)), ("key", .text("\(id) \(name)")), ("name", .text(name)),
                ("type", .text(type)), ("country", .text(country)), ("sector", .text(sector)),
            ])
        for report in reports {
            try insert(
                "entity",
                [
                    ("report", .integer(report)), ("local", .text("n\(id)")),
                    ("actor", .integer(id)), ("name", .text(name)),
                ])
        }
        return id
    }

    /// Who said what: its local id.
    package func statement(
        _ content: String, in report: Int, by actor: Int? = nil, source: String? = nil,
        kind: String = "named", stance: String = "asserts", voice: String = "indirect",
        parent: String? = nil, audience: Int? = nil, grounds: String? = nil
    ) throws -> String {
        let local = "a\(next("statement"))"
        let span = try span(content, in: report)
        try insert(
            "statement",
            [
                ("report", .integer(report)), ("local", .text(local)), ("parent", .text(parent)),
                ("speaker", .integer(actor)), ("audience", .integer(audience)),
                ("source_kind", .text(kind)), ("stance", .text(stance)), ("voice", .text(voice)),
                ("confidence", .real(1)), ("source", .text(source)), ("content", .text(content)),
                ("grounds", .text(grounds)), ("start", .integer(span.start)),
                ("end", .integer(span.end)),
            ])
        return local
    }

    /// A clause that puts a claim forward, or one of none. Its head is the word that carries it, or
    /// else the last; lemmas are parted by spaces, TIMEX3 values by line breaks.
    @discardableResult
    package func clause(
        _ words: String, in report: Int, claim: Int? = nil, by statement: String? = nil,
        head: String? = nil, stance: String = "asserted", status: String = "happened",
        event: String? = nil, figures: String = "", times: String = "", lemma: String = "",
        lemmas: String = ""
    ) throws -> String {
        let local = "s\(next("clause"))"
        let span = try span(words, in: report)
        let word = head ?? words.split(separator: " ").last.map(String.init) ?? words
        let within = try self.span(word, in: report)
        try insert(
            "assertion",
            [
                ("report", .integer(report)), ("local", .text(local)), ("form", .text("clause")),
                ("claim", .integer(claim)), ("statement", .text(statement)),
                ("event", .text(event)), ("stance", .text(stance)), ("status", .text(status)),
                ("start", .integer(span.start)), ("end", .integer(span.end)),
                ("head_start", .integer(within.start)), ("head_end", .integer(within.end)),
                ("words", .text(words)), ("lemma", .text(lemma)), ("lemmas", .text(lemmas)),
                ("figures", .text(figures)), ("times", .text(times)), ("negated", .integer(0)),
            ])
        return local
    }
}
