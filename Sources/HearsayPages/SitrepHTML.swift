public import HearsayText

/// A situation report as one HTML file that needs nothing else: notes are links, and each shows its
/// words marked among those that stand around them in the report.
///
/// All that comes from a report is escaped, and a content security policy names the page's own
/// style by its hash, so that nothing can run.
public enum SitrepHTML {
    static let styleHash = "BT7v13IxX33dZcWxWoj2AuL2HhzbR8FDDhwmy7BGy68="

    static let style = """

        :root { --paper: #fdfcf9; --ink: #1d1d1b; --quiet: #5f5e59; --line: #d9d6cc;
          --link: #0b5394; --mark: #fbe3c0; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #191a1c; --ink: #e7e5df; --quiet: #a5a39b; --line: #3c3d40;
            --link: #86c1f7; --mark: #4a3614; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 52rem; padding: 0 1.5rem 4rem; background: var(--paper);
          color: var(--ink); font: 1.05rem/1.6 Georgia, serif; overflow-wrap: anywhere; }
        h1 { margin: 2rem 0 .5rem; font-size: 1.8rem; line-height: 1.25; }
        h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; border-bottom: 1px solid var(--line); }
        h3 { margin: 1rem 0 .3rem; font-size: 1rem; }
        ul, ol { padding-left: 1.3rem; } li { margin: .35rem 0; }
        a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
        .n { font: .8em system-ui, sans-serif; white-space: nowrap; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font: .9rem/1.4 system-ui, sans-serif; }
        th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start;
          vertical-align: top; overflow-wrap: normal; }
        .notes { font-size: .92rem; } .around { color: var(--quiet); }
        mark { background: var(--mark); color: inherit; }
        li:target { outline: 2px solid var(--link); outline-offset: .2rem; }
        @media print { body { max-width: none; font-size: 10pt; } .scroll { overflow: visible; } }

        """

    /// - Parameter page: the sections and their notes.
    /// - Returns: the file's text, ending with a line break.
    public static func render(_ page: SitrepPage) -> String {
        let policy =
            "default-src 'none'; style-src 'sha256-\(styleHash)'; base-uri 'none'; "
            + "form-action 'none'"
        var html = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(escaped(page.title)) · Hearsay</title>
            <style>\(style)</style>
            </head>
            <body>
            <main>
            <h1>\(escaped(page.title))</h1>

            """
        for section in page.sections {
            html += "<section>\n<h2>\(escaped(section.title))</h2>\n"
            for block in section.blocks { html += render(block) }
            html += "</section>\n"
        }
        html += "<section class=\"notes\">\n<h2>Notes</h2>\n<ol>\n"
        for (index, note) in page.notes.enumerated() {
            html += "<li id=\"n\(index + 1)\">\(render(note))</li>\n"
        }
        return html + "</ol>\n</section>\n</main>\n</body>\n</html>\n"
    }

    private static func escaped(_ text: String) -> String { htmlEscaped(oneLine(text)) }

    private static func render(_ block: SitrepPage.Block) -> String {
        switch block {
        case .paragraph(let sentences): return "<p>\(line(sentences))</p>\n"
        case .list(let heading, let items):
            return (heading.map { "<h3>\(escaped($0))</h3>\n" } ?? "") + "<ul>\n"
                + items.map { "<li>\(line($0))</li>\n" }.joined() + "</ul>\n"
        case .table(let head, let rows):
            var html = "<div class=\"scroll\"><table>\n<thead><tr>"
            for cell in head { html += "<th scope=\"col\">\(escaped(cell))</th>" }
            html += "</tr></thead>\n<tbody>\n"
            for row in rows {
                html += "<tr>" + row.map { "<td>\(render($0))</td>" }.joined() + "</tr>\n"
            }
            return html + "</tbody>\n</table></div>\n"
        }
    }

    private static func line(_ sentences: [SitrepPage.Sentence]) -> String {
        sentences.map(render).joined(separator: " ")
    }

    private static func render(_ sentence: SitrepPage.Sentence) -> String {
        var html = ""
        for piece in sentence.pieces {
            switch piece {
            case .text(let words): html += htmlEscaped(words)
            case .quote(let words): html += "“\(escaped(words))”"
            case .code(let words): html += "<code>\(escaped(words))</code>"
            case .notes(let numbers):
                let links = numbers.map { "<a href=\"#n\($0)\">\($0)</a>" }
                html += (html.isEmpty ? "" : " ") + "<span class=\"n\">"
                html += "[\(links.joined(separator: ", "))]</span>"
            }
        }
        return html
    }

    private static func render(_ note: SitrepPage.Note) -> String {
        switch note {
        case .words(let words):
            let place = [words.outlet ?? "an outlet without a name", words.day].compactMap { $0 }
                .map(escaped).joined(separator: ", ")
            var html = linked(place, words) + ": "
            if let title = words.title { html += "<cite>\(escaped(title))</cite>. " }
            html += "<span class=\"around\">…\(htmlEscaped(words.before))"
            html += "<mark>\(htmlEscaped(words.words))</mark>\(htmlEscaped(words.after))…</span>"
            return html + " (r\(words.report), \(words.start)–\(words.end))"
        case .reports(let what, let ids): return "\(escaped(what)): \(ranges(ids))"
        }
    }

    /// The place as a link to the report, where its address is one of the web.
    private static func linked(_ place: String, _ words: SitrepPage.Words) -> String {
        guard let url = words.url, url.hasPrefix("https://") || url.hasPrefix("http://") else {
            return place
        }
        return "<a href=\"\(escaped(url))\" rel=\"noreferrer\">\(place)</a>"
    }
}
