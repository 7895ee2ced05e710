package import HearsayStore
package import HearsayText

/// The situation report of a casebook (docs/sitrep.md).
package enum Sitrep {
    /// Writes the page from the fields of a case file. The same fields give the same page.
    /// - Parameters:
    ///   - database: the case file, open for reading at least.
    ///   - request: which page.
    /// - Returns: sections with their notes.
    /// - Throws: what the store throws where the file cannot be read.
    package static func page(
        from database: Database, _ request: SitrepRequest
    ) throws -> SitrepPage {
        let clerk = try Clerk(database, request)
        let deadlines = try clerk.deadlines()
        let ranges = try clerk.figureRanges()
        let sections = [
            try clerk.head(), try clerk.highlights(), try clerk.changes(deadlines),
            try clerk.standings(), try clerk.deadlineSection(deadlines),
            try clerk.figureSection(ranges), try clerk.positionSection(),
            try clerk.voiceSection(), try clerk.gapSection(deadlines, ranges),
            try clerk.methodSection(),
        ]
        let calendar = clerk.calendar
        var title = "Situation report"
        if let (year, month, day) = calendar.asOf?.parts {
            title += ", \(day) \(PageCalendar.months[month - 1]) \(year)"
        }
        return SitrepPage(title: title, sections: sections, notes: clerk.notebook.notes)
            .numberedInOrder()
    }
}
