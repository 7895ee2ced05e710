import Foundation
import Testing

@Suite("hearsay extract")
struct ExtractTests {
    private let page = """
        <html><head><title>Dam holds | Valley Herald</title><meta property="og:site_name" content="Valley Herald">
        <meta property="article:published_time" content="2026-03-04T08:00:00Z"></head><body><h1>Dam holds</h1>
        <p class=byline>By Mara Kest</p><p>The dam held through the night, engineers said on Monday.</p>
        <p><a href=/x>Read more: Bridge falls</a></p></body></html>
        """

    @Test("a page becomes a report with what the page says of it")
    func pages() throws {
        let folder = try TemporaryFolder()
        let run = try Run(["extract", try folder.file("page.html", Array(page.utf8))])
        #expect(run.status == 0)
        let report = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: String])
        #expect(report["text"] == "The dam held through the night, engineers said on Monday.")
        #expect(report["title"] == "Dam holds" && report["outlet"] == "Valley Herald")
        #expect(report["byline"] == "Mara Kest" && report["published"] == "2026-03-04T08:00:00Z")
    }

    @Test("what cannot be read is named, and the rest is taken")
    func faults() throws {
        let folder = try TemporaryFolder()
        let lines =
            "{\"id\":\"1\",\"text\":\"Rain fell.\"}\n{\"id\":\n{\"id\":\"3\",\"text\":\"Snow.\"}\n"
        let file = try folder.file("a.ndjson", Array(lines.utf8))
        let run = try Run(["extract", file, folder.path("missing")])
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        #expect(run.errors.contains("record 2 is no valid JSON"))
        #expect(run.errors.contains("missing does not exist"))
    }

    @Test("nothing to extract is a mistake of the caller's")
    func nothing() throws {
        #expect(try Run(["extract"]).status == 2)
    }

    @Test("read takes the main text of a page")
    func reading() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("page.html", Array(page.utf8))
        let run = try Run(["read", "--format", "json", "--with-text", file])
        #expect(run.status == 0)
        #expect(run.output.contains("\"byline\": \"Mara Kest\""))
        #expect(!run.output.contains("Read more"))
    }
}
