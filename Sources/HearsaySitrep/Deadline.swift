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
        let own = Set(deadline.mentions.map(\.report))
        let sought = SoughtWords(
            names: [deadline.issuer, deadline.addressee].compactMap { $0?.lowercased() }
                .filter { $0.count > 3 }.map(\.deletingThe),
            demand: deadline.demand ?? "")
        var spokenOf: Saying?
        // So many clauses at most are looked at, the earliest.
        var left = 2000
        for report in try reports(concernedBy: deadline, since: due) where left > 0 {
            let told = try clauses.clauses(of: report)
            for clause in told.prefix(own.contains(report) ? 0 : left) {
                let isEnd = clause.tellsEnd
                guard isEnd || spokenOf == nil && sought.areIn(clause.plain),
                    let saying = try sayings.saying(report, clause.local)
                else { continue }
                if isEnd { return .ranOut(saying) }
                if saying.rank < 2 { spokenOf = saying }
            }
            left -= told.count
        }
        if let spokenOf { return .spokenOf(spokenOf) }
        return .unknown
    }

    /// Originals of a deadline's story, and those in which its issuer or addressee is, published
    /// on a day or later; in the order of publication.
    private func reports(concernedBy deadline: Deadline, since day: String) throws -> [Int] {
        var concerned: Set<Int> = []
        for actor in Set([deadline.issuerID, deadline.addresseeID].compactMap { $0 }) {
            try database.rows(
                "SELECT DISTINCT report FROM entity WHERE actor = ?", [.integer(actor)]
            ) { row in concerned.insert(row.integer(0) ?? 0) }
        }
        return library.originals.filter { card in
            guard let published = card.published, published >= day else { return false }
            return concerned.contains(card.id)
                || deadline.story != nil && card.story == deadline.story
        }.map(\.id)
    }
}

extension String {
    /// Without the article.
    fileprivate var deletingThe: String { hasPrefix("the ") ? String(dropFirst(4)) : self }
}

extension Phrases {
    /// Whether words tell that a deadline was put off.
    static func tellsMove(_ words: String) -> Bool {
        contains(words, ["extend", "postpone", "put off", "pushed back", "more time", "moved"])
            && contains(words, ["deadline", "ultimatum", "until", "time"])
    }

    private static func contains(_ words: String, _ parts: [String]) -> Bool {
        let plain = words.lowercased()
        return parts.contains { plain.contains($0) }
    }
}
