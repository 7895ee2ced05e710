/// Deadlines, events, days, figures and conditions in Markdown. A section that has nothing to say
/// is empty.
struct MarkdownFacts {
    let facts: Facts

    var deadlines: String {
        section(
            "Deadlines",
            facts.deadlines.map { row in
                let parties = [row.issuer, row.addressee].compactMap(\.self).map(escaped)
                var item = "- **\(escaped(row.due ?? "day not known"))**"
                if !parties.isEmpty { item += " \(parties.joined(separator: " → "))" }
                if !row.demand.isEmpty { item += ": “\(escaped(row.demand))”" }
                if !row.consequence.isEmpty { item += ", or else “\(escaped(row.consequence))”" }
                return item + " (\(escaped(row.whose.name)))"
            })
    }

    /// What stands behind the voices.
    var rest: String { deeds + figures + timeline + conditions }

    private var deeds: String {
        table(
            "Who to whom",
            ["Source", "Type", "Target", "Status", "When", "Where", "Words", "Whose word"],
            facts.deeds.map { row in
                [
                    row.source, row.type, row.target, row.status, row.day ?? "", row.place ?? "",
                    row.words, row.whose.name,
                ]
            })
    }

    private var figures: String {
        table(
            "Figures", ["Figure", "Of", "Words", "Whose word"],
            facts.figures.map { row in
                [row.value, row.notes.joined(separator: ", "), row.words, row.whose.name]
            })
    }

    private var timeline: String {
        section(
            "Timeline",
            facts.timeline.flatMap { day in
                day.entries.map { entry in
                    "- **\(escaped(day.value))** \(escaped(entry.words)) (\(escaped(entry.whose.name)))"
                }
            })
    }

    private var conditions: String {
        section(
            "If and then",
            facts.conditions.map { row in
                "- If “\(escaped(row.condition))”, then “\(escaped(row.consequence))” "
                    + "(\(escaped(row.whose.name)))"
            })
    }

    private func section(_ title: String, _ items: [String]) -> String {
        items.isEmpty ? "" : "\n## \(title)\n\n" + items.map { $0 + "\n" }.joined()
    }

    private func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        var page = "\n## \(title)\n\n| \(heads.joined(separator: " | ")) |\n"
        page += "|" + String(repeating: " --- |", count: heads.count) + "\n"
        for row in rows { page += "| \(row.map(escaped).joined(separator: " | ")) |\n" }
        return page
    }

    private func escaped(_ text: String) -> String { MarkdownPage.escaped(text) }
}
