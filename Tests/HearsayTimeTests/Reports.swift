import Foundation
import HearsayText
import HearsayTime
import HearsayWorld

/// The folder of the data files, from where this file stands.
private let dataFolder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Data"

/// Reads texts with the data files of the project.
struct Reports {
    static let shared = Result { try Reports() }

    private let reader: TimeReader
    private let abbreviations: Abbreviations

    private init() throws {
        reader = TimeReader(world: try World(folder: dataFolder))
        abbreviations = try Abbreviations(
            tsv: String(contentsOfFile: dataFolder + "/abbreviations.tsv", encoding: .utf8))
    }

    func times(in text: String, published: String?) -> [Reading.Time] {
        var report = Report(text: text)
        report.published = published
        let words = words(of: report.bytes)
        let layout = layout(of: report.bytes, words: words)
        let sentences = sentences(
            of: report.bytes, words: words, layout: layout, abbreviations: abbreviations)
        return reader.times(
            in: AnnotatedText(
                report: report, words: words, sentences: sentences, layout: layout,
                attributions: []))
    }
}

/// A sentence whose time expressions stand in brackets, and what they should be.
struct Example: CustomStringConvertible {
    let script: String
    let published: String?
    let expected: [String]

    /// `expected` holds a type and a value for each expression: "DATE 1998-01-08".
    init(_ script: String, _ expected: String..., published: String? = "1998-03-11") {
        self.script = script
        self.published = published
        self.expected = expected
    }

    var description: String { script }
    var text: String { String(script.filter { $0 != "[" && $0 != "]" }) }

    /// The script again with the brackets where they were found, and the types and values.
    func found() throws -> (script: String, values: [String]) {
        let times = try Reports.shared.get().times(in: text, published: published)
        let scalars = Array(text.unicodeScalars)
        var marked = String.UnicodeScalarView()
        for place in 0...scalars.count {
            if times.contains(where: { $0.span.end == place }) { marked.append("]") }
            if times.contains(where: { $0.span.start == place }) { marked.append("[") }
            if place < scalars.count { marked.append(scalars[place]) }
        }
        return (
            String(marked),
            times.map { $0.kind.rawValue + ($0.value.map { " " + $0 } ?? "") }
        )
    }
}
