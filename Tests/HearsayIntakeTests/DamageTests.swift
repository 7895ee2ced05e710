import HearsayText
import Testing

@testable import HearsayIntake

/// Sources with bytes changed, cut or put in at random: they end, and give reports or faults.
struct DamageTests {
    private static let sound: [(name: String, bytes: [UInt8])] = [
        (
            "a.warc",
            Array(
                """
                WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r
                Content-Length: 120\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r
                <h1>The dam held</h1><p>The dam held through the night, they said.</p>
                """.utf8)
        ),
        (
            "a.xml",
            Array(
                """
                <?xml version="1.0"?><rss><channel><title>T</title><item><title>A &amp; b</title>
                <description>&lt;p&gt;The dam held.&lt;/p&gt;</description></item></channel></rss>
                """.utf8)
        ),
        (
            "a.ndjson",
            Array("{\"text\":\"The dam \\u0041held.\",\"id\":\"1\"}\n{\"text\":\"x\"}".utf8)
        ),
        ("a.csv", Array("text,title\n\"The dam, \"\"held\"\"\",T\nb,c\n".utf8)),
        (
            "a.html",
            Array(
                """
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"H"}</script>
                <article><h1>H</h1><p>The dam held through the night, they said.</p></article>
                """.utf8)
        ),
    ]

    @Test(arguments: 0..<5)
    func damagedSourcesEnd(number: Int) throws {
        let (name, sound) = Self.sound[number]
        var seed = UInt64(number + 3)
        func dice(_ sides: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % sides
        }
        for round in 0..<400 {
            var bytes = round % 2 == 0 ? sound : gzip(sound)
            for _ in 0..<(1 + dice(4)) where !bytes.isEmpty {
                switch dice(3) {
                case 0: bytes[dice(bytes.count)] = UInt8(dice(256))
                case 1: bytes.removeLast(dice(bytes.count))
                default: bytes.insert(UInt8(dice(256)), at: dice(bytes.count))
                }
            }
            guard
                var records = try? Records(
                    ByteReader(ByteSource(memory: bytes)), hints: hints, name: name)
            else { continue }
            var count = 0
            while let found = records.next() {
                if case .success(let item) = found {
                    #expect(String(validating: item.report.bytes, as: UTF8.self) != nil)
                }
                count += 1
                try #require(count < 100)
            }
        }
    }
}
