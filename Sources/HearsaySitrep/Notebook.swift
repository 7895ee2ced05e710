import HearsayText
import HearsayStore

/// Numbers the notes of a page: the same words have one number throughout.
final class Notebook {
    private(set) var notes: [SitrepPage.Note] = []
    private var numbers: [Place: Int] = [:]
    private var lists: [String: Int] = [:]
    private let library: Library

    private struct Place: Hashable {
        let report: Int
        let span: Span
    }

    init(_ library: Library) { self.library = library }

    /// The number of a report's words; nil where its text has no such place.
    func number(_ report: Int, _ span: Span) throws -> Int? {
        let place = Place(report: report, span: span)
        if let known = numbers[place] { return known }
        guard let text = try library.text(report), let words = text[span], !words.isEmpty else {
            return nil
        }
        let card = library.reports[report]
        var note = SitrepPage.Words(
            report: report, words: words, start: span.start, end: span.end)
        note.outlet = card?.outlet
        note.day = card?.day.map { library.calendar.named($0) }
        note.title = card?.title
        note.url = card?.url
        (note.before, note.after) = text.surroundings(of: span)
        notes.append(.words(note))
        numbers[place] = notes.count
        return notes.count
    }

    /// The number of a list of reports.
    func number(_ what: String, _ ids: [Int]) -> Int {
        if let known = lists[what] { return known }
        notes.append(.reports(what: what, ids: ids))
        lists[what] = notes.count
        return notes.count
    }
}
