package import HearsayStore

/// What of a casebook is asked about.
package struct Filter: Sendable, Equatable {
    /// Name or part of it, code or country of an actor.
    package var about: String?
    /// ISO 8601 days, both included.
    package var since: String?
    package var until: String?
    /// Status of events, standing of claims.
    package var status: String?
    /// Only claims that nobody else bears out.
    package var isUncorroborated: Bool
    package var limit: Int

    package init(
        about: String? = nil, since: String? = nil, until: String? = nil, status: String? = nil,
        isUncorroborated: Bool = false, limit: Int = 50
    ) {
        self.about = about
        self.since = since
        self.until = until
        self.status = status
        self.isUncorroborated = isUncorroborated
        self.limit = limit
    }
}

/// Conditions of a WHERE clause, and the values that they bind in order.
package struct Conditions {
    private var parts: [String] = []
    package private(set) var values: [SQLValue] = []

    /// Asks for nothing yet.
    package init() {}

    /// " WHERE …", or nothing where nothing is asked.
    package var clause: String { parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ") }

    package mutating func add(_ condition: String, _ values: String...) {
        add(condition, values: values.map { .text($0) })
    }

    package mutating func add(_ condition: String, values: [SQLValue]) {
        parts.append(condition)
        self.values += values
    }

    /// All of these and all of those.
    mutating func append(_ other: Conditions) {
        parts += other.parts
        values += other.values
    }

    /// Leaves out reprints: their originals speak for them.
    package mutating func addOriginals(_ report: String) {
        // The index of reprints is small; a report's own row lies far away behind its text.
        add(
            "NOT EXISTS (SELECT 1 FROM report c INDEXED BY report_reprint"
                + " WHERE c.id = \(report) AND c.copy_root IS NOT NULL)")
    }

    /// Days of a column from `since` to the end of `until`, which includes its hours.
    package mutating func addDays(_ column: String, _ filter: Filter) {
        if let since = filter.since { add("\(column) >= ?", since) }
        if let until = filter.until { add("\(column) <= ? || '~'", until) }
    }

    /// Reports published from `since` to `until`.
    package mutating func addPublished(_ report: String, _ filter: Filter) {
        guard filter.since != nil || filter.until != nil else { return }
        var days = Conditions()
        days.addDays("published", filter)
        parts.append("\(report) IN (SELECT id FROM report\(days.clause))")
        values += days.values
    }

    /// An actor that the words name: part of a name, a whole code, or a country.
    /// - Parameters:
    ///   - about: what the user calls the actor.
    ///   - condition: "column IN", or several of them; "@" stands for the set of actors.
    package mutating func addActor(_ about: String?, _ condition: String) {
        guard let about else { return }
        let pattern = about.reduce(into: "%") { pattern, character in
            if "%_\\".contains(character) { pattern.append("\\") }
            pattern.append(character)
        }
        let set =
            "(SELECT id FROM actor WHERE name LIKE ? ESCAPE '\\' OR key = ? COLLATE NOCASE"
            + " OR country = ? COLLATE NOCASE)"
        let pieces = condition.split(separator: "@", omittingEmptySubsequences: false)
        parts.append("(" + pieces.joined(separator: set) + ")")
        for _ in 1..<pieces.count {
            values += [.text(pattern + "%"), .text(about), .text(about)]
        }
    }
}
