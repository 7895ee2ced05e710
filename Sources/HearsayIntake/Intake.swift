public import HearsayText

/// A report, and where it was found.
public struct IntakeItem: Sendable {
    /// The report with all that is known of it.
    public var report: Report
    /// The file or address, and the record in it: "news.warc.gz#17".
    public let origin: String
}

/// A source, or a record in it, that gives no report.
public struct IntakeFault: Error, Sendable, CustomStringConvertible {
    /// The file or address.
    public let file: String
    /// The record in it, counted from 1; nil where the whole is meant.
    public let record: Int?
    /// What is wrong with it.
    public let reason: String

    /// All three in words.
    public var description: String {
        record.map { "\(file), record \($0) \(reason)" } ?? "\(file) \(reason)"
    }
}

/// Takes in reports, one after the other, from files, folders and addresses.
///
/// A source is a path, "-" for standard input, or an address of http or https. What it holds is
/// found out from its first bytes, then from its name: plain text, HTML, feeds, WARC, JSON, CSV,
/// each of them packed with gzip or not. A folder stands for all that is in it, by name. Memory is
/// bounded: no more than one record is held, and none larger than 32 MiB.
public struct Intake {
    private let hints: PageHints
    private var waiting: Sources
    private var fetcher: Fetcher
    private var current: Records?

    /// The versions of the addresses that were fetched: those given, and what servers said since.
    public private(set) var versions: [String: PageVersion]

    /// Begins to take in.
    /// - Parameters:
    ///   - sources: paths, "-" and addresses.
    ///   - hints: what is known of the ways of pages.
    ///   - settings: how the web is asked.
    ///   - versions: of addresses fetched before; what has not changed since is passed over.
    public init(
        _ sources: [String], hints: PageHints, settings: FetchSettings = FetchSettings(),
        versions: [String: PageVersion] = [:]
    ) {
        self.hints = hints
        self.versions = versions
        waiting = Sources(sources)
        fetcher = Fetcher(settings: settings)
    }

    /// The next report, or why one could not be had; nil at the end. After a fault it goes on.
    public mutating func next() -> Result<IntakeItem, IntakeFault>? {
        while true {
            if let found = current?.next() { return found }
            current = nil
            do throws(IntakeFault) {
                guard let source = try waiting.next() else { return nil }
                current = try open(source)
            } catch {
                return .failure(error)
            }
        }
    }

    /// Hands on all reports and faults, in order.
    /// - Parameters:
    ///   - sources: paths, "-" and addresses.
    ///   - hints: what is known of the ways of pages.
    ///   - body: takes each; what it throws ends the intake.
    public static func forEach(
        _ sources: [String], hints: PageHints,
        _ body: (Result<IntakeItem, IntakeFault>) throws -> Void
    ) rethrows {
        var intake = Intake(sources, hints: hints)
        while let found = intake.next() { try body(found) }
    }

    private mutating func open(_ source: String) throws(IntakeFault) -> Records? {
        do throws(IntakeError) {
            guard Sources.isAddress(source) else {
                return try Records(ByteReader(ByteSource(path: source)), hints: hints, name: source)
            }
            guard let page = try fetcher.fetch(source, unless: versions[source]) else { return nil }
            versions[source] = page.version
            return try Records(
                ByteReader(ByteSource(memory: page.bytes)), hints: hints, name: source,
                url: page.url,
                type: page.type)
        } catch {
            throw IntakeFault(file: source, record: nil, reason: error.reason)
        }
    }
}
