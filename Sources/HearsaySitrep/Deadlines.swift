import HearsayQuestions
import HearsayStore
import HearsayText

extension Clerk {
    /// The deadlines that reports of the page tell of, each once, by day, with what became of them.
    func deadlines() throws -> [Deadline] {
        var deadlines: [Deadline] = []
        for row in try deadlineRows() {
            let same = deadlines.firstIndex { Self.isSame($0, row) }
            if let same { Self.join(&deadlines[same], row) } else { deadlines.append(row) }
        }
        deadlines.sort {
            ($0.lastDay, $0.mentions[0].report) < ($1.lastDay, $1.mentions[0].report)
        }
        let talk = deadlines.isEmpty ? [] : try deadlineTalk()
        for index in deadlines.indices {
            deadlines[index].fate = try fate(of: deadlines[index], among: deadlines, talk)
        }
        return deadlines
    }

    /// Each as one report tells of it.
    private func deadlineRows() throws -> [Deadline] {
        struct Row {
            let report: Int
            let issuer: Int?
            let addressee: Int?
            let start: Int
            let texts: [String?]
        }
        var rows: [Row] = []
        let sql = """
            SELECT d.report, d.issuer, d.addressee, d.start, d.due, i.name, i.type, a.name, a.type,
              d.demand, d.consequence, d.sentence FROM deadline d
            JOIN report r ON r.id = d.report
            LEFT JOIN actor i ON i.id = d.issuer LEFT JOIN actor a ON a.id = d.addressee
            WHERE d.due IS NOT NULL AND r.copy_root IS NULL
            ORDER BY d.due, r.published, d.report, d.start
            """
        try database.rows(sql, []) { row in
            rows.append(
                Row(
                    report: row.integer(0) ?? 0, issuer: row.integer(1),
                    addressee: row.integer(2), start: row.integer(3) ?? 0,
                    texts: (4...11).map { row.text($0) }))
        }
        let actors = try actorsAbout()
        return try rows.compactMap { row in
            guard let due = row.texts[0], let lastDay = calendar.lastDay(of: due),
                let card = library.reports[row.report], let text = try library.text(row.report),
                let sentence = row.texts[7],
                let span = text.span(of: sentence, around: row.start)
            else { return nil }
            if let actors, !actors.contains(row.issuer ?? 0), !actors.contains(row.addressee ?? 0) {
                return nil
            }
            func name(_ place: Int) -> String? {
                row.texts[place].map {
                    Speaker.named(wholeNumber($0, in: sentence), row.texts[place + 1])
                }
            }
            return Deadline(
                due: due, lastDay: lastDay, issuer: name(1), addressee: name(3),
                demand: row.texts[5], consequence: row.texts[6], issuerID: row.issuer,
                addresseeID: row.addressee, stories: Set([card.story].compactMap { $0 }),
                mentions: [.init(report: row.report, span: span, words: sentence, day: card.day)])
        }
    }

    /// The actors whom the page is about; nil: all.
    func actorsAbout() throws -> Set<Int>? {
        guard request.about != nil else { return nil }
        var conditions = Conditions()
        conditions.addActor(request.about, "id IN @")
        var actors: Set<Int> = []
        try database.rows("SELECT id FROM actor" + conditions.clause, conditions.values) { row in
            actors.insert(row.integer(0) ?? 0)
        }
        return actors
    }

    /// Of one day, and of one issuer, one addressee or one story; or one names who is in the other.
    private static func isSame(_ one: Deadline, _ other: Deadline) -> Bool {
        guard one.lastDay == other.lastDay else { return false }
        return one.issuerID != nil && one.issuerID == other.issuerID
            || one.addresseeID != nil && one.addresseeID == other.addresseeID
            || !one.stories.isDisjoint(with: other.stories)
            || other.mentions.contains { one.isNamed(in: $0.words) }
            || one.mentions.contains { other.isNamed(in: $0.words) }
    }

    private static func join(_ one: inout Deadline, _ other: Deadline) {
        one.issuer = one.issuer ?? other.issuer
        one.addressee = one.addressee ?? other.addressee
        one.demand = one.demand ?? other.demand
        one.consequence = one.consequence ?? other.consequence
        one.issuerID = one.issuerID ?? other.issuerID
        one.addresseeID = one.addresseeID ?? other.addresseeID
        one.stories.formUnion(other.stories)
        // A value with an hour tells more than the day alone.
        if other.due.utf8.count > one.due.utf8.count { one.due = other.due }
        one.mentions += other.mentions
    }
}

/// A name that begins in the middle of a number with the whole of it: “000 people” of “14,000
/// people”.
func wholeNumber(_ name: String, in sentence: String) -> String {
    guard name.first?.isNumber ?? false, let range = sentence.firstRange(of: name) else {
        return name
    }
    let before = sentence[..<range.lowerBound].reversed().prefix { $0.isNumber || $0 == "," }
    let digits = String(before.reversed())
    return (digits.first?.isNumber ?? false) ? digits + name : name
}
