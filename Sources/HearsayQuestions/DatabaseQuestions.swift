import HearsayStore

extension Database {
    /// Rows of which the first column is a report's number and the others are texts. They are read
    /// to the end before more is asked about each.
    /// - Parameters:
    ///   - sql: the question.
    ///   - values: what it binds.
    ///   - texts: how many columns stand behind the report's number.
    /// - Returns: the rows in their order.
    /// - Throws: what the store throws.
    func reportRows(
        _ sql: String, _ values: [SQLValue], texts: Int
    ) throws -> [(report: Int, columns: [String?])] {
        var found: [(report: Int, columns: [String?])] = []
        try rows(sql, values) { row in
            found.append((row.integer(0) ?? 0, (1...texts).map { row.text($0) }))
        }
        return found
    }

    /// The name of an actor.
    func actorName(_ actor: Int) throws -> String {
        var name = ""
        try rows("SELECT name FROM actor WHERE id = ?", [.integer(actor)]) { row in
            name = row.text(0) ?? ""
        }
        return name
    }
}
