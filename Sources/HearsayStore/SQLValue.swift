/// A value that SQLite stores.
public enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// Text, or null where there is none.
    public static func text(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }
    /// A whole number, or null where there is none.
    public static func integer(_ value: Int?) -> SQLValue { value.map(SQLValue.integer) ?? .null }
    /// A number, or null where there is none.
    public static func real(_ value: Double?) -> SQLValue { value.map(SQLValue.real) ?? .null }
}
