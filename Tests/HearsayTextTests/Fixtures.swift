import Foundation
import HearsayText

/// Files that the tests read.
enum Fixtures {
    /// The folder that holds the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The table of abbreviations that comes with the program.
    static func abbreviations() throws -> Abbreviations {
        let file = root.appending(path: "Data/abbreviations.tsv")
        return try Abbreviations(tsv: String(contentsOf: file, encoding: .utf8))
    }
}

/// A text taken apart.
struct Parts {
    let report: Report
    let words: [Word]
    let layout: Layout
    let sentences: [Range<Int>]

    init(_ report: Report, _ abbreviations: Abbreviations = Abbreviations()) {
        self.report = report
        words = HearsayText.words(of: report.bytes)
        layout = HearsayText.layout(of: report.bytes, words: words)
        sentences = HearsayText.sentences(
            of: report.bytes, words: words, layout: layout, abbreviations: abbreviations)
    }

    /// The text from the first to the last word of a range.
    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return report[Passage(start: Int(words[first].start), end: Int(words[last].end))]
    }

    /// The text of the sentences.
    var sentenceTexts: [String] { sentences.map(text) }
}
