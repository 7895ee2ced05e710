import HearsayText

/// A deadline as all reports of the page tell of it.
struct Deadline {
    /// What became of it, and who tells so.
    enum Fate {
        /// Not yet due, and nobody tells anything of it.
        case open
        /// It was put off; nil: to a day that is not told.
        case moved(Saying, to: String?)
        case withdrawn(Saying)
        /// What was demanded was done by then.
        case kept(Saying)
        /// It ran out, or what was demanded came too late.
        case passed(Saying)
        /// It is over, and a later report speaks of what was demanded.
        case spokenOf(Saying)
        /// It is over, and no report since was found to speak of it.
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
    var stories: Set<Int>
    var mentions: [Mention]
    var fate = Fate.open

    /// The day on which a report first told of it.
    var set: String? { mentions.compactMap(\.day).min() }

    /// Whether words name whoever set it or has to meet it.
    func isNamed(in words: String) -> Bool {
        let plain = words.lowercased()
        return [issuer, addressee].compactMap { $0?.lowercased().withoutArticle }
            .contains { $0.count > 3 && plain.contains($0) }
    }

    /// Whether words name whoever set it or has to meet it, and what was demanded or that
    /// something was.
    func isMeant(by words: String) -> Bool {
        guard isNamed(in: words) else { return false }
        let plain = words.lowercased()
        let asked = (demand ?? "").lowercased().split { !$0.isLetter }
            .filter { $0.count > 4 }.map { String($0.prefix(5)) }
        return plain.contains("demanded") || Phrases.tellsDeadline(words)
            || asked.filter { plain.contains($0) }.count > 1
    }

    /// Whether words name its day: “Thursday noon”, “5 March”, “March 5”. Of two days between which
    /// it was moved the first counts.
    func isDated(in words: String) -> Bool {
        // A week has no day to be named.
        guard CalendarDay(iso: due) != nil else { return false }
        let (_, month, day) = lastDay.parts
        let name = PageCalendar.months[month - 1]
        let all = words.split { !($0.isLetter || $0.isNumber) }
        let end = all.lastIndex { $0 == "to" || $0 == "until" }
        let tokens = Phrases.tellsMove(words, in: words) ? all[..<(end ?? all.count)] : all[...]
        if tokens.contains(where: { $0 == PageCalendar.weekdays[lastDay.weekday - 1] }) {
            return true
        }
        return zip(tokens, tokens.dropFirst()).contains {
            $0 == name && Int($1) == day || Int($0) == day && $1 == name
        }
    }
}
