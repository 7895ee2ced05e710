import HearsayText
import Testing

@testable import HearsayIntake

struct FeedTests {
    @Test func rssKeepsTheTruePublisher() {
        let folder = Folder()
        let file = folder.write(
            "feed",
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>World desk</title>
            <item><title>Dam &amp;amp; bridge hold</title><link>https://a.example/1</link>
            <pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate><dc:creator>Mara Kest</dc:creator>
            <source url="https://b.example/rss">The Valley Herald</source>
            <description>Short.</description><content:encoded><![CDATA[<p>The dam held, engineers said on
            Wednesday.</p><p>The bridge below it stays closed.</p>]]></content:encoded></item>
            <item><title>Nothing in it</title></item></channel></rss>
            """)
        let (items, faults) = taken(file)
        #expect(items.count == 1 && faults.map(\.record) == [2])
        let report = items[0].report
        #expect(
            report.text
                == "The dam held, engineers said on Wednesday.\n\nThe bridge below it stays closed."
        )
        #expect(report.title == "Dam & bridge hold")
        #expect(report.publisher == "The Valley Herald" && report.outlet == "World desk")
        #expect(report.published == "2026-03-04" && report.byline == "Mara Kest")
        #expect(items[0].origin == file + "#1")
    }

    @Test func atomIsRead() {
        let folder = Folder()
        let file = folder.write(
            "atom.xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><id>urn:1</id>
            <title type="html">Ship &lt;b&gt;aground&lt;/b&gt;</title>
            <link rel="self" href="https://a.example/self"/><link href="https://a.example/ship"/>
            <published>2026-03-04T10:00:00Z</published><author><name>Jon Vale</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A ship ran aground off
            Orlanda.</p></div></content></entry></feed>
            """)
        let report = taken(file).items.first?.report
        #expect(report?.title == "Ship aground" && report?.url == "https://a.example/ship")
        #expect(report?.text == "A ship ran aground off Orlanda." && report?.id == "urn:1")
        #expect(report?.byline == "Jon Vale" && report?.published == "2026-03-04T10:00:00Z")
    }

    @Test(arguments: [
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><channel/></rss>",
        "<!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss><channel/></rss>",
    ])
    func documentTypesAreRefused(feed: String) {
        let folder = Folder()
        let (items, faults) = taken(folder.write("feed.xml", feed))
        #expect(items.isEmpty && faults.count == 1)
        #expect(faults.first?.reason.contains("DTD") == true)
    }
}
