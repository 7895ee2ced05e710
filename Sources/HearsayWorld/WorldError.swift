/// A data file that cannot be used, and why.
public struct WorldError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The path of the file.
    public let file: String
    /// The line, counted from 1; absent where the whole file is meant.
    public let line: Int?
    /// What is wrong with it.
    public let reason: String

    public var description: String {
        guard let line else { return "\(file): \(reason)" }
        return "\(file):\(line): \(reason)"
    }
}
