internal import CSQLite

/// One row of an answer; columns count from 0. Valid only within the closure it was given to.
public struct Row: ~Copyable {
    let statement: OpaquePointer

    /// A column's text; nil where it is null.
    public borrowing func text(_ column: Int) -> String? {
        guard !isNull(column), let bytes = sqlite3_column_text(statement, Int32(column)) else {
            return nil
        }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// A column's whole number; nil where it is null.
    public borrowing func integer(_ column: Int) -> Int? {
        isNull(column) ? nil : Int(sqlite3_column_int64(statement, Int32(column)))
    }

    /// A column's number; nil where it is null.
    public borrowing func real(_ column: Int) -> Double? {
        isNull(column) ? nil : sqlite3_column_double(statement, Int32(column))
    }

    /// A column's bytes; nil where it is null.
    public borrowing func blob(_ column: Int) -> [UInt8]? {
        guard !isNull(column) else { return nil }
        let bytes = sqlite3_column_blob(statement, Int32(column))
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    private borrowing func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }
}
