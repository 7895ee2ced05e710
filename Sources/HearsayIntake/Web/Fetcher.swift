import Glibc

/// How the web is asked.
public struct FetchSettings: Sendable {
    /// What the program calls itself to servers; its first word is looked for in robots.txt.
    public var agent = "hearsay/1.0 (reads news reports)"
    /// Seconds to reach a server.
    public var connectSeconds = 15
    /// Seconds for a whole answer.
    public var seconds = 60
    /// How often a server may send on to another place.
    public var redirects = 5
    /// Seconds between two requests to one site.
    public var pauseSeconds = 0
    /// Whether robots.txt is asked first.
    public var honoursRobots = true

    /// The ordinary settings.
    public init() {}
}

/// What a server said of a page's version, to ask later whether it has changed.
public struct PageVersion: Sendable, Equatable {
    /// The field ETag.
    public var tag: String?
    /// The field Last-Modified.
    public var modified: String?

    /// A version by what is known of it.
    public init(tag: String? = nil, modified: String? = nil) {
        self.tag = tag
        self.modified = modified
    }
}

/// A page or a feed as it was fetched.
struct FetchedPage {
    /// Where it came from in the end.
    let url: String
    let type: String?
    let bytes: [UInt8]
    let version: PageVersion
}

/// Fetches pages, and asks each site's robots.txt once.
struct Fetcher {
    let settings: FetchSettings
    private var robots: [String: RobotsRules] = [:]
    /// When a site was asked last.
    private var asked: [String: ContinuousClock.Instant] = [:]

    init(settings: FetchSettings) { self.settings = settings }

    /// Fetches a page.
    /// - Parameters:
    ///   - url: its address, http or https.
    ///   - version: the version that is known.
    /// - Returns: the page; nil where it has not changed since that version.
    /// - Throws: why it could not be had.
    mutating func fetch(
        _ url: String, unless version: PageVersion?
    ) throws(IntakeError) -> FetchedPage? {
        var fields: [String] = []
        if let tag = version?.tag { fields.append("If-None-Match: \(tag)") }
        if let modified = version?.modified { fields.append("If-Modified-Since: \(modified)") }
        var address = url
        for _ in 0...settings.redirects {
            guard try isAllowed(address) else { throw IntakeError("is closed to us by robots.txt") }
            let answer = try ask(address, fields: fields, limit: ReportPage.byteLimit)
            if answer.status == 304 { return nil }
            if 300..<400 ~= answer.status, let target = answer.redirect {
                address = target
                continue
            }
            guard answer.status == 200 else {
                // Asked too early or too often, or a server in trouble: it may pass.
                throw IntakeError(
                    "cannot be fetched: the server answers \(answer.status)",
                    isLasting: 400..<500 ~= answer.status
                        && ![408, 425, 429].contains(answer.status),
                    retrySeconds: answer.fields["retry-after"].flatMap { Int($0) })
            }
            return FetchedPage(
                url: address, type: answer.fields["content-type"], bytes: answer.body,
                version: PageVersion(
                    tag: answer.fields["etag"], modified: answer.fields["last-modified"]))
        }
        throw IntakeError("sends on more than \(settings.redirects) times")
    }

    private mutating func isAllowed(_ url: String) throws(IntakeError) -> Bool {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, ["http:", "https:"].contains(parts[0].lowercased()) else {
            throw IntakeError("is no address of http or https")
        }
        guard settings.honoursRobots else { return true }
        let site = "\(parts[0])//\(parts[2])".lowercased()
        let path = "/" + (parts.count > 3 ? parts[3].prefix { $0 != "#" } : "")
        if let known = robots[site] { return known.allows(path) }
        guard let rules = try rules(of: site) else {
            throw IntakeError("is closed to us by robots.txt", isLasting: false)
        }
        robots[site] = rules
        return rules.allows(path)
    }

    private mutating func ask(
        _ address: String, fields: [String], limit: Int
    ) throws(IntakeError) -> HTTPRequest.Response {
        if settings.pauseSeconds > 0 {
            let site = address.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            if let last = asked[site] {
                let rest = last + .seconds(settings.pauseSeconds) - ContinuousClock.now
                if rest > .zero { usleep(UInt32(rest / .microseconds(1))) }
            }
            asked[site] = ContinuousClock.now
        }
        return try HTTPRequest(address, fields: fields, settings: settings, limit: limit).send()
    }

    /// RFC 9309: no file allows all; a server in trouble (nil) allows nothing for now.
    private mutating func rules(of site: String) throws(IntakeError) -> RobotsRules? {
        var address = site + "/robots.txt"
        for _ in 0...settings.redirects {
            let answer = try ask(address, fields: [], limit: RobotsRules.byteLimit)
            if 300..<400 ~= answer.status, let target = answer.redirect {
                address = target
                continue
            }
            if answer.status >= 500 { return nil }
            guard answer.status == 200 else { return .open }
            let agent = settings.agent.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
            return RobotsRules(
                String(decoding: answer.body, as: UTF8.self), agent: agent.lowercased())
        }
        return .open
    }
}
