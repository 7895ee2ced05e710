import HearsayQuestions
import HearsayStore
import HearsayText

extension Clerk {
    /// A claim in full: who says it, from how many origins, who denies and who confirms it, and
    /// what cannot be true beside it. Nothing where no words on a report of the page can be told.
    func account(
        of card: ClaimCard, lead: String = "", hasOrigins: Bool = true
    ) throws -> [Sentence] {
        guard let best = try telling(of: card) else { return [] }
        told.insert(card.id)
        // Two claims of one sentence are told once.
        guard toldSpans[best.report, default: []].allSatisfy({ !$0.overlaps(best.span) }) else {
            return []
        }
        toldSpans[best.report, default: []].append(best.span)
        let isConfirmation = best.stance == "confirmed" && lead.isEmpty
        var sentences = [
            try isConfirmation
                ? confirmation(best, of: card, isFirst: true) : said(best, lead: lead)
        ]
        if hasOrigins { sentences.append(try originsSentence(card)) }
        sentences += try answers(to: card, best)
        sentences += try otherSides(of: card)
        return sentences
    }

    /// Denials and confirmations by those with names, in the order of time; of each the first two.
    func answers(to card: ClaimCard, _ best: Saying) throws -> [Sentence] {
        let all = try sayings.sayings(of: card.id, ["denied", "confirmed"])
        var sentences: [Sentence] = []
        var speakers: Set<String> = []
        for saying in all where saying.span != best.span || saying.report != best.report {
            // Who says it twice is told once.
            let isDenial = saying.verb == "denies"
            // “One of its own ministers” is somebody whom another report names.
            let isNamed = saying.isNamed && !saying.who.hasPrefix("one of ")
            guard isNamed || isDenial, isDenial || saying.who != best.who,
                sentences.count < 3, speakers.insert(saying.stance + saying.who).inserted
            else { continue }
            if saying.stance == "confirmed" {
                sentences.append(try confirmation(saying, of: card))
            } else if saying.rank < 2 || saying.verb == "denies" {
                sentences.append(try denial(saying))
            }
        }
        return sentences
    }

    /// "The government denied it on 4 March: “…”. [n]"; of those whose words alone say that it is
    /// not so, "Against it, the government said on 4 March: “…”. [n]".
    func denial(_ saying: Saying) throws -> Sentence {
        let day = saying.day.map { " on \(calendar.named($0))" } ?? ""
        let verb = saying.kind == nil ? Phrases.reported : "said"
        let words =
            saying.verb == "denies"
            ? "\(saying.who.capitalised) denied it\(day): "
            : "Against it, \(saying.who) \(verb)\(day): "
        // “No, he denied that”: the sentence tells what the content alone does not.
        guard saying.rank > 1,
            let text = try library.text(saying.report),
            let number = try notebook.number(saying.report, text.sentence(around: saying.span)),
            let sentence = text[text.sentence(around: saying.span)]
        else {
            return Sentence([.text(words)] + quoted(saying.words) + [.notes(try note(saying))])
        }
        return Sentence([.text(words)] + quoted(sentence) + [.notes([number])])
    }

    /// "Liv Sandor confirmed it on 7 March, three days after Meridian Wire reported it on the word
    /// of two officials: “…”. [n]"
    func confirmation(
        _ saying: Saying, of card: ClaimCard, isFirst: Bool = false
    ) throws -> Sentence {
        var words = "\(saying.who.capitalised) confirmed" + (isFirst ? "" : " it")
        if let day = saying.day {
            words += " on \(calendar.named(day))"
            let first = try sayings.sayings(of: card.id, ["asserted"]).first
            if let first, let begin = first.day.flatMap({ CalendarDay(iso: $0) }),
                let end = CalendarDay(iso: day), end > begin
            {
                words += ", \(Phrases.counted(end.number - begin.number, "day")) after"
                words += " \(first.outlet) reported it"
                if first.kind != nil, first.who != first.outlet {
                    words += " on the word of \(first.who)"
                }
            }
        }
        return Sentence(
            [.text(words + ": ")] + quoted(saying.words) + [.notes(try note(saying))])
    }

    /// "The Defence Ministry gave “seven soldiers were killed”. [n]": claims that cannot be true
    /// beside this one, at most two.
    func otherSides(of card: ClaimCard) throws -> [Sentence] {
        var others: [ClaimCard] = []
        try database.rows(
            "SELECT \(ClaimCard.columns) FROM contradiction x JOIN claim c ON c.id = x.other"
                + " WHERE x.claim = ? ORDER BY c.least DESC, c.texts DESC, c.id LIMIT 3",
            [.integer(card.id)]
        ) { row in others.append(ClaimCard(row)) }
        var sentences: [Sentence] = []
        for other in others where sentences.count < 2 {
            guard let saying = try telling(of: other) else { continue }
            told.insert(other.id)
            sentences.append(
                Sentence(
                    [.text("\(saying.who.capitalised) gave ")] + quoted(saying.words)
                        + [.notes(try note(saying))]))
        }
        return sentences
    }

    /// Claims in the order of stories, then of time.
    func byStory(_ cards: [ClaimCard]) -> [ClaimCard] {
        cards.sorted {
            ($0.story ?? .max, $0.first ?? "~", $0.id) < ($1.story ?? .max, $1.first ?? "~", $1.id)
        }
    }

    /// How many claims stand so.
    func count(_ standing: String) throws -> Int {
        var count = 0
        if request.about == nil, request.asOf == nil {
            try database.rows(
                "SELECT count(*) FROM claim WHERE standing = ?", [.text(standing)]
            ) { row in count = row.integer(0) ?? 0 }
            return count
        }
        return try claimCards(database, filter(standing), limit: 100_000).count
    }

    /// A command on this case, with the actor that the page is about.
    func command(_ words: String) -> String {
        let about = request.about.map { " --about '\($0.filter { $0 != "'" && $0 != "`" })'" }
        let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? " " + parts[1] : ""
        return "hearsay \(parts[0]) \(request.caseName)\(rest)\(about ?? "")"
    }
}

extension Span {
    /// Whether two spans have a sign in common.
    fileprivate func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}
