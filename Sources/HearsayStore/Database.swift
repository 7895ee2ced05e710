internal import CSQLite

/// One connection to a SQLite file. Not shared between threads.
public final class Database {
    /// How a file is opened.
    public enum Mode: Sendable { case readOnly, readWrite, create }

    public let path: String
    private var handle: OpaquePointer?
    private var prepared: [String: OpaquePointer] = [:]

    /// Opens a file.
    /// - Parameters:
    ///   - path: where it is.
    ///   - mode: how it is opened.
    ///   - wait: for how many milliseconds another writer is waited for.
    /// - Throws: `StoreError` where it cannot be opened.
    public init(path: String, mode: Mode, wait: Int32 = 10_000) throws(StoreError) {
        self.path = path
        let flags =
            switch mode {
            case .readOnly: SQLITE_OPEN_READONLY
            case .readWrite: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK else { throw failure(code) }
        sqlite3_busy_timeout(handle, wait)
    }

    deinit {
        for statement in prepared.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    /// Runs one SQL statement and drops what it answers.
    /// - Parameters:
    ///   - sql: one statement.
    ///   - values: for its question marks.
    /// - Throws: `StoreError` where SQLite fails.
    public func run(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) {
        do { try rows(sql, values) { _ in } } catch { throw stored(error) }
    }

    /// Runs one SQL statement and hands its rows over, one at a time.
    /// - Parameters:
    ///   - sql: one statement.
    ///   - values: for its question marks.
    ///   - body: takes a row.
    /// - Throws: `StoreError` where SQLite fails, and what `body` throws.
    public func rows(
        _ sql: String, _ values: [SQLValue] = [], _ body: (borrowing Row) throws -> Void
    ) throws {
        // Taken out while it runs: a body may run the same statement again.
        let statement = try prepared.removeValue(forKey: sql) ?? prepare(sql)
        defer { keep(statement, for: sql) }
        for (index, value) in values.enumerated() {
            try check(bind(value, to: statement, at: Int32(index + 1)))
        }
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(code) }
            try body(Row(statement: statement))
        }
    }

    /// Does all of it or nothing; takes the right to write at once.
    /// - Parameter body: what is to be done.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws, after all it did is undone; `StoreError` where SQLite fails.
    public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        try run("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            if sqlite3_get_autocommit(handle) == 0 { try? run("ROLLBACK") }
            throw error
        }
    }

    /// Runs many SQL statements without values, such as a schema.
    /// - Parameter sql: statements with semicolons between them.
    /// - Throws: `StoreError` where SQLite fails.
    public func script(_ sql: String) throws(StoreError) {
        try check(sqlite3_exec(handle, sql, nil, nil, nil))
    }

    /// Inserts one row.
    /// - Parameters:
    ///   - table: its table.
    ///   - columns: names and values; columns that lack are null.
    /// - Throws: `StoreError` where SQLite fails.
    func insert(_ table: String, _ columns: [(String, SQLValue)]) throws(StoreError) {
        let names = columns.map { "\"\($0.0)\"" }.joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try run("INSERT INTO \(table) (\(names)) VALUES (\(marks))", columns.map { $0.1 })
    }

    /// The whole numbers of a one-column answer, in its order.
    func integers(_ sql: String, _ values: [SQLValue] = []) throws -> [Int] {
        var found: [Int] = []
        try rows(sql, values) { row in
            if let number = row.integer(0) { found.append(number) }
        }
        return found
    }

    /// The SQL statements that were run so far, for who asks how SQLite goes about them.
    package var statements: [String] { prepared.keys.sorted() }

    /// The row that was inserted last.
    public var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

    private func prepare(_ sql: String) throws(StoreError) -> OpaquePointer {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        guard let statement else { throw failure(SQLITE_MISUSE) }
        return statement
    }

    private func keep(_ statement: OpaquePointer, for sql: String) {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        if let other = prepared.updateValue(statement, forKey: sql) { sqlite3_finalize(other) }
    }

    private func bind(_ value: SQLValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, Int64(number))
        case .real(let number): return sqlite3_bind_double(statement, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    // No address means null to SQLite: an empty text needs one.
                    guard let start = $0.baseAddress else {
                        return hearsay_bind_text(statement, index, "", 0)
                    }
                    return hearsay_bind_text(statement, index, start, UInt64($0.count))
                }
            }
        case .blob(let bytes):
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement, index, 0)
                : hearsay_bind_blob(statement, index, bytes, UInt64(bytes.count))
        }
    }

    private func check(_ code: Int32) throws(StoreError) {
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func stored(_ error: any Error) -> StoreError {
        error as? StoreError ?? failure(SQLITE_ERROR)
    }

    private func failure(_ code: Int32) -> StoreError {
        let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
        func error(_ what: StoreError.What, _ reason: String, _ hint: String) -> StoreError {
            StoreError(what: what, file: path, reason: reason, hint: hint)
        }
        return switch code & 0xFF {
        case SQLITE_CANTOPEN:
            error(.missing, "cannot be opened", "See that it is there and that you may use it")
        case SQLITE_NOTADB:
            error(.notADatabase, "is no case file", "Name another file")
        case SQLITE_BUSY, SQLITE_LOCKED:
            error(.busy, "another program is writing to it", "Try again when that has ended")
        case SQLITE_FULL:
            error(.full, "the disk is full", "Make room; what was added before is safe")
        case SQLITE_READONLY:
            error(.readOnly, "may not be written to", "See its permissions")
        default: error(.failed, "SQLite says: \(message)", "See that the disk is sound")
        }
    }
}
