import HearsayQuestions
import HearsayStore
import HearsayText

extension Clerk {
    /// What one would want to know and nobody says.
    func gapSection(
        _ deadlines: [Deadline], _ ranges: [FigureRange]
    ) throws -> SitrepPage.Section {
        var items = try circularGaps()
        items += try accusedGaps()
        items += try repeatedGaps()
        items += try figureGaps(ranges)
        items += try deadlineGaps(deadlines)
        items += try placeGaps()
        let title = "Gaps"
        guard !items.isEmpty else {
            return .init(title, [nothing("The fields show no gap.", allReports)])
        }
        return .init(title, [.list(heading: nil, items: items.map { [$0] })])
    }

    private func circularGaps() throws -> [Sentence] {
        var cards: [ClaimCard] = []
        try database.rows(
            "SELECT \(ClaimCard.columns) FROM claim c WHERE c.standing IN ('nameless','disputed')"
                + " AND c.circular = 1 ORDER BY c.texts DESC, c.id LIMIT 20", []
        ) { row in cards.append(ClaimCard(row)) }
        return try cards.filter(concerns).prefix(2).compactMap { card in
            guard let saying = try telling(of: card) else { return nil }
            let outlets = try circles(card.id, database).joined()
            let who = outlets.isEmpty ? "its reports" : Phrases.list(Array(outlets))
            return Sentence(
                [.text("None of \(who) says where it began: ")] + quoted(saying.words)
                    + [.notes(try note(saying))])
        }
    }

    /// Actors who are accused and have no attribution of their own.
    private func accusedGaps() throws -> [Sentence] {
        let actors = try actorsAbout()
        var found:
            [(actor: Int, name: String, type: String?, report: Int, words: String, at: Int)] =
                []
        try database.rows(
            """
            SELECT t.id, t.name, t.type, e.report, e.sentence, e.start FROM event e
            JOIN report r ON r.id = e.report
            JOIN party q ON q.report = e.report AND q.event = e.local AND q.side = 'target'
            JOIN actor t ON t.id = q.actor
            WHERE e.type = 'ACCUSE' AND e.status NOT IN ('denied','did-not-happen','hypothetical')
              AND r.copy_root IS NULL
              AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.speaker = t.id)
            ORDER BY e.report, e.start LIMIT 200
            """, []
        ) { row in
            guard library.reports[row.integer(3) ?? 0] != nil, let name = row.text(1),
                Phrases.isName(name), actors?.contains(row.integer(0) ?? 0) ?? true
            else { return }
            found.append(
                (
                    row.integer(0) ?? 0, name, row.text(2), row.integer(3) ?? 0,
                    row.text(4) ?? "", row.integer(5) ?? 0
                ))
        }
        var sentences: [Sentence] = []
        var seen: Set<String> = []
        for row in found where sentences.count < 2 && seen.insert(row.name).inserted {
            guard let text = try library.text(row.report),
                let span = text.span(of: row.words, around: row.at),
                let number = try notebook.number(row.report, span)
            else { continue }
            let name = Speaker.named(row.name, row.type)
            sentences.append(
                Sentence(
                    [.text("No report gives the word of \(name) on this: ")]
                        + quoted(row.words, longest: 10) + [.notes([number])]))
        }
        return sentences
    }

    /// Claims of a single origin that many texts repeat.
    private func repeatedGaps() throws -> [Sentence] {
        let cards = try claimCards(database, filter("single"), limit: 20).filter { $0.texts > 2 }
        return try cards.prefix(1).compactMap { card in
            guard let saying = try telling(of: card) else { return nil }
            let texts = Phrases.counted(card.texts, "text").capitalised
            return Sentence(
                [.text("\(texts) repeat this, all from \(saying.who): ")]
                    + quoted(saying.words, longest: 10) + [.notes(try note(saying))])
        }
    }

    private func figureGaps(_ ranges: [FigureRange]) throws -> [Sentence] {
        try ranges.filter { $0.low.value * 1.5 <= $0.high.value }.prefix(2).map { range in
            let notes = try [range.low, range.high].compactMap {
                try notebook.number($0.report, $0.span)
            }
            return Sentence([
                .text("The figures differ by half or more: "), .quote(range.low.words),
                .text(" against "), .quote(range.high.words), .text("."),
                .notes(notes.isEmpty ? allReports : notes),
            ])
        }
    }

    /// "No report tells what became of the deadlines of 5 March and 8 March. [n, m]"
    private func deadlineGaps(_ deadlines: [Deadline]) throws -> [Sentence] {
        var days: [String] = []
        var notes: [Int] = []
        for deadline in deadlines.reversed() where days.count < 3 {
            guard case .unknown = deadline.fate, let first = deadline.mentions.first,
                let number = try notebook.number(first.report, first.span)
            else { continue }
            days.append(calendar.named(deadline.due))
            notes.append(number)
        }
        guard !days.isEmpty else { return [] }
        let what = days.count == 1 ? "the deadline of " : "the deadlines of "
        return [
            Sentence([
                .text(
                    "No report tells what became of " + what + Phrases.all(days.reversed()) + "."),
                .notes(notes),
            ])
        ]
    }

    /// The weightiest claims that tell of an event of which no report gives a place or a day.
    private func placeGaps() throws -> [Sentence] {
        var sentences: [Sentence] = []
        for card in try claimCards(database, filter(), limit: 60) where sentences.count < 1 {
            guard card.kind == "asserted" else { continue }
            var events = 0
            var known = 0
            try database.rows(
                """
                SELECT e.day, e.place, k.times FROM assertion k
                JOIN event e ON e.report = k.report AND e.local = k.event
                WHERE k.claim = ? AND e.type IN ('ASSAULT','COERCE','MOBILIZE','PROTEST')
                """, [.integer(card.id)]
            ) { row in
                events += 1
                if row.text(0) != nil || row.integer(1) != nil || row.text(2) != "" { known += 1 }
            }
            // Who speaks of himself gives place and day elsewhere.
            guard events > 1, known == 0, let saying = try tellingFact(of: card),
                saying.rank == 0, prominence.isKnown(saying.words),
                !Phrases.speaksOfSelf(saying.words)
            else { continue }
            sentences.append(
                Sentence(
                    [.text("No report says where or when: ")] + quoted(saying.words, longest: 10)
                        + [.notes(try note(saying))]))
        }
        return sentences
    }
}
