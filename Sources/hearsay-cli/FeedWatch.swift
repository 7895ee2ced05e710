import HearsayIntake
import HearsayStore
import HearsayText

/// Feeds that are polled again and again, each in its own time.
struct FeedWatch {
    private struct Watched {
        let address: String
        var due: ContinuousClock.Instant
        /// Polls in a row that failed.
        var failures = 0
    }

    private var feeds: [Watched]
    private var client: FeedClient
    private let every: Duration
    /// Numbers of the feeds of this poll that are still to be asked.
    private var waiting: [Int] = []
    /// The feed whose items are being followed.
    private var current: (feed: Int, page: FeedPage, isWhole: Bool)?
    private var items: ArraySlice<Report> = []
    /// A link whose report was handed on, and is remembered when that has been kept.
    private var followed: String?
    /// How often a link was tried in vain.
    private var tries: [String: Int] = [:]

    /// Tries after which a link is given up.
    private static let mostTries = 3
    /// However often a feed fails, it is asked once a day.
    private static let longestPause = Duration.seconds(86_400)

    init(_ addresses: [String], client: FeedClient, every: Duration) {
        var seen: Set<String> = []
        feeds = addresses.filter { seen.insert($0).inserted }.map {
            Watched(address: $0, due: ContinuousClock.now)
        }
        self.client = client
        self.every = every
    }

    /// When the first of the feeds is due.
    var nextPoll: ContinuousClock.Instant { feeds.map(\.due).min() ?? ContinuousClock.now }

    /// Begins a poll of all feeds that are due.
    mutating func begin() {
        let now = ContinuousClock.now
        waiting = feeds.indices.filter { feeds[$0].due <= now }
        (current, items, followed) = (nil, [], nil)
    }

    /// What comes next in the poll. What was handed on before must have been kept by then.
    /// - Parameter file: knows what was taken before.
    /// - Returns: a report that is new, or why a feed or a link gives none; nil at the end.
    /// - Throws: what the store throws.
    mutating func next(_ file: CaseFile) throws -> SourceItem? {
        if let link = followed { try file.keepFollowed(link) }
        followed = nil
        while !Interruption.wasAsked {
            if let item = items.popFirst() {
                if let found = try follow(item, file) { return found }
            } else {
                try endFeed(file)
                guard !waiting.isEmpty else { return nil }
                if let failure = try ask(waiting.removeFirst(), file) { return failure }
            }
        }
        return nil
    }

    /// Fetches a feed; a fault puts off its next poll, and no other's.
    private mutating func ask(_ number: Int, _ file: CaseFile) throws -> SourceItem? {
        let address = feeds[number].address
        let known = try file.feedVersion(address).map {
            PageVersion(tag: $0.tag, modified: $0.modified)
        }
        do throws(FeedFault) {
            let page = try client.items(of: address, unless: known)
            feeds[number].failures = 0
            feeds[number].due = ContinuousClock.now + every
            guard let page else { return nil }
            current = (number, page, true)
            items = page.items[...]
            return nil
        } catch {
            feeds[number].failures += 1
            let pause = every * (1 << min(feeds[number].failures - 1, 10))
            let asked = Duration.seconds(error.retrySeconds ?? 0)
            feeds[number].due =
                ContinuousClock.now + min(max(pause, asked), max(Self.longestPause, every))
            return item(address, nil, .failure(error.fault))
        }
    }

    /// Fetches what an item links to; nil for one that was taken before.
    private mutating func follow(_ feedItem: Report, _ file: CaseFile) throws -> SourceItem? {
        let source = feeds[current?.feed ?? 0].address
        guard let link = feedItem.url else {
            guard hasText(feedItem), try !file.has(feedItem) else { return nil }
            return item(source, feedItem.id, .success(feedItem))
        }
        guard try !file.hasFollowed(link), try !file.has(feedItem) else { return nil }
        do throws(FeedFault) {
            let report = try client.report(of: feedItem)
            followed = link
            return item(source, report.id, .success(report))
        } catch {
            tries[link, default: 0] += 1
            guard error.isLasting || tries[link, default: 0] >= Self.mostTries else {
                // Asked for the whole feed again, the server names the link once more.
                current?.isWhole = false
                return item(source, feedItem.id, .failure(error.fault))
            }
            tries[link] = nil
            followed = link
            // Closed to us or gone: what the feed itself says of it is ours to read.
            guard hasText(feedItem) else {
                return item(source, feedItem.id, .failure(error.fault))
            }
            return item(source, feedItem.id, .success(feedItem))
        }
    }

    /// Remembers the version of a feed all of whose links were followed.
    private mutating func endFeed(_ file: CaseFile) throws {
        if let current, current.isWhole {
            try file.keepFeed(
                feeds[current.feed].address, tag: current.page.version.tag,
                modified: current.page.version.modified)
        }
        current = nil
    }

    private func hasText(_ report: Report) -> Bool { report.bytes.contains { $0 > 0x20 } }

    private func item(
        _ source: String, _ id: String?, _ report: Result<Report, IntakeFault>
    ) -> SourceItem {
        SourceItem(source: source, record: nil, id: id, report: report)
    }
}
