/// Deadlines, events, days, figures and conditions for the terminal: each with the words that it is
/// read from, and whose word it is. A section that has nothing to say is empty.
struct TextFacts {
    let width: Int
    let palette: Palette
    let facts: Facts

    var deadlines: String {
        section("DEADLINES", facts.deadlines) { row in
            let parties = [row.issuer, row.addressee].compactMap(\.self).joined(separator: " → ")
            var lines = line([
                (row.due ?? "day not known", palette.strong), (parties, palette.source),
                (whose(row.whose), palette.quiet),
            ])
            if !row.demand.isEmpty { lines += indented("is to", row.demand, palette.content) }
            if !row.consequence.isEmpty {
                lines += indented("or else", row.consequence, palette.content)
            }
            return lines
        }
    }

    var deeds: String {
        section("WHO TO WHOM", facts.deeds) { row in
            let parties =
                row.target.isEmpty
                ? row.source : "\(row.source.isEmpty ? "?" : row.source) → \(row.target)"
            let notes = [row.status, row.day, row.place].compactMap(\.self)
            return line([
                (parties.isEmpty ? "?" : parties, palette.source),
                (row.type, palette.strong),
                (notes.joined(separator: " · "), palette.quiet),
            ]) + quoted(row.words, whose(row.whose))
        }
    }

    var figures: String {
        let values = facts.figures.map { columns(printable($0.value)) }
        let room = min(values.max() ?? 0, width * 2 / 5)
        return section("FIGURES", facts.figures) { row in
            let notes = (row.notes + [whose(row.whose)]).joined(separator: " · ")
            let value = padded(row.value, to: room)
            let rest = width - columns(value) - 2
            let told = shortened(notes, to: rest)
            let quote = rest - columns(told) - 5
            var line = palette.apply(palette.strong, to: value) + "  "
            line += palette.apply(palette.quiet, to: told)
            if quote >= 8 { line += "  “\(shortened(row.words, to: quote))”" }
            return line + "\n"
        }
    }

    var timeline: String {
        let room = min(facts.timeline.map { columns($0.value) }.max() ?? 0, width / 3)
        return section("TIMELINE", facts.timeline) { day in
            var lines = ""
            for (place, entry) in day.entries.enumerated() {
                let head = padded(place == 0 ? day.value : "", to: room) + "  "
                let source = entry.whose.claim == nil ? "" : " · \(whose(entry.whose))"
                let rest = max(0, width - columns(head))
                let told = shortened(source, to: rest / 3)
                let gap = told.isEmpty ? 0 : 1
                let words = shortened(entry.words, to: max(1, rest - columns(told) - gap))
                lines += palette.apply(palette.strong, to: head) + words
                lines += palette.apply(palette.quiet, to: told.isEmpty ? "" : " " + told) + "\n"
            }
            return lines
        }
    }

    var conditions: String {
        section("IF AND THEN", facts.conditions) { row in
            indented("if", row.condition, palette.content)
                + indented("then", row.consequence, palette.content, whose(row.whose))
        }
    }

    private func section<Row>(_ title: String, _ rows: [Row], _ draw: (Row) -> String) -> String {
        guard !rows.isEmpty else { return "" }
        return palette.apply(palette.strong, to: title) + "\n" + rows.map(draw).joined()
    }

    /// "Wassim Nasr ¹²".
    private func whose(_ word: Facts.Word) -> String {
        word.claim.map { "\(word.name) \(raised($0))" } ?? word.name
    }

    /// Parts of one line, two spaces between them, cut where the line is full.
    private func line(_ parts: [(text: String, style: String)]) -> String {
        var room = width
        var line = ""
        for part in parts where !part.text.isEmpty && room > 3 {
            if !line.isEmpty {
                line += "  "
                room -= 2
            }
            let text = shortened(part.text, to: room)
            room -= columns(text)
            line += palette.apply(part.style, to: text)
        }
        return line + "\n"
    }

    /// A label, quoted words, and a note behind them.
    private func indented(
        _ label: String, _ words: String, _ style: String, _ note: String = ""
    ) -> String {
        let head = "   " + padded(label, to: 7) + " "
        let note = note.isEmpty ? "" : "  " + shortened(note, to: width / 4)
        let words = shortened(words, to: max(1, width - columns(head) - columns(note) - 2))
        return palette.apply(palette.quiet, to: head) + "“" + palette.apply(style, to: words) + "”"
            + palette.apply(palette.quiet, to: note) + "\n"
    }

    private func quoted(_ words: String, _ note: String) -> String {
        let note = shortened(note, to: width / 3)
        let words = shortened(words, to: max(1, width - columns(note) - 7))
        return "   “" + palette.apply(palette.content, to: words) + "”  "
            + palette.apply(palette.quiet, to: note) + "\n"
    }
}
