import HearsayStore
import HearsayText

/// A clause that tells what becomes of a deadline, of whichever.
struct DeadlineTalk {
    let saying: Saying
    /// The sentence that it stands in.
    let sentence: String
    /// TIMEX3 values of its times, in text order.
    let times: [String]
    let story: Int?
}

extension Clerk {
    /// What reports tell of deadlines that were moved, withdrawn, met or let pass, in the order of
    /// publication.
    func deadlineTalk() throws -> [DeadlineTalk] {
        let cues = Phrases.deadlineCues.map { "k.words LIKE '%\($0)%'" }.joined(separator: " OR ")
        var found: [(report: Int, local: String, times: String)] = []
        try database.rows(
            """
            SELECT k.report, k.local, k.times FROM assertion k JOIN report r ON r.id = k.report
            WHERE k.form = 'clause' AND r.copy_root IS NULL AND k.status = 'happened' AND (\(cues))
            ORDER BY r.published, k.report, k.start LIMIT 3000
            """, []
        ) { row in
            found.append((row.integer(0) ?? 0, row.text(1) ?? "", row.text(2) ?? ""))
        }
        return try found.compactMap { report, local, times in
            guard let saying = try sayings.saying(report, local),
                let text = try library.text(report),
                let sentence = text[text.sentence(around: saying.span)]
            else { return nil }
            return DeadlineTalk(
                saying: saying, sentence: sentence,
                times: times.split(separator: "\n").map(String.init),
                story: library.reports[report]?.story)
        }
    }

    /// What became of a deadline: what is said of the deadline itself before what is said of the
    /// thing demanded.
    func fate(
        of deadline: Deadline, among all: [Deadline], _ talk: [DeadlineTalk]
    ) throws -> Deadline.Fate {
        let own = talk.filter { concerns($0, deadline, among: all) }
        func first(_ tells: (DeadlineTalk) -> Bool) -> DeadlineTalk? { own.first(where: tells) }
        if let found = first({ Phrases.tellsWithdrawal($0.saying.words, in: $0.sentence) }) {
            return .withdrawn(found.saying)
        }
        if let found = first({ Phrases.tellsMove($0.saying.words, in: $0.sentence) }) {
            return .moved(found.saying, to: newDay(deadline, found, among: all))
        }
        if let found = first({ Phrases.tellsKeeping($0.saying.words) }) {
            return .kept(found.saying)
        }
        let isOver = calendar.asOf.map { deadline.lastDay < $0 } ?? false
        if isOver || deadline.lastDay == calendar.asOf,
            let found = first({ Phrases.tellsEnd($0.saying.words, in: $0.sentence) })
        {
            return .passed(found.saying)
        }
        if let done = try done(deadline) { return done }
        guard isOver else { return .open }
        return try spokenOf(deadline).map { .spokenOf($0) } ?? .unknown
    }

    /// Whether a clause about some deadline is about this one: it is no earlier, and it names the
    /// day or those concerned, or its story has no other deadline.
    private func concerns(
        _ talk: DeadlineTalk, _ deadline: Deadline, among all: [Deadline]
    ) -> Bool {
        guard (talk.saying.day ?? "") >= (deadline.set ?? "") else { return false }
        if deadline.isNamed(in: talk.sentence) { return true }
        guard Phrases.tellsDeadline(talk.sentence) else { return false }
        if deadline.isDated(in: talk.sentence), isNear(talk, deadline) { return true }
        guard let story = talk.story, deadline.stories.contains(story) else { return false }
        return all.allSatisfy { !$0.stories.contains(story) || $0.lastDay == deadline.lastDay }
    }

    /// A weekday names the one before or behind the report.
    private func isNear(_ talk: DeadlineTalk, _ deadline: Deadline) -> Bool {
        guard let day = talk.saying.day.flatMap({ CalendarDay(iso: $0) }) else { return false }
        return abs(day.number - deadline.lastDay.number) < 7
    }

    /// The day to which a deadline was moved: the last that the clause names. It lies behind the
    /// old one, whatever the tense made of “to Sunday”.
    private func newDay(
        _ deadline: Deadline, _ talk: DeadlineTalk, among all: [Deadline]
    ) -> String? {
        let named = talk.times.filter { calendar.lastDay(of: $0) != nil }
        if let later = named.last(where: {
            calendar.lastDay(of: $0).map { $0 > deadline.lastDay } ?? false
        }) {
            return later
        }
        if let last = named.last, let day = CalendarDay(iso: last), day != deadline.lastDay,
            talk.sentence.contains(PageCalendar.weekdays[day.weekday - 1])
        {
            let behind = deadline.lastDay.number - day.number
            let next = CalendarDay(number: day.number + (behind / 7 + 1) * 7)
            return next.iso + last.dropFirst(10)
        }
        return all.first {
            $0.lastDay > deadline.lastDay && !$0.stories.isDisjoint(with: deadline.stories)
                && ($0.set ?? "") >= (deadline.set ?? "")
        }?.due
    }

