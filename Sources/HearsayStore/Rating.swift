/// An analyst's word on a source or a claim, by the Admiralty code: two scales that do not depend on
/// each other.
public enum Rating: Sendable, Equatable {
    /// How far a source can be relied on: A to F. By an outlet's or an actor's name.
    case source(String)
    /// How far a piece of information can be believed: 1 to 6. By the claim's number.
    case claim(Int)

    /// As the table `rating` calls it.
    public var subject: String {
        switch self {
        case .source: "source"
        case .claim: "claim"
        }
    }

    var name: String {
        switch self {
        case .source(let name): name
        case .claim(let number): String(number)
        }
    }

    /// The values that it may have, the best first, each with its meaning.
    public var scale: [(value: String, meaning: String)] { Self.scale(of: subject) }

    /// - Parameter subject: "source" or "claim".
    /// - Returns: its values with their meanings.
    public static func scale(of subject: String) -> [(value: String, meaning: String)] {
        subject == "source"
            ? [
                ("A", "completely reliable"), ("B", "usually reliable"), ("C", "fairly reliable"),
                ("D", "not usually reliable"), ("E", "unreliable"),
                ("F", "reliability cannot be judged"),
            ]
            : [
                ("1", "confirmed by other sources"), ("2", "probably true"),
                ("3", "possibly true"), ("4", "doubtful"), ("5", "improbable"),
                ("6", "truth cannot be judged"),
            ]
    }
}

extension CaseFile {
    /// Writes an analyst's rating in place of an earlier one.
    /// - Parameters:
    ///   - rating: what is rated; a source by any spelling of its case.
    ///   - value: one of its scale.
    ///   - note: the analyst's reason.
    /// - Returns: what was rated, as the case file spells it; nil where it has no such source or
    ///   claim, and nothing was written.
    /// - Throws: `StoreError` where SQLite fails.
    package func rate(_ rating: Rating, as value: String, note: String?) throws -> Rating? {
        try database.transaction {
            guard let known = try known(rating) else { return nil }
            try database.run(
                """
                INSERT INTO rating (subject, name, value, note, at)
                VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                ON CONFLICT (subject, name) DO UPDATE SET value = excluded.value,
                  note = excluded.note, at = excluded.at
                """,
                [.text(known.subject), .text(known.name), .text(value), .text(note)])
            return known
        }
    }

    /// Takes an analyst's rating back.
    /// - Parameter rating: what is no longer rated.
    /// - Returns: false where it was not.
    /// - Throws: `StoreError` where SQLite fails.
    package func clear(_ rating: Rating) throws -> Bool {
        try database.transaction {
            // A claim may be gone since it was rated.
            let known = try known(rating) ?? rating
            var count = 0
            try database.rows(
                "SELECT count(*) FROM rating WHERE subject = ? AND name = ?",
                [.text(known.subject), .text(known.name)]
            ) { count = $0.integer(0) ?? 0 }
            try database.run(
                "DELETE FROM rating WHERE subject = ? AND name = ?",
                [.text(known.subject), .text(known.name)])
            return count > 0
        }
    }

    private func known(_ rating: Rating) throws -> Rating? {
        var found: Rating?
        switch rating {
        case .claim(let number):
            try database.rows("SELECT id FROM claim WHERE id = ?", [.integer(number)]) {
                found = $0.integer(0).map { .claim($0) }
            }
        case .source(let name):
            // An outlet goes before an actor of its name, an exact spelling before others.
            for table in ["report", "actor"] where found == nil {
                let column = table == "report" ? "outlet" : "name"
                try database.rows(
                    """
                    SELECT \(column) FROM \(table) WHERE \(column) = ?1 COLLATE NOCASE
                    ORDER BY \(column) <> ?1, \(column) LIMIT 1
                    """, [.text(name)]
                ) { found = $0.text(0).map { .source($0) } }
            }
        }
        return found
    }
}
