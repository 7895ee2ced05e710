extension CaseFile {
    /// What a server said of a feed's version when all of it had been taken: the fields ETag and
    /// Last-Modified of its answer.
    /// - Parameter address: the feed's.
    /// - Returns: nil for a feed that was never taken whole.
    /// - Throws: `StoreError` where SQLite fails.
    package func feedVersion(_ address: String) throws -> (tag: String?, modified: String?)? {
        var found: (tag: String?, modified: String?)?
        try database.rows(
            "SELECT tag, modified FROM feed WHERE address = ?", [.text(address)]
        ) { found = ($0.text(0), $0.text(1)) }
        return found
    }

    /// Remembers the version of a feed of which all was taken.
    /// - Parameters:
    ///   - address: the feed's.
    ///   - tag: the field ETag of the server's answer.
    ///   - modified: the field Last-Modified of it.
    /// - Throws: `StoreError` where SQLite fails.
    package func keepFeed(_ address: String, tag: String?, modified: String?) throws {
        try database.run(
            """
            INSERT INTO feed (address, tag, modified, polled)
            VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
            ON CONFLICT (address) DO UPDATE SET tag = excluded.tag, modified = excluded.modified,
              polled = excluded.polled
            """, [.text(address), .text(tag), .text(modified)])
    }

    /// Whether a feed's link was followed before.
    /// - Parameter link: as the feed has it.
    /// - Returns: true if it was.
    /// - Throws: `StoreError` where SQLite fails.
    package func hasFollowed(_ link: String) throws -> Bool {
        var isKnown = false
        try database.rows("SELECT 1 FROM feed_link WHERE link = ?", [.text(link)]) { _ in
            isKnown = true
        }
        return isKnown
    }

    /// Remembers that a feed's link was followed and what stands behind it kept.
    /// - Parameter link: as the feed has it.
    /// - Throws: `StoreError` where SQLite fails.
    package func keepFollowed(_ link: String) throws {
        try database.run(
            """
            INSERT OR IGNORE INTO feed_link (link, taken)
            VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
            """, [.text(link)])
    }
}
