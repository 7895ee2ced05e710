package import HearsayCopies
public import HearsayText

/// A case file: reports and what was found in them, in one SQLite file.
public final class CaseFile {
    /// The connection, for questions.
    public let database: Database

    /// Opens a case file, and brings an older one up to date unless it is read only.
    /// - Parameters:
    ///   - path: where it is.
    ///   - mode: how it is opened.
    ///   - wait: for how many milliseconds another writer is waited for.
    /// - Throws: `StoreError` where it is none, is newer than this program or is in use.
    public init(
        path: String, mode: Database.Mode, wait: Int32 = 10_000
    ) throws(StoreError) {
        database = try Database(path: path, mode: mode, wait: wait)
        do {
            if mode == .readOnly { try check() } else { try prepare() }
        } catch let error as StoreError {
            throw error
        } catch {
            throw problem(.failed, "\(error)", "See that the disk is sound")
        }
    }

    /// Whether it holds a report.
    /// - Parameter report: by its URL, or else its outlet and text.
    /// - Returns: true if it was added before.
    /// - Throws: `StoreError` where SQLite fails.
    public func has(_ report: Report) throws -> Bool {
        try number("SELECT count(*) FROM report WHERE key = ?", [.text(report.storeKey)]) > 0
    }

    /// Adds a report and all that was found in it, or nothing.
    /// - Parameters:
    ///   - report: the report.
    ///   - reading: what was found in it.
    ///   - json: the reading as the contract's line of JSON.
    ///   - agencies: whose reports others print.
    /// - Returns: false if the file has the report.
    /// - Throws: `StoreError` where SQLite fails; nothing is added then.
    @discardableResult
    package func add(
        report: Report, reading: Reading, json: [UInt8], agencies: Agencies
    ) throws -> Bool {
        try database.transaction {
            // Asked anew: another program may have added it meanwhile.
            guard try !has(report) else { return false }
            let id = try ReportWriter(database, report, reading).write(json)
            try CopyWriter(database, agencies).write(id, report)
            return true
        }
    }

    /// Joins what was added and is not joined yet: stories, claims, happenings, origins. Only what
    /// is near the new reports is touched. It may be stopped at any moment and called again.
    /// - Parameters:
    ///   - agencies: whose reports others print.
    ///   - isStopped: asked between steps; true ends it.
    ///   - step: called with the number of reports joined so far.
    /// - Throws: `StoreError` where SQLite fails; the step under way is undone then.
    package func join(
        agencies: Agencies, isStopped: () -> Bool = { false }, step: (Int) -> Void = { _ in }
    ) throws {
        var done = 0
        // No report is added meanwhile: what outlets there are is read once.
        let origins = OriginWriter(database, agencies)
        while !isStopped() {
            let isLeft = try database.transaction {
                let outlines = OutlineTable(database)
                let stories = StoryWriter(database, outlines)
                guard let touched = try stories.write(limit: Self.joinedAtATime) else {
                    return false
                }
                let claims = ClaimWriter(database, outlines, origins)
                for story in touched.sorted() { try claims.write(story: story) }
                return true
            }
            guard isLeft else { return }
            done += Self.joinedAtATime
            step(done)
        }
    }

    /// Reports that are joined in one transaction.
    private static let joinedAtATime = 256

    private func prepare() throws {
        // Before anything is written: this may be somebody else's database.
        if try number("SELECT count(*) FROM sqlite_schema") > 0 { try checkKind() }
        if try number("PRAGMA user_version") != Schema.version {
            try database.transaction {
                let version = try number("PRAGMA user_version")
                guard version < Schema.version else { return }
                for step in Schema.steps[version...] { try database.script(step) }
                try database.run("PRAGMA application_id = \(Schema.applicationID)")
                try database.run("PRAGMA user_version = \(Schema.version)")
            }
        }
        try database.run("PRAGMA journal_mode = WAL")
        // What was reported as added outlives a power cut.
        try database.run("PRAGMA synchronous = FULL")
    }

    private func check() throws {
        try checkKind()
        let version = try number("PRAGMA user_version")
        guard version == Schema.version else {
            throw problem(
                .failed, "is of an older version (\(version))",
                "Add to it once with this program, which brings it up to date")
        }
    }

    private func checkKind() throws {
        guard try number("PRAGMA application_id") == Schema.applicationID else {
            throw problem(.notACaseFile, "is a database, but no case file", "Name another file")
        }
        let version = try number("PRAGMA user_version")
        guard version <= Schema.version else {
            throw problem(
                .newer, "was written by a newer hearsay (schema \(version))", "Update hearsay")
        }
    }

    private func number(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
        try database.integers(sql, values).first ?? 0
    }

    private func problem(
        _ what: StoreError.What, _ reason: String, _ hint: String
    ) -> StoreError {
        StoreError(what: what, file: database.path, reason: reason, hint: hint)
    }
}
