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
                words.map { Sentence([.quote(Quote.shortened($0, to: 18))]) } ?? cell(nil)
            }
            rows.append([
                cell(calendar.named(deadline.due)), cell(deadline.issuer?.capitalised),
                cell(deadline.addressee?.capitalised),
                quote(deadline.demand ?? deadline.mentions.first?.words),
                quote(deadline.consequence), cell(fate), Sentence([.notes(notes)]),
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

    private func fateWords(_ deadline: Deadline) throws -> (String, [Int]) {
        var notes: [Int] = []
        func add(_ report: Int, _ span: Span) throws {
            if let number = try notebook.number(report, span), !notes.contains(number) {
                notes.append(number)
            }
        }
        for mention in deadline.mentions.prefix(2) { try add(mention.report, mention.span) }
        let fate: String
        switch deadline.fate {
        case .open: fate = deadline.lastDay == calendar.asOf ? "due today" : "not yet due"
        case .moved(let report, let span, let to):
            fate = to.map { "moved to \(calendar.named($0))" } ?? "moved"
            try add(report, span)
        case .ranOut(let saying):
            fate = "ran out"
            try add(saying.report, saying.span)
        case .spokenOf(let saying):
            fate = "past; see note"
            try add(saying.report, saying.span)
        case .unknown: fate = "past, and not heard of since"
        }
        return (fate, notes.isEmpty ? allReports : notes.sorted())
    }

    /// Deadlines that were set, moved or ran out in the period.
    func changedDeadlines(_ deadlines: [Deadline]) throws -> [[Sentence]] {
        var items: [[Sentence]] = []
        let since = changedSince
        for deadline in deadlines where items.count < 4 {
            guard let first = deadline.mentions.first else { continue }
            let note = try notebook.number(first.report, first.span).map { [$0] } ?? allReports
            let due = calendar.named(deadline.due)
            switch deadline.fate {
            case .moved(let report, let span, let to):
                guard (library.reports[report]?.day ?? "") >= since else { continue }
                let number = try notebook.number(report, span).map { [$0] } ?? note
                let words = to.map { " to \(calendar.named($0))" } ?? ""
                items.append([
                    Sentence([
                        .text("The deadline of \(due) was moved\(words)."), .notes(number),
                    ])
                ])
            case .ranOut(let saying):
                guard (saying.day ?? "") >= since else { continue }
                items.append([
                    Sentence(
                        [.text("The deadline of \(due) ran out: ")] + quoted(saying.words)
                            + [.notes(try self.note(saying))])
                ])
            case .spokenOf(let saying):
                guard (saying.day ?? "") >= since else { continue }
                items.append([
                    Sentence(
                        [
                            .text(
                                "On the deadline of \(due), past by then, \(saying.outlet) wrote: ")
                        ] + quoted(saying.words) + [.notes(try self.note(saying))])
                ])
            case .open:
                guard (deadline.set ?? "") >= since else { continue }
                items.append([try setting(deadline, note)])
            case .unknown:
                guard deadline.lastDay.iso >= since else { continue }
                items.append([
                    Sentence([
                        .text(
                            "The deadline of \(due) has run out, and no report since was found to"
                                + " speak of it."), .notes(note),
                    ])
                ])
            }
        }
        return items
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
        if let demand = deadline.demand {
            pieces += [.text(": "), .quote(Quote.shortened(demand, to: 18))]
        }
        if let consequence = deadline.consequence {
            pieces += [.text("; or else: "), .quote(Quote.shortened(consequence, to: 18))]
        }
        return Sentence(pieces + [.text("."), .notes(note)])
    }
}
