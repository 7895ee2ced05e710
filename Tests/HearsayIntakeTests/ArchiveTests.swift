import HearsayText
import Testing

@testable import HearsayIntake

private func record(_ page: String, chunked: Bool = false, type: String = "response") -> [UInt8] {
    var body = Array(page.utf8)
    var fields = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    if chunked {
        fields += "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"
        let packed = gzip(body)
        let size = String(packed.count, radix: 16) + "\r\n"
        body = Array(size.utf8) + packed + Array("\r\n0\r\n\r\n".utf8)
    }
    let http = Array((fields + "\r\n").utf8) + body
    let head =
        "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://a.example/1\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(http.count)\r\n\r\n"
    return Array(head.utf8) + http + Array("\r\n\r\n".utf8)
}

private let first =
    "<h1>The dam held</h1><p>The dam held through the night, engineers said on Monday.</p>"
private let second =
    "<h1>The bridge fell</h1><p>The bridge fell in the morning, the mayor said later.</p>"

struct ArchiveTests {
    @Test func membersAreReadOneByOne() {
        let folder = Folder()
        let file = folder.write(
            "news.warc.gz",
            gzip(record("x", type: "request")) + gzip(record(first))
                + gzip(record(second, chunked: true)))
        let (items, faults) = taken(file)
        #expect(faults.isEmpty)
        #expect(items.map(\.report.title) == ["The dam held", "The bridge fell"])
        #expect(items.map(\.report.url) == ["https://a.example/1", "https://a.example/1"])
        #expect(items.map(\.origin) == [file + "#2", file + "#3"])
    }

    @Test(arguments: [40, 300])
    func aCutArchiveKeepsWhatWasGood(cut: Int) {
        let folder = Folder()
        let whole = record(first) + record(second)
        let plain = taken(folder.write("a.warc", whole.dropLast(cut == 300 ? 60 : cut)))
        #expect(plain.items.map(\.report.title) == ["The dam held"])
        #expect(plain.faults.map(\.record) == [2])
        let packed = gzip(record(first)) + gzip(record(second))
        let cutOff = taken(folder.write("b.warc.gz", packed.dropLast(cut)))
        #expect(cutOff.items.first?.report.title == "The dam held")
        #expect(cutOff.faults.count == 1)
    }

    @Test func damageIsToldAndEndsTheFile() {
        let folder = Folder()
        var packed = gzip(record(first)) + gzip(record(second))
        packed[gzip(record(first)).count + 10] ^= 0xFF
        let (items, faults) = taken(folder.write("a.warc.gz", packed))
        #expect(items.map(\.report.title) == ["The dam held"])
        #expect(faults.count == 1)
    }
}

struct RobotsTests {
    private let rules = RobotsRules(
        """
        User-agent: *
        Disallow: /

        User-agent: Hearsay
        User-agent: other
        Disallow: /private/ # not for you
        Allow: /private/open
        Disallow: /*.pdf$
        """, agent: "hearsay")

    @Test(arguments: [
        ("/news", true), ("/private/a", false), ("/private/open/a", true), ("/a/b.pdf", false),
        ("/a/b.pdf?x", true),
    ])
    func theLongestRuleDecides(path: String, isAllowed: Bool) {
        #expect(rules.allows(path) == isAllowed)
    }

    @Test func othersFollowTheCommonGroup() {
        #expect(!RobotsRules("User-agent: *\nDisallow: /a", agent: "x").allows("/a/b"))
        #expect(RobotsRules("User-agent: y\nDisallow: /", agent: "x").allows("/a/b"))
        #expect(RobotsRules("User-agent: *\nDisallow:", agent: "x").allows("/a"))
    }
}
