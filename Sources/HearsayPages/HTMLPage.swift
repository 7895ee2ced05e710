public import HearsayText

/// Readings as one HTML file that needs nothing else: no network, no other file.
///
/// The words of sources, cues and contents are highlighted; a click on them shows the chain, who
/// says that who says what. Without JavaScript the highlights lead to a list of the claims. All
/// that comes from a report is escaped, and a content security policy names the page's own style
/// and script by their hashes, so that nothing else can run.
public enum HTMLPage {
    /// A report and its reading, as a part of the page.
    public struct Part: Sendable {
        /// What was found.
        public var reading: Reading
        /// The report's valid UTF-8.
        public var text: [UInt8]

        /// A part of the page.
        public init(reading: Reading, text: [UInt8]) {
            self.reading = reading
            self.text = text
        }
    }

    /// Draws the page.
    /// - Parameter parts: one for each report, in the order in which they are to stand.
    /// - Returns: the file's text, ending with a line break.
    public static func render(_ parts: [Part]) -> String {
        let headings = parts.enumerated().map { index, part in
            Heading(part.reading.article).title ?? "Report \(index + 1)"
        }
        let title = parts.count == 1 ? headings[0] : "\(counted(parts.count, "report"))"
        var page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(htmlEscaped(title)) · Hearsay</title>
            <style>\(HTMLAssets.style)</style>
            </head>
            <body>
            <header class="page"><p class="name">Hearsay</p>
            <p class="key"><span class="source">source</span> <span class="cue">cue</span>
            <span class="content d1">content</span>
            <span class="content d2">content within a content</span></p></header>

            """
        if parts.count > 1 {
            page += "<nav aria-label=\"Reports\"><ol>\n"
            for (index, heading) in headings.enumerated() {
                page += "<li><a href=\"#r\(index + 1)\">\(htmlEscaped(heading))</a></li>\n"
            }
            page += "</ol></nav>\n"
        }
        page += "<main>\n"
        for (index, part) in parts.enumerated() {
            page += HTMLReport(part: part, number: index + 1, title: headings[index]).render()
        }
        return page + "</main>\n<script>\(HTMLAssets.script)</script>\n</body>\n</html>\n"
    }

    private static var policy: String {
        "default-src 'none'; style-src 'sha256-\(HTMLAssets.styleHash)'; "
            + "script-src 'sha256-\(HTMLAssets.scriptHash)'; base-uri 'none'; form-action 'none'"
    }
}
