import HearsayStore
import HearsayText

extension Clerk {
    /// Deadlines and next dates, by day.
    func deadlineSection(_ deadlines: [Deadline]) throws -> SitrepPage.Section {
        let title = "Deadlines and next dates"
        guard !deadlines.isEmpty else {
            return .init(title, [nothing("No deadline was set or ran out.", allReports)])
        }
        // Those to come are worth more than those gone by.
        let shown = Array(deadlines.suffix(Limits.deadlines))
        var rows: [[Sentence]] = []
        for deadline in shown {
            let (fate, notes) = try fateWords(deadline)
            func cell(_ words: String?) -> Sentence { Sentence([.text(words ?? "–")]) }
            func quote(_ words: String?) -> Sentence {
                words.map { Sentence([.quote(Quote.shortened($0, to: 14))]) } ?? cell(nil)
            }
            rows.append([
                cell(calendar.named(deadline.due)), cell(deadline.issuer?.capitalised),
                cell(deadline.addressee?.capitalised),
                quote(try demandWords(deadline)), quote(consequence(deadline)), fate,
                Sentence([.notes(notes)]),
            ])
        }
        var blocks: [SitrepPage.Block] = [
            .table(
                head: ["Due", "Set by", "For", "Demand", "Or else", "Fate", "Notes"], rows: rows)
        ]
        let more = deadlines.count - shown.count
        if more > 0 {
            blocks.append(.paragraph(Self.rest(more, command("deadlines"), allReports)))
        }
        return .init(title, blocks)
    }

    /// What became of it, and the numbers of the words that tell so.
    private func fateWords(_ deadline: Deadline) throws -> (Sentence, [Int]) {
        var notes: [Int] = []
        for mention in deadline.mentions.prefix(2) {
            if let number = try notebook.number(mention.report, mention.span),
                !notes.contains(number)
            {
                notes.append(number)
            }
        }
        func told(_ words: String, _ saying: Saying) throws -> Sentence {
            for number in try note(saying) where !notes.contains(number) { notes.append(number) }
            return Sentence([.text(words)])
        }
        let fate: Sentence
        switch deadline.fate {
        case .open:
            let isToday = deadline.lastDay == calendar.asOf
            fate = Sentence([.text(isToday ? "due today" : "not yet due")])
        case .moved(let saying, let day):
            fate = try told("moved" + (day.map { " to \(calendar.named($0))" } ?? ""), saying)
        case .withdrawn(let saying): fate = try told("withdrawn, says \(saying.who)", saying)
        case .kept(let saying): fate = try told("met, says \(saying.who)", saying)
        case .passed(let saying): fate = try told("passed, says \(saying.who)", saying)
        case .spokenOf(let saying):
            fate = try told("past; spoken of by \(saying.who)", saying)
        case .unknown: fate = Sentence([.text("past; no report tells")])
        }
        return (fate, notes.isEmpty ? allReports : notes.sorted())
    }

    /// Deadlines that were set, moved, withdrawn, met or ran out in the period.
    func changedDeadlines(_ deadlines: [Deadline]) throws -> [[Sentence]] {
        var items: [[Sentence]] = []
        for deadline in deadlines where items.count < 4 {
            if let item = try change(of: deadline) { items.append([item]) }
        }
        return items
    }

    private func change(of deadline: Deadline) throws -> Sentence? {
        guard let first = deadline.mentions.first else { return nil }
        let set = try notebook.number(first.report, first.span).map { [$0] } ?? allReports
        let due = calendar.named(deadline.due)
        func told(_ words: String, _ saying: Saying) throws -> Sentence? {
            guard (saying.day ?? "") >= changedSince else { return nil }
            return Sentence(
                [.text(words)] + quoted(saying.words) + [.notes(try note(saying))])
        }
        switch deadline.fate {
        case .moved(let saying, let day):
            guard (saying.day ?? "") >= changedSince else { return nil }
            let words = day.map { " to \(calendar.named($0))" } ?? ""
            return Sentence([
                .text("The deadline of \(due) was moved\(words)."), .notes(try note(saying)),
            ])
        case .withdrawn(let saying):
            return try told("The deadline of \(due) was withdrawn, says \(saying.who): ", saying)
        case .kept(let saying):
            return try told("The deadline of \(due) was met, says \(saying.who): ", saying)
        case .passed(let saying):
            return try told("The deadline of \(due) passed, says \(saying.who): ", saying)
        case .spokenOf(let saying):
            return try told(
                "On the deadline of \(due), past by then, \(saying.who) said: ", saying)
        case .open:
            return (deadline.set ?? "") >= changedSince ? try setting(deadline, set) : nil
        case .unknown:
            // The day behind it is the first on which it is over.
            guard CalendarDay(number: deadline.lastDay.number + 1).iso >= changedSince else {
                return nil
            }
            return Sentence([
                .text(
                    "The deadline of \(due) has run out, and no report since says what became of"
                        + " it."), .notes(set),
            ])
        }
    }

    /// What is told to follow; “what would follow” tells nothing.
    private func consequence(_ deadline: Deadline) -> String? {
        deadline.consequence.flatMap { $0.lowercased().hasPrefix("what ") ? nil : $0 }
    }

    /// The shortest clause that holds the demand whole: “released” alone says little. Where none is
    /// known, the demand; where there is none, the sentence.
    private func demandWords(_ deadline: Deadline) throws -> String? {
        guard let demand = deadline.demand else { return deadline.mentions.first?.words }
        guard let mention = deadline.mentions.first,
            demand.contains("…") || demand.contains("be ")
                || demand.split(separator: " ").count < 3
        else { return demand }
        let parts = demand.split(separator: "…").map { String($0).trimmed }
        var found: String?
        try database.rows(
            """
            SELECT words FROM assertion WHERE report = ?1 AND start >= ?2 AND "end" <= ?3
            ORDER BY "end" - start
            """,
            [
                .integer(mention.report), .integer(mention.span.start),
                .integer(mention.span.end),
            ]
        ) { row in
            guard found == nil, let words = row.text(0), words != demand,
                parts.allSatisfy(words.contains)
            else { return }
            found = words
        }
        return found ?? demand
    }

    /// "{issuer} gave {addressee} until {due} to “…”, or “…”. [n]"
    private func setting(_ deadline: Deadline, _ note: [Int]) throws -> Sentence {
        let due = calendar.named(deadline.due)
        var pieces: [Piece]
        if let issuer = deadline.issuer {
            let whom = deadline.addressee.map { " \($0)" } ?? ""
            pieces = [.text("\(issuer.capitalised) gave\(whom) until \(due)")]
        } else {
            let whom = deadline.addressee.map { " for \($0)" } ?? ""
            pieces = [.text("A deadline\(whom) ends on \(due)")]
        }
        if let demand = try demandWords(deadline), deadline.demand != nil {
            pieces += [.text(": "), .quote(Quote.shortened(demand, to: 18))]
        }
        if let consequence = consequence(deadline) {
            pieces += [.text("; or else: "), .quote(Quote.shortened(consequence, to: 18))]
        }
        return Sentence(pieces + [.text("."), .notes(note)])
    }
}
