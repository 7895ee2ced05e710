import HearsayText

/// Deadlines, events, days, figures and conditions in HTML: each item links to its words in the
/// text. A section that has nothing to say is empty.
struct HTMLFacts {
    let facts: Facts
    /// Counts the reports of the page from 1.
    let report: Int

    var deadlines: String {
        guard !facts.deadlines.isEmpty else { return "" }
        var html = "<section class=\"deadlines\" aria-labelledby=\"\(heading("deadlines"))\">\n"
        html += "<h2 id=\"\(heading("deadlines"))\">Deadlines</h2>\n<ul>\n"
        for row in facts.deadlines {
            let parties = [row.issuer, row.addressee].compactMap(\.self).map { bdi($0, "speaker") }
            html += "<li id=\"\(item(row.id))\"><strong>"
            html += "\(link(row.id, row.due ?? "day not known"))</strong> "
            html += parties.joined(separator: " → ")
            if !row.demand.isEmpty { html += " is to “\(bdi(row.demand))”" }
            if !row.consequence.isEmpty { html += ", or else “\(bdi(row.consequence))”" }
            html += " <span class=\"notes\">\(whose(row.whose))</span></li>\n"
        }
        return html + "</ul>\n</section>\n"
    }

    var timeline: String {
        guard !facts.timeline.isEmpty else { return "" }
        var html = "<section class=\"timeline\" aria-labelledby=\"\(heading("timeline"))\">\n"
        html += "<h2 id=\"\(heading("timeline"))\">Timeline</h2>\n"
        html += "<ol class=\"strip\" tabindex=\"0\">\n"
        for day in facts.timeline {
            html += "<li><time>\(htmlEscaped(day.value))</time>\n<ul>\n"
            for entry in day.entries {
                html += "<li>\(link(entry.id, entry.words))"
                if entry.whose.claim != nil {
                    html += " <span class=\"notes\">\(whose(entry.whose))</span>"
                }
                html += "</li>\n"
            }
            html += "</ul></li>\n"
        }
        return html + "</ol>\n</section>\n"
    }

    var tables: String { deeds + figures + conditions }

    private var deeds: String {
        table(
            "Who to whom",
            ["Source", "Type", "Target", "Status", "When", "Where", "Words", "Whose word"],
            facts.deeds.map { row in
                (
                    row.id,
                    [
                        bdi(row.source), htmlEscaped(row.type), bdi(row.target),
                        htmlEscaped(row.status), htmlEscaped(row.day ?? ""), bdi(row.place ?? ""),
                        link(row.id, row.words), whose(row.whose),
                    ]
                )
            })
    }

    private var figures: String {
        table(
            "Figures", ["Figure", "Of", "Words", "Whose word"],
            facts.figures.map { row in
                (
                    row.id,
                    [
                        bdi(row.value), row.notes.map { bdi($0) }.joined(separator: ", "),
                        link(row.id, row.words), whose(row.whose),
                    ]
                )
            })
    }

    private var conditions: String {
        table(
            "If and then", ["If", "Then", "Whose word"],
            facts.conditions.map { row in
                (
                    row.id,
                    [link(row.id, row.condition), bdi(row.consequence), whose(row.whose)]
                )
            })
    }

    private func table(
        _ title: String, _ heads: [String], _ rows: [(id: String, cells: [String])]
    ) -> String {
        guard !rows.isEmpty else { return "" }
        let columns = heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
        var html =
            "<div class=\"scroll\"><table class=\"facts-table\"><caption>\(title)</caption>\n"
        html += "<thead><tr>\(columns)</tr></thead>\n<tbody>\n"
        for row in rows {
            let cells = row.cells.map { "<td>\($0)</td>" }.joined()
            html += "<tr id=\"\(item(row.id))\">\(cells)</tr>\n"
        }
        return html + "</tbody></table></div>\n"
    }

    private func heading(_ name: String) -> String { "r\(report)-\(name)" }

    /// The id of an item in a list or table.
    private func item(_ id: String) -> String { htmlEscaped("r\(report)-fact-\(id)") }

    /// The id of the words that a fact is read from.
    func words(_ id: String) -> String { htmlEscaped("r\(report)-words-\(id)") }

    private func link(_ id: String, _ text: String) -> String {
        "<a href=\"#\(words(id))\" data-fact=\"\(words(id))\"><bdi>\(htmlEscaped(text))</bdi></a>"
    }

    private func bdi(_ text: String, _ look: String = "") -> String {
        text.isEmpty
            ? "" : "<bdi\(look.isEmpty ? "" : " class=\"\(look)\"")>\(htmlEscaped(text))</bdi>"
    }

    /// The speaker, linked to the claim.
    private func whose(_ word: Facts.Word) -> String {
        guard let claim = word.claim else { return htmlEscaped(word.name) }
        let place = "r\(report)-c\(claim)"
        return "<a href=\"#\(place)\" data-claim=\"\(place)\">\(bdi(word.name))</a>"
    }
}