    /// The first report that tells that what was demanded has been done: in time or too late. Of
    /// what is over, else the first that tells of a part of it, or without a time.
    private func done(_ deadline: Deadline) throws -> Deadline.Fate? {
        guard let demand = try demand(of: deadline) else { return nil }
        var part: Saying?
        for told in try clauses(since: deadline.set, of: deadline, demand)
        where !deadline.mentions.contains(where: { $0.report == told.report }) {
            let shared = demand.lemmas.intersection(told.lemmas)
            guard !shared.isEmpty, shared.count * 2 >= demand.lemmas.count,
                let saying = try sayings.saying(told.report, told.local), saying.rank < 2
            else { continue }
            let last = told.times.compactMap { calendar.lastDay(of: $0) }.max()
            if let last, last > deadline.lastDay { return .passed(saying) }
            let day = last ?? saying.day.flatMap { CalendarDay(iso: $0) }
            if !Phrases.tellsPart(saying.words), let day, day <= deadline.lastDay {
                return .kept(saying)
            }
            part = part ?? saying
        }
        let isOver = calendar.asOf.map { deadline.lastDay < $0 } ?? false
        return isOver ? part.map { .spokenOf($0) } : nil
    }

    /// What is demanded, as the clause says that tells of it: its verb, and the other words.
    private func demand(
        of deadline: Deadline
    ) throws -> (verb: String, lemmas: Set<String>)? {
        guard let demand = deadline.demand, let mention = deadline.mentions.first else {
            return nil
        }
        var found: (verb: String, lemmas: Set<String>)?
        try database.rows(
            """
            SELECT lemma, lemmas, words FROM assertion WHERE report = ?1 AND start >= ?2
              AND "end" <= ?3 AND status IN ('requested','planned','hypothetical')
            ORDER BY "end" - start
            """,
            [
                .integer(mention.report), .integer(mention.span.start),
                .integer(mention.span.end),
            ]
        ) { row in
            guard found == nil, let words = row.text(2), words.contains(demand) else { return }
            let verb = row.text(0) ?? ""
            let lemmas = Phrases.content(row.text(1) ?? "").subtracting([verb])
            if !verb.isEmpty, !lemmas.isEmpty { found = (verb, lemmas) }
        }
        return found
    }

    private typealias Told = (report: Int, local: String, lemmas: Set<String>, times: [String])

    /// What reports of the same story or of those concerned say to have been done, with a verb.
    private func clauses(
        since day: String?, of deadline: Deadline, _ demand: (verb: String, lemmas: Set<String>)
    ) throws -> [Told] {
        var found: [Told] = []
        try near(
            deadline, since: day ?? "",
            "AND k.lemma = ?4 AND k.status = 'happened' AND k.negated = 0"
                + " AND k.stance IN ('asserted','confirmed')", [.text(demand.verb)]
        ) { report, local, row in
            found.append(
                (
                    report, local, Phrases.content(row.1 ?? ""),
                    (row.2 ?? "").split(separator: "\n").map(String.init)
                ))
        }
        return found
    }

    /// The first clause of a report after the day that names those concerned and the demand.
    private func spokenOf(_ deadline: Deadline) throws -> Saying? {
        var found: [(report: Int, local: String)] = []
        try near(deadline, since: deadline.lastDay.iso, "", []) { report, local, row in
            if deadline.isMeant(by: row.0 ?? "") { found.append((report, local)) }
        }
        for (report, local) in found
        where !deadline.mentions.contains(where: { $0.report == report }) {
            if let saying = try sayings.saying(report, local), saying.rank < 2 { return saying }
        }
        return nil
    }

    /// Clauses of reports of the deadline's stories, or of those concerned by it: their words,
    /// lemmas and times, in the order of publication.
    private func near(
        _ deadline: Deadline, since day: String, _ condition: String, _ values: [SQLValue],
        _ body: (Int, String, (String?, String?, String?)) -> Void
    ) throws {
        let stories = deadline.stories.sorted().map(String.init).joined(separator: ",")
        try database.rows(
            """
            SELECT k.report, k.local, k.words, k.lemmas, k.times
            FROM assertion k JOIN report r ON r.id = k.report
            WHERE k.report IN (SELECT id FROM report WHERE story IN (\(stories))
                UNION SELECT report FROM entity WHERE actor IN (?1, ?2))
              AND r.published >= ?3 AND r.copy_root IS NULL AND k.form = 'clause' \(condition)
            ORDER BY r.published, k.report, k.start LIMIT 2000
            """,
            [.integer(deadline.issuerID), .integer(deadline.addresseeID), .text(day)] + values
        ) { row in
            body(row.integer(0) ?? 0, row.text(1) ?? "", (row.text(2), row.text(3), row.text(4)))
        }
    }
}
