/// What went wrong with a case file, for people.
public struct StoreError: Error, Equatable, CustomStringConvertible {
    /// What sort of thing went wrong.
    public enum What: Sendable, Equatable {
        case missing, notADatabase, notACaseFile, newer, busy, full, readOnly, failed
    }

    public var what: What
    /// The case file's path.
    public var file: String
    /// What is wrong.
    public var reason: String
    /// What to do about it.
    public var hint: String

    public var description: String { "\(file): \(reason). \(hint)" }
}
