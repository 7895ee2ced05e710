import HearsayText

extension SitrepPage {
    /// The same page with notes numbered in the order in which they are first cited; those that
    /// are not cited are left out.
    func numberedInOrder() -> SitrepPage {
        var order: [Int: Int] = [:]
        var kept: [Note] = []
        func renumbered(_ sentence: Sentence) -> Sentence {
            Sentence(
                sentence.pieces.map { piece in
                    guard case .notes(let numbers) = piece else { return piece }
                    return .notes(
                        numbers.map { number in
                            if let known = order[number] { return known }
                            kept.append(notes[number - 1])
                            order[number] = kept.count
                            return kept.count
                        }.sorted())
                })
        }
        var page = self
        page.sections = sections.map { section in
            Section(
                section.title,
                section.blocks.map { block in
                    switch block {
                    case .paragraph(let sentences): .paragraph(sentences.map(renumbered))
                    case .list(let heading, let items):
                        .list(heading: heading, items: items.map { $0.map(renumbered) })
                    case .table(let head, let rows):
                        .table(head: head, rows: rows.map { $0.map(renumbered) })
                    }
                })
        }
        page.notes = kept
        return page
    }
}
