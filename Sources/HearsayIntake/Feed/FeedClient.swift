public import HearsayText

/// What a feed holds at one time.
public struct FeedPage: Sendable {
    /// Its items, as far as the feed itself tells of them.
    public let items: [Report]
    /// What the server said of the version; empty for a file.
    public let version: PageVersion
}

/// Why a feed, or the page behind one of its links, could not be had.
public struct FeedFault: Error, Sendable {
    public let fault: IntakeFault
    /// Whether it will be so the next time too.
    public let isLasting: Bool
    /// Seconds after which the server wants to be asked again.
    public let retrySeconds: Int?
}

/// Fetches feeds and the reports that they link to.
public struct FeedClient {
    private let hints: PageHints
    private let settings: FetchSettings
    private var fetcher: Fetcher
    private var since = ContinuousClock.now

    /// - Parameters:
    ///   - hints: what is known of the ways of pages.
    ///   - settings: how the web is asked.
    public init(hints: PageHints, settings: FetchSettings) {
        self.hints = hints
        self.settings = settings
        fetcher = Fetcher(settings: settings)
    }

    /// Fetches a feed.
    /// - Parameters:
    ///   - feed: its address, or the path of a file.
    ///   - version: the version that is known.
    /// - Returns: nil where it has not changed since that version.
    /// - Throws: why it could not be had.
    public mutating func items(
        of feed: String, unless version: PageVersion?
    ) throws(FeedFault) -> FeedPage? {
        refresh()
        do throws(IntakeError) {
            guard Sources.isAddress(feed) else {
                return FeedPage(
                    items: try items(ByteReader(ByteSource(path: feed)), charset: nil),
                    version: PageVersion())
            }
            guard let page = try fetcher.fetch(feed, unless: version) else { return nil }
            let items = try items(
                ByteReader(ByteSource(memory: page.bytes)),
                charset: HTTPMessage.charset(page.type))
            return FeedPage(items: items, version: page.version)
        } catch {
            throw fault(feed, error)
        }
    }

    /// Fetches the page that an item links to. What the page does not tell is the feed's: who
    /// published it first, and title, day and authors where it names none.
    /// - Parameter item: one with a URL.
    /// - Returns: the report; with the feed's text where the page has little of it.
    /// - Throws: why it could not be had.
    public mutating func report(of item: Report) throws(FeedFault) -> Report {
        let link = item.url ?? ""
        do throws(IntakeError) {
            guard let page = try fetcher.fetch(link, unless: nil) else {
                throw IntakeError("is unchanged, though nothing of it was known")
            }
            var records = try Records(
                ByteReader(ByteSource(memory: page.bytes)), hints: hints, name: link,
                url: page.url, type: page.type)
            switch records.next() {
            case .success(let found)?: return merged(found.report, item)
            case .failure(let fault)?: throw IntakeError(fault.reason)
            case nil: throw IntakeError("holds no report")
            }
        } catch {
            throw fault(link, error)
        }
    }

    private func merged(_ page: Report, _ item: Report) -> Report {
        // A page that shows a few lines to strangers may stand in full in its feed.
        let isFuller = item.bytes.count > 400 && item.bytes.count > 2 * page.bytes.count
        var report = isFuller ? item : page
        report.id = item.id
        report.url = page.url ?? item.url
        report.publisher = item.publisher
        report.outlet = page.outlet ?? item.publisher ?? item.outlet
        report.title = page.title ?? item.title
        report.byline = page.byline ?? item.byline
        report.published = page.published ?? item.published
        return report
    }

    private func items(
        _ bytes: ByteReader, charset: String?
    ) throws(IntakeError) -> [Report] {
        var bytes = bytes
        let feed = try Feed(
            try bytes.rest(limit: ReportPage.byteLimit), hints: hints, charset: charset)
        return feed.items.map(feed.report)
    }

    /// What sites said in their robots.txt holds for a day (RFC 9309).
    private mutating func refresh() {
        guard ContinuousClock.now - since > .seconds(86_400) else { return }
        since = ContinuousClock.now
        fetcher = Fetcher(settings: settings)
    }

    private func fault(_ name: String, _ error: IntakeError) -> FeedFault {
        FeedFault(
            fault: IntakeFault(file: name, record: nil, reason: error.reason),
            isLasting: error.isLasting, retrySeconds: error.retrySeconds)
    }
}
