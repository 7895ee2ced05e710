/// What a site's robots.txt allows (RFC 9309).
struct RobotsRules {
    private struct Rule {
        let isAllowed: Bool
        let pattern: [UInt8]
    }

    private var rules: [Rule] = []
    /// Bytes that are read of a robots.txt, as the RFC asks at least.
    static let byteLimit = 512 << 10

    /// Allows all.
    static let open = RobotsRules("", agent: "")

    /// Reads the group of an agent, or the one for all.
    /// - Parameters:
    ///   - text: the file.
    ///   - agent: the agent's name in lower case.
    init(_ text: String, agent: String) {
        var own: [Rule] = []
        var common: [Rule] = []
        var (isOwn, isCommon, isNamed) = (false, false, false)
        var wasAgent = false
        for line in text.split(whereSeparator: \.isNewline) {
            let bare = line.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
            guard let colon = bare.firstIndex(of: ":") else { continue }
            let key = bare[..<colon].trimmed().lowercased()
            let value = bare[bare.index(after: colon)...].trimmed()
            if key == "user-agent" {
                if !wasAgent { (isOwn, isCommon) = (false, false) }
                wasAgent = true
                isOwn = isOwn || !agent.isEmpty && value.lowercased() == agent
                isNamed = isNamed || isOwn
                isCommon = isCommon || value == "*"
            } else if key == "allow" || key == "disallow" {
                wasAgent = false
                guard !value.isEmpty else { continue }
                let rule = Rule(isAllowed: key == "allow", pattern: Array(value.utf8.prefix(2048)))
                if isOwn { own.append(rule) }
                if isCommon { common.append(rule) }
            }
        }
        rules = isNamed ? own : common
    }

    /// Whether a path with its query may be fetched: the longest rule that fits decides.
    func allows(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        let fitting = rules.filter { Self.fits($0.pattern, bytes) }
        let longest = fitting.map(\.pattern.count).max()
        return longest == nil || fitting.contains { $0.isAllowed && $0.pattern.count == longest }
    }

    /// Whether a path begins as a pattern says; "*" is any bytes, "$" at the end is the end.
    private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isWhole = pattern.last == UInt8(ascii: "$")
        let pattern = isWhole ? pattern.dropLast() : pattern[...]
        var (at, place) = (0, pattern.startIndex)
        // Where the last star stood, and how far it reaches.
        var star: (pattern: Int, path: Int)?
        while true {
            if place == pattern.endIndex, !isWhole || at == path.count { return true }
            if place < pattern.endIndex, pattern[place] == UInt8(ascii: "*") {
                place += 1
                star = (place, at)
            } else if place < pattern.endIndex, at < path.count, pattern[place] == path[at] {
                place += 1
                at += 1
            } else if let last = star, last.path < path.count {
                star = (last.pattern, last.path + 1)
                (place, at) = (last.pattern, last.path + 1)
            } else {
                return false
            }
        }
    }
}
