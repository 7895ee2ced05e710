import HearsayQuestions
import HearsayStore
import HearsayText

/// One who can have known of a claim, with the reports that have it from there.
struct Origin {
    let kind: String
    let name: String
    let count: Int
    let reports: [Int]
}

extension Clerk {
    /// Who can have known of a claim.
    func origins(of claim: Int, _ side: String) throws -> [Origin] {
        var reports: [Int: [Int]] = [:]
        let values: [SQLValue] = [.integer(claim), .text(side)]
        try database.rows(
            "SELECT number, report FROM origin_report WHERE claim = ? AND side = ?"
                + " ORDER BY number, report", values
        ) { row in reports[row.integer(0) ?? 0, default: []].append(row.integer(1) ?? 0) }
        var origins: [Origin] = []
        try database.rows(
            "SELECT o.number, o.kind, coalesce(a.name, o.name), o.count FROM origin o"
                + " LEFT JOIN actor a ON a.id = o.actor WHERE o.claim = ? AND o.side = ?"
                + " ORDER BY o.number", values
        ) { row in
            origins.append(
                Origin(
                    kind: row.text(1) ?? "", name: row.text(2) ?? "", count: row.integer(3) ?? 1,
                    reports: reports[row.integer(0) ?? 0] ?? []))
        }
        return origins
    }

    /// "Two to three independent origins, one of them nameless. [4, 6]"
    func originsSentence(_ card: ClaimCard) throws -> Sentence {
        let origins = try origins(of: card.id, "asserts")
        var notes: [Int] = []
        let told = try sayings.sayings(of: card.id, ["asserted", "confirmed"])
        for origin in origins.prefix(5) {
            let own = told.filter { origin.reports.contains($0.report) }
            guard let first = own.first(where: { $0.isWord(of: origin.name) }) ?? own.first else {
                continue
            }
            for number in try note(first) where !notes.contains(number) { notes.append(number) }
        }
        if notes.isEmpty, let first = told.first { notes = try note(first) }
        if notes.isEmpty { notes = allReports }
        let words = card.isCircular ? try circle(card) : Self.words(card, origins)
        return Sentence([.text(words + "."), .notes(notes.sorted())])
    }

    private func circle(_ card: ClaimCard) throws -> String {
        let outlets = try circles(card.id, database).joined()
        guard outlets.count > 1 else {
            return "Circular: the reports cite each other, and none says where it began"
        }
        return "Circular: \(Phrases.list(Array(outlets))) cite each other, and none says where it"
            + " began"
    }

    static func words(_ card: ClaimCard, _ origins: [Origin]) -> String {
        let nameless = origins.filter { $0.kind == "nameless" }.reduce(0) { $0 + $1.count }
        let unsourced = origins.filter { $0.kind == "unsourced" }.count
        let named = origins.filter { $0.kind == "named" }.count
        let repeated =
            card.texts > max(card.most, 1)
            ? ", in \(Phrases.counted(card.texts, "text"))" : ""
        if card.most == 0 { return "Nobody is told of who asserts it" }
        if named + unsourced == 0, nameless > 0 {
            let sources = Phrases.counted(nameless, "nameless source").capitalised
            return sources + ", who may be known elsewhere by name" + repeated
        }
        if named + nameless == 0, unsourced > 0 {
            return Phrases.counted(unsourced, "outlet").capitalised
                + " without a source" + repeated
        }
        var words: String
        if card.least == card.most {
            words =
                card.most == 1
                ? "One origin" : "\(Phrases.number(card.most).capitalised) independent origins"
        } else {
            words = "\(Phrases.number(card.least).capitalised) to \(Phrases.number(card.most))"
            words += " independent origins"
        }
        var parts: [String] = []
        if nameless > 0 { parts.append("\(Phrases.number(nameless)) of them nameless") }
        if unsourced > 0 {
            let them = Phrases.counted(unsourced, "outlet")
            parts.append(them + " without a source")
        }
        if !parts.isEmpty { words += ", " + parts.joined(separator: " and ") }
        return words + repeated
    }
}

extension Saying {
    /// Whether whoever says it bears the name of an origin, or part of it.
    func isWord(of origin: String) -> Bool {
        let (one, other) = (who.lowercased(), origin.lowercased())
        return one.contains(other) || other.contains(one)
    }
}
