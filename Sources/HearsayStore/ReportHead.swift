/// What a casebook says of a report on a line: all but its text.
package struct ReportHead: Sendable, Equatable {
    package let id: Int
    /// Who published it, agencies by their own names.
    package let outlet: String?
    /// ISO 8601 day or instant.
    package let published: String?
    package let title: String?
    package let url: String?
    /// The report that it is a copy of.
    package let root: Int?
    package let story: Int?

    /// The columns that `init` reads, of a report `r`.
    package static let columns = """
        r.id, coalesce(r.source_outlet, r.outlet), r.published, r.title, r.url, r.copy_root, r.story
        """

    /// - Parameter row: made of `columns`.
    package init(_ row: borrowing Row) {
        id = row.integer(0) ?? 0
        outlet = row.text(1)
        published = row.text(2)
        title = row.text(3)
        url = row.text(4)
        root = row.integer(5)
        story = row.integer(6)
    }
}
