import HearsayText
import Testing

@testable import HearsayIntake

private let prose = """
    <p>The harbour of Orlanda was closed on Tuesday after a freighter ran aground at its mouth, \
    the port authority said.</p>
    <p>Two tugs tried in vain to free the ship before nightfall. “We will try again with the \
    morning tide,” said the harbour master, Ilse Brandt.</p>
    <p>Nobody was hurt, according to the coast guard, which flew eleven sailors ashore.</p>
    """
private let text = """
    The harbour of Orlanda was closed on Tuesday after a freighter ran aground at its mouth, the \
    port authority said.

    Two tugs tried in vain to free the ship before nightfall. “We will try again with the morning \
    tide,” said the harbour master, Ilse Brandt.

    Nobody was hurt, according to the coast guard, which flew eleven sailors ashore.
    """

struct PageTests {
    @Test func mainTextStandsAloneWithoutFurniture() {
        let report = page(
            """
            <body><nav><a href=/>Home</a> <a href=/w>World</a></nav>
            <div class="cookie-banner"><p>We use cookies to improve our site and to show you
            advertisements that fit. You may refuse them.</p></div>
            <div class=wrap><h1>Freighter blocks Orlanda harbour</h1><p class=byline>By Mara Kest</p>
            \(prose)<p><a href=/x>READ MORE: Ten ships that never came home</a></p>
            <div class="related-stories"><h3>Related</h3><ul><li><a href=/1>Port strike ends</a></ul></div>
            <p>© 2026 Orlanda Courier. All rights reserved.</p></div>
            <div id=comments><p>I have always said that the channel is too narrow for such ships, \
            and nobody would listen to me.</p></div><footer><p>Contact us</p></footer>
            """)
        #expect(report.text == text)
        #expect(report.title == "Freighter blocks Orlanda harbour")
        #expect(report.byline == "Mara Kest")
    }

    @Test func aBodyCutByAdvertisementsIsWhole() {
        let parts = prose.split(separator: "\n").map {
            "<div class=article-body>\($0)</div><div class=ad><p>Buy a boat now, and pay later.</p></div>"
        }
        #expect(page("<body><h1>Freighter</h1>\(parts.joined())").text == text)
    }

    @Test func tablesAndDoubleBreaksMakeParagraphsToo() {
        let body = prose.replacing("<p>", with: "").replacing("</p>", with: "<br><br>")
        let report = page(
            "<table><tr><td width=150><a href=a>News</a><br><a href=b>Sport</a></td>"
                + "<td><font size=5>Freighter blocks harbour</font><br><br>\(body)</td></tr></table>"
        )
        #expect(report.text.hasSuffix(text))
    }

    @Test func linkedDataCountsFirst() {
        let report = page(
            """
            <head><title>Freighter blocks harbour | The Courier</title>
            <link rel=canonical href="/2026/03/04/freighter">
            <meta property="og:site_name" content="The Courier">
            <meta property="article:published_time" content="2026-03-05">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Freighter blocks harbour",
            "datePublished":"2026-03-04T21:10:00+0100","author":[{"@type":"Person","name":"Mara Kest"},
            {"name":"Jon Vale"}],"publisher":{"name":"Orlanda Courier"},}]}</script></head>
            <body><h1>Freighter blocks harbour</h1>\(prose)
            """, url: "https://courier.example/a")
        #expect(report.title == "Freighter blocks harbour")
        #expect(report.published == "2026-03-04T21:10:00+01:00")
        #expect(report.byline == "Mara Kest, Jon Vale")
        #expect(report.outlet == "Orlanda Courier")
        #expect(report.url == "https://courier.example/2026/03/04/freighter")
    }

    @Test func hiddenArticleBodyIsReadFromLinkedData() {
        let body = text.replacing("\n\n", with: "\\n\\n").replacing("\"", with: "\\\"")
        let report = page(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"H","articleBody":
            "\(body)\(body)"}</script><body><p>This story is for subscribers only, please log in.</p>
            """)
        #expect(report.text.contains("according to the coast guard"))
    }

    @Test(arguments: [
        ("2026-03-04T21:10:00.000Z", "2026-03-04T21:10:00Z"), ("March 4, 2026", "2026-03-04"),
        ("Wed, 04 Mar 2026 10:00:00 GMT", "2026-03-04"), ("4th March 2026", "2026-03-04"),
        ("Published: 13/03/2026 18:00", "2026-03-13"), ("1772661600", "2026-03-04"),
        ("20260304", "2026-03-04"), ("2026-02-30", nil), ("soon", nil),
    ])
    func days(written: String, day: String?) {
        #expect(PageDate.iso(written) == day)
    }

    @Test(arguments: [
        ("By Jane Doe and John Roe, Staff Writers", ["Jane Doe", "John Roe"]),
        ("JANE DOE | Updated 3 May 2026", ["Jane Doe"]), ("admin", []),
        ("https://courier.example/jane", []),
    ])
    func names(line: String, names: [String]) {
        #expect(PageNames.names([line], outlet: nil) == names)
    }

    @Test(arguments: ["windows-1252", "iso-8859-1"])
    func oldCharsetsAreRead(charset: String) {
        let bytes =
            Array("<meta charset=\(charset)><p>\(prose)</p><p>Caf".utf8) + [0xE9, 0x20, 0x93]
            + Array("open and full of people who had come to see the ship.</p>".utf8)
        let report = ReportPage.report(bytes, hints: hints)
        #expect(report.text.contains("Café “open"))
    }

    @Test func anyBytesMakeATree() {
        var seed: UInt64 = 7
        let alphabet = Array("<>/=\"' aph1div!-&;#\u{0}é".utf8)
        for _ in 0..<300 {
            let bytes = (0..<400).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(seed >> 33) % alphabet.count]
            }
            _ = ReportPage.report(bytes, hints: hints)
        }
    }

    @Test func deepAndWidePagesEnd() {
        let deep = String(repeating: "<div><span>", count: 20_000) + prose
        #expect(page(deep).text.contains("according to the coast guard"))
        let wide = String(
            repeating: "<div class=a><p>One line, and a word.</p></div>", count: 20_000)
        _ = page(wide)
    }
}
