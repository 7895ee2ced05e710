import HearsayQuestions
import HearsayStore
import HearsayText

/// A deadline as all reports of the page tell of it.
struct Deadline {
    enum Fate {
        /// Not yet due.
        case open
        case moved(report: Int, Span, to: String?)
        /// It ran out, and a later report says so.
        case ranOut(Saying)
        /// It ran out, and a later report speaks of what was demanded.
        case spokenOf(Saying)
        /// It ran out, and no report since was found to speak of it.
        case unknown
    }

    struct Mention {
        let report: Int
        /// Of the sentence.
        let span: Span
        let words: String
        let day: String?
    }

    var due: String
    let lastDay: CalendarDay
    var issuer: String?
    var addressee: String?
    var demand: String?
    var consequence: String?
    var issuerID: Int?
    var addresseeID: Int?
    var story: Int?
    var mentions: [Mention]
    var fate = Fate.open

    /// The day on which a report first told of it.
    var set: String? { mentions.compactMap(\.day).min() }
}

extension Clerk {
    /// The deadlines that reports of the page tell of, each once, by day.
    func deadlines() throws -> [Deadline] {
        var deadlines: [Deadline] = []
        let sql = """
            SELECT d.report, d.due, d.issuer, i.name, i.type, d.addressee, a.name, a.type,
              d.demand, d.consequence, d.sentence, d.start FROM deadline d
            JOIN report r ON r.id = d.report
            LEFT JOIN actor i ON i.id = d.issuer LEFT JOIN actor a ON a.id = d.addressee
            WHERE d.due IS NOT NULL AND r.copy_root IS NULL
            ORDER BY d.due, r.published, d.report, d.start
            """
        var rows: [(report: Int, issuer: Int?, addressee: Int?, start: Int, texts: [String?])] = []
        try database.rows(sql, []) { row in
            rows.append(
                (
                    row.integer(0) ?? 0, row.integer(2), row.integer(5), row.integer(11) ?? 0,
                    [1, 3, 4, 6, 7, 8, 9, 10].map { row.text($0) }
                ))
        }
        let actors = try actorsAbout()
        for row in rows {
            guard let due = row.texts[0], let lastDay = calendar.lastDay(of: due),
                let card = library.reports[row.report], let text = try library.text(row.report),
                let sentence = row.texts[7],
                let span = text.span(of: sentence, around: row.start)
            else { continue }
            if let actors, !actors.contains(row.issuer ?? 0), !actors.contains(row.addressee ?? 0) {
                continue
            }
            let new = Deadline(
                due: due, lastDay: lastDay,
                issuer: row.texts[1].map { Speaker.named($0, row.texts[2]) },
                addressee: row.texts[3].map { Speaker.named($0, row.texts[4]) },
                demand: row.texts[5], consequence: row.texts[6], issuerID: row.issuer,
                addresseeID: row.addressee, story: card.story,
                mentions: [.init(report: row.report, span: span, words: sentence, day: card.day)])
            if let same = deadlines.firstIndex(where: { Self.isSame($0, new) }) {
                Self.join(&deadlines[same], new)
            } else {
                deadlines.append(new)
            }
        }
        deadlines.sort {
            ($0.lastDay, $0.mentions[0].report) < ($1.lastDay, $1.mentions[0].report)
        }
        for index in deadlines.indices {
            deadlines[index].fate = try fate(of: deadlines[index], among: deadlines)
        }
        return deadlines
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

    /// Of one day, and of one issuer, one addressee or one story.
    private static func isSame(_ one: Deadline, _ other: Deadline) -> Bool {
        guard one.lastDay == other.lastDay else { return false }
        return one.issuerID != nil && one.issuerID == other.issuerID
            || one.addresseeID != nil && one.addresseeID == other.addresseeID
            || one.story != nil && one.story == other.story
    }

    private static func join(_ one: inout Deadline, _ other: Deadline) {
        one.issuer = one.issuer ?? other.issuer
        one.addressee = one.addressee ?? other.addressee
        one.demand = one.demand ?? other.demand
        one.consequence = one.consequence ?? other.consequence
        one.issuerID = one.issuerID ?? other.issuerID
        one.addresseeID = one.addresseeID ?? other.addresseeID
        // A value with an hour tells more than the day alone.
        if other.due.utf8.count > one.due.utf8.count { one.due = other.due }
        one.mentions += other.mentions
    }

    private func fate(
        of deadline: Deadline, among all: [Deadline]
    ) throws -> Deadline.Fate {
        let due = deadline.lastDay.iso
        if let mention = deadline.mentions.first(where: { Phrases.tellsMove($0.words) }) {
            let later = all.first {
                $0.lastDay > deadline.lastDay && $0.story == deadline.story && $0.story != nil
                    && ($0.set ?? "") >= (deadline.set ?? "")
            }
            return .moved(report: mention.report, mention.span, to: later?.due)
        }
        guard let asOf = calendar.asOf, deadline.lastDay < asOf else { return .open }
        var found: [(Int, String)] = []
        try database.rows(
            """
            SELECT k.report, k.local FROM assertion k JOIN report r ON r.id = k.report
            WHERE (r.story = ?1 OR r.id IN (SELECT report FROM entity WHERE actor IN (?2, ?3)))
              AND r.published >= ?4 AND r.copy_root IS NULL AND k.form = 'clause'
            ORDER BY r.published, k.report, k.start LIMIT 2000
            """,
            [
                .integer(deadline.story), .integer(deadline.issuerID),
                .integer(deadline.addresseeID), .text(due),
            ]
        ) { row in found.append((row.integer(0) ?? 0, row.text(1) ?? "")) }
        var spokenOf: Saying?
        for (report, local) in found {
            guard let saying = try sayings.saying(report, local),
                !deadline.mentions.contains(where: { $0.report == report })
            else { continue }
            if Phrases.tellsEnd(saying.words), Phrases.tellsDeadline(saying.words) {
                return .ranOut(saying)
            }
            if spokenOf == nil, saying.rank < 2, deadline.isMeant(by: saying.words) {
                spokenOf = saying
            }
        }
        if let spokenOf { return .spokenOf(spokenOf) }
        return .unknown
    }
}

extension Deadline {
    /// Whether words name whoever set it or has to meet it, and what was demanded or that
    /// something was.
    func isMeant(by words: String) -> Bool {
        let plain = words.lowercased()
        let names = [issuer, addressee].compactMap { $0?.lowercased() }.filter { $0.count > 3 }
        guard names.contains(where: { plain.contains($0.deletingThe) }) else { return false }
        let asked = (demand ?? "").lowercased().split { !$0.isLetter }
            .filter { $0.count > 4 }.map { String($0.prefix(5)) }
        return plain.contains("demanded") || plain.contains("deadline")
            || asked.filter { plain.contains($0) }.count > 1
    }
}

extension String {
    /// Without the article.
    fileprivate var deletingThe: String { hasPrefix("the ") ? String(dropFirst(4)) : self }
}

extension Phrases {
    /// Whether words speak of a deadline.
    static func tellsDeadline(_ words: String) -> Bool {
        contains(words, ["deadline", "ultimatum"])
    }

    /// Whether words tell that a deadline was put off.
    static func tellsMove(_ words: String) -> Bool {
        contains(words, ["extend", "postpone", "put off", "pushed back", "more time", "moved"])
            && contains(words, ["deadline", "ultimatum", "until", "time"])
    }

    /// Whether words tell that a deadline ran out.
    static func tellsEnd(_ words: String) -> Bool {
        contains(
            words,
            ["ran out", "run out", "expire", "passed", "came and went", "lapse", "went by"])
    }

    private static func contains(_ words: String, _ parts: [String]) -> Bool {
        let plain = words.lowercased()
        return parts.contains { plain.contains($0) }
    }
}
