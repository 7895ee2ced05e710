import HandCase
import HearsaySitrep
import HearsayText
import Testing

extension HandCase {
    /// The page; every sentence of it that is not a table's cell is held to end in notes that
    /// exist.
    func page(
        since: String? = nil, asOf: String? = nil, about: String? = nil
    ) throws -> SitrepPage {
        let page = try Sitrep.page(
            from: database, SitrepRequest(since: since, asOf: asOf, about: about))
        for sentence in page.sections.flatMap(\.sentences) {
            #expect(!sentence.notes.isEmpty, "\(sentence.text)")
            #expect(sentence.notes.allSatisfy { page.notes.indices.contains($0 - 1) })
        }
        return page
    }
}

extension SitrepPage {
    /// The lines of a section without the numbers of notes: a paragraph, an item or a row each;
    /// the cells of a row are parted by bars. None where there is no such section.
    func lines(_ title: String) -> [String] {
        sections.first { $0.title.hasPrefix(title) }?.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let sentences): [sentences.line(" ")]
            case .list(let heading, let items):
                (heading.map { ["# \($0)"] } ?? []) + items.map { $0.line(" ") }
            case .table(_, let rows): rows.map { $0.dropLast().line(" | ") }
            }
        } ?? []
    }

    /// The words that a section's sentences cite, each once.
    func cited(_ title: String) -> Set<String> {
        let blocks = sections.first { $0.title.hasPrefix(title) }?.blocks ?? []
        let sentences = blocks.flatMap { block -> [Sentence] in
            switch block {
            case .paragraph(let sentences): sentences
            case .list(_, let items): items.flatMap { $0 }
            case .table(_, let rows): rows.flatMap { $0 }
            }
        }
        return Set(
            sentences.flatMap(\.notes).map { number in
                switch notes[number - 1] {
                case .words(let words): words.words
                case .reports(let what, _): what
                }
            })
    }
}

extension SitrepPage.Section {
    /// All sentences but those in the cells of tables.
    var sentences: [SitrepPage.Sentence] {
        blocks.flatMap { block -> [SitrepPage.Sentence] in
            switch block {
            case .paragraph(let sentences): sentences
            case .list(_, let items): items.flatMap { $0 }
            case .table: []
            }
        }
    }
}

extension Collection where Element == SitrepPage.Sentence {
    fileprivate func line(_ joint: String) -> String { map(\.text).joined(separator: joint) }
}
