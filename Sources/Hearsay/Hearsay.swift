public import HearsayText

/// Reads news reports: the whole way from text to reading.
public struct Hearsay: Sendable {
    /// Loads the model and the data files.
    /// - Parameter jobs: how many reports are read at the same time.
    /// - Throws: `HearsayError` when the model or a data file is missing or broken.
    public init(jobs: Int = 2) throws {}

    /// Reads one report.
    public func read(_ report: Report) throws -> Reading {
        Reading(model: "none", article: Reading.Article(sha256: ""))
    }

    /// Reads reports as they come, `jobs` at a time, and hands the readings on in the order in
    /// which the reports came. Memory is bounded: no more than a few reports are held at once.
    /// - Parameters:
    ///   - next: the next item, nil at the end. An item without a report (a bad record, say) is
    ///     passed through to `deliver` in its place.
    ///   - deliver: called once an item, in order. When it throws, reading stops.
    public func read<Item: Sendable>(
        next: () throws -> (Item, Report?)?,
        deliver: (Item, Result<Reading, any Error>?) throws -> Void
    ) throws {
        while let (item, report) = try next() {
            try deliver(item, report.map { report in Result { try read(report) } })
        }
    }
}

/// Why the program could not start to read.
public struct HearsayError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, with the file it is wrong in, and what to do.
    public let description: String

    public init(_ description: String) { self.description = description }
}
